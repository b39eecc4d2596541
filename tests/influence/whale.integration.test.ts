/** The cost of a request is bounded, however many people a person knows. */
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { listenersOfPeople, peopleOfProduct } from '../../cypher/influence/index.js';
import { encodeParams } from '../../src/platform/neo4j/convert.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { CIRCLE_CAP } from '../../src/features/influence/word-of-mouth/circle.service.js';
import { activityWeights } from '../../src/features/influence/influencers/activity-weights.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';
import { day, type InfluenceFeatures, influenceFeatures } from './shop.js';

const FRIENDS = 20_000;

let db: Database;
let driver: Driver;
let made: InfluenceFeatures;

const write = (text: string): Query<object, object, 'write'> => ({
  ...{ name: 'test/whale', mode: 'write', params: {}, row: {}, text },
});

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  const at = day(2).toISOString();
  // A whale whom everybody knows, a star whom everybody follows, and a product that everybody bought after the whale.
  await db.run(
    write(`UNWIND range(1, ${FRIENDS}) AS n
      CREATE (:User {id: 'f' + toString(n), shareActivity: 'FRIENDS'})`),
    {},
  );
  await db.run(
    write(`CREATE (whale:User {id: 'whale'}), (star:User {id: 'star'}), (fan:User {id: 'fan'}),
        (p:Product {id: 'hit'}), (c:Category {id: 'hits'}), (other:Category {id: 'others'})
      CREATE (p)-[:IN_CATEGORY]->(c), (fan)-[:FRIENDS_WITH]->(whale)
      CREATE (whale)-[:PURCHASED {id: 'w', at: datetime('${day(1).toISOString()}')}]->(p)
      CREATE (fan)-[:PURCHASED {id: 'f', at: datetime('${day(1).toISOString()}')}]->(p)
      WITH whale, star, p
      MATCH (u:User) WHERE u.id STARTS WITH 'f' AND u.id <> 'fan'
      CREATE (u)-[:FRIENDS_WITH]->(whale), (u)-[:FOLLOWS]->(star)
      CREATE (u)-[:PURCHASED {id: u.id, at: datetime('${at}')}]->(p)`),
    {},
  );
  made = influenceFeatures(db);
  const { uri, user, password } = testDatabaseOptions();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}, 240_000);
afterAll(() => driver?.close());

/** What a query touched in the store. */
async function dbHits<P>(query: Query<P, unknown>, params: P): Promise<number> {
  const session = driver.session({ database: 'neo4j' });
  const hits = (plan: ProfiledPlan): number => plan.dbHits + plan.children.reduce((sum, child) => sum + hits(child), 0);
  try {
    const result = await session.run(`PROFILE ${query.text}`, encodeParams(query.params, params as object));
    return hits(result.summary.profile as ProfiledPlan);
  } finally {
    await session.close();
  }
}

describe('a person whom 20,000 know', () => {
  it.each(['whale', 'star'])('costs the cap and not the degree: listeners of the %s', async (id) => {
    const few = await dbHits(listenersOfPeople, { ids: [id], perPerson: 100, limit: 20_000 });
    const more = await dbHits(listenersOfPeople, { ids: [id], perPerson: 2_000, limit: 20_000 });
    expect(few).toBeLessThan(100 * 20);
    expect(more).toBeLessThan(2_000 * 20);
  });

  it('is answered within the caps, and told that they were met', async () => {
    const reach = await made.influence.wordOfMouth.actedAfter('whale', { hops: 1, kinds: ['PURCHASE'], days: 30 });
    expect(reach).toMatchObject({ audience: 2_000, truncated: true, products: 1 });
    expect(reach.people).toBeGreaterThanOrEqual(1_999);
    const far = await made.influence.wordOfMouth.actedAfter('fan', { hops: 3, kinds: ['PURCHASE'], days: 30 });
    expect(far.truncated).toBe(true);
    expect(far.audience).toBeLessThanOrEqual(CIRCLE_CAP);
  });

  it('is a hub that paths go through a sample of', async () => {
    const { rows, truncated } = await made.influence.wordOfMouth.pathsToPurchase('fan', 'hit', 3);
    expect(truncated).toBe(true);
    expect(rows[0].userIds).toEqual(['fan', 'whale']);
    expect(rows.length).toBeLessThanOrEqual(CIRCLE_CAP);
  });

  it('has friends who bought later, as many as the cap', async () => {
    const { rows, truncated } = await made.influence.wordOfMouth.boughtAfter('whale', null, 30);
    expect(truncated).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(1_999);
    expect(rows.length).toBeLessThanOrEqual(2_000);
  });
});

describe('a product that 20,000 bought', () => {
  it('costs the cap and not the number of buyers', async () => {
    const costOf = (cap: number): Promise<number> =>
      dbHits(peopleOfProduct, { productId: 'hit', weights: activityWeights(DEFAULT_WEIGHTS), cap });
    const [half, whole] = [await costOf(500), await costOf(1_000)];
    // Thirteen for an act, by the plan that the server makes of an empty cache, one of which reads whether its person is
    // authentic; what is left finds the product.
    expect((whole - half) / 500).toBeLessThanOrEqual(13);
    expect(whole - 2 * (whole - half)).toBeLessThan(12);
  });

  it('is one of whose acts 20,000 are looked at, and of a category 200', async () => {
    await made.influence.influence.score('run');
    const ofProduct = await made.influence.influencers.influencers({ by: 'COMBINED', productId: 'hit' }, 5, null);
    expect(ofProduct).toMatchObject({ truncated: true });
    expect(ofProduct.rows).toHaveLength(6);
    const ofCategory = await made.influence.influencers.influencers({ by: 'COMBINED', categoryId: 'hits' }, 100, null);
    expect(ofCategory).toMatchObject({ truncated: true });
    const bridges = await made.influence.bridges.between('hits', 'others');
    expect(bridges).toEqual({ rows: [], truncated: true });
  }, 300_000);
});
