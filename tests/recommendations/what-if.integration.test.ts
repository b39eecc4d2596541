/** What a list would be is what it is, once that has really happened. */
import { type EventKind } from '../../src/features/activity/index.js';
import { type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { makeShop, type TestShop } from '../models/shop.js';
import { testDatabase } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { listOf, features, type Features, trainedShop } from './features.js';

const FEATURE = 'recommendations';
const LIST = operation(FEATURE, 'recommendations');
const IF = operation(FEATURE, 'recommendations-if');
const SERVICE = { identity: as('SERVICE') };
const shop: TestShop = makeShop(5);
let db: Database;
let model: ServingModel;
let feature: Features;

interface Place {
  readonly product: { readonly productId: string };
  readonly place: number | null;
  readonly placeBefore: number | null;
  readonly score: number | null;
  readonly scoreBefore: number | null;
}
interface Supposed {
  readonly places: readonly Place[];
  readonly left: readonly Place[];
}

const supposed = async (variables: object): Promise<Supposed> =>
  (await ask<{ recommendationsIf: Supposed }>(feature.schema, IF, { first: 10, ...variables }, SERVICE))
    .recommendationsIf;
const listed = async (userId: string): Promise<{ id: string; score: number }[]> =>
  (await listOf(feature, LIST, { userId, first: 10 })).places.map(({ product, score }) => ({
    id: product.productId,
    score,
  }));
const placed = ({ places }: Supposed) => places.map(({ product, score }) => ({ id: product.productId, score }));
const before = ({ places, left }: Supposed) =>
  [...places, ...left]
    .filter(({ placeBefore }) => placeBefore !== null && placeBefore <= 10)
    .sort((a, b) => a.placeBefore! - b.placeBefore!)
    .map(({ product, scoreBefore }) => ({ id: product.productId, score: scoreBefore }));

/** Everything that is in the graph, as far as a number can say. */
const size = async (): Promise<unknown> =>
  db.run(
    {
      name: 'test/size',
      mode: 'read',
      params: {},
      row: {},
      text: 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties',
    },
    {},
  );

beforeAll(async () => {
  db = await testDatabase();
  model = await trainedShop(db, shop);
  feature = features(db, model);
  await feature.shop.refresh();
}, 180_000);

describe('a list without a friend', () => {
  // The model of this small shop may have found that friends do not help; live scores always hear them.
  it.each(['by the model', 'by live scores'])('is the list after the friendship really ended, %s', async (how) => {
    feature.models.serving = how === 'by the model' ? model : undefined;
    let changed = 0;
    for (const { from, to } of shop.friends.slice(0, 8)) {
      const was = await listed(from);
      const found = await supposed({ userId: from, without: [to] });
      expect(before(found)).toEqual(was);
      // Who is followed as well is no friend and still heard: both ties are supposed away.
      const follows = shop.follows.some((tie) => tie.from === from && tie.to === to);
      expect(await feature.people.unfriend(from, to)).toBe(true);
      if (follows) await feature.people.unfollow(from, to);
      const is = await listed(from);
      expect(placed(found)).toEqual(is);
      changed += Number(JSON.stringify(was) !== JSON.stringify(is));
      await feature.people.befriend(from, to);
      if (follows) await feature.people.follow(from, to);
      expect(await listed(from)).toEqual(was);
    }
    if (how === 'by live scores') expect(changed).toBeGreaterThan(0);
    feature.models.serving = model;
  });

  it('is the list as it is where there is no such tie', async () => {
    const [{ id }] = shop.people;
    const stranger = shop.people.find(
      ({ id: other }) =>
        other !== id && ![...shop.friends, ...shop.follows].some(({ from, to }) => [from, to].includes(other)),
    );
    const found = await supposed({ userId: id, without: [stranger?.id ?? id] });
    expect(placed(found)).toEqual(await listed(id));
    expect(found.left).toEqual([]);
    expect(found.places.every(({ place, placeBefore }) => place === placeBefore)).toBe(true);
  });
});

describe('a list with an event', () => {
  it.each<[EventKind, string, number | undefined]>([
    ['LIKE', 'user-001', undefined],
    ['PURCHASE', 'user-002', undefined],
    ['RATE', 'user-003', 5],
    ['RATE', 'user-004', 1],
    ['DISLIKE', 'user-005', undefined],
    ['VIEW', 'user-006', undefined],
    ['ADD_TO_CART', 'user-007', undefined],
    ['NOT_INTERESTED', 'user-008', undefined],
  ])('is the list after the event was really recorded: %s by %s', async (kind, userId, value) => {
    const was = await listed(userId);
    const productId = was[0].id;
    const found = await supposed({ userId, withEvents: [{ kind, productId, value }] });
    expect(before(found)).toEqual(was);
    await feature.act(kind, userId, productId, value);
    const is = await listed(userId);
    expect(placed(found)).toEqual(is);
    const ids = is.map(({ id }) => id);
    expect(found.left.map(({ product }) => product.productId)).toEqual(
      was.map(({ id }) => id).filter((id) => !ids.includes(id)),
    );
  });

  it('holds both at once, in any order of time', async () => {
    const { from, to } = shop.friends.find(({ from: one }) => one === 'user-010') ?? shop.friends.at(-1)!;
    const [{ id: productId }] = await listed(from);
    const found = await supposed({ userId: from, without: [to], withEvents: [{ kind: 'LIKE', productId }] });
    await feature.people.unfriend(from, to);
    await feature.people.unfollow(from, to).catch(() => false);
    await feature.act('LIKE', from, productId);
    expect(placed(found)).toEqual(await listed(from));
  });
});

describe('what is supposed', () => {
  it('writes nothing and counts as no list that was shown', async () => {
    const [at, served] = [await size(), feature.served.length];
    const [{ id: productId }] = shop.products;
    await supposed({ userId: 'user-020', without: ['user-021'], withEvents: [{ kind: 'PURCHASE', productId }] });
    expect(await size()).toEqual(at);
    expect(feature.served).toHaveLength(served);
  });

  it.each([
    [{}, 'INVALID_INPUT', 'without'],
    [{ without: Array.from({ length: 21 }, (_, n) => `user-0${n}`) }, 'INVALID_INPUT', 'without'],
    [{ withEvents: [{ kind: 'RATE', productId: 'item-002' }] }, 'INVALID_INPUT', 'withEvents.0.value'],
    [{ withEvents: [{ kind: 'RATE', productId: 'item-002', value: 6 }] }, 'INVALID_INPUT', 'withEvents.0.value'],
    [{ withEvents: [{ kind: 'LIKE', productId: 'item-002', value: 3 }] }, 'INVALID_INPUT', 'withEvents.0.value'],
    [{ withEvents: [{ kind: 'LIKE', productId: 'nothing' }] }, 'NOT_FOUND', 'withEvents.0.productId'],
    [{ userId: 'nobody', without: ['user-002'] }, 'NOT_FOUND', 'userId'],
    [{ without: ['user-002'], first: 101 }, 'INVALID_INPUT', 'first'],
  ])('is refused where it cannot be: %j', async (variables, code, argument) => {
    const { errors } = await execute(feature.schema, IF, { userId: 'user-001', ...variables }, SERVICE);
    expect(errors).toMatchObject([{ code, argument }]);
  });

  it('is for the person and for staff', async () => {
    const variables = { userId: 'user-001', without: ['user-002'] };
    const other = await execute(feature.schema, IF, variables, { identity: as('CUSTOMER', 'user-002') });
    expect(other.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const own = await execute(feature.schema, IF, variables, { identity: as('CUSTOMER', 'user-001') });
    expect(own.errors).toEqual([]);
  });
});
