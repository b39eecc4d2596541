import { healthFeature } from '../../src/features/health/feature.js';
import { JobStore } from '../../src/platform/jobs/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';
import { village } from '../influence/village.js';
import { day } from '../influence/shop.js';

const text = operation('health', 'service-health');
const analyst = { identity: as('ANALYST') };
const HOUR = 3_600_000;
const NOW = day(70).getTime();

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(() => wipe(db));

const schemaAt = (now: number) => schemaOf(healthFeature.make({ db, now: () => now }));
const health = async (now = NOW) =>
  (await ask<{ serviceHealth: Record<string, unknown> }>(schemaAt(now), text, {}, analyst)).serviceHealth;
const write = (cypher: string): Promise<unknown> =>
  db.run({ ...{ name: 'test/write', mode: 'write', params: {}, row: {} }, text: cypher }, {});

it('says of an empty shop that there is nothing', async () => {
  expect(await health()).toEqual({
    ...{
      at: new Date(NOW).toISOString(),
      people: 0,
      products: 0,
      demo: false,
      latestEventAt: null,
      latestEventAge: null,
    },
    ...{ ingest: null, model: null, jobs: { queued: 0, running: 0, dead: 0, longestWait: null } },
  });
});

it('says how old the latest event is, of whatever kind', async () => {
  await loadShop(db, village());
  expect(await health()).toMatchObject({
    ...{ people: 7, products: 2 },
    ...{ latestEventAt: day(60).toISOString(), latestEventAge: 10 * 86_400 },
  });
  await write(`MATCH (u:User {id: 'zoe'}), (p:Product {id: 'rug'})
    CREATE (u)-[:RETURNED {id: 'late', at: datetime('${day(69).toISOString()}')}]->(p)`);
  expect(await health()).toMatchObject({ latestEventAt: day(69).toISOString(), latestEventAge: 86_400 });
});

it('says which model is active and how old its data are', async () => {
  const at = (n: number): string => `datetime('${day(n).toISOString()}')`;
  await write(`CREATE (:Model {id: 'old', active: false, createdAt: ${at(50)}})-[:TRAINED_ON]->(:Snapshot {id: 's1', cutoff: ${at(49)}})
    CREATE (:Model {id: 'new', active: true, createdAt: ${at(60)}, activatedAt: ${at(61)}, measuredAt: ${at(61)}})
      -[:TRAINED_ON]->(:Snapshot {id: 's2', cutoff: ${at(59)}})`);
  expect((await health()).model).toEqual({
    ...{ modelId: 'new', trainedAt: day(60).toISOString(), activatedAt: day(61).toISOString() },
    ...{ measuredAt: day(61).toISOString(), dataUntil: day(59).toISOString(), dataAge: 11 * 86_400 },
  });
});

it('counts jobs that wait, run, or failed in the last seven days', async () => {
  const jobs = (now: number) => new JobStore(db, { now: () => now });
  for (const hours of [5, 3, 1]) await jobs(NOW - hours * HOUR).enqueue({ kind: 'train', input: {} });
  await jobs(NOW).claim('train', 'worker');
  await write(`CREATE (:Job {id: 'a', kind: 'train', status: 'DEAD', finishedAt: datetime('${day(64).toISOString()}')})
    CREATE (:Job {id: 'b', kind: 'train', status: 'DEAD', finishedAt: datetime('${day(62).toISOString()}')})
    CREATE (:Job {id: 'c', kind: 'train', status: 'SUCCEEDED', finishedAt: datetime('${day(69).toISOString()}')})`);
  expect((await health()).jobs).toEqual({ queued: 2, running: 1, dead: 1, longestWait: 3 * 3_600 });
});

it('tells of the latest bulk load whether it ended, and whether rows were refused', async () => {
  const run = (id: string, from: number, more: string): string =>
    `CREATE (:IngestRun {id: '${id}', startedAt: datetime('${day(from).toISOString()}'), records: 9, ${more}})`;
  await write(run('first', 1, `quarantineBytes: 0, demo: true, finishedAt: datetime('${day(2).toISOString()}')`));
  expect((await health()).ingest).toMatchObject({ runId: 'first', quarantined: false, demo: true, age: 68 * 86_400 });
  await write(run('second', 69, 'quarantineBytes: 12'));
  expect((await health()).ingest).toEqual({
    ...{ runId: 'second', startedAt: day(69).toISOString(), finishedAt: null, age: 86_400 },
    ...{ records: 9, quarantined: true, demo: false },
  });
  // The demo shop stays in the graph beside what was loaded later, for as long as there are people.
  expect((await health()).demo).toBe(false);
  await loadShop(db, village());
  expect((await health()).demo).toBe(true);
});

it('is for marketers, analysts and the service', async () => {
  const roles = ['SERVICE', 'MARKETER', 'ANALYST', 'CUSTOMER', 'STOREFRONT', 'TRACKING'] as const;
  const codes = roles.map(async (role) => {
    const { errors } = await execute(schemaAt(NOW), text, {}, { identity: as(role) });
    return errors.at(0)?.code ?? role;
  });
  expect(await Promise.all(codes)).toEqual(['SERVICE', 'MARKETER', 'ANALYST', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});
