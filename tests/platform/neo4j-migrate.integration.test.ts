import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeMigrationLock } from '../../cypher/platform/index.js';
import { Database, migrate, migrationStatus, type Query, QueryFailed } from '../../src/platform/neo4j/index.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';

type None = Record<string, never>;

function statement<R>(text: string, row: Query<None, R>['row'] = {}): Query<None, R, 'write'> {
  return { name: 'test/statement', mode: 'write', text, params: {}, row };
}

const indexes = statement<{ name: string }>('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN name', {
  name: { kind: 'string' },
});
const probes = statement<{ n: number }>('MATCH (p:Probe) RETURN count(p) AS n', { n: { kind: 'int' } });

let db: Database;
let folder: string;

/** The records of the project's own migrations are put aside, so that each test's folder stands alone. */
async function forgetEverything(): Promise<void> {
  await db.run(statement('MATCH (m) WHERE m:Migration OR m:MigrationLock OR m:Probe DELETE m'), {});
  await db.run(statement('DROP INDEX probe_name IF EXISTS'), {});
  await db.run(statement('DROP CONSTRAINT probe_id IF EXISTS'), {});
}

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
});
beforeEach(async () => {
  await forgetEverything();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await write('0001-probe.schema.cypher', [
    '// A comment; with a semicolon.',
    'CREATE CONSTRAINT probe_id IF NOT EXISTS FOR (p:Probe) REQUIRE p.id IS UNIQUE;',
    'CREATE INDEX probe_name IF NOT EXISTS FOR (p:Probe) ON (p.name);',
  ]);
  await write('0002-first-probes.data.cypher', ["CREATE (:Probe {id: '1'});", "CREATE (:Probe {id: '2'});"]);
});
afterEach(() => rm(folder, { recursive: true }));
function write(name: string, lines: readonly string[]): Promise<void> {
  return writeFile(join(folder, name), `${lines.join('\n')}\n`);
}

async function count(): Promise<number> {
  return (await db.run(probes, {}))[0].n;
}

