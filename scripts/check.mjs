/**
 * `npm run check`: every static check. Prints one line for each check and, at the end, the output of those that failed; exits
 * with 1 if one failed. Two checks run at a time; caches are in .grapevine/cache.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = '.grapevine/cache';
const atATime = 2;
mkdirSync(new URL(`../${cache}`, import.meta.url), { recursive: true });

const folders = ['src', 'gnn', 'seeds', 'neo4j', 'cypher', 'schema', 'scripts', 'tests', 'bench'].filter((folder) =>
  existsSync(new URL(`../${folder}`, import.meta.url)),
);
const bin = (path) => `node_modules/${path}`;
const typescript = ['--import', 'tsx'];

/** Name, and what node runs. The longest come first, so that the two lanes end together. */
const checks = [
  // Without its cache: rules that know types judge a file by its imports, and the cache looks at the file alone.
  ['eslint', [bin('eslint/bin/eslint.js'), '.', '--ignore-pattern', 'web/**', '--max-warnings', '0']],
  // Its own list of checks, two at a time as well.
  ['console', [...typescript, 'web/build/check.ts']],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types of the client', [bin('typescript/bin/tsc'), '-p', 'client/tsconfig.json']],
  ['cypher lint and format', [...typescript, 'scripts/cypher/lint.ts']],
  [
    'layer rules',
    [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...folders],
  ],
  [
    'prettier',
    [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      `${cache}/prettier`,
      '--cache-strategy',
      'content',
      '.',
    ],
  ],
  ['words', [...typescript, 'scripts/words.ts']],
  ['links of documents', [...typescript, 'scripts/links.ts']],
  ['schema keeps what clients use', [...typescript, 'scripts/schema-compat.ts']],
  ['generated files are fresh', [...typescript, 'scripts/generate.ts', '--check']],
];

function run([name, args]) {
  return new Promise((resolve) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, ok: false, output: String(error) }));
    child.on('close', (code) => {
      const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
      resolve({ name, ok: code === 0, output });
    });
  });
}

const waiting = [...checks];
const results = [];
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
}
await Promise.all(Array.from({ length: atATime }, lane));

const failed = results.filter(({ ok }) => !ok);
for (const { name, output } of failed) console.log(`\n--- ${name}\n${output.trimEnd()}`);
process.exitCode = failed.length === 0 ? 0 : 1;
