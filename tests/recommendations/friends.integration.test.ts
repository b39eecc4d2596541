/** What the friends of a viewer did: who speaks for a product, and the feed of what they did lately. */
import { parse, subscribe, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Loaders, type RequestContext } from '../../src/platform/graphql/context.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type Features, features, listOf, TODAY } from './features.js';
import { BUSY, CROWD, LONG_AGO, MARK } from './graph-writes.js';

const PRODUCT = operation('recommendations', 'product-friends');
const FEED = operation('recommendations', 'friends-activity');
const ann = { identity: as('CUSTOMER', 'ann') };

interface Act {
  user: { userId: string; name: string | null };
  product: { productId: string };
  relation: string;
  action: string;
  at: string;
  stars: number | null;
  text: string | null;
}
interface Acts {
  totalCount: number;
  truncated: boolean;
  edges: { cursor: string; node: Act }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let db: Database;
let feature: Features;
let schema: GraphQLSchema;

const FRIENDS = ['bea', 'cem', 'dan', 'eve', 'fay', 'gil'];

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  feature = features(db, undefined);
  schema = feature.schema;
  await feature.people.upsert(
    ['ann', ...FRIENDS, 'star', 'stranger'].map((userId) => ({ userId, name: `N. ${userId}` })),
  );
  await feature.stocking.upsertProducts(['lamp', 'sofa', 'vase'].map((productId) => ({ productId, title: productId })));
  for (const friend of FRIENDS) await feature.people.befriend('ann', friend);
  await feature.people.follow('ann', 'star');
  await feature.people.follow('ann', 'bea');
});

/** Records an act a minute after the one before. */
async function act(...given: Parameters<Features['act']>): Promise<void> {
  feature.clock.now += 60_000;
  await feature.act(...given);
}

const friendsOf = async (productId: string, more: Record<string, unknown> = {}, options = ann): Promise<Acts> =>
  (await ask<{ product: { friends: Acts } }>(schema, PRODUCT, { productId, ...more }, options)).product.friends;
const summary = ({ edges }: Acts) =>
  edges.map(({ node: { user, relation, action, stars } }) => [user.userId, relation, action, stars]);

