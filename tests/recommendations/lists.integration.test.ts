import { DEFAULT_WEIGHTS, kindOf } from '../../src/features/activity/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop, type TestShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, execute, operation } from '../support/graphql.js';
import { listOf, features, type Features, TODAY } from './features.js';

const text = (name: string): string => operation('recommendations', name);
const LIST = text('recommendations');
const DAY = 86_400_000;
const shop: TestShop = makeShop(9);
let db: Database;
let feature: Features;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, shop);
  feature = features(db, undefined);
  const products = shop.products.map(({ id }, n) => ({
    productId: id,
    price: n % 10 === 9 ? undefined : 10 * (n + 1),
    currency: n % 2 === 0 ? 'EUR' : 'JPY',
    stock: n % 3 === 0 ? 0 : n,
    releasedAt: new Date(TODAY - (n + 1) * DAY),
  }));
  await feature.stocking.upsertProducts(products);
  await feature.stocking.upsertCategories([
    { categoryId: 'goods', name: 'Goods' },
    { categoryId: 'toys', name: 'Toys', parentId: 'goods' },
  ]);
  await feature.stocking.upsertProducts([
    { productId: 'gone', title: 'Gone', active: false, releasedAt: new Date(TODAY) },
    { productId: 'coming', title: 'Coming', releasedAt: new Date(TODAY + DAY) },
    { productId: 'uncounted', title: 'Of unknown stock', releasedAt: new Date(TODAY - 100 * DAY) },
  ]);
});

beforeEach(async () => {
  feature = features(db, undefined);
  await feature.shop.refresh();
});

const inToys = shop.products.filter(({ categories }) => categories.includes('toys')).map(({ id }) => id);
const row = (id: string): number => Number(id.slice(-3));

const soldOut = (id: string): boolean => id.startsWith('item-') && row(id) % 3 === 0;

/** Each filter with a test of the products that it must keep, of those that are not sold out. */
const FILTERS: [filter: Record<string, unknown>, fits: (id: string) => boolean][] = [
  [{ categories: ['toys'] }, (id) => inToys.includes(id)],
  [{ categories: ['goods'] }, (id) => inToys.includes(id)],
  [{ excludeProductIds: ['item-001', 'item-002'] }, (id) => id !== 'item-001' && id !== 'item-002'],
  [{}, () => true],
  [{ inStock: true }, (id) => id.startsWith('item-')],
  [{ priceRange: { min: 50, max: 120 } }, (id) => row(id) >= 4 && row(id) <= 11 && row(id) % 10 !== 9],
  [{ priceRange: { max: 120 } }, (id) => row(id) <= 11 && row(id) % 10 !== 9],
  [{ priceRange: { max: 120, currency: 'JPY' } }, (id) => row(id) <= 11 && row(id) % 10 !== 9 && row(id) % 2 === 1],
  [
    { categories: ['toys'], inStock: true, priceRange: { min: 50 } },
    (id) => inToys.includes(id) && row(id) >= 4 && row(id) % 10 !== 9,
  ],
];
const LISTS: [name: string, variables: Record<string, unknown>][] = [
  ['recommendations', { userId: 'user-001' }],
  ['popular', {}],
  ['popular', { region: 'north' }],
  ['trending', {}],
  ['latest', {}],
  ['similar-products', { productId: 'item-004' }],
];

describe.each(LISTS)('%s %j without a model', (name, variables) => {
  it.each(FILTERS)('holds exactly the products that fit %j and are not sold out', async (filter, fits) => {
    const { ids } = await listOf(feature, text(name), { ...variables, filter, first: 100 });
    const all = (await listOf(feature, text(name), { ...variables, filter: { inStock: false }, first: 100 })).ids;
    expect(all.some(soldOut)).toBe(true);
    expect(all).toContain('uncounted');
    expect(ids).toEqual(all.filter((id) => fits(id) && !soldOut(id)));
    expect(ids.length).toBeGreaterThan(0);
  });

  it('holds no product that is inactive or not released yet', async () => {
    const { ids } = await listOf(feature, text(name), { ...variables, first: 100 });
    expect(ids).not.toContain('gone');
    expect(ids).not.toContain('coming');
  });

  it('holds at most the limit of a category, and pages without repeats', async () => {
    const filter = { maxPerCategory: 3 };
    const whole = await listOf(feature, text(name), { ...variables, filter, first: 100 });
    const counts = new Map<string, number>();
    for (const id of whole.ids) {
      const category = shop.products.find((product) => product.id === id)?.categories.toSorted()[0];
      if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(3);
    const first = await listOf(feature, text(name), { ...variables, filter, first: 2 });
    const second = await listOf(feature, text(name), { ...variables, filter, first: 100, after: first.after });
    expect([...first.ids, ...second.ids]).toEqual(whole.ids);
  });

  it.each([
    [{ maxPerCategory: 0 }, 'filter.maxPerCategory'],
    [{ priceRange: { min: 9, max: 3 } }, 'filter.priceRange'],
    [{ priceRange: { currency: 'yen!' } }, 'filter.priceRange.currency'],
    [{ categories: Array.from({ length: 1_001 }, String) }, 'filter.categories'],
  ])('refuses a filter that cannot hold', async (filter, argument) => {
    const { errors } = await execute(feature.schema, text(name), { ...variables, filter }, { identity: as('SERVICE') });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument }]);
  });

  it('ignores letter case in categories and refuses one that does not exist', async () => {
    const toys = await listOf(feature, text(name), { ...variables, filter: { categories: ['toys'] }, first: 100 });
    expect(toys.ids.length).toBeGreaterThan(0);
    expect(await listOf(feature, text(name), { ...variables, filter: { categories: ['TOYS'] }, first: 100 })).toEqual(
      toys,
    );
    const filter = { categories: ['toys', 'nothing'] };
    const { errors } = await execute(feature.schema, text(name), { ...variables, filter }, { identity: as('SERVICE') });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'filter.categories.1' }]);
    expect(errors[0].message).toContain('"nothing"');
  });
});

