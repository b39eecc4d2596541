import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { type EventPage, idsOf, NOW, service, shopSchema, stock, text } from './shop.js';

let db: Database;
let schema: GraphQLSchema;

/** 40 events of all kinds, some at the same moment, by two people on five products; in the order they are listed. */
const KINDS = [
  'VIEW',
  'LIKE',
  'DISLIKE',
  'NOT_INTERESTED',
  'COMMENT',
  'SHARE',
  'ADD_TO_CART',
  'RATE',
  'PURCHASE',
  'RETURN',
];
const EVENTS = Array.from({ length: 40 }, (_, i) => ({
  id: `e${String(i).padStart(2, '0')}`,
  kind: KINDS[i % KINDS.length],
  userId: i % 3 ? 'ann' : 'bob',
  // A person likes a product once.
  productId: `p${KINDS[i % KINDS.length] === 'LIKE' ? Math.floor(i / KINDS.length) : i % 5}`,
  at: new Date(NOW + Math.floor(i / 4) * 1000).toISOString(),
  ...(KINDS[i % KINDS.length] === 'RATE' && { value: 3 }),
  ...(KINDS[i % KINDS.length] === 'COMMENT' && { text: 'Good' }),
})).reverse();
type Sent = (typeof EVENTS)[number];

const send = (events: readonly Sent[]) => ask(schema, text['record-events'], { input: { events } }, service);

beforeAll(async () => {
  db = await testDatabase();
  schema = shopSchema(db);
  await wipe(db);
  await stock(schema);
  await send(EVENTS);
  const ties = `mutation { befriend(input: { userId: "ann", friendId: "bob" }) { __typename } }`;
  await ask(schema, ties, {}, service);
});

type Row = Record<string, unknown>;

async function walk(filter: Row, first: number, between?: (page: number) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, more = true, page = 0; more; page += 1) {
    if (page > 0) await between?.(page);
    const answer: { events: EventPage } = await ask(schema, text.events, { first, after, filter }, service);
    seen.push(...idsOf(answer.events));
    ({ hasNextPage: more, endCursor: after } = answer.events.pageInfo);
  }
  return seen;
}

const SECOND = (i: number) => new Date(NOW + i * 1000).toISOString();

