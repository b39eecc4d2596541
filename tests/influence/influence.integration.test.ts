import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { loadShop, makeShop, type TestEvent } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames } from '../support/graphql.js';
import { day, type InfluenceFeatures, influenceFeatures } from './shop.js';
import { village } from './village.js';

const text = Object.fromEntries(operationNames('influence').map((name) => [name, operation('influence', name)]));
const ran = new Set<string>();
const marketer = { identity: as('MARKETER') };

let db: Database;
let made: InfluenceFeatures;

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
});

interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
  truncated: boolean;
}
interface Influencer {
  user: { userId: string; region: string | null };
  score: number;
  influence: number;
  rank: number;
  pageRank: number;
  reach: number;
  audience: number;
  communityId: string | null;
  modelId: string;
}

async function run<Data>(name: string, variables: Record<string, unknown>): Promise<Data> {
  ran.add(name);
  return Object.values(await ask<Record<string, Data>>(made.schema, text[name], variables, marketer))[0];
}

const influencers = (variables: Record<string, unknown> = {}) =>
  run<Page<Influencer>>('influencers', { by: 'COMBINED', ...variables });
const nodesOf = <Node>(page: Page<Node>): Node[] => page.edges.map(({ node }) => node);

/** All of a list, in pages of `first`. */
async function pages<Node>(name: string, variables: Record<string, unknown>, first: number): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await run(name, { ...variables, first, after });
    found.push(...nodesOf(page));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return found;
  }
}

async function refusal(name: string, variables: Record<string, unknown>): Promise<[string, string]> {
  const { errors } = await execute(made.schema, text[name], variables, marketer);
  return [errors[0]?.code, errors[0]?.argument];
}

describe('before anything was scored', () => {
  beforeAll(() => wipe(db));

  it('says so', async () => {
    expect(await refusal('influencers', { by: 'COMBINED' })).toEqual(['NO_ACTIVE_MODEL', '']);
    expect((await made.influence.influence.score('empty')).people).toBe(0);
  });
});

