/** Files of other people that were read wrongly once, as they were reported: each folder with its right answer. */
import { openCase } from '../support/open-data.js';
import { readFolder } from './shop-files.js';

const purchases = { target: 'events', columns: { kind: { constant: 'PURCHASE' } } };
const bought = (columns: object): object => ({ ...purchases, columns: { ...purchases.columns, ...columns } });
const pairs = (rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
  rows.map(({ kind, userId, productId, quantity }) => [kind, userId, productId, quantity].join(' '));

const orders = openCase('03-order-lines-fill-down');
orders.it('an order whose lines name the customer once: four purchases, one of them refunded', async () => {
  const columns = {
    userId: 'Email',
    productId: { first: ['Lineitem sku', 'Lineitem name'] },
    at: 'Created at',
    quantity: 'Lineitem quantity',
    price: 'Lineitem price',
    currency: 'Currency',
  };
  const file = {
    file: 'orders_export.csv',
    fillDown: { columns: ['Email', 'Currency', 'Financial Status'], while: 'Name' },
    ...bought(columns),
  };
  const all = await readFolder(orders.folder, file);
  expect(pairs(all.rows)).toEqual([
    'PURCHASE c-ada MUG-1 1',
    'PURCHASE c-ada TEA-2 2',
    'PURCHASE c-ben MUG-1 1',
    'PURCHASE c-cy Poster 1',
  ]);
  expect(all.rows.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'USD', 'JPY']);
  const paid = await readFolder(orders.folder, { ...file, where: [{ column: 'Financial Status', not: 'refunded' }] });
  expect(paid.rows.map(({ userId }) => userId)).toEqual(['c-ada', 'c-ada', 'c-cy']);
  expect(paid.sums).toEqual({ read: 4, loaded: 3, duplicates: 0, quarantined: 0, dropped: 1 });
});

const variants = openCase('08-variant-rows');
variants.it('rows that are variants: one lamp at the lowest price with the stock of all', async () => {
  const { rows, sums } = await readFolder(variants.folder, {
    file: 'products_export.csv',
    target: 'products',
    combine: true,
    columns: {
      productId: 'Handle',
      title: 'Title',
      brand: 'Vendor',
      categoryId: 'Type',
      price: 'Variant price',
      stock: 'Variant inventory quantity',
      active: 'Published',
    },
  });
  expect(rows).toMatchObject([
    { id: 'lamp', title: 'Lamp', brand: 'Acme', categoryId: 'Garden', price: 20.03, stock: 33, active: true },
    { id: 'mug', title: 'Mug', price: 5, stock: 3 },
  ]);
  expect(sums).toEqual({ read: 4, loaded: 4, duplicates: 0, quarantined: 0, dropped: 0 });
});

const nested = openCase('10-one-row-several-events');
nested.it('a row that holds several events beside one that holds one: two purchases and a view', async () => {
  const file = { file: 'events.jsonl', target: 'events' };
  const { rows } = await readFolder(
    nested.folder,
    {
      ...file,
      where: [{ column: 'event_name', is: 'purchase' }],
      each: 'items',
      columns: {
        userId: 'user_pseudo_id',
        productId: 'items.item_id',
        at: { column: 'event_timestamp', unit: 'us' },
        quantity: 'items.quantity',
        kind: { constant: 'PURCHASE' },
      },
    },
    {
      ...file,
      where: [{ column: 'event', is: 'Product Viewed' }],
      columns: { userId: 'userId', productId: 'properties.product_id', at: 'timestamp', kind: { constant: 'VIEW' } },
    },
  );
  expect(pairs(rows)).toEqual(['PURCHASE 12.34 SKU1 2', 'PURCHASE 12.34 SKU2 1', 'VIEW h1 SKU1 ']);
  expect(rows.map(({ at }) => at)).toEqual([1777629600123, 1777629600123, Date.UTC(2026, 4, 1, 9)]);
});

const lines = openCase('13-header-and-lines-in-two-files');
lines.it(
  'lines whose customer and date stand in another file: two pieces, and the cancelled order left out',
  async () => {
    const inOrders = (value: string): object => ({
      column: 'order_id',
      lookup: { file: 'orders.csv', key: 'order_id', value },
    });
    const { rows, dropped } = await readFolder(lines.folder, {
      file: 'order_items.csv',
      where: [{ ...inOrders('status'), not: 'canceled' }],
      ...bought({
        userId: inOrders('customer_id'),
        productId: 'product_id',
        at: inOrders('purchased_at'),
        price: 'price',
      }),
    });
    const piece = { userId: 'c1', productId: 'pA', at: Date.UTC(2018, 4, 1, 10, 56, 33), price: 129.9 };
    expect(rows).toMatchObject([piece, piece]);
    expect(dropped).toEqual({ 'left out: status is canceled': 1 });
  },
);

const array = openCase('14-json-array');
array.it('an array of JSON: all of its elements', async () => {
  const columns = { userId: 'customer_id', productId: 'sku', at: 'created_at' };
  const { rows } = await readFolder(array.folder, { file: 'orders.json', format: 'jsonl', ...bought(columns) });
  expect(rows.map(({ userId }) => userId)).toEqual(['j1', 'j2', 'j3']);
});

const containers = openCase('15-encodings-and-containers');
containers.it('Windows-1252 said to be latin1, a line "sep=;", and a delimiter of two characters', async () => {
  const { rows } = await readFolder(
    containers.folder,
    {
      file: 'cp1252.csv',
      target: 'products',
      delimiter: ';',
      encoding: 'latin1',
      columns: { productId: 'pid', title: 'name', description: 'text' },
    },
    { file: 'sep.csv', ...bought({ userId: 'Kunde', productId: 'Artikel', at: 'Datum' }) },
    {
      file: 'ratings.dat',
      target: 'events',
      delimiter: '::',
      header: ['user', 'item', 'stars', 'when'],
      columns: { userId: 'user', productId: 'item', value: 'stars', at: 'when', kind: { constant: 'RATE' } },
    },
  );
  expect(rows).toMatchObject([
    { id: 'J1', title: 'Café € 5 “quoted”', description: 'Men’s shirt' },
    { kind: 'PURCHASE', userId: 's1', productId: 'S' },
    { kind: 'RATE', userId: '1', productId: '1193', value: 5, at: 978300760000 },
  ]);
});

const reviews = openCase('20-comment-without-text');
reviews.it(
  'a rating without a review: no comment, and each of the two readings has its line in the report',
  async () => {
    const { rows, quarantined, batches } = await readFolder(
      reviews.folder,
      ...['RATE', 'COMMENT'].map((kind) => ({
        file: 'reviews.csv',
        target: 'events',
        columns: {
          userId: 'user',
          productId: 'item',
          at: 'when',
          kind: { constant: kind },
          ...(kind === 'RATE' ? { value: 'stars' } : { text: 'review' }),
        },
      })),
    );
    expect(rows).toMatchObject([{ kind: 'RATE', value: 2 }]);
    expect(quarantined).toEqual([[2, 'text: missing']]);
    expect(batches.map(({ label }) => label)).toEqual(['reviews.csv (RATE events)', 'reviews.csv (COMMENT events)']);
  },
);
