/** The server as a process: starts it, waits for it, recognises it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type HomePaths } from './home.js';
import { type Runtime } from './runtime.js';

const POLL_MS = 50;

/** A started server process and where its part of the log begins. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly logStart: number;
}

/**
 * Starts Java with its output appended to the log file.
 * @param ready file the launcher writes when the server answers.
 */
export async function spawnServer(
  runtime: Runtime,
  paths: HomePaths,
  heapMb: number,
  ready: string,
): Promise<ServerProcess> {
  const log = await open(paths.log, 'a', 0o600);
  try {
    const logStart = (await log.stat()).size;
    const child = spawn(
      runtime.java,
      [`-Xmx${heapMb}m`, `@${join(runtime.folder, 'java.args')}`, 'GrapevineNeo4j', paths.home, paths.conf, ready],
      // A process group of its own: Ctrl-C reaches only this process, which stops the server after the last query.
      { detached: true, stdio: ['pipe', log.fd, log.fd] },
    );
    child.stdin?.on('error', () => undefined); // It ended before reading: its exit tells why.
    return { child, logStart };
  } finally {
    await log.close();
  }
}

/** The ports, once the launcher has written them; undefined when the process ended or the time is over. */
export async function waitUntilReady(
  child: ChildProcess,
  ready: string,
  timeoutMs: number,
): Promise<{ boltPort: number; httpPort: number } | undefined> {
  const deadline = performance.now() + timeoutMs;
  let spawnFailed = false;
  child.once('error', () => (spawnFailed = true));
  while (performance.now() < deadline && !spawnFailed && isRunning(child)) {
    const text = await readFile(ready, 'ascii').catch(() => undefined);
    if (text !== undefined) {
      const [boltPort, httpPort] = text.split(' ').map(Number);
      return { boltPort, httpPort };
    }
    await delay(POLL_MS);
  }
  return undefined;
}

/** Ends a server: with SIGTERM, and with SIGKILL where it still runs after `patienceMs`; with 0 at once. */
export async function endServer(child: ChildProcess, patienceMs: number): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  if (patienceMs > 0) child.kill('SIGTERM');
  await ended;
  clearTimeout(force);
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Whether a process lives and is the server of this home; the command line tells a recycled process id apart. */
export async function isServerOf(pid: number, home: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return (await commandLine(pid)).includes(`GrapevineNeo4j ${home} `);
}

/** Whether a process with this id lives, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandLine(pid: number): Promise<string> {
  const onLinux = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (onLinux !== undefined) return onLinux.replaceAll('\0', ' ');
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}

/**
 * The last lines the server wrote since `start` (a byte offset), without the calls of stack traces: in those the cause
 * is the line above them.
 */
export async function lastLogLines(path: string, start: number, count: number): Promise<string[]> {
  if ((await stat(path).catch(() => undefined)) === undefined) return [];
  const text = (await readFile(path)).subarray(start).toString('utf8');
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. \d+ more)/.test(line))
    .slice(-count);
}
