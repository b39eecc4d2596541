/** Starts, finds and stops a real Neo4j as a child process. */
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Neo4jAddress, addressOf, isHealthy, neo4jAddress } from './address.js';
import { renderConf } from './conf.js';
import { EmbeddedNeo4jError } from './errors.js';
import {
  type HomePaths,
  createHome,
  enterUsers,
  hasOtherUsers,
  homePaths,
  leaveUsers,
  readConnection,
  readPassword,
  writeConnection,
  writePrivate,
} from './home.js';
import { freePortOr } from './ports.js';
import { endServer, isServerOf, lastLogLines, spawnServer, waitUntilReady } from './process.js';
import { type Runtime, findRuntime } from './runtime.js';

export { type Neo4jAddress, isHealthy, neo4jAddress, withGuide } from './address.js';
export { EmbeddedNeo4jError, type EmbeddedNeo4jErrorCode } from './errors.js';

export interface EmbeddedOptions {
  /** Folder of the server: data, logs, password. Made when missing. */
  readonly home: string;
  /** Most memory of the Java heap, in MiB. */
  readonly heapMb?: number;
  /** Memory for pages of the store, in MiB. */
  readonly pageCacheMb?: number;
  /** Bolt port on 127.0.0.1; without it (or with 0) the one used last if it is free, else any. */
  readonly boltPort?: number;
  /** Port of the HTTP API and Neo4j Browser; chosen like `boltPort`. */
  readonly httpPort?: number;
  /** Longest wait for the server to answer; recovery after a crash counts too. */
  readonly startTimeoutMs?: number;
  readonly log?: (line: string) => void;
}

const DEFAULTS = { heapMb: 1024, pageCacheMb: 512, startTimeoutMs: 180_000 } as const;
const STOP_PATIENCE_MS = 60_000;
const SHARED_START_POLL_MS = 250;
const LOG_LINES_SHOWN = 25;

/** A server that answers. */
export interface EmbeddedNeo4j extends Neo4jAddress {
  readonly pid: number;
  readonly home: string;
  /** Whether this process started it. */
  readonly owned: boolean;
  /**
   * Lets go of the server. It ends cleanly, and this waits for that, unless another process still uses it: then it ends
   * after the last of them.
   */
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j of its own on 127.0.0.1 and waits until it answers. The server ends when this process does, however
 * that ends, unless another process uses it through {@link connectOrStart}.
 * @throws EmbeddedNeo4jError `RUNTIME_MISSING`, `HOME_IN_USE` or `START_FAILED` (with the last log lines).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const runtime = await findRuntime();
  const paths = homePaths(options.home);
  await createHome(paths);
  await refuseLiveServer(paths);
  await enterUsers(paths);
  try {
    return await launch(runtime, paths, options);
  } catch (failure) {
    await leaveUsers(paths);
    throw failure;
  }
}

/**
 * The running server of the home when another process has one, else a new one. Several processes share one server this
 * way; it lives as long as one of them.
 * @throws EmbeddedNeo4jError as {@link startEmbedded}.
 */
export async function connectOrStart(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const deadline = performance.now() + (options.startTimeoutMs ?? DEFAULTS.startTimeoutMs);
  for (;;) {
    const running = await borrow(options);
    if (running) return running;
    try {
      return await startEmbedded(options);
    } catch (failure) {
      const inTheWay = failure instanceof EmbeddedNeo4jError && failure.code === 'HOME_IN_USE';
      if (!inTheWay || performance.now() > deadline) throw failure;
    }
    // Another process is starting its server, which can be shared in a moment, or one is ending.
    await delay(SHARED_START_POLL_MS);
  }
}

async function borrow(options: EmbeddedOptions): Promise<EmbeddedNeo4j | undefined> {
  const paths = homePaths(options.home);
  const connection = await readConnection(paths);
  if (!connection || !(await isServerOf(connection.pid, paths.home))) return undefined;
  // Registered before the server is asked: an owner that stops meanwhile then leaves it running.
  await enterUsers(paths);
  const address = await neo4jAddress(paths.home);
  if (!address || !(await isHealthy(address))) {
    await leaveUsers(paths);
    return undefined;
  }
  options.log?.(`Using the Neo4j that runs at ${address.boltUri}`);
  return { ...address, pid: connection.pid, home: paths.home, owned: false, stop: () => leaveUsers(paths) };
}

async function refuseLiveServer(paths: HomePaths): Promise<void> {
  const connection = await readConnection(paths);
  // A connection without its process was left by a killed server: its store recovers by itself at the start.
  if (!connection || !(await isServerOf(connection.pid, paths.home))) return;
  throw inUse(paths, ` (process ${connection.pid}, bolt port ${connection.boltPort})`);
}

async function launch(runtime: Runtime, paths: HomePaths, options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const began = performance.now();
  const last = await readConnection(paths);
  const conf = await renderConf({
    plugins: join(runtime.folder, 'plugins'),
    logs: paths.logs,
    boltPort: options.boltPort || (await freePortOr(last?.boltPort)),
    httpPort: options.httpPort || (await freePortOr(last?.httpPort)),
    pageCacheMb: options.pageCacheMb ?? DEFAULTS.pageCacheMb,
  });
  await writeFile(paths.conf, conf);

  const known = await readPassword(paths);
  const password = known ?? randomBytes(18).toString('base64url');
  const ready = join(paths.home, `ready.${process.pid}`);
  await rm(ready, { force: true });
  const { child, logStart } = await spawnServer(runtime, paths, options.heapMb ?? DEFAULTS.heapMb, ready);
  child.stdin?.write(`${known === undefined ? password : ''}\n`);

  const ports = await waitUntilReady(child, ready, options.startTimeoutMs ?? DEFAULTS.startTimeoutMs);
  await rm(ready, { force: true });
  if (!ports) {
    await endServer(child, 0);
    throw startFailure(paths, await lastLogLines(paths.log, logStart, LOG_LINES_SHOWN));
  }
  // Stored only after the server has accepted it: a start that was killed before makes another.
  if (known === undefined) await writePrivate(paths.password, password);
  const pid = child.pid ?? 0;
  await writeConnection(paths, { pid, ...ports });
  const address = addressOf(ports, password);
  options.log?.(`Neo4j answers at ${address.boltUri} after ${((performance.now() - began) / 1000).toFixed(1)} s`);

  const stop = async (): Promise<void> => {
    await leaveUsers(paths);
    if (await hasOtherUsers(paths)) {
      child.stdin?.end();
      child.unref();
    } else {
      await endServer(child, STOP_PATIENCE_MS);
    }
  };
  return { ...address, pid, home: paths.home, owned: true, stop };
}

function startFailure(paths: HomePaths, lines: string[]): EmbeddedNeo4jError {
  // Two starts in the same moment: the store's own lock lets one through.
  if (lines.some((line) => line.includes('FileLockException'))) return inUse(paths, '');
  return new EmbeddedNeo4jError('START_FAILED', `Neo4j did not start. The end of its log (${paths.log}):`, lines);
}

function inUse(paths: HomePaths, by: string): EmbeddedNeo4jError {
  return new EmbeddedNeo4jError('HOME_IN_USE', `Neo4j already runs on ${paths.home}${by}.`);
}
