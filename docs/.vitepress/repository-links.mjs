import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Documents name files and folders of the repository, which are no pages: such a link becomes its text, with the path as a
 * title. A link to the README at the top leads to the first page. Links to what is not there stay as they are, and end the build.
 *
 * @param {import('vitepress').MarkdownRenderer} md
 * @param {string} root folder of the repository
 */
export function repositoryLinks(md, root) {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    const { path, realPath = path } = env;
    for (const { children } of tokens) if (children) relink(children, dirname(realPath), root);
  });
}

function relink(tokens, folder, root) {
  let isPlain = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = token.attrGet('href') ?? '';
      const target = resolve(folder, decodeURI(href.split('#')[0]));
      const isLocal = href !== '' && !/^(#|[a-z]+:)/.test(href);
      if (isLocal && target === resolve(root, 'README.md')) token.attrSet('href', '/');
      isPlain = isLocal && !target.endsWith('.md') && existsSync(target);
      if (isPlain) {
        token.tag = 'span';
        token.attrs = [['title', relative(root, target)]];
      }
    } else if (token.type === 'link_close' && isPlain) {
      token.tag = 'span';
      isPlain = false;
    }
  }
}
