/** How shops write their exports, and what a mapping makes of them: each is a small file of a real kind. */
import { readFile } from 'node:fs/promises';
import { readFiles } from './shop-files.js';

const purchase = { kind: { constant: 'PURCHASE' } };

describe('order lines that name the customer once', () => {
  const orders = [
    'Name,Email,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku',
    '#2001,c-ada,paid,EUR,2026-05-01T08:59:00-04:00,1,Mug,15.00,MUG-1',
    '#2001,,,,2026-05-01T08:59:00-04:00,2,Tea,20.00,TEA-2',
    '#2002,c-ben,refunded,USD,2026-05-02T08:59:00-04:00,1,Mug,15.00,MUG-1',
    '#2003,c-cy,paid,JPY,2026-05-03T08:59:00-04:00,1,Poster,2400,',
    '#2004,,paid,EUR,2026-05-03T08:59:00-04:00,1,Poster,24,',
  ].join('\n');
  const file = {
    file: 'orders.csv',
    target: 'events',
    fillDown: { columns: ['Email', 'Financial Status'], while: 'Name' },
    columns: {
      userId: 'Email',
      productId: { first: ['Lineitem sku', 'Lineitem name'] },
      at: 'Created at',
      quantity: 'Lineitem quantity',
      ...purchase,
    },
  };
  const status = { column: 'Financial Status' };

  it('are filled within their order only, have the first name that is there, and are left out by a condition', async () => {
    const { rows, sums, dropped, quarantined } = await readFiles(
      { 'orders.csv': orders },
      { ...file, where: [{ ...status, not: ['refunded', 'voided'] }] },
    );
    expect(rows.map(({ userId, productId, quantity }) => [userId, productId, quantity])).toEqual([
      ['c-ada', 'MUG-1', 1],
      ['c-ada', 'TEA-2', 2],
      ['c-cy', 'Poster', 1],
    ]);
    expect(dropped).toEqual({ 'left out: Financial Status is refunded': 1 });
    expect(quarantined).toEqual([[6, 'userId: missing']]);
    expect(sums).toEqual({ read: 5, loaded: 3, duplicates: 0, quarantined: 1, dropped: 1 });
  });

  it('can be both bought and returned', async () => {
    const { rows, batches } = await readFiles({ 'orders.csv': orders }, file, {
      ...file,
      where: [{ ...status, is: 'refunded' }],
      columns: { ...file.columns, kind: { constant: 'RETURN' } },
    });
    expect(rows.filter(({ userId }) => userId === 'c-ben').map(({ kind }) => kind)).toEqual(['PURCHASE', 'RETURN']);
    expect(batches.map(({ label, tally }) => [label, tally.read])).toEqual([
      ['orders.csv (PURCHASE events)', 5],
      ['orders.csv (RETURN events)', 5],
    ]);
  });

  it('are not filled across a line that cannot be read, unless a column says that they belong together', async () => {
    const text = 'who,what,when\nann,a,2026-05-01\nben,b\n,c,2026-05-01\n';
    const columns = { userId: 'who', productId: 'what', at: 'when', ...purchase };
    const read = await readFiles(
      { 'o.csv': text },
      { file: 'o.csv', target: 'events', fillDown: { columns: ['who'] }, columns },
    );
    expect(read.quarantined).toEqual([
      [3, 'row: wrong number of cells'],
      [4, 'userId: missing'],
    ]);
  });
});

