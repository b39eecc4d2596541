import { peopleFeature } from '../../src/features/people/feature.js';
import { listCost } from '../../src/platform/graphql/cost.js';
import { priceByDegrees } from '../../src/platform/graphql/degrees.store.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';

/** What `first` of a list costs, its elements costing two points each. */
const priceOf = (list: string, first?: number): number =>
  (listCost(list) as (options: object) => number)({ args: { first }, childComplexity: 2 });

describe('the price of a list', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
    await wipe(db);
  });

  it('is what is asked for while the graph has nothing to say', async () => {
    await priceByDegrees(db);
    expect(priceOf('FRIENDS_WITH', 100)).toBe(201);
  });

  it('is never more than the lists of the graph are long', async () => {
    const { people } = peopleFeature.make({ db, now: () => Date.UTC(2026, 0) });
    const ids = ['a', 'b', 'c', 'd'];
    await people.upsert(ids.map((userId) => ({ userId })));
    for (const friend of ids.slice(1)) await people.befriend('a', friend);
    await priceByDegrees(db);
    expect(priceOf('FRIENDS_WITH', 100)).toBe(1 + 3 * 2);
    expect(priceOf('FRIENDS_WITH', 2)).toBe(1 + 2 * 2);
    expect(priceOf('FRIENDS_WITH')).toBe(1 + 3 * 2);
    expect(priceOf('no such list', 50)).toBe(101);
  });

  it('cannot be lowered by asking for less than nothing', () => {
    expect(priceOf('FRIENDS_WITH', -1_000)).toBe(3);
  });
});
