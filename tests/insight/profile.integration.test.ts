/** What the profile says of a person, against the same counted from the list of events by hand. */
import { type GraphQLSchema } from 'graphql';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { NOW, service } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { HALF_LIFE, insightShop } from './shop.js';

const DAY = 86_400_000;
const text = operation('insight', 'profile');

interface Taste {
  key: string;
  weight: number;
  share: number;
  events: number;
  category?: { name: string } | null;
  evidence: { eventId: string; kind: string; product: { productId: string } }[];
}
interface Profile {
  whole: boolean;
  orders: { count: number; pieces: number; spent: unknown[]; unpriced: number; firstAt: string; lastAt: string };
  lifeCycle: { stage: string; usualDays: number | null; daysSince: number | null };
  rhythm: { weekdays: number[]; hours: number[] };
  categories: Taste[];
  brands: Taste[];
  tags: Taste[];
  prices: Taste[];
  social: { roles: string[]; friends: number; meanAudience: number; communities: number; outside: number };
}

let db: Database;
let schema: GraphQLSchema;

const profile = async (userId: string, timeZone = 'UTC'): Promise<Profile> =>
  (await ask<{ profile: Profile }>(schema, text, { userId, timeZone }, service)).profile;
const record = (events: object[]) =>
  ask(
    schema,
    'mutation ($events: [EventInput!]!) { recordEvents(input: { events: $events }) { ... on EventsRecorded { recorded } } }',
    { events },
    service,
  );
/** So many days before now, at a given hour. */
const ago = (days: number, hour = 0): string => new Date(NOW - days * DAY + hour * 3_600_000).toISOString();

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  ({ schema } = insightShop(db));
  await ask(
    schema,
    `mutation {
      upsertUsers(input: { users: [{ userId: "ann" }, { userId: "bob" }, { userId: "cem" }, { userId: "dan" }, { userId: "eve" }, { userId: "far" }] }) { __typename }
      upsertCategories(input: { categories: [{ categoryId: "tea", name: "Tea" }, { categoryId: "tents", name: "Tents" }] }) { __typename }
      upsertProducts(input: { products: [
        { productId: "assam", title: "Assam", price: 5, currency: "EUR", brand: "leaf", tags: ["black", "loose"], categoryIds: ["tea"] },
        { productId: "pot", title: "Pot", price: 50, currency: "EUR", brand: "clay", tags: ["loose"], categoryIds: ["tea"] },
        { productId: "dome", title: "Dome", price: 500, currency: "EUR", brand: "peak", categoryIds: ["tents"] },
        { productId: "free", title: "Free" } ] }) { __typename }
    }`,
    {},
    service,
  );
});

const write = (cypher: string) => {
  const query: Query<object, object, 'write'> = {
    name: 'test/write',
    mode: 'write',
    params: {},
    row: {},
    text: cypher,
  };
  return db.run(query, {});
};

describe('orders', () => {
  it('are exact under returns, late events, and events that come twice', async () => {
    const rng = seededRng(11);
    const pick = (n: number): number => Math.floor(rng() * n);
    const trades = Array.from({ length: 60 }, (_, n) => ({
      eventId: `trade-${n}`,
      kind: rng() < 0.25 ? 'RETURN' : 'PURCHASE',
      userId: 'bob',
      productId: ['assam', 'pot', 'dome'][pick(3)],
      quantity: 1 + pick(3),
      at: ago(2 * pick(200)),
    })).map((trade) => (trade.kind === 'RETURN' ? trade : { ...trade, ...PAID[pick(PAID.length)] }));
    const sent = trades.map(({ eventId, ...trade }) => ({ id: eventId, ...trade }));
    // In any order, the second half twice.
    await record(sent.slice(30));
    await record(sent.slice(0, 30));
    await record(sent.slice(30));

    const { orders, whole } = await profile('bob');
    const wanted = byHand(trades);
    expect(whole).toBe(true);
    expect(orders).toMatchObject({ count: wanted.moments.size, pieces: wanted.pieces, unpriced: wanted.unpriced });
    expect(orders.spent).toEqual(
      ['EUR', 'USD'].map((currency) => ({ currency, amount: expect.closeTo(wanted.spent[currency], 6) as number })),
    );
    const moments = [...wanted.moments].sort();
    expect(orders).toMatchObject({ firstAt: moments[0], lastAt: moments[moments.length - 1] });
  });

  it('of somebody who never bought are none', async () => {
    const { orders, lifeCycle } = await profile('far');
    expect(orders).toEqual({ count: 0, pieces: 0, spent: [], unpriced: 0, firstAt: null, lastAt: null });
    expect(lifeCycle).toEqual({ stage: 'PROSPECT', usualDays: null, daysSince: null });
  });
});

