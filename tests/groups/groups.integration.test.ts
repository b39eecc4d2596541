/** Group purchases from the offer to the refund, and what each person is told of them. */
import { jest } from '@jest/globals';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, execute } from '../support/graphql.js';
import {
  act,
  customer,
  groupShop,
  type GroupShop,
  HOUR,
  marketer,
  NOW,
  service,
  stockKettles,
  text,
  write,
} from './shop.js';

jest.setTimeout(120_000);

let db: Database;
let shop: GroupShop;

/** Ann has four friends: Ben and Cleo know each other, Dan and Eva know Ann alone. Finn is a stranger. */
beforeEach(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = groupShop(db);
  await stockKettles(shop.schema, ['ann', 'ben', 'cleo', 'dan', 'eva', 'finn'], 5);
  await write(
    db,
    `UNWIND [['ann', 'ben'], ['ann', 'cleo'], ['ann', 'dan'], ['ann', 'eva'], ['ben', 'cleo']] AS pair
     MATCH (a:User {id: pair[0]}), (b:User {id: pair[1]})
     CREATE (a)-[:FRIENDS_WITH {since: datetime()}]->(b)`,
  );
});

const acts = (cypher: string): Promise<object[]> => write(db, cypher);
const bought = (user: string, product: string, kind = 'PURCHASED', more = ''): Promise<object[]> =>
  acts(`MATCH (u:User {id: '${user}'}), (p:Product {id: '${product}'})
        CREATE (u)-[:${kind} {id: randomUUID(), at: datetime({epochMillis: ${NOW - 1000}})${more}}]->(p)`);
const kept = async (): Promise<object> =>
  (
    await write(db, `MATCH (p:Product {id: 'kettle'}) RETURN p.stock AS stock, p.reserved AS reserved`, {
      stock: { type: 'int' },
      reserved: { type: 'int' },
    })
  )[0];
const open = (key = 'k', askedIds: string[] = ['ben', 'cleo']) =>
  act(shop, 'open-group-purchase', { key, productId: 'kettle', userId: 'ann', askedIds });
const seen = async (groupId: string, userId: string) =>
  (
    await ask<{ groupPurchase: Record<string, unknown> | null }>(
      shop.schema,
      text['group-purchase'],
      { groupId, userId },
      customer(userId),
    )
  ).groupPurchase;
const groupBuy = (size: number, who = 'ann') =>
  execute<{ groupBuy: Record<string, unknown> & { members: { user: { userId: string }; reasons: unknown[] }[] } }>(
    shop.schema,
    text['group-buy'],
    { productId: 'kettle', userId: who, size },
    customer(who),
  );

it('goes from the offer to the refund, keeps the books, and says who did what', async () => {
  const { product } = await ask<{ product: { groupOffer: object } }>(shop.schema, text['group-offer'], {
    productId: 'kettle',
  });
  expect(product.groupOffer).toMatchObject({ available: true, hours: 48, listPrice: { amount: 20, currency: 'EUR' } });
  const opened = await open();
  expect(opened).toMatchObject({
    groupPurchase: { state: 'OPEN', people: 1, missing: 1, mine: true, unitPrice: null },
  });
  const { groupId } = opened.groupPurchase!;
  expect(await open()).toMatchObject({ groupPurchase: { groupId, people: 1 } });
  expect(await kept()).toEqual({ stock: 5, reserved: 1 });
  expect(await act(shop, 'confirm-group-purchase', { key: 'c', groupId, userId: 'ann' })).toMatchObject({
    __typename: 'GroupTooSmall',
  });
  await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'ben' });
  await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'cleo' });
  expect(await act(shop, 'leave-group-purchase', { key: 'l', groupId, userId: 'cleo' })).toMatchObject({
    groupPurchase: { people: 2, mine: false },
  });
  // A key that comes again stands for one act, and not for another one.
  expect(await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'cleo' })).toMatchObject({
    groupPurchase: { people: 2 },
  });
  expect(await act(shop, 'leave-group-purchase', { key: 'j', groupId, userId: 'cleo' })).toMatchObject({
    ...{ __typename: 'Conflict', path: ['input', 'key'] },
  });
  expect(await act(shop, 'confirm-group-purchase', { key: 'c', groupId, userId: 'ben' })).toMatchObject({
    __typename: 'InvalidInput',
  });
  expect(await act(shop, 'confirm-group-purchase', { key: 'c', groupId, userId: 'ann' })).toMatchObject({
    groupPurchase: { state: 'CONFIRMED', unitPrice: { amount: 15, currency: 'EUR' } },
  });
  expect(await act(shop, 'leave-group-purchase', { key: 'late', groupId, userId: 'ben' })).toMatchObject({
    __typename: 'GroupClosed',
  });
  await act(shop, 'complete-group-purchase', { key: 'done', groupId }, service);
  expect(await kept()).toEqual({ stock: 3, reserved: 0 });
  expect(await seen(groupId, 'ben')).toMatchObject({ state: 'COMPLETED', total: { amount: 30, currency: 'EUR' } });
  await act(shop, 'refund-group-purchase', { key: 'back', groupId, note: 'Broken lids.' }, service);
  expect(await kept()).toEqual({ stock: 5, reserved: 0 });
  const all = await ask<{ allGroupPurchases: { edges: { node: { steps: Record<string, string>[] } }[] } }>(
    shop.schema,
    text['all-group-purchases'],
    { state: 'REFUNDED' },
    marketer,
  );
  expect(all.allGroupPurchases.edges[0].node.steps.map(({ act: done, by, after }) => `${done} ${by} ${after}`)).toEqual(
    [
      'OPEN ann OPEN',
      'JOIN ben OPEN',
      'JOIN cleo OPEN',
      'LEAVE cleo OPEN',
      'CONFIRM ann CONFIRMED',
      'COMPLETE some service COMPLETED',
      'REFUND some service REFUNDED',
    ],
  );
});

