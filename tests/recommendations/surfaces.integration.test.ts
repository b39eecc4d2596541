import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, as, execute, operation } from '../support/graphql.js';
import { type Features, features, listOf, type Place, TODAY } from './features.js';
import { MARK } from './graph-writes.js';

const COMPLEMENTS = operation('recommendations', 'complements');
const LIST = operation('recommendations', 'recommendations');
const shop = makeShop(12);
let db: Database;
let feature: Features;

/** Eight people bought a phone; all of them the case, four the second phone, two the strap. */
const BUYERS = shop.people.slice(0, 8).map(({ id }) => id);
const PLANTED: [productId: string, category: string, buyers: number][] = [
  ['phone', 'phones', 8],
  ['case', 'cases', 8],
  ['second-phone', 'phones', 4],
  ['strap', 'straps', 2],
];

/** How many people bought both, by what was put into the graph. */
function boughtBoth(one: string, other: string): number {
  const buyersOf = (product: string): string[] => {
    const [, , planted = 0] = PLANTED.find(([id]) => id === product) ?? [];
    const bought = shop.events.filter((event) => event.type === 'PURCHASED' && event.product === product);
    return [...BUYERS.slice(0, planted), ...bought.map(({ user }) => user)];
  };
  const buyers = new Set(buyersOf(one));
  return new Set(buyersOf(other).filter((id) => buyers.has(id))).size;
}

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, shop);
  feature = features(db, undefined);
  await feature.stocking.upsertCategories(
    [...new Set(PLANTED.map(([, category]) => category))].map((categoryId) => ({ categoryId, name: categoryId })),
  );
  await feature.stocking.upsertProducts(
    PLANTED.map(([productId, category]) => ({
      productId,
      title: productId,
      releasedAt: new Date(TODAY - 1_000),
      categoryIds: [category],
    })),
  );
  await feature.people.upsert([{ userId: 'shopper' }]);
  for (const [productId, , buyers] of PLANTED) {
    for (const id of BUYERS.slice(0, buyers)) await feature.act('PURCHASE', id, productId);
  }
  await feature.shop.refresh();
});

const on = (surface: string, more: Record<string, unknown> = {}) =>
  listOf(feature, LIST, { userId: 'shopper', surface, first: 50, ...more });
const later = (): void => {
  feature.clock.now += 60_000;
};

it('CART is the list of HOME while the cart is empty', async () => {
  expect((await on('CART')).ids).toEqual((await on('HOME')).ids);
});

describe('with a phone in the cart', () => {
  beforeAll(async () => {
    later();
    await feature.act('ADD_TO_CART', 'shopper', 'phone');
    await feature.shop.refresh();
  });

  it('CART leads with what is bought with it, and has nothing that is in it or of its categories', async () => {
    const { ids, places } = await on('CART');
    expect(ids[0]).toBe('case');
    expect(ids).not.toContain('phone');
    expect(ids).not.toContain('second-phone');
    expect(ids).toContain('strap');
    const lifted = places.filter(({ contributions }) => contributions.some(({ part }) => part === 'cart'));
    // Two buyers of both are too few.
    expect(lifted.map(({ product }) => product.productId)).not.toContain('strap');
    expect(lifted).toEqual(places.slice(0, lifted.length));
    expect((await on('HOME')).ids).toContain('second-phone');
  });

  it.each(['CART', 'PRODUCT'])(
    'scores of %s fall, are the sums of their contributions, and pages repeat nothing',
    async (surface) => {
      const { places, ids } = await on(surface);
      for (const [n, { score, contributions }] of places.entries()) {
        if (n > 0) expect(score).toBeLessThanOrEqual(places[n - 1].score);
        expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 5);
      }
      const first = await on(surface, { first: 3 });
      const rest = await on(surface, { after: first.after });
      expect([...first.ids, ...rest.ids]).toEqual(ids);
      const few = await on(surface, { filter: { maxPerCategory: 1 } });
      expect(new Set(few.ids).size).toBe(few.ids.length);
    },
  );

  it('the sources of a score still sum to it', async () => {
    const source = `{ recommendations(userId: "shopper", first: 5, surface: CART) { edges { node { score
      attribution { otherProducts otherFriends network popularity products { value } friends { value } } } } } }`;
    type Values = { value: number }[];
    interface Node {
      score: number;
      attribution: Record<'otherProducts' | 'otherFriends' | 'network' | 'popularity', number> & {
        products: Values;
        friends: Values;
      };
    }
    const { recommendations } = await ask<{ recommendations: { edges: { node: Node }[] } }>(
      feature.schema,
      source,
      {},
      { identity: as('SERVICE') },
    );
    for (const { node } of recommendations.edges) {
      const { products, friends, ...rest } = node.attribution;
      const values = [...products, ...friends].map(({ value }) => value);
      expect([...values, ...Object.values(rest)].reduce((sum, value) => sum + value, 0)).toBeCloseTo(node.score, 5);
    }
  });

  it('CART lists products of the categories that the filter names', async () => {
    expect((await on('CART', { filter: { categories: ['phones'] } })).ids).toEqual(['second-phone']);
  });

  it('the cart is empty again when the phone is bought', async () => {
    later();
    await feature.act('PURCHASE', 'shopper', 'phone');
    await feature.shop.refresh();
    expect((await on('CART')).ids).toEqual((await on('HOME')).ids);
  });
});

it('PRODUCT leaves out the product that the person looked at last', async () => {
  later();
  const [seen] = (await on('HOME')).ids;
  await feature.act('VIEW', 'shopper', seen);
  const { ids } = await on('PRODUCT');
  expect(ids).not.toContain(seen);
  expect((await on('HOME')).ids).toContain(seen);
});