describe('rows that are variants of one product', () => {
  const products = [
    'Handle,Title,Type,Published,Variant SKU,Variant price,Variant inventory quantity',
    'lamp,Lamp,Garden,TRUE,,20.03,0',
    'mug,Mug,Kitchen,TRUE,mug-1,5.00,3',
    'lamp,,,,lamp-teal,21.03,24',
    'lamp,,,,lamp-plum,19.5,9',
    'lamp,,,,lamp-rust,cheap,9',
  ].join('\n');
  const file = {
    file: 'products.csv',
    target: 'products',
    combine: true,
    columns: {
      productId: 'Handle',
      title: 'Title',
      categoryId: 'Type',
      active: 'Published',
      price: 'Variant Price',
      stock: 'Variant inventory quantity',
    },
  };

  it('become it: the first title, the lowest price, all of the stock; a price that is none is left out alone', async () => {
    const { rows, sums, leftOut } = await readFiles({ 'products.csv': products }, file);
    expect(rows).toEqual([
      { id: 'lamp', title: 'Lamp', categoryId: 'Garden', active: true, price: 19.5, stock: 42 },
      { id: 'mug', title: 'Mug', categoryId: 'Kitchen', active: true, price: 5, stock: 3 },
    ]);
    expect(leftOut).toEqual({ 'price: not a number': 1 });
    expect(sums).toEqual({ read: 5, loaded: 5, duplicates: 0, quarantined: 0, dropped: 0 });
  });

  it('are put together by other rules where the mapping says so', async () => {
    const { rows } = await readFiles(
      { 'products.csv': products },
      { ...file, combine: { price: 'highest', stock: 'last' } },
    );
    expect(rows[0]).toMatchObject({ id: 'lamp', price: 21.03, stock: 9 });
  });

  it('are variants of it too, with the pictures of all; rows that are none are left out', async () => {
    const text = [
      'Handle,Title,Tags,Variant SKU,Option1 Value,Option2 Value,Variant Price,Variant Inventory Qty,Image Src,Image Alt Text',
      'Lamp,Lamp,"warm, Desk light, warm",lamp-teal,teal,S,21.03,-2,https://img.example/1.jpg,The  lamp',
      'Lamp,,,,plum,L,22.03,9,https://img.example/1.jpg,',
      'Lamp,,,,,,,,https://img.example/2.jpg,',
      'Lamp,,,,,,,,javascript:alert(1),',
    ].join('\n');
    const known = JSON.parse(await readFile('docs/mappings/shopify.json', 'utf8')) as { files: { target: string }[] };
    const files = known.files.filter(({ target }) => target === 'products' || target === 'variants');
    const { rows, leftOut, dropped, quarantined } = await readFiles({ 'products_export_1.csv': text }, ...files);
    const picture = (n: number, altText: string | null) => ({
      ...{ url: `https://img.example/${n}.jpg`, altText, width: null, height: null },
    });
    expect(rows).toEqual([
      {
        ...{ id: 'Lamp', handle: 'lamp', title: 'Lamp', price: 21.03, stock: 9 },
        tags: ['warm', 'Desk light'],
        images: [picture(1, 'The lamp'), picture(2, null)],
      },
      { id: 'lamp-teal', productId: 'Lamp', title: 'teal / S', sku: 'lamp-teal', price: 21.03, stock: 0 },
      { id: 'Lamp/plum', productId: 'Lamp', title: 'plum / L', price: 22.03, stock: 9 },
    ]);
    // The stock below nothing is read for the product and for the variant.
    expect(leftOut).toEqual({ 'images: no http or https address': 1, 'stock: below 0, read as 0': 2 });
    expect(dropped).toEqual({ 'left out: no variantId': 2 });
    expect(quarantined).toEqual([]);
  });

  it('lead the order line of a variant to its product, also where their key is blank after the first row', async () => {
    const variants = 'Handle,Title,Variant SKU\nlamp,Lamp,\n,,lamp-teal\n,,lamp-plum\nmug,Mug,mug-1\n';
    const lines =
      'sku,who,when\nlamp-teal,ann,2026-05-01\nlamp-plum,ann,2026-05-01\nmug-1,ben,2026-05-02\nmug,cy,2026-05-02\n';
    const lookup = { file: 'products.csv', key: 'Variant SKU', value: 'Handle', fillDown: { columns: ['Handle'] } };
    const { rows } = await readFiles(
      { 'products.csv': variants, 'lines.csv': lines },
      {
        file: 'lines.csv',
        target: 'events',
        columns: { userId: 'who', productId: { first: [{ column: 'sku', lookup }, 'sku'] }, at: 'when', ...purchase },
      },
    );
    expect(rows.map(({ productId }) => productId)).toEqual(['lamp', 'lamp', 'mug', 'mug']);
  });
});

