/** What the page of a product shows: how it is sent, stored and found again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import {
  formatReport,
  ingestFolder,
  type IngestReport,
  parseMapping,
} from '../../src/features/activity/sources/files/index.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { NodeResolver } from '../../src/platform/graphql/node.resolver.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

type Row = Record<string, unknown>;

const nobody = {};
let db: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  db = await testDatabase();
  const { resolvers, nodes } = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  schema = schemaOf({ resolvers: [...resolvers, new NodeResolver(nodes)] });
});
beforeEach(() => wipe(db));

async function products(...rows: Row[]): Promise<Row> {
  const source = operation('catalogue', 'upsert-products');
  const { upsertProducts } = await ask<{ upsertProducts: Row }>(
    schema,
    source,
    { input: { products: rows } },
    { identity: as('SERVICE') },
  );
  return upsertProducts;
}

async function product(productId: string): Promise<Row> {
  return (await ask<{ product: Row }>(schema, operation('catalogue', 'product'), { productId }, nobody)).product;
}

describe('what a product page shows', () => {
  const shirt = {
    productId: 'shirt',
    title: 'Shirt',
    handle: 'Blue-Shirt',
    images: [
      { url: 'https://img.example/a b.jpg', altText: ' Front  view ', width: 800, height: 600 },
      { url: 'HTTP://img.example/b.jpg' },
    ],
    variants: [
      {
        variantId: 'shirt-m',
        title: 'M',
        sku: 'S-M',
        price: 21,
        currency: 'eur',
        stock: 2,
        options: [{ name: 'Size', value: 'M' }],
      },
      { variantId: 'shirt-l', price: 19.5, currency: 'EUR', stock: 0 },
    ],
  };
  const byHandle = (handle: string) => execute(schema, operation('catalogue', 'product-by-handle'), { handle }, nobody);

  it('is found by the handle in any letter case: pictures, variants and what they cost', async () => {
    await products(shirt);
    const page = await product('shirt');
    expect(page).toMatchObject({
      handle: 'blue-shirt',
      price: { amount: 19.5, currency: 'EUR' },
      priceRange: { min: { amount: 19.5, currency: 'EUR' }, max: { amount: 21, currency: 'EUR' } },
      stock: 2,
      images: [
        { url: 'https://img.example/a%20b.jpg', altText: 'Front view', width: 800, height: 600 },
        { url: 'http://img.example/b.jpg', altText: null, width: null, height: null },
      ],
      variants: [
        {
          variantId: 'shirt-m',
          title: 'M',
          sku: 'S-M',
          stock: 2,
          available: true,
          price: { amount: 21, currency: 'EUR' },
        },
        { variantId: 'shirt-l', title: 'shirt-l', sku: null, available: false, options: [] },
      ],
    });
    for (const handle of ['blue-shirt', ' BLUE-shirt']) {
      expect((await byHandle(handle)).data?.productByHandle).toMatchObject({ productId: 'shirt' });
    }
    for (const handle of ['shirt', '', 'a/b', 'x'.repeat(300)]) {
      const { data, errors } = await byHandle(handle);
      expect(data).toEqual({ productByHandle: null });
      expect(errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'handle' }]);
    }
  });

  it('keeps what is absent, removes what is null, and replaces pictures and variants as a whole', async () => {
    await products(shirt);
    await products({ productId: 'shirt', title: 'Best shirt' });
    expect(await product('shirt')).toMatchObject({ handle: 'blue-shirt', images: [{}, {}], variants: [{}, {}] });
    await products({ productId: 'shirt', price: 18, variants: [{ variantId: 'shirt-xl' }], images: null });
    const page = await product('shirt');
    expect(page).toMatchObject({ price: { amount: 18 }, images: [] });
    // A variant without a price costs what the product does.
    expect(page.variants).toMatchObject([
      { variantId: 'shirt-xl', price: { amount: 18, currency: 'EUR' }, available: true },
    ]);
    await products({ productId: 'shirt', handle: null, variants: null, active: false });
    expect(await product('shirt')).toMatchObject({
      handle: null,
      variants: [],
    });
  });

  it('lets products exchange handles, and finds variants by their opaque id', async () => {
    await products(shirt, { productId: 'hat', title: 'Hat', handle: 'hat' });
    await products({ productId: 'shirt', handle: 'hat' }, { productId: 'hat', handle: 'blue-shirt' });
    expect((await byHandle('hat')).data?.productByHandle).toMatchObject({ productId: 'shirt' });
    const id = globalId('ProductVariant', 'shirt-m');
    const node = `query ($id: ID!) { node(id: $id) { id ... on ProductVariant { sku product { productId } } } }`;
    expect(await ask(schema, node, { id }, nobody)).toEqual({
      node: { id, sku: 'S-M', product: { productId: 'shirt' } },
    });
  });

  it.each<[string, Row, string[]]>([
    ['a handle with a slash', { handle: 'a/b' }, ['handle']],
    ['a handle with a blank', { handle: 'a b' }, ['handle']],
    ['an empty handle', { handle: '' }, ['handle']],
    ['a handle that is a step back', { handle: '..' }, ['handle']],
    ['a handle that another product has', { handle: 'Hat' }, ['handle']],
    ['a picture that is a script', { images: [{ url: 'javascript:alert(1)' }] }, ['images', '0', 'url']],
    ['a picture in itself', { images: [{ url: 'data:image/png;base64,AA' }] }, ['images', '0', 'url']],
    ['a picture beside the page', { images: [{ url: '/a.jpg' }] }, ['images', '0', 'url']],
    ['a picture with a password', { images: [{ url: 'https://a:b@img.example/' }] }, ['images', '0', 'url']],
    ['a picture far away', { images: [{ url: `https://img.example/${'x'.repeat(2000)}` }] }, ['images', '0', 'url']],
    ['a picture without width', { images: [{ url: 'https://img.example/', width: 0 }] }, ['images', '0', 'width']],
    ['21 pictures', { images: Array(21).fill({ url: 'https://img.example/' }) }, ['images']],
    ['251 variants', { variants: Array.from({ length: 251 }, (_, i) => ({ variantId: `v${i}` })) }, ['variants']],
    ['a variant twice', { variants: [{ variantId: 'v' }, { variantId: 'v' }] }, ['variants', '1', 'variantId']],
    ['a variant of another product', { variants: [{ variantId: 'hat-1' }] }, ['variants', '0', 'variantId']],
    ['a variant below nothing', { variants: [{ variantId: 'v', price: -1 }] }, ['variants', '0', 'price']],
    [
      'an option without a value',
      { variants: [{ variantId: 'v', options: [{ name: 'Size', value: ' ' }] }] },
      ['variants', '0', 'options', '0', 'value'],
    ],
  ])('refuses %s, and stores nothing of the batch', async (_, row, path) => {
    await products({ productId: 'hat', title: 'Hat', handle: 'hat', variants: [{ variantId: 'hat-1' }] });
    const answer = await products({ productId: 'x', title: 'X', ...row });
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'products', '0', ...path] });
    expect(await ask(schema, '{ products { totalCount } }')).toEqual({ products: { totalCount: 1 } });
  });

  it('reads the variants of many products in one query', async () => {
    await products(
      ...['a', 'b', 'c'].map((id) => ({ productId: id, title: id, variants: [{ variantId: `${id}-1` }] })),
    );
    const sent: string[] = [];
    const query = '{ products(first: 3) { edges { node { variants { variantId product { title } } } } } }';
    await ask(schema, query, {}, { onQuery: (name) => sent.push(name) });
    expect(sent.filter((name) => name === 'catalogue/variants-of-products')).toHaveLength(1);
    expect(sent.filter((name) => name === 'catalogue/products-by-ids')).toHaveLength(1);
  });
});

describe('titles and names in other languages', () => {
  const inLanguage = async (locale: string | null) => {
    const source = operation('catalogue', 'product');
    const { product: page } = await ask<{ product: { title: string; categories: { name: string }[] } }>(
      schema,
      source,
      { productId: 'lamp', locale },
      nobody,
    );
    return [page.title, page.categories[0].name];
  };
  const category = (row: Row) =>
    ask<{ upsertCategories: Row }>(
      schema,
      operation('catalogue', 'upsert-categories'),
      { input: { categories: [{ categoryId: 'home', ...row }] } },
      { identity: as('SERVICE') },
    );
  beforeEach(async () => {
    await category({
      name: 'Home',
      names: [
        { locale: 'zh_cn', text: '家居' },
        { locale: 'pt', text: 'Casa' },
      ],
    });
    const titles = [
      { locale: 'zh-CN', text: '台灯' },
      { locale: 'de', text: 'Lampe' },
    ];
    await products({ productId: 'lamp', title: 'Lamp', titles, categoryIds: ['home'] });
  });

  it.each([
    [null, 'Lamp', 'Home'],
    ['zh-CN', '台灯', '家居'],
    ['zh', '台灯', '家居'],
    ['zh-Hans-SG', '台灯', '家居'],
    ['de-AT', 'Lampe', 'Home'],
    ['pt-BR', 'Lamp', 'Casa'],
    ['fr', 'Lamp', 'Home'],
    ['en-GB', 'Lamp', 'Home'],
  ])('are those of the nearest language, else those of the shop: %s', async (locale, title, name) => {
    expect(await inLanguage(locale)).toEqual([title, name]);
  });

  it('stay where a row says nothing of them, and are replaced as a whole', async () => {
    await products({ productId: 'lamp', stock: 3 });
    await category({ name: 'House' });
    expect(await inLanguage('zh')).toEqual(['台灯', '家居']);
    await products({ productId: 'lamp', titles: [{ locale: 'de', text: 'Leuchte' }] });
    await category({ names: null });
    expect(await inLanguage('zh')).toEqual(['Lamp', 'House']);
    expect(await inLanguage('de')).toEqual(['Leuchte', 'House']);
  });

  it.each<[string, Row[], string[]]>([
    ['a tag that is none', [{ locale: 'not a tag', text: 'x' }], ['0', 'locale']],
    [
      'a language twice',
      [
        { locale: 'zh-CN', text: 'x' },
        { locale: 'zh_cn', text: 'y' },
      ],
      ['1', 'locale'],
    ],
    ['an empty title', [{ locale: 'zh', text: ' ' }], ['0', 'text']],
  ])('are refused with %s', async (_, titles, path) => {
    const answer = await products({ productId: 'lamp', titles });
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'products', '0', 'titles', ...path] });
  });
});

describe('a product page from files', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'grapevine-page-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  const columns = {
    productId: 'id',
    title: 'title',
    handle: 'handle',
    images: { column: 'pictures', split: ' ', altText: 'shows' },
  };
  const variants = {
    productId: 'id',
    variantId: 'sku',
    sku: 'sku',
    title: 'size',
    price: 'price',
    currency: 'cur',
    stock: 'stock',
  };

  async function ingest(lines: readonly string[], force = false): Promise<IngestReport> {
    await writeFile(
      join(root, 'goods.csv'),
      `id,title,handle,pictures,shows,sku,size,price,cur,stock\n${lines.join('\n')}\n`,
    );
    const file = { file: 'goods.csv' };
    const mapping = parseMapping(
      {
        name: 'goods',
        files: [
          { ...file, target: 'products', combine: true, columns },
          { ...file, target: 'variants', columns: variants },
        ],
      },
      'test',
    );
    return ingestFolder({
      db,
      folder: root,
      mapping,
      dataFolder: join(root, 'data'),
      now: () => Date.UTC(2026, 10, 1),
      force,
    });
  }

  it('is the page that the API would have stored, and known when it is read again', async () => {
    await products({ productId: 'hat', title: 'Hat', handle: 'hat' });
    const lines = [
      'shirt,Shirt,Shirt,https://img.example/1.jpg https://img.example/2.jpg,Front,s-m,M,21,EUR,-1',
      'shirt,,,https://img.example/3.jpg,,s-l,L,,,4',
      'cap,Cap,Hat,,,,,,,',
    ];
    const report = await ingest(lines);
    expect(report).toMatchObject({ read: 6, loaded: 5, quarantined: 0 });
    expect(report.reasons).toMatchObject({
      valuesLeftOut: { 'handle: of another product': 1, 'stock: below 0, read as 0': 1 },
      dropped: { 'left out: no variantId': 1 },
    });
    expect(formatReport(report)).toContain('value left out, the row stays: 1 × stock: below 0, read as 0');
    expect(await product('shirt')).toMatchObject({
      handle: 'shirt',
      images: [
        { altText: 'Front' },
        { url: 'https://img.example/2.jpg' },
        { url: 'https://img.example/3.jpg', altText: null },
      ],
      variants: [
        {
          variantId: 's-m',
          title: 'M',
          sku: 's-m',
          price: { amount: 21, currency: 'EUR' },
          stock: 0,
          available: false,
        },
        { variantId: 's-l', title: 'L', price: null, stock: 4, available: true },
      ],
    });
    expect((await product('cap')).handle).toBeNull();
    const again = await ingest(lines.slice(0, 2), true);
    expect(again).toMatchObject({ loaded: 0, duplicates: 4, quarantined: 0 });
    // Handles change hands, and a variant goes to another product.
    await ingest(['shirt,,cap,,,,,,,', 'hat,,shirt,,,s-l,,,,']);
    expect(await product('hat')).toMatchObject({
      handle: 'shirt',
      variants: [{ variantId: 's-l', title: 'L', stock: 4 }],
    });
    expect(await product('shirt')).toMatchObject({ handle: 'cap', variants: [{ variantId: 's-m' }] });
  });
});