const PAID = [{ price: 4.5, currency: 'EUR' }, { price: 60, currency: 'USD' }, { price: 3 }, {}];

interface Trade {
  eventId: string;
  kind: string;
  productId: string;
  quantity: number;
  at: string;
  price?: number;
  currency?: string;
}

/** Piece by piece: a return takes the pieces that were bought last. */
function byHand(trades: readonly Trade[]) {
  const pieces: Trade[] = [];
  const inTime = trades.toSorted(
    (a, b) =>
      a.at.localeCompare(b.at) ||
      Number(a.kind === 'RETURN') - Number(b.kind === 'RETURN') ||
      (a.eventId < b.eventId ? -1 : 1),
  );
  for (const trade of inTime) {
    for (let n = 0; n < trade.quantity; n += 1) {
      if (trade.kind === 'PURCHASE') pieces.push(trade);
      else {
        const at = pieces.findLastIndex(({ productId }) => productId === trade.productId);
        if (at >= 0) pieces.splice(at, 1);
      }
    }
  }
  const spent: Record<string, number> = {};
  // A price without a currency is of the product's.
  for (const { price, currency = 'EUR' } of pieces) {
    if (price !== undefined) spent[currency] = (spent[currency] ?? 0) + price;
  }
  return {
    moments: new Set(trades.flatMap(({ kind, at }) => (kind === 'PURCHASE' ? [at] : []))),
    pieces: pieces.length,
    unpriced: pieces.filter(({ price }) => price === undefined).length,
    spent,
  };
}

describe('tastes', () => {
  beforeAll(() =>
    record([
      { id: 't1', kind: 'PURCHASE', userId: 'ann', productId: 'assam', at: ago(90, 1) },
      { id: 't2', kind: 'LIKE', userId: 'ann', productId: 'pot', at: ago(0, -2) },
      { id: 't3', kind: 'RATE', userId: 'ann', productId: 'dome', value: 1, at: ago(1) },
      { id: 't4', kind: 'VIEW', userId: 'ann', productId: 'free', at: ago(1) },
    ]),
  );

  it('are the weights of the events, halved by age, with the events they rest on', async () => {
    const { categories, brands, tags, prices } = await profile('ann');
    const [tea, tents] = categories;
    const halved = (weight: number, days: number): number => weight * 2 ** (-days / HALF_LIFE);
    const bought = halved(DEFAULT_WEIGHTS.PURCHASE, 90 - 1 / 24);
    const liked = halved(DEFAULT_WEIGHTS.LIKE, 2 / 24);
    expect(tea).toMatchObject({ key: 'tea', events: 2, share: 1, category: { name: 'Tea' } });
    expect(tea.weight).toBeCloseTo(bought + liked, 6);
    expect(tea.evidence.map(({ eventId, kind, product }) => [eventId, kind, product.productId])).toEqual([
      ['t1', 'PURCHASE', 'assam'],
      ['t2', 'LIKE', 'pot'],
    ]);
    // One star of five speaks against tents.
    expect(tents).toMatchObject({ key: 'tents', events: 1, share: 0 });
    expect(tents.weight).toBeCloseTo(halved(-DEFAULT_WEIGHTS.RATE, 1), 6);
    expect(brands.map(({ key }) => key)).toEqual(['leaf', 'clay', 'peak']);
    expect(brands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(tags.map(({ key, events }) => [key, events])).toEqual([
      ['loose', 2],
      ['black', 1],
    ]);
    expect(tags[0].weight).toBeCloseTo(bought + liked, 6);
    expect(prices.map(({ key }) => key)).toEqual(['LOW', 'MIDDLE', 'HIGH']);
  });

  it('have days and hours of the time zone that is asked for', async () => {
    const { hours, weekdays } = (await profile('ann')).rhythm;
    expect(hours[1]).toBe(1);
    expect(weekdays.reduce((a, b) => a + b)).toBe(4);
    const east = (await profile('ann', 'Asia/Shanghai')).rhythm;
    expect(east.hours[9]).toBe(1);
    const { errors } = await execute(schema, text, { userId: 'ann', timeZone: 'Mars/Base' }, service);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'timeZone' }]);
  });
});

