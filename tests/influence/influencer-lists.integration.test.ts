import { parse } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { SETTINGS } from '../../src/config.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, influenceFeatures } from './shop.js';

const text = operation('influence', 'influencers');
const marketer = { identity: as('MARKETER') };
/** People of the shop: too many for one page of a hundred. */
const PEOPLE = 160;
const shop = makeShop(5, PEOPLE, 30, 20);

/** Friends and followers of a person, a friend who follows too counted once: what a run knows. */
const audienceOf = (id: string): number =>
  new Set([
    ...shop.friends.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    ...shop.follows.flatMap(({ from, to }) => (to === id ? [from] : [])),
  ]).size;

let db: Database;
let made: InfluenceFeatures;

interface Person {
  user: { userId: string };
  score: number;
  influence: number;
  pageRank: number;
  reach: number;
  audience: number;
  listeners: number;
  expertise: number | null;
  forecast: number | null;
  sales: Record<'heard' | 'bought' | 'expected' | 'adjusted' | 'lower' | 'upper' | 'attributed', number>;
  authenticity: { score: number };
}
interface Page {
  edges: { cursor: string; node: Person }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const page = async (variables: object): Promise<Page> =>
  (await ask<{ influencers: Page }>(made.schema, text, { ...variables }, marketer)).influencers;
const people = async (variables: object): Promise<Person[]> =>
  (await page({ first: 500, ...variables })).edges.map(({ node }) => node);
const idsOf = (found: readonly Person[]): string[] => found.map(({ user }) => user.userId);
const write = (cypher: string): Promise<unknown> =>
  db.run({ ...{ name: 'test/write', mode: 'write', params: {}, row: {} }, text: cypher }, {});

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
  await wipe(db);
  await loadShop(db, shop);
  await write(`MATCH (u:User {id: 'user-007'}) SET u.name = 'Zoë van den Berg'
    WITH * MATCH (v:User {id: 'user-011'}) SET v.name = 'Berg, Zoltán', v.shareActivity = 'NOBODY'
    WITH * MATCH (w:User {id: 'user-013'}) SET w.name = '王小明', w.shareActivity = 'NOBODY'`);
  await made.influence.influence.score('run-1');
}, 120_000);

const FIGURES = {
  INFLUENCE: ({ influence }) => influence,
  PAGE_RANK: ({ pageRank }) => pageRank,
  REACH: ({ reach }) => reach,
  AUDIENCE: ({ listeners }) => listeners,
  AUTHENTICITY: ({ authenticity }) => authenticity.score,
  EXPERTISE: ({ expertise }) => expertise!,
  FORECAST: ({ forecast }) => forecast!,
  HEARD: ({ sales }) => sales.heard,
  BOUGHT: ({ sales }) => sales.bought,
  EXPECTED: ({ sales }) => sales.expected,
  ADJUSTED: ({ sales }) => sales.adjusted,
  LOWER: ({ sales }) => sales.lower,
  UPPER: ({ sales }) => sales.upper,
  ATTRIBUTED: ({ sales }) => sales.attributed,
} satisfies Record<string, (person: Person) => number>;

describe('a list in another order', () => {
  it.each(Object.entries(FIGURES))('goes by %s in both directions and has the same people', async (orderBy, of) => {
    const listed = await people({ by: 'STRUCTURE' });
    const falling = await people({ by: 'STRUCTURE', orderBy });
    expect(falling.map(of)).toEqual(falling.map(of).toSorted((a, b) => b - a));
    const rising = await people({ by: 'STRUCTURE', orderBy, descending: false });
    expect(rising.map(of)).toEqual(rising.map(of).toSorted((a, b) => a - b));
    for (const found of [falling, rising]) expect(idsOf(found).sort()).toEqual(idsOf(listed).sort());
  });

  it('has figures of sales of the part that is asked for', async () => {
    const part = { by: 'SALES', categoryId: 'books', orderBy: 'BOUGHT' };
    const bought = (await people(part)).map(({ sales }) => sales.bought);
    expect(bought).toEqual(bought.toSorted((a, b) => b - a));
    const all = (await people({ by: 'SALES' })).map(({ sales }) => sales.bought);
    expect(bought.reduce((a, b) => a + b)).toBeLessThan(all.reduce((a, b) => a + b));
  });

  it('is of the people of a product where the list is by influence', async () => {
    const product = { by: 'COMBINED', productId: 'item-004' };
    const listed = await people(product);
    const ordered = await people({ ...product, orderBy: 'AUDIENCE' });
    expect(idsOf(ordered).sort()).toEqual(idsOf(listed).sort());
    const sizes = ordered.map(FIGURES.AUDIENCE);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const scores = new Map(listed.map(({ user, score }) => [user.userId, score]));
    for (const { user, score } of ordered) expect(score).toBeCloseTo(scores.get(user.userId)!, 12);
  });
});

it('of listeners holds each friend or follower once, as plans and the map count them', async () => {
  const all = await people({ by: 'STRUCTURE' });
  for (const { user, listeners } of all) expect(listeners).toBe(audienceOf(user.userId));
  expect(all.some(({ audience, listeners }) => audience > listeners)).toBe(true);
});

