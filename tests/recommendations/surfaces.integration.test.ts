import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, as, operation } from '../support/graphql.js';
import { type Features, features, listOf, TODAY } from './features.js';

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
