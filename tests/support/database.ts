/**
 * The database of an integration suite: the server of its worker (neo4j-setup.ts), migrated. Import this file at the top of a
 * suite; the connection that `testDatabase` opened is closed when the suite ends.
 */
import { deleteSomeNodes, forgetDataMigrations } from '../../cypher/platform/index.js';
import { Database, migrate } from '../../src/platform/neo4j/index.js';
import { testDatabaseOptions } from './test-server.js';

export { testDatabaseOptions } from './test-server.js';

const WIPE_BATCH = 20_000;

let shared: Promise<Database> | undefined;

/** The database of this worker, migrated; connected once in a suite. */
export function testDatabase(): Promise<Database> {
  return (shared ??= connect());
}

/** Deletes all data, keeps the schema, and applies the data migrations again. */
export async function wipe(db: Database): Promise<void> {
  for (let deleted = WIPE_BATCH; deleted === WIPE_BATCH;) {
    [{ deleted }] = await db.run(deleteSomeNodes, { limit: WIPE_BATCH }, { operation: 'wipe' });
  }
  const [{ forgotten }] = await db.run(forgetDataMigrations, {}, { operation: 'wipe' });
  if (forgotten > 0) await migrate(db);
}

async function connect(): Promise<Database> {
  const db = await Database.connect(testDatabaseOptions());
  await migrate(db);
  return db;
}

afterAll(async () => {
  const open = shared;
  shared = undefined;
  // The suite that asked for the connection has reported its failure.
  await (await open?.catch(() => undefined))?.close();
});
