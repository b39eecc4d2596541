import { type GraphQLSchema } from 'graphql';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

const service = { identity: as('SERVICE') };
const nobody = {};
const text = Object.fromEntries(operationNames('catalogue').map((name) => [name, operation('catalogue', name)]));
const ran = new Set<string>();

let db: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  db = await testDatabase();
  schema = schemaOf(catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined }));
});
beforeEach(() => wipe(db));

interface Payload {
  __typename: string;
  code?: string;
  path?: string[];
  created?: number;
  updated?: number;
  products?: Record<string, unknown>[];
  categories?: { categoryId: string; parent: { categoryId: string } | null }[];
}
interface Page {
  edges: { cursor: string; node: { productId: string; categoryId: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
type Row = Record<string, unknown>;

function read<Data>(name: string, variables: Row = {}): Promise<Data> {
  ran.add(name);
  return ask<Data>(schema, text[name], variables, nobody);
}

async function write(name: 'upsert-products' | 'upsert-categories', rows: Row[]): Promise<Payload> {
  ran.add(name);
  const input = name === 'upsert-products' ? { products: rows } : { categories: rows };
  return Object.values(await ask<Record<string, Payload>>(schema, text[name], { input }, service))[0];
}
const products = (...rows: Row[]) => write('upsert-products', rows);
const categories = (...rows: Row[]) => write('upsert-categories', rows);

async function list(filter: Row = {}, first = 100): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: { products: Page } = await read<{ products: Page }>('products', { first, after, filter });
    seen.push(...page.products.edges.map(({ node }) => node.productId));
    ({ hasNextPage: more, endCursor: after } = page.products.pageInfo);
  }
  return seen;
}
const total = async (filter: Row): Promise<number> =>
  (await read<{ products: Page }>('products', { first: 1, filter })).products.totalCount;

/** A tree of categories: clothes > shoes > boots, and a second root, toys. */
const tree = () =>
  categories(
    { categoryId: 'boots', name: 'Boots', parentId: 'shoes' },
    { categoryId: 'clothes', name: 'Clothes' },
    { categoryId: 'shoes', name: 'Shoes', parentId: 'clothes' },
    { categoryId: 'toys', name: 'Toys' },
  );

describe('storing products', () => {
  beforeEach(tree);

  it('stores them once with brand and categories, keeps what is absent and takes away what is null', async () => {
    const boot = {
      productId: 'boot',
      title: 'Red boot',
      price: 79.5,
      currency: 'eur',
      stock: 3,
      brand: 'Acme',
      tags: ['winter', ' red  boots ', 'winter', ''],
      categoryIds: ['boots', 'toys', globalId('Category', 'boots')],
    };
    expect(await products(boot)).toMatchObject({
      created: 1,
      updated: 0,
      products: [
        {
          id: globalId('Product', 'boot'),
          price: { amount: 79.5, currency: 'EUR' },
          active: true,
          brand: 'Acme',
          description: null,
        },
      ],
    });
    expect(await products({ productId: 'boot', stock: 2 })).toMatchObject({ created: 0, updated: 1 });
    const query = { productId: globalId('Product', 'boot') };
    const { product } = await read<{ product: Row }>('product', query);
    expect(product).toMatchObject({
      title: 'Red boot',
      price: { amount: 79.5, currency: 'EUR' },
      stock: 2,
      brand: 'Acme',
      tags: ['red boots', 'winter'],
      categories: [
        { categoryId: 'boots', parent: { categoryId: 'shoes' } },
        { categoryId: 'toys', parent: null },
      ],
    });
    await products({
      productId: 'boot',
      price: null,
      brand: null,
      tags: ['new'],
      categoryIds: ['toys'],
      active: false,
    });
    const cleared = await read<{ product: Row }>('product', { productId: 'boot' });
    expect(cleared.product).toMatchObject({ price: null, brand: null, active: false, title: 'Red boot', stock: 2 });
    expect(cleared.product.categories).toMatchObject([{ categoryId: 'toys' }]);
    expect(cleared.product.tags).toEqual(['new']);
    await products({ productId: 'boot', tags: null });
    expect((await read<{ product: Row }>('product', { productId: 'boot' })).product.tags).toEqual([]);
  });

  it('changes nothing when it is repeated', async () => {
    const rows = [
      { productId: 'a', title: 'A', brand: 'Acme', categoryIds: ['boots'] },
      { productId: 'b', title: 'B', brand: 'Acme' },
    ];
    await products(...rows);
    const before = await read('products');
    await products(...rows.toReversed());
    await tree();
    expect(await read('products')).toEqual(before);
  });

  it.each([
    ['a new product without title', { productId: 'x' }, 'INVALID_INPUT', 'title'],
    ['a negative price', { productId: 'x', title: 'X', price: -1 }, 'INVALID_INPUT', 'price'],
    ['half a piece in stock: a negative one', { productId: 'x', title: 'X', stock: -1 }, 'INVALID_INPUT', 'stock'],
    ['a currency that is none', { productId: 'x', title: 'X', currency: 'euro' }, 'INVALID_INPUT', 'currency'],
    ['a title that is too long', { productId: 'x', title: 'x'.repeat(501) }, 'INVALID_INPUT', 'title'],
    ['a tag that is too long', { productId: 'x', title: 'X', tags: ['a', 'x'.repeat(101)] }, 'INVALID_INPUT', 'tags'],
    ['too many tags', { productId: 'x', title: 'X', tags: Array(51).fill('a') }, 'INVALID_INPUT', 'tags'],
    ['an empty id', { productId: '', title: 'X' }, 'INVALID_INPUT', 'productId'],
    ['an unknown category', { productId: 'x', title: 'X', categoryIds: ['nowhere'] }, 'NOT_FOUND', 'categoryIds'],
  ])('refuses %s, and stores nothing of the batch', async (_, row, code, field) => {
    const answer = await products({ productId: 'good', title: 'Good' }, row);
    expect(answer).toMatchObject({ code, path: ['input', 'products', '1', field] });
    expect(await list()).toEqual([]);
  });

  it('refuses a batch that names a product twice, is empty or too large', async () => {
    const twice = await products({ productId: 'a', title: 'A' }, { productId: ' a', title: 'B' });
    expect(twice).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'products', '1', 'productId'] });
    expect(await products()).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'products'] });
    const many = Array.from({ length: 1001 }, (_, i) => ({ productId: `p${i}`, title: 'P' }));
    expect(await products(...many)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'products'] });
  });
});

