/** What to give to a friend, who gives what, and what of it nobody may read. */
import { jest } from '@jest/globals';
import { getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { seededRng } from '../../src/algorithms/random.js';
import { giftsFeature } from '../../src/features/gifts/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { NOW, service, shopFeatures } from '../activity/shop.js';
import { write } from '../groups/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

jest.setTimeout(300_000);

const DAY = 86_400_000;
const PRODUCTS = ['tea', 'pot', 'cup', 'mug', 'jam', 'book', 'pen', 'ink'];
const text = Object.fromEntries(operationNames('gifts').map((name) => [name, operation('gifts', name)]));
const clock = { now: NOW };
const customer = (id: string) => ({ identity: as('CUSTOMER', id) });
let db: Database;
let schema: ReturnType<typeof schemaOf>;

/** Mia is the friend of Ann, Ben and Cleo; Ann and Ben are friends; Finn knows nobody. */
beforeEach(async () => {
  clock.now = NOW;
  db = await testDatabase();
  await wipe(db);
  const features = shopFeatures(db);
  const gifts = giftsFeature.make({
    ...{ db, now: () => clock.now, people: features.people.people, catalogue: features.catalogue.catalogue },
    ...{ afterFit: () => [], afterActivate: () => [] },
  });
  schema = schemaOf(...Object.values(features), gifts);
  const products = PRODUCTS.map((id, n) => {
    const categoryId = n < 5 ? 'table' : 'desk';
    return `{ productId: "${id}", title: "${id}", price: ${5 * (n + 1)}, currency: "EUR", stock: 3, categoryIds: ["${categoryId}"] }`;
  });
  await ask(
    schema,
    `mutation {
      upsertUsers(input: { users: [{ userId: "ann" }, { userId: "ben" }, { userId: "cleo" }, { userId: "mia" }, { userId: "finn" }] }) { __typename }
      upsertCategories(input: { categories: [{ categoryId: "table", name: "Table" }, { categoryId: "desk", name: "Desk" }] }) { __typename }
      upsertProducts(input: { products: [${products.join(' ')}] }) { __typename }
    }`,
    {},
    service,
  );
  await write(
    db,
    `UNWIND [['ann', 'mia'], ['ben', 'mia'], ['cleo', 'mia'], ['ann', 'ben']] AS pair
     MATCH (a:User {id: pair[0]}), (b:User {id: pair[1]})
     CREATE (a)-[:FRIENDS_WITH {since: datetime()}]->(b)`,
  );
});

const did = (user: string, kind: string, product: string, more = '', ago = 1000): Promise<object[]> =>
  write(
    db,
    `MATCH (u:User {id: '${user}'}), (p:Product {id: '${product}'})
     CREATE (u)-[:${kind} {id: randomUUID(), at: datetime({epochMillis: ${NOW - ago}})${more}}]->(p)`,
  );

interface Idea {
  product: { productId: string };
  reasons: { action: string; product: { productId: string } }[];
}

async function ideas(more: object = {}, userId = 'ann'): Promise<Idea[]> {
  const { giftIdeas } = await ask<{ giftIdeas: { edges: { node: Idea }[] } }>(
    schema,
    text['gift-ideas'],
    { userId, forUserId: 'mia', first: 20, ...more },
    customer(userId),
  );
  return giftIdeas.edges.map(({ node }) => node);
}
const titles = (found: readonly Idea[]): string[] => found.map(({ product }) => product.productId);

interface Payload {
  __typename: string;
  message?: string;
  path?: string[];
  gift?: { giftId: string; state: string; people: number; missing: { amount: number } | null; ownShare: object | null };
}

async function act(name: string, input: Record<string, unknown>): Promise<Payload> {
  const { userId } = input as { userId: string };
  return Object.values(await ask<Record<string, Payload>>(schema, text[name], { input }, customer(userId)))[0];
}
const claim = (userId: string, productId: string, more: object = {}): Promise<Payload> =>
  act('claim-gift', { key: 'k', userId, forUserId: 'mia', productId, occasion: 'BIRTHDAY', ...more });

it('begins with what the friend likes, then what is near to it, and leaves out what is told to be owned, claimed or just bought', async () => {
  await did('mia', 'LIKED', 'pot');
  await did('mia', 'PURCHASED', 'tea');
  const first = await ideas();
  expect(titles(first)[0]).toBe('pot');
  expect(titles(first).slice(1).sort()).toEqual(['cup', 'jam', 'mug']);
  expect(first[0].reasons).toEqual([
    { ...first[0].reasons[0], action: 'LIKE', product: { productId: 'pot', title: 'pot' } },
  ]);
  expect(first[1].reasons.map(({ action, product }) => `${action} ${product.productId}`).sort()).toEqual([
    'LIKE pot',
    'PURCHASE tea',
  ]);
  expect(titles(await ideas({ priceRange: { min: 15, max: 20, currency: 'EUR' } })).sort()).toEqual(['cup', 'mug']);
  await did('ben', 'PURCHASED', 'cup');
  await did('ben', 'PURCHASED', 'mug', '', 40 * DAY);
  expect(titles(await ideas()).sort()).toEqual(['jam', 'mug', 'pot']);
  // Cleo is no friend of Ann, and Ann learns nothing of what Cleo bought.
  await did('cleo', 'PURCHASED', 'jam');
  expect(titles(await ideas()).sort()).toEqual(['jam', 'mug', 'pot']);
  expect((await claim('cleo', 'pot')).gift).toMatchObject({ state: 'CLAIMED' });
  expect(titles(await ideas()).sort()).toEqual(['jam', 'mug']);
  const page = await ideas({ first: 1 });
  expect(titles(page)).toHaveLength(1);
  const stranger = await execute(schema, text['gift-ideas'], { userId: 'finn', forUserId: 'mia' }, customer('finn'));
  expect(stranger.errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'forUserId' }]);
});