describe('lists of events', () => {
  it.each<[Row, (event: Sent) => boolean]>([
    [{}, () => true],
    [{ userId: 'ann' }, ({ userId }) => userId === 'ann'],
    [{ userId: globalId('User', 'bob') }, ({ userId }) => userId === 'bob'],
    [{ productId: 'p1' }, ({ productId }) => productId === 'p1'],
    [{ userId: 'ann', productId: 'p2' }, ({ userId, productId }) => userId === 'ann' && productId === 'p2'],
    [{ kinds: ['PURCHASE', 'RATE'] }, ({ kind }) => kind === 'PURCHASE' || kind === 'RATE'],
    [{ kinds: ['DISLIKE'] }, ({ kind }) => kind === 'DISLIKE'],
    [{ kinds: ['NOT_INTERESTED'], userId: 'ann' }, (e) => e.kind === 'NOT_INTERESTED' && e.userId === 'ann'],
    [
      { kinds: ['NOT_INTERESTED', 'VIEW'], productId: 'p3' },
      (e) => e.kind === 'NOT_INTERESTED' && e.productId === 'p3',
    ],
    [{ kinds: [] }, () => false],
    [{ from: SECOND(2), to: SECOND(5) }, ({ at }) => at >= SECOND(2) && at < SECOND(5)],
    [
      { from: SECOND(2), to: SECOND(5), userId: 'ann' },
      (e) => e.at >= SECOND(2) && e.at < SECOND(5) && e.userId === 'ann',
    ],
    [{ to: SECOND(1), productId: 'p0' }, ({ at, productId }) => at < SECOND(1) && productId === 'p0'],
    [{ userId: 'zoe' }, () => false],
    [{ userId: '' }, () => false],
    [{ productId: '' }, () => false],
    [{ userId: 'ann', productId: '' }, () => false],
  ])('filters by %j, newest first, counts the same, whatever the page size', async (filter, fits) => {
    const wanted = EVENTS.filter(fits).map(({ id }) => id);
    for (const first of [1, 3, 100]) expect(await walk(filter, first)).toEqual(wanted);
    const { events } = await ask<{ events: EventPage }>(schema, text.events, { first: 1, filter }, service);
    expect(events.totalCount).toBe(wanted.length);
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { after: 'WyJhIl0' },
    { after: 'WyJhIiwiYiJd' },
    { filter: { from: SECOND(2), to: SECOND(1) } },
  ])('refuses %j', async (variables) => {
    const { errors } = await execute(schema, text.events, variables, service);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('sends as many queries for twenty events as for one, and counts only when asked', async () => {
    const queries = async (source: string, variables: Row): Promise<string[]> => {
      const sent: string[] = [];
      await ask(schema, source, variables, { ...service, onQuery: (name) => sent.push(name) });
      return sent.sort();
    };
    const twenty = await queries(text.events, { first: 20 });
    expect(twenty).toEqual(await queries(text.events, { first: 1 }));
    expect(twenty).toEqual([
      'activity/count-events',
      'activity/list-events',
      'catalogue/categories-by-ids',
      'catalogue/products-by-ids',
      'people/users-by-ids',
    ]);
    const uncounted = text.events.replace('totalCount', '__typename');
    expect(await queries(uncounted, { first: 20 })).not.toContain('activity/count-events');
    const nested = `{ users { edges { node { events(first: 2) { totalCount edges { node { product {
      eventCounts { views } } } } } } } } }`;
    expect(await queries(nested, {})).toEqual([
      'activity/count-events-of-users',
      'activity/events-of-users',
      'activity/product-event-counts',
      'catalogue/products-by-ids',
      'people/list-users',
      'people/users-by-ids',
    ]);
  });

  it('counts by kind on products', async () => {
    const variables = { filter: { text: 'product 1' } };
    const { products } = await ask<{ products: { edges: { node: Row }[] } }>(schema, text['product-events'], variables);
    const of = (...kinds: string[]) =>
      EVENTS.filter(({ productId, kind }) => productId === 'p1' && kinds.includes(kind)).length;
    const counts = { views: of('VIEW'), likes: of('LIKE'), dislikes: of('DISLIKE', 'NOT_INTERESTED') };
    const rest = { comments: of('COMMENT'), shares: of('SHARE'), cartAdds: of('ADD_TO_CART'), ratings: of('RATE') };
    const money = { purchases: of('PURCHASE'), returns: of('RETURN') };
    expect(products.edges).toEqual([
      { node: { productId: 'p1', likedByMe: null, eventCounts: { ...counts, ...rest, ...money } } },
    ]);
  });
});

describe('who may read', () => {
  const viewer = (id: string) => ({ identity: as('CUSTOMER', id) });
  interface Seen {
    user: { events: EventPage; friends: { edges: { node: { userId: string; events: EventPage } }[] } };
  }
  const seenBy = async (id: string): Promise<Seen> =>
    ask<Seen>(schema, text['user-events'], { userId: id, first: 100 }, viewer(id));
  const consent = (userId: string, shareActivity: string) =>
    ask(
      schema,
      `mutation { setConsent(input: { userId: "${userId}", shareActivity: ${shareActivity} }) { __typename } }`,
      {},
      service,
    );
  const eventsOf = (id: string) => EVENTS.filter(({ userId }) => userId === id).map((event) => event.id);

  it('shows a customer the own events and those of friends, of none who shares with nobody, at once', async () => {
    const open = await seenBy('ann');
    expect(idsOf(open.user.events)).toEqual(eventsOf('ann'));
    expect(open.user.events.totalCount).toBe(eventsOf('ann').length);
    expect(open.user.friends.edges[0].node.events.edges.length).toBeGreaterThan(0);
    await consent('bob', 'NOBODY');
    try {
      const closed = await seenBy('ann');
      expect(closed.user.friends.edges).toMatchObject([{ node: { userId: 'bob', events: { edges: [] } } }]);
      expect(idsOf((await seenBy('bob')).user.events)).toEqual(eventsOf('bob'));
      const counted = '{ user(userId: "ann") { friends { edges { node { events { totalCount } } } } } }';
      const { user } = await ask<Seen>(schema, counted, {}, viewer('ann'));
      expect(user.friends.edges[0].node.events.totalCount).toBe(0);
    } finally {
      await consent('bob', 'FRIENDS');
    }
  });

  it('shows a customer nothing of people who follow', async () => {
    const follows = 'mutation { follow(input: { userId: "ann", followedId: "cem" }) { __typename } }';
    await ask(schema, follows, {}, service);
    const source = `{ user(userId: "cem") { followers { edges { node { userId events { edges { node { eventId } } } } } } } }`;
    const { user } = await ask<{ user: Row }>(schema, source, {}, viewer('cem'));
    expect(user.followers).toEqual({ edges: [{ node: { userId: 'ann', events: { edges: [] } } }] });
  });

  it('shows the whole list to services, marketers and analysts, and not to customers', async () => {
    for (const role of ['SERVICE', 'MARKETER', 'ANALYST', 'ADMIN'] as const) {
      expect((await execute(schema, text.events, {}, { identity: as(role) })).errors).toEqual([]);
    }
    const own = { filter: { userId: 'ann' } };
    expect((await execute(schema, text.events, own, viewer('ann'))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await execute(schema, text.events)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('finds anything by its opaque id, under the rule of its type', async () => {
    const node = async (type: string, id: string, options: object) =>
      execute<{ node: Row | null }>(schema, text.node, { id: globalId(type, id) }, options);
    const found = [
      ['User', 'ann', 'userId'],
      ['Product', 'p0', 'productId'],
      ['Category', 'c', 'categoryId'],
      ['Event', 'e00', 'eventId'],
    ] as const;
    for (const [type, id, field] of found) {
      const { data } = await node(type, id, service);
      expect(data.node).toEqual({ __typename: type, id: globalId(type, id), [field]: id });
      expect((await node(type, 'nothing', service)).data.node).toBeNull();
    }
    const ids = [globalId('Product', 'p0'), globalId('User', 'bob'), globalId('User', 'nobody'), 'nonsense'];
    interface Nodes {
      nodes: (Row | null)[];
    }
    const { nodes } = await ask<Nodes>(schema, text.nodes, { ids }, service);
    expect(nodes.map((one) => one?.id ?? null)).toEqual([ids[0], ids[1], null, null]);
    // What this caller may not read is null with its reason; the rest is there.
    const partly = await execute<Nodes>(schema, text.nodes, { ids }, viewer('ann'));
    expect(partly.data.nodes.map((one) => one?.id ?? null)).toEqual([ids[0], null, null, null]);
    expect(partly.errors).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
    const tooMany = await execute(schema, text.nodes, { ids: Array.from({ length: 101 }, () => ids[0]) }, service);
    expect(tooMany.errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'ids' }]);
    expect((await node('Product', 'p0', {})).data.node).not.toBeNull();
    expect((await node('User', 'ann', {})).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect((await node('User', 'ann', viewer('ann'))).data.node).not.toBeNull();
    expect((await node('User', 'bob', viewer('ann'))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await node('Event', 'e00', viewer('ann'))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await node('Nothing', 'x', service)).data.node).toBeNull();
    expect((await execute<{ node: null }>(schema, text.node, { id: 'ann' })).data.node).toBeNull();
  });
});

it('neither doubles nor loses an event when others come while the list is read', async () => {
  const seen = await walk({}, 7, (page) =>
    send([
      { ...EVENTS[0], id: `late${page}`, at: new Date(NOW + 3_600_000 + page).toISOString() },
      { ...EVENTS[0], id: `late-same-moment${page}` },
    ]),
  );
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => id.startsWith('e'))).toEqual(EVENTS.map(({ id }) => id));
});
