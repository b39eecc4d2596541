import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { startEmbedded } from '../../../neo4j/server.js';

/** Lends an embedded server of its own with Graph Data Science in it; it is gone when the work is done. */
export async function withServer<Result>(
  options: { readonly heapMb?: number },
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'grapevine-bench-'));
  const server = await startEmbedded({ home: join(root, 'neo4j'), ...options });
  const driver = neo4j.driver(server.boltUri, neo4j.auth.basic(server.user, server.password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}
