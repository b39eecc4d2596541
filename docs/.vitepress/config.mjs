import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { repositoryLinks } from './repository-links.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const decisions = [
  ['Who may be a reason', '0001-who-may-be-a-reason'],
  ['What influence is', '0005-own-pagerank-and-what-influence-is'],
  ['What a list is made of', '0006-what-a-list-of-recommendations-is-made-of'],
  ['How strong a friendship is', '0009-how-strong-a-friendship-is'],
  ['Sales by word of mouth', '0010-sales-by-word-of-mouth'],
  ['What recommendations brought', '0013-what-recommendations-brought'],
];

/** Where a part of Vue lies for pages, which are outside this package. */
const vue = (part, folder) => ({
  find: new RegExp(`^${part}$`),
  replacement: fileURLToPath(new URL(`../node_modules/${folder}`, import.meta.url)),
});

/** The documents of the repository as pages, where they lie; the README is the first page. */
export default defineConfig({
  title: 'Grapevine',
  description: 'Word of mouth, measured',
  srcDir: '..',
  srcExclude: ['.grapevine/**', 'tests/**', '**/dist/**'],
  rewrites: { 'README.md': 'index.md' },
  outDir: 'dist',
  cacheDir: '../.grapevine/cache/docs',
  vite: { resolve: { alias: [vue('vue', 'vue'), vue('vue/server-renderer', '@vue/server-renderer')] } },
  markdown: { config: (md) => md.use(repositoryLinks, root) },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guides', link: '/docs/guides/front-end' },
      { text: 'Errors', link: '/docs/errors' },
      { text: 'Glossary', link: '/docs/glossary' },
      { text: 'Changes', link: '/CHANGELOG' },
    ],
    sidebar: [
      {
        text: 'Guides',
        items: [
          { text: 'What it is', link: '/' },
          { text: 'For front ends', link: '/docs/guides/front-end' },
          { text: 'The client', link: '/client/README' },
          { text: 'For marketers', link: '/docs/guides/marketer' },
          { text: 'For analysts', link: '/docs/guides/analyst' },
          { text: 'Customers', link: '/docs/guides/customers' },
          { text: 'Communities', link: '/docs/guides/communities' },
          { text: 'Segments', link: '/docs/guides/campaigns' },
          { text: 'Experiments', link: '/docs/guides/experiments' },
          { text: 'Market', link: '/docs/guides/market' },
          { text: 'Risk', link: '/docs/guides/risk' },
          { text: 'Your files', link: '/docs/guides/data' },
          { text: 'Neo4j Browser', link: '/docs/guides/neo4j-browser' },
          { text: 'Tokens and keys', link: '/docs/guides/authentication' },
          { text: 'Your own files', link: '/docs/mappings/README' },
        ],
      },
      {
        text: 'How it works',
        items: [
          { text: 'Architecture', link: '/docs/architecture' },
          { text: 'The learner', link: '/gnn/README' },
          { text: 'Layers, losses, samplers', link: '/gnn/EXAMPLES' },
          { text: 'Back ends', link: '/docs/back-ends' },
          { text: 'The demo shop', link: '/seeds/README' },
          { text: 'Measured', link: '/bench/results' },
        ],
      },
      { text: 'Decisions', items: decisions.map(([text, name]) => ({ text, link: `/docs/decisions/${name}` })) },
      {
        text: 'Look up',
        items: [
          { text: 'Glossary', link: '/docs/glossary' },
          { text: 'Errors', link: '/docs/errors' },
          { text: 'Changing it', link: '/CONTRIBUTING' },
        ],
      },
    ],
  },
});
