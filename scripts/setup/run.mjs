import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** One line of progress. */
export function say(line) {
  console.log(`setup: ${line}`);
}

/**
 * Runs a command to its end and returns its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, folder?: string }} [options] `folder` is the root of the project by default
 * @returns {{ ok: boolean, output: string }} standard output and error together
 */
export function run(command, args, { env, folder = project } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    // npm is a script there, which needs a shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim() };
}
