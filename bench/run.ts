/** `npm run bench -- <name> [--json]`: one benchmark, one table with the machine it ran on; `--json` ends with one object. */
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename } from 'node:path';

/** What a benchmark file exports as `run`: prints its table, returns what `--json` prints. */
export type Bench = (args: readonly string[]) => Promise<Record<string, unknown>>;

// Else the native library of TensorFlow greets on stderr.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';
const here = new URL('.', import.meta.url);
/** Folders of benchmarks by what they measure; `data` and `support` serve them. */
const FOLDERS = ['influence', 'learning', 'people', 'selling', 'service'];
const filesOf = (folder: string): string[] => readdirSync(new URL(`${folder}/`, here)).sort();
const files = new Map(
  FOLDERS.flatMap((folder) => filesOf(folder).map((file) => [basename(file, '.ts'), `${folder}/${file}`] as const)),
);

const [name, ...args] = process.argv.slice(2);
const file = files.get(name);
if (!file) {
  const list = FOLDERS.map(
    (folder) =>
      `  ${folder}: ${filesOf(folder)
        .map((each) => basename(each, '.ts'))
        .join(', ')}`,
  );
  console.error(`usage: npm run bench -- <name> [arguments of the benchmark] [--json]\n${list.join('\n')}`);
  process.exit(2);
}
const { run } = (await import(new URL(file, here).href)) as { run: Bench };
const [cpu] = cpus();
console.log(
  `${name}: ${cpus().length} x ${cpu.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const result = await run(args.filter((arg) => arg !== '--json'));
if (args.includes('--json')) console.log(JSON.stringify({ bench: name, ...result }));
