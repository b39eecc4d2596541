/**
 * What every query promises: a real server can plan it, it reads a whole label or type only where its header says why, and it
 * writes nothing where its mode is read.
 */
import neo4j, { type Driver, type Plan, type ResultSummary } from 'neo4j-driver';
import { queryFeatures, readQueries } from '../../scripts/generate/catalogue.js';
import { variantsOf } from '../../scripts/generate/for-each.js';
import { type QueryFile } from '../../scripts/generate/query-file.js';
import { encodeParams } from '../../src/platform/neo4j/convert.js';
import { type ValueType } from '../../src/platform/neo4j/index.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';

const root = process.cwd();
const catalogue: QueryFile[] = [];
for (const feature of await queryFeatures(root)) catalogue.push(...(await readQueries(root, feature)));

const SHOP = `
UNWIND range(1, 2000) AS i
CREATE (u:User {id: 'u' + i, name: 'n' + i, region: 'r' + i % 10, influenceCommunity: 'u' + i % 100, influenceRank: i})-[:PURCHASED {id: 'e' + i, at: datetime({epochSeconds: i})}]->
  (:Product {id: 'p' + i, price: i * 1.0, active: true, releasedAt: datetime({epochSeconds: i})})
CREATE (:Job {id: 'j' + i, idempotencyKey: 'k' + i, kind: 'k' + i % 10, status: 'DONE'}), (:Category {id: 'c' + i})
WITH collect(u) AS users
UNWIND range(0, 1998) AS i
WITH users[i] AS a, users[i + 1] AS b
CREATE (a)-[:FRIENDS_WITH]->(b), (a)-[:FOLLOWS]->(b)`;

let driver: Driver;
beforeAll(async () => {
  await wipe(await testDatabase());
  const { uri, user, password } = testDatabaseOptions();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  // On an empty graph a scan costs nothing and the planner takes it: give it a shop to plan for,
  // fresh counts of what the indexes hold, and no older plans.
  await driver.executeQuery(SHOP, {}, { database: 'neo4j' });
  await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
});
afterAll(() => driver.close());

/** A value of a type that planning cannot trip over. */
function sample(type: ValueType): unknown {
  switch (type.kind) {
    case 'string':
      return 'sample';
    case 'int':
      return 10;
    case 'float':
      return 0.5;
    case 'boolean':
      return true;
    case 'datetime':
      return new Date('2026-01-01T00:00:00Z');
    case 'list':
      return [sample(type.of)];
    case 'map':
      return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, sample(field)]));
  }
}

async function explain(text: string, params: QueryFile['params']): Promise<{ keys: string[]; summary: ResultSummary }> {
  const types = Object.fromEntries([...params].map(([name, { type }]) => [name, type]));
  const values = Object.fromEntries([...params].map(([name, { type }]) => [name, sample(type)]));
  const session = driver.session({ database: 'neo4j' });
  try {
    const result = session.run(`EXPLAIN ${text}`, encodeParams(types, values));
    return { keys: (await result.keys()).map(String), summary: await result.summary() };
  } finally {
    await session.close();
  }
}

function operators(plan: Plan | false): string[] {
  if (!plan) return [];
  const name = plan.operatorType.replace(/@.*$/, '');
  return [name, ...plan.children.flatMap((child) => operators(child))];
}

/** Operators that read a whole label, type, index or store: AllNodesScan, NodeByLabelScan, NodeIndexScan, … */
const scansOf = (plan: Plan | false): string[] => operators(plan).filter((name) => name.endsWith('Scan'));

describe('the judge itself', () => {
  const none: QueryFile['params'] = new Map();

  it.each([
    'MATCH (n) WHERE n.name = "x" RETURN n.name AS name',
    'MATCH (u:User) WHERE u.name = "x" RETURN u.name AS name',
    'MATCH ()-[f:FOLLOWS]->() WHERE f.since IS NULL RETURN f.since AS since',
  ])('sees the scan in %s', async (text) => {
    expect(scansOf((await explain(text, none)).summary.plan)).toHaveLength(1);
  });

  it('sees none in a look-up by id, and tells a write from a read', async () => {
    const read = await explain('MATCH (u:User {id: "1"}) RETURN u.id AS id', none);
    expect(scansOf(read.summary.plan)).toEqual([]);
    expect(read.summary.queryType).toBe('r');
    const write = await explain('MATCH (u:User {id: "1"}) SET u.name = "x"', none);
    expect(write.summary.queryType).not.toBe('r');
  });
});

const queries = catalogue.flatMap((query) =>
  variantsOf(query).map(
    ({ entry, text }) => [[query.file, entry].filter(Boolean).join(' '), { ...query, text }] as const,
  ),
);

describe.each(queries)('%s', (_name, query) => {
  it('is planned by the server as its header says', async () => {
    const { keys, summary } = await explain(query.text, query.params);
    expect([...keys].sort()).toEqual([...query.row.keys()].sort());
    if (query.mode === 'read') expect(summary.queryType).toBe('r');
    else expect(summary.queryType).not.toBe('r');

    const scans = scansOf(summary.plan);
    if (query.scan === undefined) expect(scans).toEqual([]);
    const deprecated = summary.gqlStatusObjects.filter(({ classification }) => classification === 'DEPRECATION');
    expect(deprecated.map(({ statusDescription }) => statusDescription)).toEqual([]);
  });
});