it('is decided by the clock at the deadline: confirmed with enough people, else the pieces are given back', async () => {
  const { groupId } = (await open()).groupPurchase!;
  await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'ben' });
  const other = await act(shop, 'open-group-purchase', { key: 'o', productId: 'kettle', userId: 'finn' });
  expect(await kept()).toEqual({ stock: 5, reserved: 3 });
  expect(await shop.groups.groupPurchases.expireDue()).toBe(0);
  shop.clock.now = NOW + 48 * HOUR;
  expect(await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'cleo' })).toMatchObject({
    __typename: 'GroupClosed',
  });
  expect(await shop.groups.groupPurchases.expireDue()).toBe(2);
  expect(await shop.groups.groupPurchases.expireDue()).toBe(0);
  expect(await seen(groupId, 'ann')).toMatchObject({ state: 'CONFIRMED', unitPrice: { amount: 15 } });
  expect(await seen(other.groupPurchase!.groupId, 'finn')).toMatchObject({ state: 'EXPIRED', unitPrice: null });
  expect(await kept()).toEqual({ stock: 5, reserved: 2 });
});

it('is known to nobody who was not asked, and names to each only those of whom that person may be told', async () => {
  const { groupId } = (await open('k', ['ben', 'dan'])).groupPurchase!;
  const strange = await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'finn' });
  const unknown = await act(shop, 'join-group-purchase', { key: 'j', groupId: 'none', userId: 'finn' });
  expect(strange.__typename).toBe('NotFound');
  expect(strange.path).toEqual(unknown.path);
  expect(await seen(groupId, 'finn')).toBeNull();
  expect((await execute(shop.schema, text['group-purchase'], { groupId }, customer('ben'))).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect(await act(shop, 'ask-into-group-purchase', { groupId, userId: 'ben', askedIds: ['cleo'] })).toMatchObject({
    __typename: 'NotFound',
  });
  await act(shop, 'join-group-purchase', { key: 'j', groupId, userId: 'ben' });
  await act(shop, 'ask-into-group-purchase', { groupId, userId: 'ben', askedIds: ['cleo'] });
  expect(await act(shop, 'ask-into-group-purchase', { groupId, userId: 'ben', askedIds: ['finn'] })).toMatchObject({
    __typename: 'NotFound',
  });
  // Cleo knows Ann and Ben. Dan knows Ann alone: Ben is counted for Dan, and not named.
  expect(await seen(groupId, 'cleo')).toMatchObject({
    people: 2,
    members: [{ userId: 'ann' }, { userId: 'ben' }],
    asked: [],
  });
  expect(await seen(groupId, 'dan')).toMatchObject({ people: 2, members: [{ userId: 'ann' }], asked: [] });
  expect(await seen(groupId, 'ben')).toMatchObject({ asked: [{ userId: 'cleo' }] });
  await acts(`MATCH (u:User) WHERE u.id IN ['ann', 'ben'] SET u.shareActivity = 'NOBODY'`);
  // Ben asked Cleo, who so knows of Ben; Ann shares nothing.
  expect(await seen(groupId, 'cleo')).toMatchObject({ people: 2, members: [{ userId: 'ben' }] });
  const page = await ask<{ groupPurchases: { edges: unknown[] } }>(
    shop.schema,
    text['group-purchases'],
    { userId: 'dan', openOnly: true },
    customer('dan'),
  );
  expect(page.groupPurchases.edges).toHaveLength(1);
});

