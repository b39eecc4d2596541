/**
 * One Neo4j for all integration suites of a run, in a temporary home. Suites find it by `GRAPEVINE_TEST_NEO4J_URI`,
 * `_USER` and `_PASSWORD`. Given `NEO4J_TEST_URI` (and `_USER`, `_PASSWORD`) they use that server instead, and wipe it.
 *
 * jest compiles this file to CommonJS and resolves no project module for it: nothing of ours is imported as a value, and
 * a child process holds the server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type EmbeddedNeo4j } from '../../neo4j/server.js';

/** A server in the hands of another process. */
export interface HeldServer {
  readonly address: Omit<EmbeddedNeo4j, 'stop'>;
  readonly holder: ChildProcess;
}

/**
 * Starts a process that holds the Neo4j of a home.
 * @throws Error when that process ends without an address; its own words are on standard error.
 */
export async function holdServer(home: string): Promise<HeldServer> {
  const child = resolve('tests/support/neo4j-holder.child.ts');
  const holder = spawn(process.execPath, ['--import', 'tsx', child, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: holder.stdout })) {
    return { address: JSON.parse(line) as HeldServer['address'], holder };
  }
  throw new Error('The process that should hold Neo4j ended before it answered.');
}

/** Has the holder let go of its server and end. */
export async function releaseServer({ holder }: HeldServer): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  const ended = once(holder, 'exit');
  holder.stdin?.end();
  await ended;
}

/** jest runs set-up and teardown in one process, and hands nothing from one to the other. */
export interface TestServerGlobal {
  stopGrapevineTestServer?: () => Promise<void>;
}

async function setup(): Promise<void> {
  const { env } = process;
  if (env.NEO4J_TEST_URI) {
    env.GRAPEVINE_TEST_NEO4J_URI = env.NEO4J_TEST_URI;
    env.GRAPEVINE_TEST_NEO4J_USER = env.NEO4J_TEST_USER ?? 'neo4j';
    env.GRAPEVINE_TEST_NEO4J_PASSWORD = env.NEO4J_TEST_PASSWORD ?? '';
    return;
  }
  const home = await mkdtemp(join(tmpdir(), 'grapevine-tests-'));
  const server = await holdServer(home);
  env.GRAPEVINE_TEST_NEO4J_URI = server.address.boltUri;
  env.GRAPEVINE_TEST_NEO4J_USER = server.address.user;
  env.GRAPEVINE_TEST_NEO4J_PASSWORD = server.address.password;
  (globalThis as TestServerGlobal).stopGrapevineTestServer = async () => {
    await releaseServer(server);
    await rm(home, { recursive: true, force: true });
  };
}

// jest asks for a default export here.
export { setup as default };
