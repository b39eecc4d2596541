/**
 * Builds the console and counts what each view loads, gzipped: the first view is one that a link leads to. Then the demo shop
 * page likewise.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const web = fileURLToPath(new URL('..', import.meta.url));
/** Most kB (1,000 bytes) of script of a view with everything before it, and of all styles. */
const VIEW = 200;
const VIEWS: Readonly<Record<string, number>> = { CustomersView: 205, ExplorerView: 260, SpecimenView: 300 };
const STYLES = 12;
const STOREFRONT = 110;

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

// Beside the files that a server may be serving now.
const folder = join(web, 'node_modules/.cache/budget');
let manifest: Record<string, Chunk> = {};
async function buildBy(name: string, root: string): Promise<void> {
  const outDir = { outDir: folder, emptyOutDir: true };
  await build({ root, configFile: join(web, 'build', name), logLevel: 'warn', build: outDir });
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
}

await buildBy('vite.config.ts', web);
const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.gz`)).size, 0) / 1000;

/** Files of script that a chunk needs, itself among them. */
function scriptsOf(name: string, found = new Set<string>()): Set<string> {
  const { file, imports = [] } = manifest[name];
  if (found.has(file)) return found;
  found.add(file);
  for (const other of imports) scriptsOf(other, found);
  return found;
}

const entry = Object.keys(manifest).find((name) => manifest[name].isEntry) ?? '';
const texts = Object.keys(manifest).filter((name) => /words\/en\/(app|ui|views)\.json$/.test(name));
let failed = false;
const line = (what: string, size: number, most: number): void => {
  if (size > most) failed = true;
  console.log(`${size > most ? 'over' : 'ok  '} ${what}: ${size.toFixed(1)} of ${most} kB`);
};
for (const name of Object.keys(manifest).filter((one) => /View\.tsx$/.test(one))) {
  const scripts = new Set([entry, ...texts, name].flatMap((one) => [...scriptsOf(one)]));
  const view = /(\w+)\.tsx$/.exec(name)?.[1] ?? name;
  line(view, kilobytes(scripts), VIEWS[view] ?? VIEW);
}
line('styles', kilobytes(new Set(Object.values(manifest).flatMap(({ css = [] }) => css))), STYLES);

await buildBy('storefront.config.ts', join(web, 'storefront'));
const shop = Object.keys(manifest).filter(
  (name) => manifest[name].isEntry || /words\/en\/storefront\.json$/.test(name),
);
line('the demo shop page', kilobytes(new Set(shop.flatMap((one) => [...scriptsOf(one)]))), STOREFRONT);
process.exitCode = failed ? 1 : 0;