it.each(['FRIENDS', 'NOBODY'])(
  'answers to the letter alike, whatever is not told, of a receiver who shares with %s',
  async (consent) => {
    const rng = seededRng(3);
    const draw = <T>(from: readonly T[]): T => from[Math.floor(rng() * from.length)];
    await write(db, `MATCH (u:User {id: 'mia'}) SET u.shareActivity = '${consent}'`);
    // Of a receiver who shares nothing everything is hidden; of others what stands against a product, and what is looked at.
    const open = consent === 'NOBODY' ? [] : ['pot', 'book'];
    if (consent === 'FRIENDS') {
      await did('mia', 'LIKED', 'pot');
      await did('mia', 'PURCHASED', 'book');
    }
    const asked = [{}, { occasion: 'BIRTHDAY' }, { priceRange: { max: 25 } }, { first: 3 }];
    const answers = (): Promise<Idea[][]> => Promise.all(asked.map((one) => ideas(one)));
    const before = await answers();
    expect(before[0].length).toBeGreaterThan(2);
    for (let round = 0; round < 12; round += 1) {
      const product = draw(PRODUCTS.filter((id) => !open.includes(id)));
      await did('mia', draw(['VIEWED', 'ADDED_TO_CART']), draw(PRODUCTS));
      await did('mia', 'PURCHASED', product, ', quantity: 1');
      if (consent === 'FRIENDS') await did('mia', draw(['RETURNED', 'DISLIKED']), product);
      else await did('mia', draw(['LIKED', 'SHARED']), product);
      expect(await answers()).toEqual(before);
    }
    // Claims do not look at what is owned either.
    expect((await claim('ann', 'tea')).__typename).toBe('GiftChanged');
  },
);

it('tells of a receiver who shares with nobody no more than of one who did nothing', async () => {
  const nothing = await ideas();
  await write(db, `MATCH (u:User {id: 'mia'}) SET u.shareActivity = 'NOBODY'`);
  await did('mia', 'PURCHASED', 'tea');
  await did('mia', 'LIKED', 'ink');
  expect(await ideas()).toEqual(nothing);
});

it('is hidden from whoever receives, and from strangers, on every way through the schema', async () => {
  const { giftId } = (await claim('ann', 'pot', { pool: { goal: 10, share: 4, currency: 'EUR' } })).gift!;
  for (const userId of ['mia', 'finn']) {
    const unknown = await act('share-gift', { key: 's', giftId: 'none', userId, amount: 1, currency: 'EUR' });
    for (const [name, more] of [
      ['share-gift', { amount: 1, currency: 'EUR' }],
      ['buy-gift', {}],
      ['release-gift', {}],
    ] as const) {
      const answer = await act(name, { key: name, giftId, userId, ...more });
      expect({ ...answer, message: answer.message?.replace(giftId, 'none') }).toEqual(unknown);
    }
  }
  for (const asker of ['mia', 'finn']) {
    const { errors } = await execute(schema, text['gifts-for'], { userId: asker, forUserId: 'mia' }, customer(asker));
    expect(errors).toMatchObject([{ code: asker === 'mia' ? 'INVALID_INPUT' : 'NOT_FOUND', argument: 'forUserId' }]);
  }
  expect((await claim('mia', 'cup')).__typename).toBe('InvalidInput');
  expect(
    (await execute(schema, text['gifts-for'], { userId: 'ann', forUserId: 'mia' }, customer('mia'))).errors,
  ).toMatchObject([{ code: 'FORBIDDEN' }]);
  // From no type but those of the feature itself a field leads to a gift; it is no node and in no subscription.
  const leading = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => {
            const to = getNamedType(field.type);
            const reached = isUnionType(to) ? to.getTypes().map(({ name }) => name) : [to.name];
            return reached.some((name) => ['Gift', 'GiftChanged', 'GiftConnection'].includes(name));
          })
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(leading.sort()).toEqual([
    ...['GiftChanged.gift', 'GiftEdge.node'],
    ...['Mutation.buyGift', 'Mutation.claimGift', 'Mutation.releaseGift', 'Mutation.shareGift', 'Query.giftsFor'],
  ]);
});

