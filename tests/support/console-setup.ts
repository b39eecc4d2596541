/**
 * One Grapevine with a small demo shop for all suites of the console in a run. It starts while other suites run; those of the
 * console wait for it (browser.ts). `CONSOLE_TEST_URL` names a server of yours that is used instead. Without a Chromium it does not start: those suites are skipped.
 *
 * jest compiles this file to CommonJS and resolves no project module for it, so that a child process holds the server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Set-up and teardown run in one process of jest, which passes nothing from one to the other. */
export interface ConsoleServerGlobal {
  stopGrapevineConsoleServer?: () => Promise<void>;
}

async function setup(): Promise<void> {
  if (process.env.CONSOLE_TEST_URL) return;
  const find =
    "import('./scripts/setup/chromium.mjs').then(({ findChromium }) => process.exit(findChromium() ? 0 : 1))";
  if (spawnSync(process.execPath, ['-e', find]).status !== 0) return;
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-console-'));
  const file = join(folder, 'server.json');
  const child = resolve('tests/support/console-server.child.ts');
  const holder = spawn(process.execPath, ['--import', 'tsx', child, file], { stdio: ['pipe', 'inherit', 'inherit'] });
  process.env.GRAPEVINE_TEST_CONSOLE = file;
  (globalThis as ConsoleServerGlobal).stopGrapevineConsoleServer = async () => {
    const ended = holder.exitCode === null ? once(holder, 'exit') : undefined;
    holder.stdin?.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}

// jest asks for a default export here.
export { setup as default };