describe('a page that names its products', () => {
  const about = (surface: string, ...productIds: string[]) => on(surface, { productIds });

  it('CART goes with them, whatever the person put there, and says who bought both', async () => {
    const { ids, places } = await about('CART', 'case');
    expect(ids).not.toContain('case');
    const lifted = places.filter(({ contributions }) => contributions.some(({ part }) => part === 'cart'));
    // The phone is the shopper's own.
    expect(lifted.map(({ product }) => product.productId)).not.toContain('phone');
    const [second] = lifted.filter(({ product }) => product.productId === 'second-phone');
    const { kind, count, product } = second.because;
    expect([kind, count, product]).toEqual(['CO_PURCHASE', 4, { productId: 'case', title: 'case' }]);
    for (const { product: listed, because } of lifted) {
      if (because.kind !== 'CO_PURCHASE' || because.product?.productId !== 'case') continue;
      expect(because.count).toBe(boughtBoth('case', listed.productId));
    }
    expect((await about('CART')).ids).toEqual((await on('HOME')).ids);
  });

  it('PRODUCT is about the one that is named, not the one looked at last', async () => {
    const { ids } = await about('PRODUCT', 'second-phone');
    expect(ids).not.toContain('second-phone');
    expect((await on('PRODUCT')).ids).toContain('second-phone');
  });

  it('is refused by surfaces that are about no product, and for too many', async () => {
    const many = Array.from({ length: 51 }, (_, n) => `p${n}`);
    for (const [surface, productIds] of [
      ['HOME', ['phone']],
      ['EMAIL', ['phone']],
      ['PRODUCT', ['phone', 'case']],
      ['PRODUCT', []],
      ['CART', many],
    ]) {
      const variables = { userId: 'shopper', surface, productIds };
      const { errors } = await execute(feature.schema, LIST, variables, { identity: as('SERVICE') });
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'productIds' }]);
    }
  });
});

describe('what complements the cart of anybody', () => {
  interface Answer {
    complements: { edges: { node: Place }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
  }
  const complements = async (productIds: string[], more: Record<string, unknown> = {}) =>
    (await ask<Answer>(feature.schema, COMPLEMENTS, { productIds, ...more })).complements;
  const lines = ({ edges }: Answer['complements']) =>
    edges.map(({ node: { product, because } }) => [
      product.productId,
      because.kind,
      because.count,
      because.product?.productId,
    ]);

  it('is what at least three people bought with it, with the product that leads to it', async () => {
    const found = await complements(['phone'], { first: 100 });
    expect(lines(found)[0]).toEqual(['case', 'CO_PURCHASE', 8, 'phone']);
    // All and only what three or more bought with it. The second phone is of its category, two buyers of the strap are too few.
    const rivals = [...shop.products.map(({ id }) => id), 'case', 'strap'].filter((id) => boughtBoth('phone', id) >= 3);
    const right = rivals.map((id) => [id, 'CO_PURCHASE', boughtBoth('phone', id), 'phone']);
    expect(lines(found).sort()).toEqual(right.sort());
    expect(right.length).toBeGreaterThan(1);
    expect(found.edges[0].node.because.text).toBe('People who bought phone also bought this.');
    expect(lines(await complements(['phone'], { filter: { categories: ['phones', 'cases'] } }))).toEqual([
      ['case', 'CO_PURCHASE', 8, 'phone'],
      ['second-phone', 'CO_PURCHASE', 4, 'phone'],
    ]);
  });

  it('never holds what is given, adds up what goes with several, and does not count what the shop does not have', async () => {
    const filter = { categories: ['phones', 'cases'] };
    expect(lines(await complements(['phone', 'case', 'nothing'], { filter }))).toEqual([
      ['second-phone', 'CO_PURCHASE', 4, 'case'],
    ]);
    const [alone] = (await complements(['case'], { filter })).edges.filter(
      ({ node }) => node.product.productId === 'second-phone',
    );
    const [both] = (await complements(['phone', 'case'], { filter })).edges;
    expect(both.node.score).toBeGreaterThan(alone.node.score);
    expect(lines(await complements(['nothing']))).toEqual([]);
  });

  it('comes in pages, and refuses the cursor of another cart', async () => {
    const filter = { categories: ['phones', 'cases'] };
    const one = await complements(['phone'], { filter, first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const rest = await complements(['phone'], { filter, after: one.pageInfo.endCursor });
    expect([...lines(one), ...lines(rest)].map(([id]) => id)).toEqual(['case', 'second-phone']);
    const other = { productIds: ['case'], filter, after: one.pageInfo.endCursor };
    expect((await execute(feature.schema, COMPLEMENTS, other)).errors).toMatchObject([{ argument: 'after' }]);
  });

  it('leaves out what is sold out, and what only inauthentic people bought together', async () => {
    await feature.stocking.upsertProducts([{ productId: 'case', stock: 0 }]);
    await feature.shop.refresh();
    const ids = async (more = {}) => lines(await complements(['phone'], more)).map(([id]) => id);
    expect(await ids()).not.toContain('case');
    expect((await ids({ filter: { inStock: false } }))[0]).toBe('case');
    await feature.stocking.upsertProducts([{ productId: 'case', stock: 3 }]);
    await feature.shop.refresh();
    await db.run(MARK, { ids: BUYERS.slice(2), inauthentic: true });
    expect(await ids()).toEqual([]);
    await db.run(MARK, { ids: BUYERS, inauthentic: null });
    expect(await ids()).toContain('case');
  });

  it('takes 1 to 50 products', async () => {
    for (const productIds of [[], Array.from({ length: 51 }, (_, n) => `p${n}`)]) {
      const { errors } = await execute(feature.schema, COMPLEMENTS, { productIds });
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'productIds' }]);
    }
  });
});
