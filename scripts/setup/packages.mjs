import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './missing.mjs';
import { project, run, say } from './run.mjs';

/**
 * Installs the npm packages of the lockfile unless they are there.
 * @param {{ dev: boolean }} needs whether packages that only development and tests use count
 */
export function installPackages({ dev }) {
  if (areInstalled(dev)) return;
  say('installing npm packages from the lockfile');
  // Not `npm ci`: it refuses a lockfile that lacks optional binaries of other platforms. This takes the locked versions
  // too, with their checksums, adds the binary of this platform, and leaves the lockfile as it is.
  const { ok, output } = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok) throw new Missing(`npm install failed:\n${output}`, ['npm install, once its complaint above is mended']);
}

/** npm writes what it installed beside the packages, in the lockfile's own form. */
function areInstalled(dev) {
  const installedFile = join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = packages(join(project, 'package-lock.json'));
  const installed = packages(installedFile);
  return Object.entries(locked).every(([path, entry]) => {
    // Packages of other platforms are in the lockfile and not in the folder.
    if (path === '' || entry.optional || entry.devOptional || (entry.dev && !dev)) return true;
    return installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity;
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