describe('who of my friends speaks for a product', () => {
  beforeAll(async () => {
    await act('PURCHASE', 'bea', 'lamp');
    await act('LIKE', 'bea', 'lamp');
    await act('RATE', 'cem', 'lamp', 5);
    await act('PURCHASE', 'dan', 'lamp');
    await act('RETURN', 'dan', 'lamp');
    await act('PURCHASE', 'eve', 'lamp');
    await act('RATE', 'eve', 'lamp', 2);
    await act('VIEW', 'fay', 'lamp');
    await act('SHARE', 'star', 'lamp');
    await act('PURCHASE', 'stranger', 'lamp');
    await act('LIKE', 'gil', 'lamp');
    await act('PURCHASE', 'ann', 'lamp');
    await act('LIKE', 'cem', 'sofa');
  });

  it('names each once by the strongest act, the latest first, and nobody who is sorry to have it', async () => {
    const found = await friendsOf('lamp');
    expect(summary(found)).toEqual([
      ['gil', 'FRIEND', 'LIKE', null],
      ['star', 'FOLLOWED', 'SHARE', null],
      ['cem', 'FRIEND', 'RATE', 5],
      ['bea', 'FRIEND', 'PURCHASE', null],
    ]);
    expect(found).toMatchObject({ totalCount: 4, truncated: false });
    expect(found.edges[3].node).toMatchObject({ user: { name: 'N. bea' }, at: new Date(TODAY + 60_000).toISOString() });
    expect(summary(await friendsOf('vase'))).toEqual([]);
  });

  it('leaves out who was found inauthentic, and who shares with nobody, from the next request on', async () => {
    await db.run(MARK, { ids: ['gil'], inauthentic: true });
    await feature.people.setConsent('star', 'NOBODY');
    expect(summary(await friendsOf('lamp')).map(([id]) => id)).toEqual(['cem', 'bea']);
    await db.run(MARK, { ids: ['gil'], inauthentic: null });
    await feature.people.setConsent('star', 'FRIENDS');
    expect((await friendsOf('lamp')).totalCount).toBe(4);
  });

  it('is empty for a visitor, for staff and for a customer whom nobody knows', async () => {
    for (const identity of [undefined, as('SERVICE'), as('ADMIN'), as('CUSTOMER', 'nobody'), as('STOREFRONT')]) {
      const { data, errors } = await execute<{ product: { friends: Acts } }>(
        schema,
        PRODUCT,
        { productId: 'lamp' },
        { identity },
      );
      expect([errors, data.product.friends]).toMatchObject([[], { totalCount: 0, edges: [], truncated: false }]);
    }
  });

  it('comes in pages, and refuses the cursor of another person or product', async () => {
    const whole = summary(await friendsOf('lamp'));
    const one = await friendsOf('lamp', { first: 3 });
    const rest = await friendsOf('lamp', { first: 3, after: one.pageInfo.endCursor });
    expect([...summary(one), ...summary(rest)]).toEqual(whole);
    expect([one, rest].map(({ pageInfo, totalCount }) => [pageInfo.hasNextPage, totalCount])).toEqual([
      [true, 4],
      [false, 4],
    ]);
    const after = one.pageInfo.endCursor;
    for (const [productId, options] of [
      ['sofa', ann],
      ['lamp', { identity: as('CUSTOMER', 'bea') }],
    ] as const) {
      const { errors } = await execute(schema, PRODUCT, { productId, after }, options);
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    }
  });

  it('is read for all products of a page by one query', async () => {
    const sent: string[] = [];
    const source = '{ products { edges { node { productId friends { edges { node { action } } } } } } }';
    const { products } = await ask<{ products: { edges: { node: { productId: string; friends: Acts } }[] } }>(
      schema,
      source,
      {},
      {
        ...ann,
        onQuery: (name) => sent.push(name),
      },
    );
    const counts = products.edges.map(({ node }) => [node.productId, node.friends.edges.length]);
    expect(counts).toEqual([
      ['lamp', 4],
      ['sofa', 1],
      ['vase', 0],
    ]);
    expect(sent.filter((name) => name === 'recommendations/friends-acts-on-products')).toHaveLength(1);
  });

  it('says so where a person has more ties than are looked at', async () => {
    await db.run(CROWD, { id: 'stranger' });
    const found = await friendsOf('lamp', {}, { identity: as('CUSTOMER', 'stranger') });
    expect(found).toMatchObject({ truncated: true, totalCount: 0 });
  });
});

