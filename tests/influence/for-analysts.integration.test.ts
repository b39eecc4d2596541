/** What a run writes only for those who read the graph: who moved whom with what, and communities as nodes. */
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { influenceFeatures } from './shop.js';
import { village } from './village.js';

let db: Database;

/** The column `text` of a query. */
async function texts(text: string): Promise<string[]> {
  const query: Query<object, { text: string }, 'read'> = {
    ...{ name: 'test/read', mode: 'read', params: {}, text },
    row: { text: { kind: 'string' } },
  };
  return (await db.run(query, {})).map((row) => row.text);
}

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, village());
  const { influence } = influenceFeatures(db).influence;
  for (const run of ['run-0', 'run-1']) await influence.score(run);
});

it('says with how many products, which was the last and when', async () => {
  const found = await texts(`MATCH (:User {id: 'hub'})-[i:INFLUENCED]->(other)
    WHERE i.model = 'run-1' AND EXISTS { MATCH (other)-[e]->(:Product {id: i.product}) WHERE e.at = i.last }
    RETURN other.id + ' ' + toString(i.count) + ' ' + i.product AS text ORDER BY text`);
  // ann acted on the lamp two days after hub told of it, dan four days.
  expect(found).toEqual(['ann 1 lamp', 'dan 1 lamp']);
});

it('has each community of the latest run as a node with its people, and nobody who is alone', async () => {
  const found = await texts(`MATCH (c:Community)<-[:MEMBER_OF]-(u:User)
    WITH c, collect(u.id) AS members, COUNT { MATCH (u2:User) WHERE u2.influenceCommunity = c.id } AS people
    WHERE c.people = people AND c.people = size(members) AND c.people > 1 AND c.model = 'run-1'
    UNWIND members AS member
    RETURN c.id + ' ' + member AS text`);
  expect(found).toEqual(expect.arrayContaining(['hub hub', 'hub bea', 'hub cleo', 'hub dan']));
  expect(found.filter((text) => text.endsWith(' zoe'))).toEqual([]);
  const communities = new Set(found.map((text) => text.split(' ')[0]));
  expect(await texts('MATCH (c:Community) RETURN c.id AS text')).toHaveLength(communities.size);
});

it('finds the people of a community by an index', async () => {
  const found = await texts(`SHOW INDEXES YIELD labelsOrTypes, properties, state
    WHERE labelsOrTypes = ['User'] AND properties = ['influenceCommunity'] RETURN state AS text`);
  expect(found).toEqual(['ONLINE']);
});

it('keeps nothing of a ring that joined hub and praises in step, also of the run before', async () => {
  const ring = ['hub', ...Array.from({ length: 11 }, (_, n) => `ring-${n}`)];
  const praise: Query<{ ring: readonly string[] }, object, 'write'> = {
    ...{ name: 'test/ring', mode: 'write', row: {} },
    params: { ring: { kind: 'list', of: { kind: 'string' } } },
    text: `UNWIND range(0, size($ring) - 1) AS n
      MERGE (u:User {id: $ring[n]})
      WITH u, n
      MATCH (hub:User {id: 'hub'}), (p:Product)
      MERGE (u)-[:RATED {id: 'ring ' + u.id + p.id, value: 5.0, at: datetime('2026-02-20T10:00:00Z') + duration({minutes: n})}]->(p)
      FOREACH (_ IN CASE WHEN u <> hub THEN [1] END | MERGE (hub)-[:FRIENDS_WITH]->(u))`,
  };
  await db.run(praise, { ring });
  await influenceFeatures(db).influence.influence.score('run-2');
  expect((await texts('MATCH (u:User) WHERE u.inauthentic RETURN u.id AS text')).sort()).toEqual(ring.sort());
  const left = await texts('MATCH (a)-[i:INFLUENCED]->(b) RETURN a.id + " " + b.id + " " + i.model AS text');
  expect(left.filter((text) => ring.some((id) => text.split(' ').includes(id)))).toEqual([]);
  // Others keep theirs of the last two runs.
  expect(left).toContain('ann eve run-1');
  expect(left).toContain('ann eve run-2');
});

it('takes people out of communities that the next run does not find', async () => {
  const part: Query<object, object, 'write'> = {
    ...{ name: 'test/part', mode: 'write', params: {}, row: {} },
    text: 'MATCH (:User)-[tie:FRIENDS_WITH|FOLLOWS]-(:User) DELETE tie',
  };
  await db.run(part, {});
  await influenceFeatures(db).influence.influence.score('run-3');
  expect(await texts('MATCH (c:Community) RETURN c.id AS text')).toEqual([]);
  expect(await texts('MATCH (u:User)-[:MEMBER_OF]->() RETURN u.id AS text')).toEqual([]);
});
