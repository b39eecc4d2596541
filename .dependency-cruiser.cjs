const { existsSync, readdirSync, readFileSync } = require('node:fs');

/** The features in the order of the list in src/features/index.ts. */
const features = [...readFileSync('src/features/index.ts', 'utf8').matchAll(/\.add\((\w+)Feature\)/g)].map(
  ([, name]) => name,
);
const unlisted = readdirSync('src/features').filter(
  (name) => existsSync(`src/features/${name}/feature.ts`) && !features.includes(name),
);
if (unlisted.length > 0) throw new Error(`src/features/index.ts does not add: ${unlisted.join(', ')}`);

/**
 * Folders that stand on each other, the lowest first: each imports only those before it. One rule for each folder.
 * @param comment what the order means, and where code that breaks it belongs
 */
const inOrder = (base, names, comment) =>
  names.slice(0, -1).map((name, n) => ({
    name: `${base.split('/').at(-1)}-${name}-comes-before-${names[n + 1]}`,
    severity: 'error',
    comment: `${comment} The order: ${names.join(', ')}.`,
    from: { path: `^${base}/${name}/` },
    to: { path: `^${base}/(${names.slice(n + 1).join('|')})/` },
  }));

/** Files that put a feature together: they know every role. */
const WIRING = '/(index|feature|failures)\\.ts$';

