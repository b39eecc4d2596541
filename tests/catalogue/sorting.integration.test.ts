/** Lists of products in an order: each page is a part of one whole, which is what sorting everything gives. */
import { type GraphQLSchema } from 'graphql';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

const PRODUCTS = operation('catalogue', 'products');
const CATEGORY = operation('catalogue', 'category');
const DAY = 86_400_000;

/** Thirty products: prices, releases and titles repeat, and some products lack them. Half are in a sub-category, a third in no category. */
const GOODS = Array.from({ length: 30 }, (_, n) => ({
  productId: `p${String((n * 7) % 30).padStart(2, '0')}`,
  title: ['Lamp', 'lamp', 'Äpfel', 'Zebra', 'Sofa'][n % 5],
  price: n % 6 === 5 ? undefined : [0, 9.99, 9.99, 120, 1e6][n % 5],
  releasedAt: n % 4 === 3 ? undefined : new Date(Date.UTC(2026, 0, 1) - (n % 3) * DAY).toISOString(),
  active: n % 9 !== 0,
  categoryIds: n % 3 === 0 ? [] : [n % 2 === 0 ? 'home' : 'light'],
}));
type Good = (typeof GOODS)[number];

const byId = (a: Good, b: Good): number => (a.productId < b.productId ? -1 : 1);
/** Rising by a value; who has none comes last. */
const rising =
  <V extends string | number>(of: (good: Good) => V | undefined) =>
  (a: Good, b: Good): number => {
    const [x, y] = [of(a), of(b)];
    if (x === y) return byId(a, b);
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y ? -1 : 1;
  };
const minus = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
const ORDERS: Readonly<Record<string, (a: Good, b: Good) => number>> = {
  PRICE_ASC: rising(({ price }) => price),
  PRICE_DESC: rising(({ price }) => minus(price)),
  NEWEST: rising(({ releasedAt }) => (releasedAt === undefined ? undefined : -Date.parse(releasedAt))),
  TITLE: rising(({ title }) => title),
};
const idsOf = (goods: readonly Good[]): string[] => goods.map(({ productId }) => productId);

interface Page {
  edges: { node: { productId: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

let db: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  schema = schemaOf(catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined }));
  const source = `mutation ($categories: UpsertCategoriesInput!, $products: UpsertProductsInput!) {
    upsertCategories(input: $categories) { __typename }
    upsertProducts(input: $products) { ... on ProductsStored { created } }
  }`;
  const categories = [
    { categoryId: 'home', name: 'Home' },
    { categoryId: 'light', name: 'Light', parentId: 'home' },
  ];
  const variables = { categories: { categories }, products: { products: GOODS } };
  const stored = await ask(schema, source, variables, { identity: as('SERVICE') });
  expect(stored).toMatchObject({ upsertProducts: { created: GOODS.length } });
});

async function products(variables: Record<string, unknown>): Promise<Page> {
  return (await ask<{ products: Page }>(schema, PRODUCTS, variables)).products;
}
async function ofCategory(variables: Record<string, unknown>): Promise<Page> {
  const answer = await ask<{ category: { products: Page } }>(schema, CATEGORY, { categoryId: 'home', ...variables });
  return answer.category.products;
}

/** All pages of a list, each of so many products. */
async function walk(page: typeof products, first: number, variables: Record<string, unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const found: Page = await page({ ...variables, first, after });
    seen.push(...found.edges.map(({ node }) => node.productId));
    ({ hasNextPage: more, endCursor: after } = found.pageInfo);
  }
  return seen;
}

describe.each(Object.entries(ORDERS))('%s', (sort, order) => {
  it.each([1, 4, 100])('lists the shop in pages of %d', async (first) => {
    expect(await walk(products, first, { sort })).toEqual(idsOf(GOODS.toSorted(order)));
  });

  it.each([1, 4, 100])('lists a category with its sub-categories in pages of %d', async (first) => {
    const inHome = GOODS.filter(({ categoryIds }) => categoryIds.length > 0);
    expect(await walk(ofCategory, first, { sort })).toEqual(idsOf(inHome.toSorted(order)));
    expect((await ofCategory({ sort, first })).totalCount).toBe(inHome.length);
  });

  it('keeps to a filter', async () => {
    const filter = { active: true, priceRange: { min: 1 } };
    const kept = (good: Good): boolean => good.active && (good.price ?? 0) >= 1;
    expect(await walk(products, 3, { sort, filter })).toEqual(idsOf(GOODS.filter(kept).toSorted(order)));
    const light = GOODS.filter((good) => kept(good) && good.categoryIds.includes('light'));
    expect(await walk(products, 3, { sort, filter: { ...filter, categoryId: 'light' } })).toEqual(
      idsOf(light.toSorted(order)),
    );
  });
});

it('a cursor of another order, or of no order, is refused, and so is an order beside a text', async () => {
  const { pageInfo } = await products({ sort: 'PRICE_ASC', first: 3 });
  const plain = await products({ first: 3 });
  for (const variables of [
    { sort: 'TITLE', after: pageInfo.endCursor },
    { sort: 'PRICE_DESC', after: pageInfo.endCursor },
    { after: pageInfo.endCursor },
    { sort: 'PRICE_ASC', after: plain.pageInfo.endCursor },
  ]) {
    expect((await execute(schema, PRODUCTS, variables)).errors).toMatchObject([{ argument: 'after' }]);
  }
  const text = await execute(schema, PRODUCTS, { sort: 'TITLE', filter: { text: 'lamp' } });
  expect(text.errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'sort' }]);
});

it('many categories are read by one query', async () => {
  const sent: string[] = [];
  const source =
    '{ categories { edges { node { products(first: 3, sort: PRICE_ASC) { edges { node { productId } } } } } } }';
  await ask(schema, source, {}, { onQuery: (name) => sent.push(name) });
  expect(sent.filter((name) => name === 'catalogue/sorted-products-in-categories')).toHaveLength(1);
});