describe('a village', () => {
  beforeAll(async () => {
    await wipe(db);
    await loadShop(db, village());
    await made.influence.influence.score('run-1');
  });

  it('has its hub as first, with both parts of the score and the run', async () => {
    const [first, ...others] = nodesOf(await influencers());
    expect(first).toMatchObject({
      ...{ rank: 1, influence: 1, score: 1, audience: 4, modelId: 'run-1' },
      user: { userId: 'hub', region: 'north' },
    });
    // ann two days later is hub's alone; dan four days; cleo and bea do not count, and eve heard it from ann.
    expect(first.reach).toBeCloseTo((2 ** (-2 / 7) + 0) / 1 + 2 ** (-4 / 7), 9);
    expect(others.map(({ rank }) => rank)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(others.at(-1)).toMatchObject({ user: { userId: 'zoe' }, reach: 0, audience: 0 });
  });

  it('lists a region in the order of the same ranks', async () => {
    expect(nodesOf(await influencers({ region: 'north' })).map(({ user }) => user.userId)).toEqual(['hub', 'ann']);
    expect(nodesOf(await influencers({ region: 'NORTH' })).map(({ user }) => user.userId)).toEqual(['hub', 'ann']);
  });

  it('lists a community, called by its first', async () => {
    const everybody = nodesOf(await influencers());
    const inHubs = everybody.filter(({ communityId }) => communityId === 'hub').map(({ user }) => user.userId);
    expect(inHubs).toEqual(expect.arrayContaining(['hub', 'bea', 'cleo', 'dan']));
    expect(inHubs).not.toContain('zoe');
    const ofHub = nodesOf(await influencers({ communityId: 'hub' }));
    expect(ofHub.map(({ user }) => user.userId)).toEqual(inHubs);
    expect(everybody.find(({ user }) => user.userId === 'zoe')).toMatchObject({ communityId: 'zoe' });
  });

  it('lists the people of a product and of a category, by influence and how much they did there', async () => {
    const ofLamp = nodesOf(await influencers({ productId: globalId('Product', 'lamp') }));
    expect(ofLamp.map(({ user }) => user.userId)).toEqual(expect.arrayContaining(['hub', 'ann', 'bea', 'dan', 'eve']));
    // hub shared (5) and bought (10) it.
    expect(ofLamp[0]).toMatchObject({ user: { userId: 'hub' }, influence: 1, score: 15 / 25 });
    const ofFloor = await influencers({ categoryId: 'floor' });
    expect(nodesOf(ofFloor).map(({ user }) => user.userId)).toEqual(['cleo']);
    expect(await influencers({ categoryId: 'FLOOR' })).toEqual(ofFloor);
    expect(ofFloor.truncated).toBe(false);
  });

  it.each([
    ['two scopes', { productId: 'lamp', region: 'north' }, 'INVALID_INPUT', 'region'],
    ['sales that cannot be known yet', { by: 'SALES', days: 7 }, 'TOO_EARLY', 'days'],
    ['an unknown product', { productId: 'none' }, 'NOT_FOUND', 'productId'],
    ['an unknown category', { categoryId: 'none' }, 'NOT_FOUND', 'categoryId'],
    ['an unknown community', { communityId: 'none' }, 'NOT_FOUND', 'communityId'],
    ['an unknown region', { region: 'nowhere' }, 'NOT_FOUND', 'region'],
    ['a region without name', { region: '' }, 'NOT_FOUND', 'region'],
    ['sales of an unknown region', { by: 'SALES', region: 'nowhere' }, 'NOT_FOUND', 'region'],
    ['a product without id', { productId: '' }, 'NOT_FOUND', 'productId'],
    ['a category without id', { categoryId: '' }, 'NOT_FOUND', 'categoryId'],
    ['a community without id', { communityId: '' }, 'NOT_FOUND', 'communityId'],
    ['a scope beside one without id', { productId: '', region: 'north' }, 'INVALID_INPUT', 'region'],
    ['no page', { first: 0 }, 'INVALID_INPUT', 'first'],
    ['days where they say nothing', { days: 30 }, 'INVALID_INPUT', 'days'],
    ['no days', { by: 'SALES', days: 0 }, 'INVALID_INPUT', 'days'],
    ['two places', { by: 'SALES', communityId: 'hub', region: 'north' }, 'INVALID_INPUT', 'region'],
    ['sales of an unknown product', { by: 'SALES', productId: 'none' }, 'NOT_FOUND', 'productId'],
    ['experts of an unknown category', { by: 'EXPERT', categoryId: 'none' }, 'NOT_FOUND', 'categoryId'],
    ['sales of an unknown community', { by: 'SALES', communityId: 'none' }, 'NOT_FOUND', 'communityId'],
    ['sales of a product without id', { by: 'SALES', productId: '' }, 'NOT_FOUND', 'productId'],
    ['experts of a category without id', { by: 'EXPERT', categoryId: '' }, 'NOT_FOUND', 'categoryId'],
    ['sales of a community without id', { by: 'SALES', communityId: '' }, 'NOT_FOUND', 'communityId'],
    ['a cursor of another list', { after: 'bm90IG9uZQ' }, 'INVALID_INPUT', 'after'],
  ])('refuses %s', async (_what, variables, code, argument) => {
    expect(await refusal('influencers', { by: 'COMBINED', ...variables })).toEqual([code, argument]);
  });

  it('counts who did something after the person, once each, by kind and distance', async () => {
    interface Reach {
      people: number;
      byKind: { kind: string; people: number; events: number }[];
      byHop: number[];
      audience: number;
      products: number;
      truncated: boolean;
    }
    const reach = await run<Reach>('acted-after', { userId: 'hub', hops: 2, kinds: ['PURCHASE', 'LIKE'], days: 30 });
    expect(reach).toEqual({
      people: 3,
      byKind: [
        { kind: 'PURCHASE', people: 3, events: 3 },
        { kind: 'LIKE', people: 1, events: 1 },
      ],
      byHop: [2, 1],
      ...{ audience: 5, products: 1, truncated: false },
    });
    expect(await run('acted-after', { userId: 'zoe' })).toMatchObject({ people: 0, audience: 0 });
  });

  it('shows whom a person moved, and through whom', async () => {
    interface Moved {
      user: { userId: string };
      credit: number;
      way: { userId: string }[];
    }
    const of = (variables: Record<string, unknown>) =>
      run<(Influencer & { moved: Page<Moved> }) | null>('influence', variables);
    const hub = (await of({ userId: 'hub' }))!;
    expect(hub).toMatchObject({ rank: 1, audience: 4, modelId: 'run-1' });
    const ways = nodesOf(hub.moved).map(({ way }) => way.map(({ userId }) => userId).join('>'));
    expect(ways).toEqual(['hub>ann', 'hub>dan', 'hub>ann>eve']);
    // Two days, four, and two after three more: credit halves with every week.
    const credits = nodesOf(hub.moved).map(({ credit }) => credit);
    expect(credits[0]).toBeCloseTo(2 ** (-2 / 7), 6);
    expect(credits[2]).toBeCloseTo(2 ** (-5 / 7), 6);
    const one = (await of({ userId: 'hub', hops: 1, first: 1 }))!.moved;
    expect(one.totalCount).toBe(2);
    expect(one.pageInfo.hasNextPage).toBe(true);
    const next = (await of({ userId: 'hub', hops: 1, first: 1, after: one.pageInfo.endCursor }))!.moved;
    expect(nodesOf(next).map(({ user }) => user.userId)).toEqual(['dan']);
    expect(nodesOf((await of({ userId: 'zoe' }))!.moved)).toEqual([]);
  });

  it.each([
    '{ influence(userId: "hub") { moved { edges { node { way { userId } } } } } }',
    '{ pathsToPurchase(userId: "hub", productId: "lamp") { edges { node { way { userId } } } } }',
  ])('fails when the people of a way cannot be read: %s', async (source) => {
    const onQuery = (query: string): void => {
      if (query === 'people/users-by-ids') throw new Error('the database is gone');
    };
    const { errors } = await execute(made.schema, source, {}, { ...marketer, onQuery });
    expect(errors).toContainEqual(expect.objectContaining({ message: 'the database is gone' }));
  });

  it('shows a shortest way to each buyer', async () => {
    interface Path {
      hops: number;
      inOrder: boolean;
      way: { userId: string }[];
    }
    const found = await pages<Path>('paths-to-purchase', { userId: 'hub', productId: 'lamp' }, 2);
    expect(found.map(({ way, inOrder }) => [way.map(({ userId }) => userId).join('>'), inOrder])).toEqual([
      ['hub>bea', false],
      ['hub>ann', true],
      ['hub>dan', true],
      ['hub>cleo', true],
      ['hub>ann>eve', true],
    ]);
    const near = await run<Page<Path>>('paths-to-purchase', { userId: 'eve', productId: 'lamp', maxHops: 1 });
    expect(nodesOf(near).map(({ inOrder }) => inOrder)).toEqual([false]);
  });

  it('lists the friends who bought later', async () => {
    interface Later {
      friend: { userId: string };
      product: { productId: string };
    }
    const names = (found: Later[]) => found.map(({ friend }) => friend.userId);
    expect(names(await pages<Later>('bought-after', { userId: 'hub' }, 1))).toEqual(['ann']);
    expect(names(await pages<Later>('bought-after', { userId: 'hub', days: 90 }, 1))).toEqual(['cleo', 'ann']);
    expect(names(await pages<Later>('bought-after', { userId: 'hub', productId: 'rug' }, 5))).toEqual([]);
    expect(names(await pages<Later>('bought-after', { userId: 'bea', productId: 'lamp' }, 5))).toEqual(['hub']);
  });

  it('shows how a product travelled, from whom to whom', async () => {
    interface Step {
      user: { userId: string };
      heardFrom: { userId: string } | null;
      bought: boolean;
      depth: number;
      days: number | null;
      descendants: number;
    }
    interface Cascade {
      starters: Step[];
      byDepth: number[];
      medianDays: number | null;
      truncated: boolean;
      steps: Page<Step>;
    }
    const cascade = await run<Cascade>('track-cascade', { productId: 'lamp', first: 3 });
    // bea bought before hub shared it, and cleo two months later; eve heard of it from ann.
    expect(cascade).toMatchObject({ byDepth: [2, 1, 2, 1], medianDays: 2, truncated: false });
    expect(cascade.starters.map(({ user, descendants }) => [user.userId, descendants])).toEqual([['bea', 4]]);
    const way = ({ user, heardFrom }: Step): string => `${heardFrom?.userId ?? ''}>${user.userId}`;
    expect(nodesOf(cascade.steps).map(way)).toEqual(['>bea', 'bea>hub', 'hub>ann']);
    expect(nodesOf(cascade.steps)[1]).toMatchObject({ bought: true, depth: 1, days: 1, descendants: 3 });
    const after = cascade.steps.pageInfo.endCursor;
    const rest = await run<Cascade>('track-cascade', { productId: 'lamp', first: 9, after });
    expect(nodesOf(rest.steps).map(way)).toEqual(['hub>dan', 'ann>eve', '>cleo']);
    const slow = await run<Cascade>('track-cascade', { productId: 'lamp', days: 90 });
    expect(nodesOf(slow.steps).map(way).at(-1)).toBe('hub>cleo');
    const none = await run<Cascade>('track-cascade', { productId: 'rug' });
    expect(none).toMatchObject({ starters: [], byDepth: [], medianDays: null });
  });

  it.each([
    ['track-cascade', { productId: 'none' }, 'NOT_FOUND', 'productId'],
    ['track-cascade', { productId: 'lamp', days: 0 }, 'INVALID_INPUT', 'days'],
    ['track-cascade', { productId: 'lamp', first: 0 }, 'INVALID_INPUT', 'first'],
    ['influence', { userId: 'nobody' }, 'NOT_FOUND', 'userId'],
    ['influence', { userId: 'hub', hops: 4 }, 'INVALID_INPUT', 'hops'],
    ['acted-after', { userId: 'nobody' }, 'NOT_FOUND', 'userId'],
    ['acted-after', { userId: 'hub', hops: 4 }, 'INVALID_INPUT', 'hops'],
    ['acted-after', { userId: 'hub', days: 0 }, 'INVALID_INPUT', 'days'],
    ['paths-to-purchase', { userId: 'hub', productId: 'none' }, 'NOT_FOUND', 'productId'],
    ['paths-to-purchase', { userId: 'hub', productId: 'lamp', maxHops: 0 }, 'INVALID_INPUT', 'maxHops'],
    ['bought-after', { userId: 'hub', productId: 'none' }, 'NOT_FOUND', 'productId'],
    ['bought-after', { userId: 'hub', days: 90, after: 'WzEsMiwzXQ' }, 'INVALID_INPUT', 'after'],
    ['bridges', { categoryA: 'light', categoryB: 'none' }, 'NOT_FOUND', 'categoryB'],
    ['bridges', { categoryA: 'light', categoryB: 'light' }, 'INVALID_INPUT', 'categoryB'],
  ])('%s refuses %j', async (name, variables, code, argument) => {
    expect(await refusal(name, variables)).toEqual([code, argument]);
  });

  it('tells customers nothing of others', async () => {
    const asThatCustomer = { identity: as('CUSTOMER', 'hub') };
    for (const [name, variables] of [
      ['acted-after', { userId: 'hub' }],
      ['influencers', {}],
      ['influence', { userId: 'hub' }],
      ['bought-after', { userId: 'hub' }],
    ] as const) {
      const { errors } = await execute(made.schema, text[name], variables, asThatCustomer);
      expect(errors[0]?.code).toBe('FORBIDDEN');
    }
  });

  it('takes a cursor of the run before for what it is', async () => {
    const { pageInfo } = await influencers({ first: 2 });
    await made.influence.influence.score('run-2');
    expect(await refusal('influencers', { by: 'COMBINED', after: pageInfo.endCursor })).toEqual([
      'INVALID_INPUT',
      'after',
    ]);
    expect(nodesOf(await influencers({ first: 1 }))[0].modelId).toBe('run-2');
  });

  it('keeps the scores before whole when a run is broken off', async () => {
    const stop = new AbortController();
    // The last tenth is the transaction that writes the scores.
    const onProgress = (share: number): void => (share > 0.9 ? stop.abort(new Error('broken off')) : undefined);
    const late = made.influence.influence.score('run-3', { signal: stop.signal, onProgress });
    await expect(late).rejects.toThrow('broken off');
    expect(new Set(nodesOf(await influencers()).map(({ modelId }) => modelId))).toEqual(new Set(['run-2']));
  });
});

describe('people between two categories', () => {
  beforeAll(async () => {
    await wipe(db);
    const id = (kind: string, n: number) => `${kind}${n}`;
    const readers = Array.from({ length: 6 }, (_, n) => id('reader', n));
    const players = Array.from({ length: 4 }, (_, n) => id('player', n));
    const events: TestEvent[] = [];
    const buy = (user: string, product: string): void => {
      events.push({ id: `e${events.length}`, user, type: 'PURCHASED', product, at: day(1), value: 1, reason: null });
    };
    readers.forEach((user) => buy(user, 'novel'));
    players.forEach((user) => buy(user, 'robot'));
    for (const user of ['wide', 'narrow', 'lonely']) ['novel', 'robot'].forEach((product) => buy(user, product));
    const know = (user: string, others: string[]) => others.map((to) => ({ from: user, to, since: null }));
    await loadShop(db, {
      people: [...readers, ...players, 'wide', 'narrow', 'lonely'].map((person) => ({ id: person, region: null })),
      products: [
        { id: 'novel', categories: ['books'] },
        { id: 'robot', categories: ['toys'] },
      ],
      friends: [
        ...know('wide', [...readers, ...players]),
        ...know('narrow', [...readers, players[0], 'wide']),
        ...know('lonely', readers),
      ],
      ...{ follows: [], events },
    });
  });

  it('has friends on both sides, counts them, and pages', async () => {
    const found = await pages<{ user: { userId: string }; score: number; friendsInA: number; friendsInB: number }>(
      'bridges',
      { categoryA: 'books', categoryB: 'toys' },
      1,
    );
    expect(found).toEqual([
      expect.objectContaining({ user: { userId: 'wide', name: 'wide' }, score: 4.8, friendsInA: 6, friendsInB: 4 }),
      expect.objectContaining({ user: { userId: 'narrow', name: 'narrow' }, friendsInA: 6, friendsInB: 1 }),
    ]);
  });
});

describe('a shop of many', () => {
  beforeAll(async () => {
    await wipe(db);
    await loadShop(db, makeShop(5));
    await made.influence.influence.score('run-1');
  });

  it.each([
    ['everybody', {}],
    ['a region', { region: 'south' }],
    ['a product', { productId: 'item-004' }],
    ['a category', { categoryId: 'books' }],
    ['everybody by sales', { by: 'SALES' }],
    ['experts of a category', { by: 'EXPERT', categoryId: 'books' }],
    ['a region by reach', { by: 'REACH', region: 'south' }],
    ['a product by standing', { by: 'STRUCTURE', productId: 'item-004' }],
  ])('is paged without gap or double: %s', async (_what, scope) => {
    const whole = nodesOf(await influencers({ ...scope, first: 100 }));
    expect(whole.length).toBeGreaterThan(3);
    expect(await pages('influencers', { by: 'COMBINED', ...scope }, 3)).toEqual(whole);
    expect(whole.map(({ score }) => score)).toEqual([...whole.map(({ score }) => score)].sort((a, b) => b - a));
  });

  it('has the same scores when it is scored again, and no score of a run before', async () => {
    const before = nodesOf(await influencers({ first: 100 }));
    await made.influence.influence.score('run-2');
    const after = nodesOf(await influencers({ first: 100 }));
    expect(after.map((person) => ({ ...person, modelId: 'run-1' }))).toEqual(before);
    const left: Query<object, { people: number }, 'read'> = {
      ...{ name: 'test/left', mode: 'read', params: {}, row: { people: { kind: 'int' } } },
      text: 'MATCH (u:User) WHERE u.influenceModel IS NULL OR u.influenceModel <> "run-2" RETURN count(u) AS people',
    };
    expect(await db.run(left, {})).toEqual([{ people: 0 }]);
  });
});

it('runs every operation of the feature', () => {
  const ownFile = /plan|sales|series|report|communit|map|hood/;
  const elsewhere = operationNames('influence').filter((name) => ownFile.test(name));
  expect([...ran, ...elsewhere].sort()).toEqual(operationNames('influence'));
});
