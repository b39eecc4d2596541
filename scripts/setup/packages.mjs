import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './missing.mjs';
import { project, run, say } from './run.mjs';

/**
 * Installs the npm packages of a lockfile unless they are there.
 * @param {{ dev: boolean, folder?: string, what?: string }} needs whether packages that only development and tests use count;
 * the folder of the lockfile, by default that of the project; what is said to be installed
 */
export function installPackages({ dev, folder = project, what = 'npm packages' }) {
  if (areInstalled(dev, folder)) return;
  say(`installing ${what} from the lockfile`);
  const { ok, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { folder });
  if (!ok) throw new Missing(`npm ci failed:\n${output}`, [`npm ci in ${folder}, after the problem above is solved`]);
}

/** npm lists what it installed in a file beside the packages, in the format of the lockfile. */
function areInstalled(dev, folder) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = packages(join(folder, 'package-lock.json'));
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
