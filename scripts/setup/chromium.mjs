import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt, mayInstall } from './debian.mjs';
import { Missing } from './missing.mjs';
import { run, say } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium or Chrome of this machine; undefined where there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * Installs Chromium, in which the console is tested, and a font with Chinese letters, without which they would be boxes in
 * pictures. What is there is not installed again.
 * @throws Missing where no package may be installed; the suites that need a browser are then skipped
 */
export function installChromium() {
  const missing = [];
  if (!findChromium()) missing.push(['chromium', 'chromium-browser']);
  if (run('fc-list', [':lang=zh']).output === '') missing.push(['fonts-wqy-microhei']);
  if (missing.length === 0) return;
  if (mayInstall()) return installWithApt(missing);
  if (findChromium()) return say('there is no font with Chinese letters: pictures of the console show boxes for them');
  throw new Missing('There is no Chromium, in which the console is tested.', [
    'sudo apt-get install chromium fonts-wqy-microhei',
    'or put a chromium or google-chrome on the PATH',
  ]);
}