describe('migrate', () => {
  // Inside a describe, because the connection is closed by a hook of the file itself.
  afterAll(async () => {
    await forgetEverything();
    await migrate(db);
  });

  it('applies everything once, in order, and nothing the second time', async () => {
    expect((await migrationStatus(db, { folder })).map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(await migrate(db, { folder })).toEqual(['0001-probe', '0002-first-probes']);
    expect(await migrate(db, { folder })).toEqual([]);
    expect(await count()).toBe(2);
    const status = await migrationStatus(db, { folder });
    expect(status).toMatchObject([
      { id: '0001-probe', kind: 'schema', state: 'applied' },
      { id: '0002-first-probes', kind: 'data', state: 'applied' },
    ]);
    expect(status.every(({ appliedAt }) => appliedAt instanceof Date)).toBe(true);
    const online = (await db.run(indexes, {})).map(({ name }) => name);
    expect(online).toEqual(expect.arrayContaining(['probe_id', 'probe_name']));
  });

  it('repeats the statements of a file of batches until nothing is left to change', async () => {
    const change = 'MATCH (p:Probe) WHERE p.seen IS NULL WITH p LIMIT 2 SET p.seen = true RETURN count(p) AS changed;';
    await write('0003-probes.data.cypher', ['UNWIND range(3, 5) AS n CREATE (:Probe {id: toString(n)});']);
    await write('0004-see-probes.batches.cypher', [change]);
    expect(await migrate(db, { folder })).toContain('0004-see-probes');
    const seen = statement('MATCH (p:Probe {seen: true}) RETURN count(p) AS n', probes.row);
    expect(await db.run(seen, {})).toEqual([{ n: 5 }]);
  });

  it('refuses an edited file by name and changes nothing', async () => {
    await migrate(db, { folder });
    await write('0002-first-probes.data.cypher', ["CREATE (:Probe {id: '9'});"]);
    await write('0003-more.data.cypher', ["CREATE (:Probe {id: '3'});"]);
    await expect(migrate(db, { folder })).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      migration: '0002-first-probes',
    });
    expect(await count()).toBe(2);
    expect((await migrationStatus(db, { folder })).map(({ state }) => state)).toEqual([
      'applied',
      'changed',
      'pending',
    ]);
  });

  it('does not mind line ends', async () => {
    await migrate(db, { folder });
    await write('0002-first-probes.data.cypher', ["CREATE (:Probe {id: '1'});\r", "CREATE (:Probe {id: '2'});\r"]);
    expect(await migrate(db, { folder })).toEqual([]);
  });

  it('refuses to work for a program that is older than its database', async () => {
    await migrate(db, { folder });
    await rm(join(folder, '0002-first-probes.data.cypher'));
    await expect(migrate(db, { folder })).rejects.toMatchObject({ code: 'MIGRATION_MISSING' });
  });

  it.each([
    ['MIGRATION_MISNAMED', '3-short.data.cypher'],
    ['MIGRATION_MISNAMED', '0003-neither.cypher'],
    ['MIGRATION_NUMBER_TAKEN', '0002-twin.schema.cypher'],
  ])('refuses with %s a file called %s', async (code, name) => {
    await write(name, ['RETURN 1;']);
    await expect(migrate(db, { folder })).rejects.toMatchObject({ code, migration: name });
  });

  it('applies each migration once when several processes start together', async () => {
    const others = await Promise.all([1, 2, 3].map(() => Database.connect(testDatabaseOptions())));
    try {
      const applied = await Promise.all([db, ...others].map((one) => migrate(one, { folder })));
      expect(applied.flat().sort()).toEqual(['0001-probe', '0002-first-probes']);
      expect(await count()).toBe(2);
    } finally {
      await Promise.all(others.map((one) => one.close()));
    }
  });

  it('goes on where a migration broke: schema is repeated, data of the broken file are not there', async () => {
    await write('0001-probe.schema.cypher', [
      'CREATE CONSTRAINT probe_id IF NOT EXISTS FOR (p:Probe) REQUIRE p.id IS UNIQUE;',
      'CREATE INDEX nonsense IF NOT EXISTS FOR (p:Probe) ON;',
    ]);
    await expect(migrate(db, { folder })).rejects.toMatchObject({
      name: 'QueryFailed',
      query: 'migration 0001-probe #2',
    });
    await write('0001-probe.schema.cypher', [
      'CREATE CONSTRAINT probe_id IF NOT EXISTS FOR (p:Probe) REQUIRE p.id IS UNIQUE;',
    ]);
    await write('0002-first-probes.data.cypher', ["CREATE (:Probe {id: '1'});", "CREATE (:Probe {id: '1'});"]);
    await expect(migrate(db, { folder })).rejects.toThrow(QueryFailed);
    expect(await count()).toBe(0);
    await write('0002-first-probes.data.cypher', ["CREATE (:Probe {id: '1'});"]);
    expect(await migrate(db, { folder })).toEqual(['0002-first-probes']);
  });

  it('waits for whoever migrates, and takes over when the lease of a dead process runs out', async () => {
    await db.run(takeMigrationLock, { owner: 'a process that was killed', leaseMs: 600_000 });
    await expect(migrate(db, { folder, waitMs: 200 })).rejects.toMatchObject({ code: 'MIGRATION_LOCKED' });
    expect(await count()).toBe(0);
    await db.run(takeMigrationLock, { owner: 'a process that was killed', leaseMs: 300 });
    expect(await migrate(db, { folder })).toEqual(['0001-probe', '0002-first-probes']);
  });

  it('does not write when another process took the lock over meanwhile', async () => {
    const seize = "MATCH (l:MigrationLock) SET l.owner = 'another', l.until = datetime() + duration('PT1H');";
    await write('0001-probe.schema.cypher', [
      'CREATE CONSTRAINT probe_id IF NOT EXISTS FOR (p:Probe) REQUIRE p.id IS UNIQUE;',
      seize,
    ]);
    await expect(migrate(db, { folder })).rejects.toMatchObject({ code: 'MIGRATION_LOCK_LOST' });
    expect((await migrationStatus(db, { folder })).map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  it("brings the project's own schema: every constraint and index is there and online", async () => {
    await migrate(db);
    const online = new Set((await db.run(indexes, {})).map(({ name }) => name));
    const kinds = [
      'viewed',
      'liked',
      'disliked',
      'commented',
      'shared',
      'added_to_cart',
      'rated',
      'purchased',
      'returned',
    ];
    const wanted = [
      ...['user', 'product', 'category', 'brand', 'tag', 'model', 'job', 'ingest_run', ...kinds].map(
        (name) => `${name}_id`,
      ),
      ...kinds.map((name) => `${name}_at`),
      ...['user_region', 'product_released_at', 'product_price', 'product_active', 'product_text'],
      ...['user_embedding', 'product_embedding'],
    ];
    expect(wanted.filter((name) => !online.has(name))).toEqual([]);
  });
});