describe('a region', () => {
  it.each(['popular', 'trending', 'similar-users'])('of %s is known in any letter case, or refused', async (name) => {
    // Each answer has an id of its own.
    const list = text(name).replace('recommendationId', '');
    const ask = (region: string) =>
      execute(feature.schema, list, { userId: 'user-001', region }, { identity: as('SERVICE') });
    const north = await ask('north');
    expect(north.errors).toEqual([]);
    expect((await ask('NORTH')).data).toEqual(north.data);
    for (const region of ['Nowhere', '']) {
      expect((await ask(region)).errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'region' }]);
    }
  });
});

describe('popular, trending and latest', () => {
  it('popularity counts each person once for a product and a kind, by the latest event, without low ratings', async () => {
    const { places } = await listOf(feature, text('popular'), { first: 100 });
    let repeated = 0;
    for (const { product, score } of places) {
      const votes = new Map<string, number>();
      for (const { user, product: id, type, reason, at, value } of shop.events) {
        if (id !== product.productId || (type === 'RATED' && (value ?? 0) < 4)) continue;
        const kind = kindOf(type as Parameters<typeof kindOf>[0], reason);
        const vote = (DEFAULT_WEIGHTS[kind] / DEFAULT_WEIGHTS.LIKE) * 2 ** (-(TODAY - at.getTime()) / DAY / 180);
        const key = `${user} ${kind}`;
        const earlier = votes.get(key);
        if (earlier !== undefined) repeated += 1;
        if (earlier === undefined || Math.abs(vote) > Math.abs(earlier)) votes.set(key, vote);
      }
      const sum = [...votes.values()].reduce((total, vote) => total + vote, 0);
      expect(score).toBeCloseTo(Math.max(0, sum), 3);
    }
    expect(repeated).toBeGreaterThan(10);
  });

  it('is not lifted by one person who repeats, however often', async () => {
    const before = await listOf(feature, text('trending'), { first: 100 });
    const last = before.ids.at(-1)!;
    for (let n = 0; n < 30; n += 1) await feature.act('SHARE', 'user-001', last);
    await feature.shop.refresh();
    const later = await listOf(feature, text('trending'), { first: 100 });
    const gain = later.places[later.ids.indexOf(last)].score - before.places.at(-1)!.score;
    expect(gain).toBeLessThanOrEqual(DEFAULT_WEIGHTS.SHARE / DEFAULT_WEIGHTS.LIKE + 1e-6);
  });

  it('trending ranks events of this week above popularity of the year', async () => {
    await feature.stocking.upsertProducts([{ productId: 'craze', title: 'Craze' }]);
    for (const id of ['user-001', 'user-002', 'user-003']) await feature.act('PURCHASE', id, 'craze');
    await feature.shop.refresh();
    expect((await listOf(feature, text('trending'), { first: 1 })).ids).toEqual(['craze']);
    expect((await listOf(feature, text('popular'), { first: 1 })).ids).not.toEqual(['craze']);
    await feature.stocking.upsertProducts([{ productId: 'craze', active: false }]);
  });

  it('latest goes from the newest to the oldest', async () => {
    const { ids } = await listOf(feature, text('latest'), { first: 5 });
    expect(ids).toEqual(['item-001', 'item-002', 'item-004', 'item-005', 'item-007']);
  });

  it('a cursor of one list is refused by another', async () => {
    const { after } = await listOf(feature, text('popular'), { first: 2 });
    for (const [name, variables] of [
      ['trending', {}],
      ['popular', { region: 'north' }],
      ['recommendations', { userId: 'user-001' }],
    ] as const) {
      const { errors } = await execute(
        feature.schema,
        text(name),
        { ...variables, after },
        { identity: as('SERVICE') },
      );
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    }
  });
});

describe('without a model', () => {
  it('everybody gets a list with reasons and without a model id; there are no similar people', async () => {
    for (const { id } of shop.people.slice(0, 10)) {
      const { places } = await listOf(feature, LIST, { userId: id, first: 5 });
      expect(places).toHaveLength(5);
      for (const { model, because } of places) {
        expect(model).toBeNull();
        expect(['FRIENDS', 'CO_PURCHASE', 'CATEGORY', 'POPULAR', 'NEW']).toContain(because.kind);
        expect(because.text).not.toBe('');
      }
    }
    const { data, errors } = await execute(
      feature.schema,
      text('similar-users'),
      { userId: 'user-001' },
      { identity: as('ANALYST') },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ similarUsers: { edges: [] } });
  });

  it('the shop in memory follows the graph: a list is at most 10 s old, also after a quiet time', async () => {
    await feature.stocking.upsertProducts([{ productId: 'later', title: 'Later', releasedAt: new Date(TODAY - 1) }]);
    expect((await listOf(feature, text('latest'), { first: 1 })).ids).toEqual(['item-001']);
    feature.clock.now += 90_000;
    expect((await listOf(feature, text('latest'), { first: 1 })).ids).toEqual(['later']);
    await feature.stocking.upsertProducts([{ productId: 'later', active: false, stock: 0 }]);
    feature.clock.now += 90_000;
    for (const [name, variables] of LISTS) {
      const { ids } = await listOf(feature, text(name), { ...variables, first: 100 });
      expect(ids).not.toContain('later');
    }
  });
});