/** Who may import whom. Each rule says where the code belongs instead. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files are one idea or an idea is missing: split it out. Type-only cycles are fine.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'gnn-is-pure',
      severity: 'error',
      comment:
        'gnn computes on typed arrays that are passed in; of src it uses numerics and the storage of files only.',
      from: { path: '^gnn' },
      to: {
        path: '^(src/(?!algorithms/|storage/)|cypher/|schema/|seeds/|neo4j/)|node_modules/(neo4j-driver|graphql|type-graphql|@apollo)',
      },
    },
    {
      name: 'learner-is-used-through-its-face',
      severity: 'error',
      comment: 'src uses what gnn/index.ts exports; gnn/library.ts is for programs that train models of their own.',
      from: { path: '^src/' },
      to: { path: '^gnn/(?!index\\.ts$)' },
    },
    ...inOrder(
      'gnn',
      ['evaluate', 'learn', 'choose', 'card', 'run'],
      'evaluate judges any scores; learn learns parts by settings that are given; choose chooses settings on earlier slices and never ' +
        'sees the test; card turns figures into rows of a report; run knows the order of phases.',
    ),
    {
      name: 'library-knows-no-training',
      severity: 'error',
      comment:
        'Tensors, layers and models serve any training: what knows of phases belongs in learn, choose, card or run.',
      from: {
        path: '^gnn/(backends|data|heads|kernels|layers|losses|models|parallel|samplers|tensors|ties|train)/',
      },
      to: { path: '^gnn/(learn|choose|card|run|artifact)/' },
    },
    {
      name: 'algorithms-are-pure',
      severity: 'error',
      comment: 'src/algorithms is numerics on typed arrays: no database, no GraphQL, no TF.js.',
      from: { path: '^src/algorithms' },
      to: {
        path: '^(src/(features|platform|storage)|gnn|cypher|schema|seeds)|node_modules/(neo4j-driver|graphql|@tensorflow)',
      },
    },
    {
      name: 'storage-stands-alone',
      severity: 'error',
      comment: 'src/storage writes and checks bytes in files; what the bytes mean belongs to its callers.',
      from: { path: '^src/storage' },
      to: { path: '^(src/(?!storage/)|gnn|cypher|schema|seeds|neo4j)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment:
        'The platform is used by every feature and uses none: move the shared part into the platform or the caller into the feature.',
      from: { path: '^src/platform' },
      to: { path: '^src/(features|algorithms)|^gnn' },
    },
    {
      name: 'features-meet-at-their-index',
      severity: 'error',
      comment: 'A feature imports another one through its index.ts only.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/($1/|[^/]+/index\\.ts$)' },
    },
    ...inOrder(
      'src/features',
      features,
      'A feature is given the services of features before it in the list of src/features/index.ts, and imports only those: move ' +
        'the shared part into an earlier feature, or let the later one give it through a service or a hook.',
    ),
    ...inOrder(
      'src/features/recommendations',
      ['shop', 'person', 'ranking', 'reasons', 'friends', 'lists', 'similar-people', 'results'],
      'A part of recommendations uses the parts below it: move down what a lower part needs.',
    ),
    {
      name: 'edges-ask-services',
      severity: 'error',
      comment: 'A resolver, route or type asks its service; it never queries, computes, learns or reads files itself.',
      from: { path: '^src/features/.*\\.(resolver|route|type|input)\\.ts$' },
      to: { path: '^(src/platform/neo4j|src/algorithms|src/storage|gnn|cypher)|\\.(store|files)\\.ts$' },
    },
    {
      name: 'graphql-stays-at-the-edge',
      severity: 'error',
      comment:
        'Services decide, edges translate: GraphQL belongs in *.resolver.ts, *.type.ts, *.input.ts, and in loaders, which live as long as a request.',
      from: { path: '^src/features/', pathNot: `\\.(resolver|type|input|loader)\\.ts$|${WIRING}` },
      to: {
        path: 'node_modules/(graphql|type-graphql|@apollo)|src/platform/graphql/|\\.(resolver|route|type|input|loader)\\.ts$',
      },
    },
    {
      name: 'stores-run-queries',
      severity: 'error',
      comment: 'Only a store asks the database: put the query behind a method of a *.store.ts that says what it asks.',
      from: { path: '^src/(features|platform)/', pathNot: '\\.store\\.ts$|^src/platform/neo4j/' },
      to: { path: '^cypher/' },
    },
    {
      name: 'files-have-their-readers',
      severity: 'error',
      comment: 'Files of the data folder are read and written by *.files.ts; processes and jobs hand them on.',
      from: { path: '^src/features/', pathNot: `\\.(files|child|worker)\\.ts$|${WIRING}` },
      to: { path: '^(node:)?fs(/promises)?$|^src/storage/' },
    },
    {
      name: 'plain-files-are-pure',
      severity: 'error',
      comment:
        'A file of a feature without a role in its name holds types and functions on values. What does more says so: *.service.ts, *.store.ts, *.files.ts, *.job.ts, *.loader.ts, *.resolver.ts, *.route.ts, *.type.ts, *.input.ts, *.child.ts.',
      from: { path: '^src/features/.*/[^/.]+\\.ts$', pathNot: WIRING },
      to: { path: '^src/platform/(neo4j|http|telemetry)/|node_modules/(neo4j-driver|@tensorflow)' },
    },
    {
      name: 'plain-files-call-no-role',
      severity: 'error',
      comment:
        'A file without a role may name the types of a service, a store or a file, but not use them: give it values.',
      from: { path: '^src/features/.*/[^/.]+\\.ts$', pathNot: WIRING },
      to: {
        path: '^src/platform/jobs/|\\.(service|store|files|job|child|worker)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'seeds-stand-alone',
      severity: 'error',
      comment: 'The demo shop is data made from a seed: only random sources and ingest row types.',
      from: { path: '^seeds' },
      to: {
        path: '^(src|gnn|cypher|schema)/',
        pathNot:
          '^src/(algorithms/(random|statistics|experiments/assignment)|features/activity/sources/files/rows\\.ts)',
      },
    },
    {
      name: 'roots-are-not-imported',
      severity: 'error',
      comment:
        'cli.ts wires the commands and scripts/grapevine.mjs runs it; what others need belongs in a feature or the platform.',
      from: { pathNot: '^scripts/grapevine\\.mjs$' },
      to: { path: '^src/cli\\.ts$' },
    },
    {
      name: 'config-at-the-root',
      severity: 'error',
      comment: 'Configuration is read at the root and passed down as values.',
      from: { pathNot: '^(src/cli\\.ts|src/cli/|scripts/|bench/|tests/)' },
      to: { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'Production code never depends on tests.',
      from: { path: '^(src|gnn|seeds|neo4j)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
