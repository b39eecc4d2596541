/** Each saved query of `neo4j/browser` runs as it stands, writes nothing and finds what is there. */
import { readdirSync, readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { writeProductEmbeddings, writeTies, writeUserEmbeddings } from '../../cypher/models/index.js';
import { nodes, relationships } from '../../schema/graph/index.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';
import { day, influenceFeatures } from './shop.js';

const FOLDER = 'neo4j/browser';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.cypher'));

let db: Database;
let driver: Driver;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  const shop = makeShop(9, 40, 12, 30);
  // Two friends, one of whom bought two days after the other, before anybody else did.
  shop.friends.push({ from: 'user-000', to: 'user-002', since: null });
  ['user-000', 'user-002'].forEach((user, n) =>
    shop.events.push({
      ...{ id: `cascade-${n}`, user, product: 'item-004', type: 'PURCHASED', value: 1, reason: null },
      at: day(-10 + 2 * n),
    }),
  );
  await loadShop(db, shop);
  const model = 'model-1';
  const enter: Query<object, object, 'write'> = {
    ...{ name: 'test/enter', mode: 'write', params: {}, row: {} },
    text: `CREATE (:Model {id: '${model}', kind: 'recommender', active: true, createdAt: datetime(),
      metricsNdcgAt10: 0.3, metricsRecallAt10: 0.2, metricsPeople: 40})
      WITH 1 AS one
      MATCH (u:User), (p:Product {id: 'item-004'})
      CREATE (u)-[:SCORED {value: 0.5, rank: 1, model: '${model}'}]->(p)`,
  };
  await db.run(enter, {});
  const rows = (ids: { id: string }[]) =>
    ids.map(({ id }, n) => ({ id, embedding: Array.from({ length: 64 }, (_, i) => Math.sin(1 + n * i)) }));
  await db.run(writeUserEmbeddings, { model, rows: rows(shop.people) });
  await db.run(writeProductEmbeddings, { model, rows: rows(shop.products) });
  const tie = { from: 'user-000', to: 'user-002', strength: 0.1, probability: 0.8 };
  await db.run(writeTies, { model, rows: [tie] });
  for (const run of ['model-0', model]) await influenceFeatures(db).influence.influence.score(run);
  const { uri, user, password } = testDatabaseOptions();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  // The vector indexes follow the writes after a moment.
  await session.run('CALL db.awaitIndexes(60)');
  await session.close();
});
afterAll(() => driver?.close());

const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

describe.each(files)('%s', (file) => {
  const source = read(file);

  it('says what it asks, and needs no parameter', () => {
    expect(source).toMatch(/^\/\/ .*\?\n/);
    expect(source).not.toMatch(/\$\w|:param/);
    // Whoever has an id of their own is told where it goes.
    if (source.includes("WITH '' AS wanted")) expect(source).toMatch(/^\/\/ Another .+ between the quotes\.$/m);
  });

  it('runs, reads only, and finds something', async () => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records, summary } = await session.executeRead((tx) => tx.run(source));
      expect(records.length).toBeGreaterThan(0);
      expect(summary.queryType).toBe('r');
      // A name that is not in the graph is a warning, and an empty answer.
      const unknown = summary.gqlStatusObjects.filter(({ classification }) => classification === 'UNRECOGNIZED');
      expect(unknown.map(({ statusDescription }) => statusDescription)).toEqual([]);
    } finally {
      await session.close();
    }
  });
});

it('is all in the guide, and the guide names nothing else', () => {
  const named = [...read('README.md').matchAll(/`([\w-]+\.cypher)`/g)].map(([, file]) => file);
  expect([...new Set(named)].sort()).toEqual([...files].sort());
});

it('has a style for labels and relationships of the graph only', () => {
  const styled = [...read('grapevine.grass').matchAll(/^(node|relationship)\.(\w+)/gm)];
  expect(styled.length).toBeGreaterThan(0);
  for (const [, kind, name] of styled) expect(Object.keys(kind === 'node' ? nodes : relationships)).toContain(name);
});
