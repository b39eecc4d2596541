/**
 * The database of the integration suites: the server of neo4j-setup.ts, migrated. Import this at the top of a suite;
 * what `testDatabase` opened is closed when the suite ends.
 */
import { deleteSomeNodes, forgetDataMigrations } from '../../cypher/platform/index.js';
import { Database, type DatabaseOptions, migrate } from '../../src/platform/neo4j/index.js';

const WIPE_BATCH = 20_000;

let shared: Promise<Database> | undefined;

/** Where the shared server is; suites that need a connection of their own pass this to `Database.connect`. */
export function testDatabaseOptions(): DatabaseOptions {
  const {
    GRAPEVINE_TEST_NEO4J_URI: uri,
    GRAPEVINE_TEST_NEO4J_USER: user,
    GRAPEVINE_TEST_NEO4J_PASSWORD: password,
  } = process.env;
  if (!uri || !user || password === undefined) {
    throw new Error('No test database: run the suite through jest --selectProjects integration.');
  }
  return { uri, user, password };
}

/** The shared database, migrated, connected once a suite. */
export function testDatabase(): Promise<Database> {
  return (shared ??= connect());
}

/** Deletes all data, keeps the schema, and puts back what data migrations bring. */
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
  // A connection that failed was reported by the suite that asked for it.
  await (await open?.catch(() => undefined))?.close();
});