describe('JSON that nests', () => {
  const ga4 =
    '{"event_timestamp":1777629600123,"event_name":"purchase","user":{"id":"12.34"},"items":[{"item_id":"SKU1","price":10.0,"quantity":2},{"item_id":"SKU2","price":5.0,"quantity":1},{"item_id":"SKU2","price":5.0,"quantity":1}]}';
  const empty = '{"event_timestamp":1777629600123,"event_name":"view_item_list","user":{"id":"12.34"},"items":[]}';
  const segment =
    '{"type":"track","event":"Product Viewed","userId":"h1","timestamp":"2026-05-01T09:00:00.000Z","properties":{"product_id":"SKU1","price":10}}';
  const items = {
    target: 'events',
    each: 'items',
    columns: {
      userId: 'user.id',
      productId: 'items.item_id',
      at: { column: 'event_timestamp', unit: 'ms' },
      quantity: 'items.quantity',
      kind: { column: 'event_name', map: { view_item_list: 'VIEW' } },
    },
  };

  it('is read by paths, and one event for each item of a list', async () => {
    const { rows, sums, dropped } = await readFiles(
      { 'ga4.jsonl': `${ga4}\n${empty}\n`, 'segment.jsonl': segment },
      { ...items, file: 'ga4.jsonl' },
      {
        file: 'segment.jsonl',
        target: 'events',
        where: [{ column: 'event', is: 'Product Viewed' }],
        columns: { userId: 'userId', productId: 'properties.product_id', at: 'timestamp', kind: { constant: 'VIEW' } },
      },
    );
    expect(rows.map(({ kind, userId, productId, quantity }) => [kind, userId, productId, quantity])).toEqual([
      ['PURCHASE', '12.34', 'SKU1', 2],
      ['PURCHASE', '12.34', 'SKU2', 1],
      ['PURCHASE', '12.34', 'SKU2', 1],
      ['VIEW', 'h1', 'SKU1', undefined],
    ]);
    expect(dropped).toEqual({ 'left out: no items': 1 });
    expect(sums).toEqual({ read: 5, loaded: 4, duplicates: 0, quarantined: 0, dropped: 1 });
  });

  it('is read from lists within lists', async () => {
    const text = JSON.stringify({
      orders: [
        { by: 'ann', lines: [{ sku: 'a' }, { sku: 'b' }] },
        { by: 'ben', lines: [{ sku: 'a' }] },
      ],
    });
    const { rows } = await readFiles(
      { 'orders.json': text },
      {
        file: 'orders.json',
        target: 'events',
        each: 'orders.lines',
        columns: { userId: 'orders.by', productId: 'orders.lines.sku', at: { constant: '2026-05-01' }, ...purchase },
      },
    );
    expect(rows.map(({ userId, productId }) => [userId, productId].join(' '))).toEqual(['ann a', 'ann b', 'ben a']);
  });

  it('may be an array, on one line or many, of which a broken element costs itself', async () => {
    const order = (i: number): string =>
      `{"customer_id": "j${i}", "sku": "J]1", "created_at": "2026-05-01T10:00:0${i}Z"}`;
    const file = {
      target: 'events',
      columns: { userId: 'customer_id', productId: 'sku', at: 'created_at', ...purchase },
    };
    const people = async (text: string, format?: string) => {
      const { rows, quarantined, sums } = await readFiles({ 'o.json': text }, { ...file, file: 'o.json', format });
      expect(sums.loaded + sums.quarantined).toBe(sums.read);
      return [rows.map(({ userId }) => userId), quarantined];
    };
    const whole = [['j1', 'j2', 'j3'], []];
    const array = `[\n ${order(1)},\n ${order(2)},\n ${order(3)}\n]\n`;
    expect(await people(array)).toEqual(whole);
    expect(await people(array, 'jsonl')).toEqual(whole);
    expect(await people(array.replaceAll('\n', ''))).toEqual(whole);
    expect(await people([1, 2, 3].map((i) => JSON.stringify(JSON.parse(order(i)), null, 2)).join('\n'))).toEqual(whole);
    expect(await people([1, 2, 3].map(order).join('\r'))).toEqual(whole);
    expect(await people(array.replace('"j2",', '"j2'))).toEqual([['j1', 'j3'], [[3, 'row: unreadable']]]);
    expect(await people(array.replace('"j2",', '"j2" ,,'))).toEqual([['j1', 'j3'], [[3, 'row: unreadable']]]);
    await expect(people(array.slice(0, -4))).rejects.toThrow(/o\.json cannot be read: .*does not end/);
  });
});