describe('life cycle', () => {
  it.each([
    [[3], 'NEW', null, 3],
    [[70], 'SLOWING', null, 70],
    [[121], 'LAPSED', null, 121],
    [[40, 25, 10], 'ACTIVE', 15, 10],
    [[71, 51, 41], 'SLOWING', 15, 41],
    [[100, 85, 70], 'LAPSED', 15, 70],
    // Somebody who buys daily is not lapsed after a week.
    [[12, 11, 10], 'ACTIVE', 1, 10],
  ])('of orders %j days ago is %s', async (days, stage, usualDays, daysSince) => {
    await write("MATCH (:User {id: 'cem'})-[e:PURCHASED]->() DELETE e");
    await record(
      days.map((n, i) => ({ id: `life-${i}`, kind: 'PURCHASE', userId: 'cem', productId: 'pot', at: ago(n) })),
    );
    expect((await profile('cem')).lifeCycle).toEqual({ stage, usualDays, daysSince });
  });
});

describe('how the person stands among others', () => {
  it('is shown by ties, communities and moved people', async () => {
    expect((await profile('far')).social).toMatchObject({ roles: ['ISOLATED'], friends: 0 });
    await write(`MATCH (dan:User {id: 'dan'}) SET dan.influenceCommunity = 'own', dan.influenceRank = 1, dan.salesProven = true
      WITH dan UNWIND range(1, 8) AS n
      CREATE (dan)-[:FRIENDS_WITH]->(:User {id: 'friend-' + n, influenceCommunity: CASE WHEN n > 4 THEN 'c' + n ELSE 'own' END})`);
    const { social } = await profile('dan');
    expect(social).toMatchObject({ roles: ['INFLUENCER', 'HUB', 'BRIDGE'], friends: 8, communities: 4, outside: 0.5 });
    await write(`MATCH (dan:User {id: 'dan'}), (eve:User {id: 'eve'})
      CREATE (dan)-[:INFLUENCED {count: 3, model: 'm'}]->(eve), (dan)<-[:FOLLOWS]-(eve)`);
    expect((await profile('eve')).social.roles).toEqual(['FOLLOWER']);
  });

  it('is told to staff only; another person is told nothing', async () => {
    const own = { identity: as('CUSTOMER', 'dan') };
    const orders = 'query ($userId: UserID!) { profile(userId: $userId) { orders { count } } }';
    expect(await ask(schema, orders, { userId: 'dan' }, own)).toEqual({ profile: { orders: { count: 0 } } });
    const social = 'query ($userId: UserID!) { profile(userId: $userId) { social { roles } } }';
    expect((await execute(schema, social, { userId: 'dan' }, own)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await execute(schema, orders, { userId: 'ann' }, own)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await ask(schema, orders, { userId: 'nobody' }, service)).toEqual({ profile: null });
  });
});
