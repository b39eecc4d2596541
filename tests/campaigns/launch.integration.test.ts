/** People for a product that nobody has: who is in the list, that reasons are true of the graph, and that nobody is given away without consent. */
import { jest } from '@jest/globals';
import { Neo4jSnapshotSource } from '../../src/features/models/snapshot/neo4j-snapshot.store.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { LAST_DAY, loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, execute } from '../support/graphql.js';
import { type CampaignShop, campaignShop, run, text } from './shop.js';

const DAY = 86_400_000;
const NOW = LAST_DAY + DAY;
// The machine may be busy.
jest.setTimeout(300_000);

const graph = makeShop(5, 80, 40, 12);
let db: Database;
let shop: CampaignShop;

interface Reason {
  kind: string;
  count: number;
  at: string;
  text: string;
  products: { productId: string }[];
}
interface Person {
  rank: number;
  score: number;
  mayContact: boolean;
  user: { userId: string };
  reasons: Reason[];
}
interface Audience {
  found: number;
  contactable: number;
  leftOut: number;
  until: string;
  people: { edges: { node: Person }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
  communities: { people: number; share: number; lift: number; community: { communityId: string; people: number } }[];
  nearest: { similarity: number; basis: string; product: { productId: string } }[];
  trackRecord: { launches: number; rows: { name: string }[] };
}
interface Saved {
  __typename: string;
  path: string[];
  segment: { segmentId: string; kind: string; people: number; contactable: number; version: number };
}

const write = (name: string, source: string): Query<object, object, 'write'> => ({
  ...{ name: `test/${name}`, mode: 'write', params: {}, row: {} },
  text: source,
});
const audience = (productId: string, more = {}): Promise<Audience> =>
  run(shop, 'launch-audience', { productId, size: 30, first: 100, ...more });
const save = (productId: string, name: string, size = 30): Promise<Saved> =>
  run(shop, 'save-launch-audience', { input: { productId, name, size } });
const peopleOf = ({ people }: Audience): Person[] => people.edges.map(({ node }) => node);
const idsOf = (of: Audience): string[] => peopleOf(of).map(({ user }) => user.userId);
const half = (id: string): number => Number(id.split('-')[1]) % 2;

/** What counts as having taken a product; everything in the graph is before the training. */
const took = graph.events.filter(
  ({ type, value }) => ['PURCHASED', 'LIKED', 'SHARED'].includes(type) || (type === 'RATED' && Number(value) >= 4),
);
const lastOf = (events: typeof took): string =>
  new Date(Math.max(...events.map(({ at }) => at.getTime()))).toISOString();

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, graph);
  await db.run(
    write(
      'launch-shop',
      `MATCH (u:User) SET u.mayContact = toInteger(split(u.id, '-')[1]) % 3 <> 0
       WITH count(*) AS people
       MATCH (u:User) WHERE u.id IN ['user-004', 'user-006'] SET u.robotLike = true
       WITH DISTINCT people
       MATCH (books:Category {id: 'books'}), (toys:Category {id: 'toys'})
       CREATE (:Product {id: 'novel', title: 'A novel', active: false, stock: 0})-[:IN_CATEGORY]->(books)
       CREATE (:Product {id: 'robot', title: 'A robot', active: true})-[:IN_CATEGORY]->(toys)
       CREATE (:Product {id: 'riddle', title: 'Qwertz', active: true})`,
    ),
    {},
  );
  shop = campaignShop(db, NOW);
  await shop.influence.influence.score('m1');
  const snapshot = await new Neo4jSnapshotSource(db).read({ cutoff: new Date(LAST_DAY) });
  await shop.campaigns.launchRuns.learn('m1', snapshot);
  shop.serving.model = { id: 'm1' };
});