describe('a table beside the lines', () => {
  const orders =
    'order_id;shop;customer;status;bought\n"o1";1;"c1";delivered;2018-05-01 10:56:33\n"o2";1;"c2";canceled;2018-05-02 10:56:33\n"o1";2;"c3";delivered;2018-05-03 10:56:33\n';
  const people = 'customer,person\nc1,p1\nc2,p2\nc3,p1\n';
  const lines = 'order_id,shop,line,product_id\no1,1,1,pA\no1,1,2,pA\no2,1,1,pB\no1,2,1,pA\no9,1,1,pA\n';
  const column = ['order_id', 'shop'];
  const table = { file: 'orders.csv', key: ['order_id', 'shop'] };
  const file = {
    file: 'lines.csv',
    target: 'events',
    where: [{ column, lookup: { ...table, value: 'status' }, not: 'canceled' }],
    columns: {
      userId: {
        column,
        lookup: [
          { ...table, value: 'customer' },
          { file: 'people.csv', key: 'customer', value: 'person' },
        ],
      },
      productId: 'product_id',
      at: { column, lookup: { ...table, value: 'bought' } },
      ...purchase,
    },
  };

  it('says customer, date and status of each line, by keys of several columns, and equal lines are as many pieces', async () => {
    const { rows, sums, quarantined } = await readFiles(
      { 'orders.csv': orders, 'people.csv': people, 'lines.csv': lines },
      file,
    );
    const first = { userId: 'p1', productId: 'pA', at: Date.UTC(2018, 4, 1, 10, 56, 33), quantity: 1 };
    expect(rows).toMatchObject([first, first, { ...first, at: Date.UTC(2018, 4, 3, 10, 56, 33) }]);
    expect(quarantined).toEqual([[6, 'userId: missing']]);
    expect(sums).toEqual({ read: 5, loaded: 3, duplicates: 0, quarantined: 1, dropped: 1 });
  });

  it('tells a line again in another file: then it is one piece; and one that is written twice is one', async () => {
    const twice = `${lines}o1,2,1,pA\n`;
    const { sums } = await readFiles(
      {
        'orders.csv': orders,
        'people.csv': people,
        'lines1.csv': twice,
        'lines2.csv': lines.replaceAll('pA\n', 'pA \n'),
      },
      { ...file, file: 'lines*.csv' },
    );
    expect(sums).toEqual({ read: 11, loaded: 3, duplicates: 4, quarantined: 2, dropped: 2 });
  });

  it('is named where it is not there or has no such column', async () => {
    await expect(readFiles({ 'lines.csv': lines }, file)).rejects.toThrow(/no orders\.csv/);
    await expect(readFiles({ 'lines.csv': lines, 'orders.csv': 'order_id,customer\n' }, file)).rejects.toThrow(
      'orders.csv has no column "shop" to look',
    );
  });
});

