/** `npm run bench -- <name> [--json]`: one benchmark, one table with the machine it ran on; `--json` ends with one object. */
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename } from 'node:path';

/** What a benchmark file exports as `run`: prints its table, returns what `--json` prints. */
export type Bench = (args: readonly string[]) => Promise<Record<string, unknown>>;

// Else the native library of TensorFlow greets on stderr.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';
const here = new URL('.', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => basename(file, '.ts'));

const [name, ...args] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.error(`usage: npm run bench -- <name> [--json]\nnames: ${names.join(', ')}`);
  process.exit(2);
}
const { run } = (await import(new URL(`${name}.ts`, here).href)) as { run: Bench };
const [cpu] = cpus();
console.log(
  `${name}: ${cpus().length} x ${cpu.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const result = await run(args.filter((arg) => arg !== '--json'));
if (args.includes('--json')) console.log(JSON.stringify({ bench: name, ...result }));