describe('storing categories', () => {
  it('takes parents of the same batch in any order, and moves categories', async () => {
    expect(await tree()).toMatchObject({ created: 4, updated: 0 });
    const moved = await categories({ categoryId: 'boots', parentId: 'toys' }, { categoryId: 'shoes', parentId: null });
    expect(moved).toMatchObject({
      created: 0,
      categories: [
        { categoryId: 'boots', name: 'Boots', parent: { categoryId: 'toys' } },
        { categoryId: 'shoes', parent: null },
      ],
    });
  });

  it.each([
    ['itself as parent', [{ categoryId: 'boots', parentId: 'boots' }], 'INVALID_INPUT', '0', 'parentId'],
    ['a circle', [{ categoryId: 'clothes', parentId: 'boots' }], 'INVALID_INPUT', '0', 'parentId'],
    ['an unknown parent', [{ categoryId: 'boots', parentId: 'nowhere' }], 'NOT_FOUND', '0', 'parentId'],
    ['a new one without name', [{ categoryId: 'toys' }, { categoryId: 'x' }], 'INVALID_INPUT', '1', 'name'],
  ])('refuses %s, and stores nothing of the batch', async (_, rows, code, index, field) => {
    await tree();
    const before = await read('categories', { first: 100 });
    expect(await categories(...rows)).toMatchObject({ code, path: ['input', 'categories', index, field] });
    expect(await read('categories', { first: 100 })).toEqual(before);
  });

  it('refuses a tree of more than 16 levels', async () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => ({ categoryId: `c${i}`, name: 'C', parentId: i ? `c${i - 1}` : null }));
    expect(await categories(...chain(17))).toMatchObject({ created: 17 });
    expect(await categories(...chain(18))).toMatchObject({ code: 'INVALID_INPUT' });
    // A new parent above the whole chain is refused as well.
    const pushed = await categories({ categoryId: 'top', name: 'Top' }, { categoryId: 'c0', parentId: 'top' });
    expect(pushed).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'categories', '1', 'parentId'] });
  });
});

