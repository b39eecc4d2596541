import { existsSync } from 'node:fs';
import { Missing } from './missing.mjs';
import { run, say } from './run.mjs';

const env = { DEBIAN_FRONTEND: 'noninteractive' };

/** Whether this is Debian, or a distribution based on it. */
export function isDebian() {
  return existsSync('/etc/debian_version');
}

/** Whether system packages can be installed here without a question to the user: on Debian as root. */
export function mayInstall() {
  return isDebian() && process.getuid?.() === 0;
}

/**
 * Installs system packages, after updating the package list.
 * @param {readonly (readonly string[])[]} wanted for each package its possible names; the first that exists is installed
 * @throws Missing with the output of apt-get
 */
export function installWithApt(wanted) {
  say('reading the list of Debian packages');
  run('apt-get', ['update', '-qq'], { env });
  for (const names of wanted) {
    // Releases differ: Debian 12 carries Java 17, Debian 13 carries 21.
    const name = names.find((candidate) => run('apt-cache', ['show', candidate]).ok) ?? names[0];
    say(`installing ${name} (apt-get)`);
    const { ok, output } = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
    if (!ok) throw new Missing(`apt-get install ${name} failed:\n${output}`, [`apt-get install ${name}`]);
  }
}
