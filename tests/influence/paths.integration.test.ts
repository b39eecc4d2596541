import { LIKED_FROM } from '../../src/features/activity/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop, type TestShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, influenceFeatures } from './shop.js';
import { village } from './village.js';

const PATHS = operation('influence', 'paths-to-purchase');
const marketer = { identity: as('MARKETER') };
let db: Database;
let made: InfluenceFeatures;

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
});

interface Page {
  edges: { node: { inOrder: boolean; way: { userId: string }[] } }[];
  pageInfo: { endCursor: string };
}

const paths = async (variables: Record<string, unknown>): Promise<Page> =>
  (await ask<{ pathsToPurchase: Page }>(made.schema, PATHS, variables, marketer)).pathsToPurchase;

describe('in a village', () => {
  beforeAll(async () => {
    await wipe(db);
    await loadShop(db, village());
  });

  it('there are no paths from people who did not tell of the product', async () => {
    // cleo liked the rug, which is no telling; zoe did nothing.
    expect((await paths({ userId: 'cleo', productId: 'rug' })).edges).toEqual([]);
    expect((await paths({ userId: 'zoe', productId: 'lamp' })).edges).toEqual([]);
  });

  it('the former name of actedAfter answers the same', async () => {
    const fields =
      '(userId: "hub", hops: 1, days: 90, kinds: [PURCHASE]) { people byKind { kind people events } byHop }';
    const { now, former } = await ask<{ now: object; former: object }>(
      made.schema,
      `{ now: actedAfter${fields} former: reach${fields} }`,
      {},
      marketer,
    );
    expect(now).toMatchObject({ people: 3, byHop: [3] });
    expect(former).toEqual(now);
  });

  it('a cursor of another list is refused', async () => {
    const variables = { userId: 'hub', productId: 'lamp', first: 1 };
    const after = (await paths(variables)).pageInfo.endCursor;
    expect((await paths({ ...variables, after })).edges).toHaveLength(1);
    for (const other of [{ userId: 'bea' }, { maxHops: 1 }, { productId: 'rug' }]) {
      const { errors } = await execute(made.schema, PATHS, { ...variables, ...other, after }, marketer);
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    }
  });
});

describe('in a shop', () => {
  const shop = makeShop(4, 30, 6, 8);

  beforeAll(async () => {
    await wipe(db);
    await loadShop(db, shop);
  });

  it('everybody on a path but the buyer told, and no path in time is missed or longer than it must be', async () => {
    let inTime = 0;
    let others = 0;
    for (const { id: userId } of shop.people.slice(0, 12)) {
      for (const { id: productId } of shop.products) {
        const { edges } = await paths({ userId, productId, first: 100 });
        const told = tellings(shop, productId);
        const bought = first(shop, productId, (type) => type === 'PURCHASED');
        const found = new Map<string, number>();
        for (const { node } of edges) {
          const way = node.way.map((person) => person.userId);
          const buyer = way.at(-1)!;
          const times = [...way.slice(0, -1).map((id) => told.get(id)!), bought.get(buyer)!];
          expect(times).not.toContain(undefined);
          way.slice(1).forEach((id, n) => expect(listeners(shop, way[n])).toContain(id));
          expect(node.inOrder).toBe(times.every((time, n) => n === 0 || time > times[n - 1]));
          expect(found.has(buyer)).toBe(false);
          if (node.inOrder) found.set(buyer, way.length - 1);
          else others += 1;
        }
        expect(found).toEqual(nearest(shop, userId, told, bought));
        inTime += found.size;
      }
    }
    expect(inTime).toBeGreaterThan(20);
    expect(others).toBeGreaterThan(20);
  });
});

/** When each person first did something of these types with a product, milliseconds. */
function first(shop: TestShop, productId: string, counts: (type: string, value: number | null) => boolean) {
  const at = new Map<string, number>();
  for (const event of shop.events) {
    if (event.product !== productId || !counts(event.type, event.value)) continue;
    at.set(event.user, Math.min(+event.at, at.get(event.user) ?? Infinity));
  }
  return at;
}

function tellings(shop: TestShop, productId: string): Map<string, number> {
  return first(
    shop,
    productId,
    (type, value) => ['SHARED', 'PURCHASED'].includes(type) || (type === 'RATED' && value! >= LIKED_FROM),
  );
}

function listeners({ friends, follows }: TestShop, id: string): string[] {
  return [
    ...friends.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    ...follows.flatMap(({ from, to }) => (to === id ? [from] : [])),
  ];
}

/** Fewest hops, up to three, to each buyer along tellings in the order of time: every way is tried. */
function nearest(shop: TestShop, from: string, told: Map<string, number>, bought: Map<string, number>) {
  const hops = new Map<string, number>();
  const walk = (way: string[]): void => {
    const at = told.get(way.at(-1)!);
    if (at === undefined || way.length > 3) return;
    for (const id of listeners(shop, way.at(-1)!)) {
      if (id === from) continue;
      if (bought.get(id)! > at) hops.set(id, Math.min(way.length, hops.get(id) ?? Infinity));
      if (told.get(id)! > at) walk([...way, id]);
    }
  };
  walk([from]);
  return hops;
}