describe('lists of products', () => {
  beforeEach(async () => {
    await tree();
    await products(
      { productId: 'p1', title: 'Red boot', price: 10, stock: 1, categoryIds: ['boots'], brand: 'Acme' },
      { productId: 'p2', title: 'Blue shoe', price: 20, currency: 'EUR', stock: 0, categoryIds: ['shoes', 'boots'] },
      { productId: 'p3', title: 'Red toy', description: 'A (wooden) boat', price: 30, stock: 5, categoryIds: ['toys'] },
      { productId: 'p4', title: 'Shirt', releasedAt: '2026-03-01T00:00:00Z', categoryIds: ['clothes'], brand: 'Acme' },
      { productId: 'p5', title: 'Old boot', price: 5, stock: 9, active: false },
    );
  });

  it.each<[Row, string[]]>([
    [{}, ['p1', 'p2', 'p3', 'p4', 'p5']],
    [{ categoryId: 'boots' }, ['p1', 'p2']],
    [{ categoryId: 'clothes' }, ['p1', 'p2', 'p4']],
    [{ categoryId: globalId('Category', 'toys') }, ['p3']],
    [{ categoryId: 'BOOTS' }, ['p1', 'p2']],
    [{ brand: '' }, []],
    [{ brand: 'Acme' }, ['p1', 'p4']],
    [{ priceRange: { min: 10, max: 20 } }, ['p1', 'p2']],
    [{ priceRange: { max: 5 } }, ['p5']],
    [{ priceRange: { min: 10, max: 20, currency: 'eur' } }, ['p2']],
    [{ priceRange: { currency: 'USD' } }, []],
    [{ inStock: true }, ['p1', 'p3', 'p5']],
    [{ inStock: false }, ['p2', 'p4']],
    [{ active: true, inStock: true }, ['p1', 'p3']],
    [{ releasedAfter: '2026-01-01T00:00:00Z' }, ['p4']],
    [{ releasedAfter: '2026-03-01T00:00:00Z' }, []],
    [{ categoryId: 'clothes', brand: 'Acme', inStock: true }, ['p1']],
    [{ text: 'boot', active: true }, ['p1']],
    [{ text: 'RED Boot' }, ['p1']],
    [{ text: 'wooden' }, ['p3']],
    [{ text: 'red', categoryId: 'clothes' }, ['p1']],
    [{ text: 'red AND', active: true }, []],
  ])('filters by %j, counts the same, whatever the page size', async (filter, ids) => {
    expect((await list(filter)).toSorted()).toEqual(ids);
    expect(await list(filter, 1)).toEqual(await list(filter, 2));
    expect(await total(filter)).toBe(ids.length);
  });

  it('puts the best match of a text first', async () => {
    await products({ productId: 'p0', title: 'A shelf for a boot, a shoe, a hat and much more that people own' });
    const found = await list({ text: 'boot' });
    expect(found.at(-1)).toBe('p0');
    expect(found).toHaveLength(3);
  });

  it.each([
    { text: '' },
    { text: '*' },
    { text: '"~^:' },
    { text: Array(21).fill('word').join(' ') },
    { priceRange: { min: 2, max: 1 } },
    { priceRange: { currency: 'euro' } },
  ])('refuses a filter of %j', async (filter) => {
    const { errors } = await execute(schema, text.products, { filter }, nobody);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it.each([{ categoryId: 'nowhere' }, { categoryId: '' }, { text: 'boot', categoryId: 'nowhere' }])(
    'refuses an unknown category: %j',
    async (filter) => {
      const { errors } = await execute(schema, text.products, { filter }, nobody);
      expect(errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'filter.categoryId' }]);
    },
  );

  it('does not read operators of the index in a text', async () => {
    for (const hostile of ['red) OR (boot', 'title:boot', 'boo*', 'red -toy', 'NOT red', '"Red boot"~5', 'a\\']) {
      const { errors } = await execute(schema, text.products, { filter: { text: hostile } }, nobody);
      expect(errors).toEqual([]);
    }
    expect(await list({ text: '*ook' })).toEqual([]);
  });

  it('refuses the cursor of a list of another order', async () => {
    const { products: page } = await read<{ products: Page }>('products', { first: 1 });
    const variables = { after: page.pageInfo.endCursor, filter: { text: 'boot' } };
    const { errors } = await execute(schema, text.products, variables, nobody);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
  });

  it('lists no product twice and misses none when products are added between pages', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { products: Page } = await read<{ products: Page }>('products', { first: 2, after });
      seen.push(...page.products.edges.map(({ node }) => node.productId));
      ({ hasNextPage: more, endCursor: after } = page.products.pageInfo);
      await products({ productId: `a${seen.length}`, title: 'Before' }, { productId: 'p45', title: 'Between' });
    }
    expect(seen).toEqual(['p1', 'p2', 'p3', 'p4', 'p45', 'p5']);
  });

  it('sends as many queries for many products and categories as for one', async () => {
    const queries = async (source: string, first: number): Promise<string[]> => {
      const sent: string[] = [];
      await ask(schema, source, { first }, { onQuery: (name) => sent.push(name) });
      return sent.sort();
    };
    expect(await queries(text.products, 5)).toEqual(await queries(text.products, 1));
    const nested = `query ($first: Int!) { categories(first: $first) { edges { node { parent { name }
      products(first: 2) { totalCount edges { node { title categories { name parent { name } } } } } } } } }`;
    const wide = await queries(nested, 4);
    expect(wide.length).toBeLessThanOrEqual(8);
    expect(wide.filter((name) => name === 'catalogue/products-in-categories')).toHaveLength(1);
    expect(wide.filter((name) => name === 'catalogue/count-products-in-categories')).toHaveLength(1);
    expect(wide.filter((name) => name === 'catalogue/products-by-ids')).toHaveLength(1);
  });
});

