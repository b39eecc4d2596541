import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Missing } from './missing.mjs';
import { installPackages } from './packages.mjs';
import { project, run, say } from './run.mjs';

const web = join(project, 'web');
/** Says of which sources the built files are. */
const STAMP = join(web, 'dist', '.sources');
/** What the build reads. */
const SOURCES = ['index.html', 'package-lock.json', 'build', 'src', 'storefront/index.html', 'storefront/src'];
/** The console and the demo shop page. */
const BUILDS = ['build/vite.config.ts', 'build/storefront.config.ts'];

/**
 * Installs the packages of the console and builds it into web/dist, and the demo shop page into web/storefront/dist, unless they
 * were built from these sources.
 * @throws Missing with the output of npm or of the build
 */
export function installConsole() {
  const began = performance.now();
  installPackages({ dev: true, folder: web, what: 'npm packages of the console' });
  const stamp = sourcesOf();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  say('building the console');
  for (const config of BUILDS) {
    const { ok, output } = run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config], {
      folder: web,
    });
    if (!ok) throw new Missing(`The console could not be built:\n${output}`, ['CONSOLE=off starts without it']);
  }
  writeFileSync(STAMP, stamp);
  say(`the console is built (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** A hash of every file that the build reads, and of its name. */
function sourcesOf() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesAt(join(web, name)))) {
    hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesAt(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesAt(join(path, entry.name)) : [join(path, entry.name)]));
}