it('lets several pay, names givers as far as they tell, and frees what is released or over', async () => {
  const pool = { goal: 30, share: 10.1, currency: 'EUR' };
  const { giftId } = (await claim('ann', 'pot', { pool })).gift!;
  expect(await claim('ann', 'pot', { pool })).toMatchObject({ gift: { giftId, missing: { amount: 19.9 } } });
  expect((await claim('ann', 'cup')).__typename).toBe('Conflict');
  const share = (userId: string, amount: number, key = 's', currency = 'EUR'): Promise<Payload> =>
    act('share-gift', { key, giftId, userId, amount, currency });
  expect((await share('cleo', 20)).message).toBe('19.9 EUR is missing.');
  expect((await share('cleo', 5, 'u', 'USD')).path).toEqual(['input', 'currency']);
  expect(await share('cleo', 9.9)).toMatchObject({ gift: { state: 'POOLING', people: 2, ownShare: { amount: 9.9 } } });
  expect(await share('cleo', 9.9)).toMatchObject({ gift: { people: 2, missing: { amount: 10 } } });
  expect(await share('ben', 10)).toMatchObject({ gift: { state: 'FUNDED', missing: { amount: 0 } } });
  expect((await share('ben', 1, 'more')).__typename).toBe('GiftClosed');
  const seen = await ask<{ giftsFor: { edges: { node: { people: number; givers: { userId: string }[] } }[] } }>(
    schema,
    text['gifts-for'],
    { userId: 'ben', forUserId: 'mia' },
    customer('ben'),
  );
  // Ben knows Ann; Cleo is counted.
  expect(seen.giftsFor.edges[0].node).toMatchObject({ people: 3, givers: [{ userId: 'ann' }, { userId: 'ben' }] });
  expect((await act('buy-gift', { key: 'b', giftId, userId: 'ben' })).__typename).toBe('InvalidInput');
  expect(await act('buy-gift', { key: 'b', giftId, userId: 'ann' })).toMatchObject({ gift: { state: 'BOUGHT' } });
  expect((await act('release-gift', { key: 'r', giftId, userId: 'ann' })).__typename).toBe('GiftClosed');
  const cup = (await claim('ben', 'cup')).gift!;
  expect((await claim('cleo', 'cup', { key: 'c' })).__typename).toBe('GiftTaken');
  await act('release-gift', { key: 'r', giftId: cup.giftId, userId: 'ben' });
  expect((await claim('cleo', 'cup', { key: 'c' })).__typename).toBe('GiftChanged');
  clock.now = NOW + 31 * DAY;
  expect((await claim('ann', 'cup', { key: 'later' })).__typename).toBe('GiftChanged');
});

it('gives one product to one of two hundred who claim it at once, and takes no more than the goal', async () => {
  await write(
    db,
    `MATCH (mia:User {id: 'mia'})
     UNWIND range(0, 199) AS n
     CREATE (u:User {id: 'f' + n})-[:FRIENDS_WITH {since: datetime()}]->(mia)`,
  );
  const crowd = Array.from({ length: 200 }, (_, n) => `f${n}`);
  const claims = await Promise.all(
    crowd.map((userId) => claim(userId, 'pot', { pool: { goal: 100, share: 10, currency: 'EUR' } })),
  );
  const won = claims.filter(({ __typename }) => __typename === 'GiftChanged');
  expect(won).toHaveLength(1);
  expect(claims.filter(({ __typename }) => __typename === 'GiftTaken')).toHaveLength(199);
  const { giftId } = won[0].gift!;
  const shares = await Promise.all(
    crowd.map((userId) => act('share-gift', { key: 's', giftId, userId, amount: 10, currency: 'EUR' })),
  );
  const counts = shares.reduce<Record<string, number>>(
    (sum, { __typename }) => ({ ...sum, [__typename]: (sum[__typename] ?? 0) + 1 }),
    {},
  );
  expect(counts).toEqual({ GiftChanged: 9, GiftClosed: 191 });
  const [kept] = await write<{ promised: number; paid: number }>(
    db,
    `MATCH (g:Gift {id: '${giftId}'})<-[x:GIVES]-() RETURN g.promised AS promised, sum(x.amount) AS paid`,
    { promised: { type: 'float' }, paid: { type: 'float' } },
  );
  expect(kept).toEqual({ promised: 100, paid: 100 });
});