describe('lists of categories', () => {
  beforeEach(tree);

  it.each<[Row, string[]]>([
    [{}, ['boots', 'clothes', 'shoes', 'toys']],
    [{ parentId: 'clothes' }, ['shoes']],
    [{ parentId: globalId('Category', 'shoes') }, ['boots']],
    [{ parentId: 'Clothes' }, ['shoes']],
    [{ top: true }, ['clothes', 'toys']],
    [{ top: false }, ['boots', 'shoes']],
    [{ top: true, nameContains: 'c' }, ['clothes']],
    [{ nameContains: 'OO' }, ['boots']],
    [{ nameContains: 'o' }, ['boots', 'clothes', 'shoes', 'toys']],
  ])('filters by %j and counts the same', async (filter, ids) => {
    const { categories: page } = await read<{ categories: Page }>('categories', { filter });
    expect(page.edges.map(({ node }) => node.categoryId)).toEqual(ids);
    expect(page.totalCount).toBe(ids.length);
  });

  it.each(['nowhere', ''])('refuses the unknown parent "%s"', async (parentId) => {
    const { errors } = await execute(schema, text.categories, { filter: { parentId } }, nobody);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'filter.parentId' }]);
  });

  it('lists a product of two sub-categories once', async () => {
    await products({ productId: 'p', title: 'P', categoryIds: ['boots', 'shoes'] }, { productId: 'q', title: 'Q' });
    const variables = { categoryId: globalId('Category', 'clothes') };
    const { category } = await read<{ category: { products: Page } }>('category', variables);
    expect(category.products.edges.map(({ node }) => node.productId)).toEqual(['p']);
    expect(category.products.totalCount).toBe(1);
    const { categories: page } = await read<{ categories: { edges: { node: Row }[] } }>('categories', {});
    expect(page.edges.map(({ node }) => node.productCount)).toEqual([1, 1, 1, 0]);
    expect(await read('category', { categoryId: 'nowhere' })).toEqual({ category: null });
  });
});

it('lets everybody read, and services alone write', async () => {
  expect(await read('product', { productId: 'nothing' })).toEqual({ product: null });
  ran.add('product-by-handle');
  const { errors: unknown } = await execute(schema, text['product-by-handle'], { handle: 'nothing' }, nobody);
  expect(unknown).toMatchObject([{ code: 'NOT_FOUND', argument: 'handle' }]);
  for (const name of ['upsert-products', 'upsert-categories']) {
    const input = name === 'upsert-products' ? { products: [] } : { categories: [] };
    for (const role of ['CUSTOMER', 'MARKETER', 'ANALYST'] as const) {
      const { errors } = await execute(schema, text[name], { input }, { identity: as(role) });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect((await execute(schema, text[name], { input }, nobody)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  }
});

it('ran every operation of the feature', () => {
  expect([...ran].sort()).toEqual(operationNames('catalogue'));
});
