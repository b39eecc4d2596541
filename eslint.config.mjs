import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Environment, clock and randomness come in at the root (docs: CONTRIBUTING.md, "Habits"). */
const bans = [
  { object: 'process', property: 'env', message: 'Read the environment in src/config.ts only; pass values down.' },
  {
    object: 'Date',
    property: 'now',
    message: 'Take a clock (`now: () => number`) as an argument; the root passes it.',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'Take a seeded `rng` (src/algorithms/random.ts); every random act has a seed.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/*.generated.d.ts',
      '.grapevine',
      '**/dist',
      '**/*.generated.ts',
      '**/*.cjs',
      'cypher/*/index.ts',
      '**/assembly',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false }],
      'no-restricted-properties': ['error', ...bans],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-console': 'error',
      // Express knows an error handler by its four parameters; a leading underscore says that one is not used.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // The roots: they hold the clock, the environment and the terminal.
    files: [
      'src/cli.ts',
      'src/cli/**/*.ts',
      'src/config.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'tests/**/*.ts',
      '**/*.child.ts',
      '**/*.worker.ts',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['web/build/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // The console and the demo shop page, whose clock is the browser's. The compiler checks its types; rules that need them would check them a second time, for minutes.
    files: ['web/{src,storefront/src}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