describe('what my friends did lately', () => {
  type Feed = { friendsActivity: Acts };
  const feed = async (more: Record<string, unknown> = {}, options = ann): Promise<Acts> =>
    (await ask<Feed>(schema, FEED, { first: 100, ...more }, options)).friendsActivity;
  const lines = ({ edges }: Acts): string[] =>
    edges.map(({ node: { user, action, product } }) => `${user.userId} ${action} ${product.productId}`);
  /** All that is told in the shop above, the latest first. */
  const WHOLE = [
    'cem LIKE sofa',
    'gil LIKE lamp',
    'star SHARE lamp',
    'cem RATE lamp',
    'bea LIKE lamp',
    'bea PURCHASE lamp',
  ];

  it('holds every act that is told, the latest first, and none of who is sorry', async () => {
    const found = await feed();
    expect(lines(found)).toEqual(WHOLE);
    expect(found).toMatchObject({ totalCount: WHOLE.length, truncated: false });
    const times = found.edges.map(({ node }) => node.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('grows at the top and shrinks when somebody is sorry, and pages repeat nothing meanwhile', async () => {
    const one = await feed({ first: 2 });
    expect(lines(one)).toEqual(WHOLE.slice(0, 2));
    await act('PURCHASE', 'fay', 'vase');
    expect(lines(await feed({ after: one.pageInfo.endCursor }))).toEqual(WHOLE.slice(2));
    expect(lines(await feed())).toEqual(['fay PURCHASE vase', ...WHOLE]);
    await act('RETURN', 'fay', 'vase');
    expect(lines(await feed())).toEqual(WHOLE);
  });

  it('leaves out at once who takes consent back, and who was found inauthentic', async () => {
    await feature.people.setConsent('bea', 'NOBODY');
    await db.run(MARK, { ids: ['cem'], inauthentic: true });
    expect(lines(await feed())).toEqual(['gil LIKE lamp', 'star SHARE lamp']);
    await feature.people.setConsent('bea', 'FRIENDS');
    await db.run(MARK, { ids: ['cem'], inauthentic: null });
  });

  it('refuses the cursor of another customer, and is empty without one', async () => {
    const { pageInfo } = await feed({ first: 2 });
    const after = pageInfo.endCursor;
    const { errors } = await execute(schema, FEED, { after }, { identity: as('CUSTOMER', 'bea') });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    for (const identity of [undefined, as('SERVICE'), as('CUSTOMER', 'nobody')]) {
      const answer = await execute<Feed>(schema, FEED, {}, { identity });
      expect([answer.errors, answer.data.friendsActivity]).toMatchObject([[], { edges: [], totalCount: 0 }]);
    }
  });

  it('takes the latest of those who did very much, and says that there is more', async () => {
    await db.run(BUSY, { id: 'dan' });
    const found = await feed();
    expect(found.truncated).toBe(true);
    // One of the latest hundred is the purchase of what was sent back.
    expect(found.totalCount).toBe(WHOLE.length + 99);
  });
});

describe('news of my friends', () => {
  const CHANGED = operation('recommendations', 'friends-activity-changed');
  async function listen({ identity }: Pick<RequestContext, 'identity'>, signal: AbortSignal) {
    const contextValue: RequestContext = { requestId: 'test', identity, query: {}, loaders: new Loaders(), signal };
    const source = await subscribe({ schema, document: parse(CHANGED), contextValue });
    if (!(Symbol.asyncIterator in source)) throw source.errors![0];
    return source as AsyncGenerator<ExecutionResult<{ friendsActivityChanged: Date | null }>, void, undefined>;
  }

  it('come when somebody of mine who shares did something that may be told, and for nothing else', async () => {
    const ended = new AbortController();
    await feature.people.setConsent('gil', 'NOBODY');
    const source = await listen(ann, ended.signal);
    const first = source.next();
    await act('LIKE', 'stranger', 'vase');
    await act('LIKE', 'gil', 'vase');
    await act('VIEW', 'bea', 'vase');
    await act('RATE', 'bea', 'vase', 1);
    await act('LIKE', 'star', 'sofa');
    const { data, errors } = (await first).value!;
    expect(errors).toBeUndefined();
    expect(new Date(data!.friendsActivityChanged!).getTime()).toBe(feature.clock.now);
    // What happens between two waits is not missed.
    await act('SHARE', 'cem', 'lamp');
    expect((await source.next()).value!.data!.friendsActivityChanged).not.toBeNull();
    const last = source.next();
    ended.abort();
    await last;
    expect(await source.next()).toMatchObject({ done: true });
    await feature.people.setConsent('gil', 'FRIENDS');
  });

  it('end at once for who has no friends', async () => {
    const source = await listen({ identity: as('SERVICE') }, new AbortController().signal);
    expect((await source.next()).value!.data).toEqual({ friendsActivityChanged: null });
    expect(await source.next()).toMatchObject({ done: true });
  });
});

it('does not give a friend as the reason who returned the product before the 500 latest events', async () => {
  await feature.stocking.upsertProducts(['returned', 'viewed'].map((productId) => ({ productId, title: productId })));
  await feature.people.upsert([{ userId: 'reader' }, { userId: 'busy-friend' }]);
  await feature.people.befriend('reader', 'busy-friend');
  await act('PURCHASE', 'busy-friend', 'returned');
  await feature.shop.refresh();
  const named = async () => {
    const { places } = await listOf(feature, operation('recommendations', 'recommendations'), { userId: 'reader' });
    const { because } = places.find(({ product }) => product.productId === 'returned')!;
    return because.friends.map(({ user }) => user.userId);
  };
  const attributed = async () => {
    const asked = operation('recommendations', 'score-attribution');
    return JSON.stringify(await ask(schema, asked, { userId: 'reader' }, { identity: as('SERVICE') }));
  };
  expect(await named()).toEqual(['busy-friend']);
  expect(await attributed()).toContain('busy-friend');
  await db.run(LONG_AGO, { userId: 'busy-friend', productId: 'returned', viewedId: 'viewed' });
  expect(await named()).toEqual([]);
  expect(await attributed()).not.toContain('busy-friend');
});