describe('categories', () => {
  it('are several in one cell, and paths of categories within others', async () => {
    const { rows, batches } = await readFiles(
      { 'p.csv': 'id,cats\n1,"Clothing > New, Sale, Books\\, Comics"\n2,Toys > New\n3,\n' },
      {
        file: 'p.csv',
        target: 'products',
        columns: { productId: 'id', categoryId: { column: 'cats', split: ',', path: '>' } },
      },
    );
    expect(rows.map(({ categoryId }) => categoryId)).toEqual(['Clothing > New', 'Toys > New', undefined]);
    const [{ facts }] = batches;
    expect(facts.placements.map(({ productId, categoryId }) => `${productId} ${categoryId}`)).toEqual([
      '1 Clothing > New',
      '1 Sale',
      '1 Books, Comics',
      '2 Toys > New',
    ]);
    expect(facts.categories).toContainEqual({ id: 'Clothing > New', name: 'New', parentId: 'Clothing' });
    expect(facts.categories).toContainEqual({ id: 'Toys > New', name: 'New', parentId: 'Toys' });
  });

  it('have names of their own above them too', async () => {
    const { batches } = await readFiles(
      { 'p.csv': 'id,cat,name,above,its name\n1,c1,Rugs,c0,Home and garden\n2,c2,Lamps,c0,Home and garden\n' },
      {
        file: 'p.csv',
        target: 'products',
        columns: {
          ...{ productId: 'id', categoryId: 'cat', categoryName: 'name' },
          ...{ parentCategoryId: 'above', parentCategoryName: 'its name' },
        },
      },
    );
    expect(batches[0].facts.categories).toEqual([
      { id: 'c1', name: 'Rugs', parentId: 'c0' },
      { id: 'c0', name: 'Home and garden', parentId: undefined },
      { id: 'c2', name: 'Lamps', parentId: 'c0' },
    ]);
    expect(batches[0].facts.placements.map(({ categoryId }) => categoryId)).toEqual(['c1', 'c2']);
  });

  it('are a list in JSON', async () => {
    const { batches } = await readFiles(
      { 'p.jsonl': '{"id":1,"genres":["Drama","War, and more"]}\n{"id":2,"genres":"War"}' },
      {
        file: 'p.jsonl',
        target: 'products',
        columns: { productId: 'id', categoryId: { column: 'genres', split: '|' } },
      },
    );
    expect(batches[0].facts.placements.map(({ categoryId }) => categoryId)).toEqual(['Drama', 'War, and more', 'War']);
  });
});

it('a review without text is no comment: it is put aside, or left out where the mapping says so', async () => {
  const contents = { 'reviews.csv': 'user,item,stars,review,when\nann,W1,2,,2026-05-01\nben,W1,4,fine,2026-05-01\n' };
  const base = { file: 'reviews.csv', target: 'events' };
  const who = { userId: 'user', productId: 'item', at: 'when' };
  const rate = { ...base, columns: { ...who, kind: { constant: 'RATE' }, value: 'stars' } };
  const comment = { ...base, columns: { ...who, kind: { constant: 'COMMENT' }, text: 'review' } };
  const strict = await readFiles(contents, rate, comment);
  expect(strict.quarantined).toEqual([[2, 'text: missing']]);
  const where = [{ column: 'review', empty: false }];
  const { rows, batches, sums } = await readFiles(contents, rate, { ...comment, where });
  expect(rows.map(({ kind, userId }) => [kind, userId].join(' '))).toEqual(['RATE ann', 'RATE ben', 'COMMENT ben']);
  expect(batches[1].tally.dropped).toEqual({ 'left out: review is empty': 1 });
  expect(sums).toEqual({ read: 4, loaded: 3, duplicates: 0, quarantined: 0, dropped: 1 });
});

it('numbers leave records out too', async () => {
  const file = { file: 'l.csv', target: 'events', columns: { userId: 'u', productId: 'p', at: 't', ...purchase } };
  const { dropped, rows } = await readFiles(
    { 'l.csv': 'u,p,t,n\na,x,2026-05-01,2\na,y,2026-05-01,-1\na,z,2026-05-01,\n' },
    { ...file, where: [{ column: 'n', above: 0 }] },
  );
  expect(rows).toHaveLength(1);
  expect(dropped).toEqual({ 'left out: n is not above 0': 2 });
});