it('keeps one piece for a person, none beyond the stock, and none where there is no offer', async () => {
  await open();
  expect((await open('again')).__typename).toBe('InAnotherGroup');
  for (const userId of ['ben', 'cleo', 'dan', 'eva']) {
    await act(shop, 'open-group-purchase', { key: 'k', productId: 'kettle', userId });
  }
  expect((await act(shop, 'open-group-purchase', { key: 'k', productId: 'kettle', userId: 'finn' })).__typename).toBe(
    'SoldOut',
  );
  expect((await act(shop, 'open-group-purchase', { key: 'p', productId: 'pan', userId: 'ann' })).__typename).toBe(
    'NoGroupOffer',
  );
  const ended = await ask(shop.schema, text['end-group-offer'], { productId: 'kettle' }, marketer);
  expect(ended).toMatchObject({ endGroupOffer: { existed: true } });
  expect((await act(shop, 'open-group-purchase', { key: 'k', productId: 'kettle', userId: 'finn' })).__typename).toBe(
    'NoGroupOffer',
  );
  const refused = async (more: object): Promise<unknown> => {
    const tiers = [{ people: 2, unitPrice: 15 }];
    const input = { productId: 'kettle', currency: 'EUR', tiers, ...more };
    const { setGroupOffer } = await ask<Record<string, { path: string[] }>>(
      ...([shop.schema, text['set-group-offer'], { input }, marketer] as const),
    );
    return setGroupOffer.path?.join('.');
  };
  expect(await refused({ currency: 'USD' })).toBe('input.currency');
  expect(await refused({ tiers: [{ people: 2, unitPrice: 20 }] })).toBe('input.tiers.0.unitPrice');
  expect(
    await refused({
      tiers: [
        { people: 3, unitPrice: 15 },
        { people: 3, unitPrice: 14 },
      ],
    }),
  ).toBe('input.tiers.1.people');
  expect(await refused({ productId: 'none' })).toBe('input.productId');
});

it('chooses friends who know one another and tell of near products, and leaves out who tells of having it', async () => {
  await acts(
    `MATCH (a)-[r:FRIENDS_WITH]->(b) WHERE a.id IN ['ann', 'ben'] AND b.id IN ['ben', 'cleo'] SET r.tieStrength = 1.0`,
  );
  await bought('dan', 'teapot');
  await bought('eva', 'kettle');
  const { data, errors } = await groupBuy(3);
  expect(errors).toEqual([]);
  expect(data.groupBuy.members.map(({ user }) => user.userId).sort()).toEqual(['ben', 'cleo']);
  expect(data.groupBuy).toMatchObject({ tier: { people: 2, unitPrice: { amount: 15 } }, heldBy: null });
  const two = (await groupBuy(2)).data.groupBuy;
  expect(two.members).toMatchObject([
    { user: { userId: 'dan' }, reasons: [{ action: 'PURCHASE', product: { title: 'Teapot' } }] },
  ]);
  const most = (await groupBuy(20)).data.groupBuy;
  expect(most).toMatchObject({ heldBy: 'FRIENDS' });
  expect(most.members).toHaveLength(3);
  await acts(`MATCH (p:Product {id: 'kettle'}) SET p.reserved = 3`);
  expect((await groupBuy(4)).data.groupBuy).toMatchObject({ heldBy: 'STOCK', members: [{}] });
  expect((await groupBuy(1)).errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'size' }]);
});

it('answers alike whatever friends did and do not tell', async () => {
  await bought('dan', 'teapot');
  await acts(`MATCH (u:User {id: 'ben'}) SET u.shareActivity = 'NOBODY'`);
  const before = await Promise.all([2, 3, 4, 5].map((size) => groupBuy(size)));
  expect(before.map(({ data }) => data.groupBuy.members.length)).toEqual([1, 2, 3, 4]);
  // Ben shares nothing; Cleo, Dan and Eva do what is told of nobody.
  await bought('ben', 'kettle');
  await bought('ben', 'teapot');
  await bought('ben', 'pan', 'RATED', ', value: 5.0');
  await bought('cleo', 'pan');
  await bought('cleo', 'pan', 'RETURNED');
  await bought('dan', 'kettle', 'VIEWED');
  await bought('eva', 'kettle');
  await bought('eva', 'kettle', 'DISLIKED');
  await acts(`MATCH (:User {id: 'ben'})-[r:FRIENDS_WITH]-() SET r.tieStrength = 0.9`);
  expect(await Promise.all([2, 3, 4, 5].map((size) => groupBuy(size)))).toEqual(before);
});
