/**
 * A Neo4j for each worker of jest, for the integration suites of a run, in temporary homes. Suites find theirs through
 * test-server.ts. With `NEO4J_TEST_URI` (and `_USER`, `_PASSWORD`) they use that server instead, one suite at a time, and wipe it.
 *
 * jest compiles this file to CommonJS and resolves no project module for it: it imports types of the project only, and a
 * child process holds each server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type EmbeddedNeo4j } from '../../neo4j/server.js';

/** A server that another process started and keeps. */
export interface HeldServer {
  readonly address: Omit<EmbeddedNeo4j, 'stop'>;
  readonly holder: ChildProcess;
}

/**
 * Starts a process that holds the Neo4j of a home.
 * @throws Error when that process ends without an address; it writes the reason to standard error.
 */
export async function holdServer(home: string): Promise<HeldServer> {
  const child = resolve('tests/support/neo4j-holder.child.ts');
  const holder = spawn(process.execPath, ['--import', 'tsx', child, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: holder.stdout })) {
    return { address: JSON.parse(line) as HeldServer['address'], holder };
  }
  throw new Error('The process that should hold Neo4j ended before it answered.');
}

/** Makes the holder stop its server and end. */
export async function releaseServer({ holder }: HeldServer): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  const ended = once(holder, 'exit');
  holder.stdin?.end();
  await ended;
}

/** Set-up and teardown run in one process of jest, which passes nothing from one to the other. */
export interface TestServerGlobal {
  stopGrapevineTestServers?: () => Promise<void>;
}

async function setup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const { env } = process;
  if (env.NEO4J_TEST_URI) {
    const { NEO4J_TEST_URI: boltUri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = env;
    env.GRAPEVINE_TEST_NEO4J = JSON.stringify([{ boltUri, user, password }]);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-tests-'));
  const homes = Array.from({ length: maxWorkers }, (_, n) => join(folder, String(n + 1)));
  const servers = await Promise.all(homes.map(holdServer));
  env.GRAPEVINE_TEST_NEO4J = JSON.stringify(servers.map(({ address }) => address));
  (globalThis as TestServerGlobal).stopGrapevineTestServers = async () => {
    await Promise.all(servers.map(releaseServer));
    await rm(folder, { recursive: true, force: true });
  };
}

// jest asks for a default export here.
export { setup as default };
