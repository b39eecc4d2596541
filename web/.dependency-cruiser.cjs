const COMMENTS = {
  feature:
    'A view uses app, ui, charts, graph and words, and its own feature: move what two features share into one of these.',
  ui: 'ui, charts and graph draw what they are given; what asks the service or knows a route belongs in app or a feature.',
};

/** Who may import whom in the console. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'A cycle means two files are one idea or an idea is missing. A view that is loaded later may name its route.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'features-stand-apart',
      severity: 'error',
      comment: COMMENTS.feature,
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'app-lists-features',
      severity: 'error',
      comment: 'Only app/views.ts knows the views.',
      from: { path: '^src/(app|ui|charts|graph|words)/', pathNot: '^src/app/views\\.ts$' },
      to: { path: '^src/features/' },
    },
    {
      name: 'ui-knows-no-data',
      severity: 'error',
      comment: COMMENTS.ui,
      from: { path: '^src/(ui|charts|graph|words)/' },
      to: { path: '^src/(app|features)/|node_modules/(urql|@urql|gql\\.tada|@tanstack/react-router)' },
    },
    {
      name: 'ui-before-charts-and-graph',
      severity: 'error',
      comment: COMMENTS.ui,
      from: { path: '^src/(ui|words)/' },
      to: { path: '^src/(charts|graph)/' },
    },
    {
      name: 'the-shop-is-no-console',
      severity: 'error',
      comment:
        'The demo shop page takes words, looks, settings and the types of the schema; all else of the console is weight.',
      from: { path: '^storefront/' },
      to: {
        path: '^src/',
        pathNot: '^src/(words/|ui/(stored|tokens|base|parts/(Face|Icon|Meter)|text)|app/(graphql|settings|schema))',
      },
    },
    {
      name: 'the-console-is-no-shop',
      severity: 'error',
      comment: 'The demo shop page is a customer of its own.',
      from: { path: '^src/' },
      to: { path: '^storefront/' },
    },
    {
      name: 'the-service-is-asked-by-graphql',
      severity: 'error',
      comment:
        'The console knows the schema, not the code of the service; the client of front ends is for the demo shop page too.',
      from: { path: '^(src|storefront)/' },
      to: { path: '^\\.\\./(?!node_modules|client/src/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
