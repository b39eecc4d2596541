/**
 * `npm run check` in web/: every static check of the console. One line for each, then the output of those that failed. The
 * tools that the whole project shares come from its own packages.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const AT_A_TIME = 2;

interface Check {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
}

const inWeb = (name: string, ...args: string[]): Check => ({ name, folder: web, args });
const inRoot = (name: string, ...args: string[]): Check => ({ name, folder: root, args });

/** The types of the schema, which the others read. */
const first = inWeb('console: types of the schema', 'node_modules/gql.tada/bin/cli.js', 'generate-output');
const checks: readonly Check[] = [
  inRoot('console: eslint', 'node_modules/eslint/bin/eslint.js', 'web', '--max-warnings', '0'),
  inWeb('console: types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'),
  inWeb('console: documents', 'node_modules/gql.tada/bin/cli.js', 'check', '--fail-on-warn'),
  inWeb('console: types of the build', 'node_modules/typescript/bin/tsc', '-p', 'build/tsconfig.json'),
  inWeb(
    'console: layer rules',
    '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'src', 'storefront/src'],
  ),
  inWeb('console: words and looks', '--import', 'tsx', 'build/rules.ts'),
  inWeb('console: bytes', '--import', 'tsx', 'build/budget.ts'),
];

async function run({ name, folder, args }: Check): Promise<boolean> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

const results = [await run(first)];
const waiting = [...checks];
const lane = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
};
await Promise.all(Array.from({ length: AT_A_TIME }, lane));
process.exitCode = results.every(Boolean) ? 0 : 1;