describe('people for a launch', () => {
  it('are those who take products like it, the likeliest first, each once', async () => {
    for (const [productId, taste] of [
      ['novel', 0],
      ['robot', 1],
    ] as const) {
      const found = await audience(productId, { size: 20 });
      const people = peopleOf(found);
      expect(people.map(({ rank }) => rank)).toEqual(people.map((_, n) => n + 1));
      people.slice(1).forEach(({ score }, n) => expect(score).toBeLessThanOrEqual(people[n].score));
      expect(new Set(idsOf(found)).size).toBe(20);
      // Planted: people of one half do things with products of that half. Categories follow halves, but for some products.
      expect(idsOf(found).filter((id) => half(id) === taste).length).toBeGreaterThanOrEqual(15);
      expect(found.nearest.every(({ basis, similarity }) => basis === 'CONTENT' && similarity > 0)).toBe(true);
    }
  });

  it('are asked whether they may be there: no robot, and nobody who bought it meanwhile', async () => {
    const [first] = idsOf(await audience('robot'));
    await db.run(
      write(
        'buys-robot',
        `MATCH (u:User {id: '${first}'}), (p:Product {id: 'robot'}) CREATE (u)-[:PURCHASED {id: 'bought', at: datetime()}]->(p)`,
      ),
      {},
    );
    const then = idsOf(await audience('robot', { size: 10_000 }));
    expect(then).not.toContain(first);
    expect(then).not.toContain('user-004');
    expect(then.length).toBe(new Set(took.map(({ user }) => user)).size - 3);
  });

  it('have reasons that the graph proves', async () => {
    const { people, until } = await audience('novel');
    const since = Date.parse(until) - 30 * DAY;
    const isNear = (id: string): boolean =>
      graph.products.find((product) => product.id === id)?.categories.includes('books') ?? false;
    for (const { user, reasons } of people.edges.map(({ node }) => node)) {
      const own = took.filter((event) => event.user === user.userId);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { kind, count, at, products, text: said } of reasons) {
        const meant = own.filter((event) =>
          kind === 'NEAR' ? isNear(event.product) : kind === 'ACTIVE' ? event.at.getTime() >= since : true,
        );
        expect({ kind, count, at }).toEqual({
          kind,
          count: new Set(meant.map(({ product }) => product)).size,
          at: lastOf(kind === 'ACTIVE' ? own : meant),
        });
        expect(products.every(({ productId }) => meant.some(({ product }) => product === productId))).toBe(true);
        expect(said).toContain(count === 1 ? 'a product' : String(count));
      }
    }
    const inChinese = await audience('novel', { locale: 'zh-CN', first: 1 });
    expect(peopleOf(inChinese)[0].reasons[0].text).toMatch(/商品/);
  });

  it('are counted with those to whom the shop may not write, and by community', async () => {
    const found = await audience('novel');
    const people = peopleOf(found);
    expect(people.every(({ user, mayContact }) => mayContact === (Number(user.userId.split('-')[1]) % 3 !== 0))).toBe(
      true,
    );
    expect(found.contactable).toBe(people.filter(({ mayContact }) => mayContact).length);
    expect(found.leftOut).toBe(found.found - found.contactable);
    expect(found.communities.length).toBeGreaterThan(0);
    expect(found.communities.reduce((sum, { people: of }) => sum + of, 0)).toBeLessThanOrEqual(found.found);
    for (const { people: of, share, lift, community } of found.communities) {
      expect(share).toBeCloseTo(of / community.people, 6);
      expect(lift).toBeCloseTo(share / (found.found / 80), 6);
    }
  });

  it('come in pages, which another training ends', async () => {
    const whole = idsOf(await audience('novel'));
    const page = await audience('novel', { first: 7 });
    const next = await audience('novel', { first: 100, after: page.people.pageInfo.endCursor });
    expect([...idsOf(page), ...idsOf(next)]).toEqual(whole);
    await shop.campaigns.launchFiles.save('m2', await shop.campaigns.launchFiles.read('m1'));
    shop.serving.model = { id: 'm2' };
    const variables = { productId: 'novel', first: 7, after: page.people.pageInfo.endCursor };
    const { errors } = await execute(shop.schema, text['launch-audience'], variables, { identity: as('MARKETER') });
    expect(errors[0].code).toBe('INVALID_INPUT');
    shop.serving.model = { id: 'm1' };
  });

  it('are ranked by activity alone where nothing else is known of the product', async () => {
    const found = await audience('riddle');
    expect(found.nearest).toEqual([]);
    expect(found.found).toBe(30);
  });

  it('have seeds, of a product that is not on sale yet', async () => {
    const { seedPlan } = await run<{ seedPlan: { buyers: number; seeds: { user: { userId: string } }[] } }>(
      shop,
      'launch-seeds',
      { productId: 'novel', size: 30, count: 3 },
    );
    expect(seedPlan.seeds).toHaveLength(3);
    expect(seedPlan.buyers).toBeGreaterThanOrEqual(0);
  });
});

describe('people for a launch as a segment', () => {
  it('are saved once under a name, and only people to whom the shop may write are given away', async () => {
    const found = await audience('novel');
    const [first, again] = [await save('novel', 'Novel'), await save('novel', 'Novel')];
    expect(first.segment).toMatchObject({ kind: 'LIST', people: found.found, contactable: found.contactable });
    expect(again.segment).toEqual(first.segment);
    const { pieces } = await shop.campaigns.segmentExports.csv(first.segment.segmentId);
    let file = '';
    for await (const piece of pieces) file += piece;
    const exported = file
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0]);
    expect(exported).toEqual(
      peopleOf(found)
        .filter(({ mayContact }) => mayContact)
        .map(({ user }) => user.userId)
        .sort(),
    );
  });

  it('is refused for what cannot be: a size, a product, no model, no right', async () => {
    expect(await save('novel', 'Novel', 0)).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'size'] });
    expect(await save('gone', 'Novel')).toMatchObject({ __typename: 'NotFound', path: ['input', 'productId'] });
    const asCustomer = { identity: as('CUSTOMER', 'user-001') };
    const refused = await execute(shop.schema, text['launch-audience'], { productId: 'novel' }, asCustomer);
    expect(refused.errors[0].code).toBe('FORBIDDEN');
    shop.serving.model = undefined;
    const without = await execute(
      shop.schema,
      text['launch-audience'],
      { productId: 'novel' },
      { identity: as('MARKETER') },
    );
    expect(without.errors[0].code).toBe('NO_ACTIVE_MODEL');
    shop.serving.model = { id: 'm1' };
  });
});