describe('pages', () => {
  it.each([
    { by: 'COMBINED' },
    { by: 'COMBINED', orderBy: 'AUDIENCE' },
    { by: 'COMBINED', productId: 'item-004', orderBy: 'LOWER' },
    { by: 'STRUCTURE', orderBy: 'AUDIENCE', descending: false },
    { by: 'REACH', orderBy: 'FORECAST' },
    { by: 'SALES', region: 'south' },
    { by: 'STRUCTURE', filter: { minAudience: 3 } },
  ])('of %j join to the whole list, and say how long it is', async (variables) => {
    const whole = await people(variables);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const one = await page({ ...variables, first: 37, after });
      expect(one.totalCount).toBe(whole.length);
      found.push(...idsOf(one.edges.map(({ node }) => node)));
      ({ endCursor: after, hasNextPage: more } = one.pageInfo);
    }
    expect(found).toEqual(idsOf(whole));
    expect(new Set(found).size).toBe(found.length);
  });

  it('of 500 people are within the price of one operation, and longer ones are refused', async () => {
    expect(await people({ by: 'STRUCTURE' })).toHaveLength(PEOPLE);
    const cost = getComplexity({
      ...{ schema: made.schema, query: parse(text), variables: { first: 500 } },
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
    const columns = `{ influencers(first: 500) { totalCount edges { node { user { userId name region shareActivity }
      influence rank pageRank reach audience expertise forecast authenticity { score }
      sales { heard bought adjusted lower upper attributed proven } } } } }`;
    const needed = getComplexity({
      ...{ schema: made.schema, query: parse(columns) },
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
    expect(needed).toBeLessThan(SETTINGS.shape.LIMIT_COST.parse(undefined));
    expect(cost).toBeGreaterThan(needed);
    const { errors } = await execute(made.schema, text, { first: 501 }, marketer);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'first' }]);
  });

  it('go on where a person would stand who does not fit any more', async () => {
    const variables = { by: 'STRUCTURE', filter: { shareActivity: 'FRIENDS' } };
    const whole = idsOf(await people(variables));
    const first = await page({ ...variables, first: 5 });
    await write(`MATCH (u:User {id: '${whole[4]}'}) SET u.shareActivity = 'NOBODY'`);
    const next = await page({ ...variables, first: 5, after: first.pageInfo.endCursor });
    expect(idsOf(next.edges.map(({ node }) => node))).toEqual(whole.slice(5, 10));
    await write(`MATCH (u:User {id: '${whole[4]}'}) SET u.shareActivity = 'FRIENDS'`);
  });
});

describe('a filter', () => {
  it.each([
    ['zoe berg', ['user-007']],
    ['BERG', ['user-007', 'user-011']],
    ['ber zo', ['user-007', 'user-011']],
    ['王', ['user-013']],
    ['小明', ['user-013']],
    ['user-01', Array.from({ length: 10 }, (_, n) => `user-01${n}`)],
    ['nobody', []],
  ])('finds people by name or id: "%s"', async (name, ids) => {
    for (const by of ['STRUCTURE', 'COMBINED']) {
      expect(idsOf(await people({ by, filter: { name } })).sort()).toEqual(ids);
    }
  });

  it('keeps people by consent, audience, authenticity, proof and region, in the order of the list', async () => {
    const all = await people({ by: 'STRUCTURE' });
    const kept = async (filter: object, more: object = {}) => idsOf(await people({ by: 'STRUCTURE', filter, ...more }));
    expect((await kept({ shareActivity: 'NOBODY' })).sort()).toEqual(['user-011', 'user-013']);
    expect(await kept({ shareActivity: 'FRIENDS' })).toHaveLength(all.length - 2);
    expect(await kept({ minAudience: 4 })).toEqual(idsOf(all.filter(({ user }) => audienceOf(user.userId) >= 4)));
    const real = all.filter(({ authenticity }) => authenticity.score >= 0.9);
    expect(await kept({ minAuthenticity: 0.9 })).toEqual(idsOf(real));
    const [proven, others] = [await kept({ proven: true }), await kept({ proven: false })];
    expect(idsOf(all).filter((id) => !proven.includes(id))).toEqual(others);
    const southern = await kept({ minAudience: 4, shareActivity: 'FRIENDS' }, { region: 'south' });
    expect(southern).toEqual((await kept({ minAudience: 4 }, { region: 'south' })).filter((id) => id !== 'user-011'));
  });

  it.each([
    [{ name: ' - ' }, 'filter.name'],
    [{ minAudience: -1 }, 'filter.minAudience'],
    [{ minAuthenticity: 1.1 }, 'filter.minAuthenticity'],
  ])('refuses %j', async (filter, argument) => {
    const { errors } = await execute(made.schema, text, { filter }, marketer);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument }]);
  });
});

describe('the influence of a person, as a field of the person', () => {
  const source = `{ users(first: 50) { edges { node { userId influence { rank audience sales { heard } } } } } }`;

  it('is that of the list, with one query for all people', async () => {
    const sent: string[] = [];
    const { users } = await ask<{ users: { edges: { node: { userId: string; influence: { rank: number } } }[] } }>(
      made.schema,
      source,
      {},
      { ...marketer, onQuery: (name) => sent.push(name) },
    );
    expect(sent.filter((name) => name.startsWith('influence/')).sort()).toEqual([
      'influence/influence-runs',
      'influence/influencers-by-ids',
    ]);
    const ranked = idsOf(await people({ by: 'COMBINED' }));
    for (const { node } of users.edges) expect(ranked[node.influence.rank - 1]).toBe(node.userId);
  });

  it('is null of a person whom no run knows, and for staff only', async () => {
    await write("CREATE (:User {id: 'aaa', shareActivity: 'FRIENDS'})");
    const one = '{ user(userId: "aaa") { userId influence { rank } } }';
    expect(await ask(made.schema, one, {}, marketer)).toEqual({ user: { userId: 'aaa', influence: null } });
    const { errors } = await execute(made.schema, one, {}, { identity: as('CUSTOMER', 'aaa') });
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
