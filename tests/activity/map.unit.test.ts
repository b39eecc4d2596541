/** What `grapevine map` makes of exports: small files with the headers that each system writes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type GuessedMapping,
  guessMapping,
  mappingText,
  readRows,
  readyMappings,
} from '../../src/features/activity/sources/files/index.js';
import { readMapping } from '../../src/features/activity/sources/files/mapping/mapping.files.js';
import { type Mapping } from '../../src/features/activity/sources/files/mapping/mapping.js';
import { openData } from '../support/open-data.js';

const NOW = Date.UTC(2026, 10, 1);
let known: Mapping[] = [];
let folder = '';
beforeAll(async () => {
  known = await readyMappings();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-map-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function map(contents: Readonly<Record<string, string>>): Promise<GuessedMapping> {
  for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
  return guessMapping(folder, known, ['mapping.json'], NOW);
}

/** The rows of an ingest by the mapping as it is written, each as `fields` of it. */
async function ingested(guess: GuessedMapping, fields: readonly string[]): Promise<string[]> {
  const mapping = readMapping(mappingText(guess), 'mapping.json');
  const rows: string[] = [];
  for await (const { entries } of readRows(folder, mapping, NOW)) {
    for (const { row } of entries) {
      const values = row as unknown as Readonly<Record<string, string | number | undefined>>;
      rows.push(fields.map((field) => values[field] ?? '-').join(' '));
    }
  }
  return rows;
}

const EVENT = ['kind', 'userId', 'productId', 'quantity', 'value'];
const eventsOnly = (rows: readonly string[]): string[] => rows.filter((row) => !row.startsWith('-'));

const SYSTEMS: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'shopify',
    {
      'products_export_1.csv':
        'Handle,Title,Body (HTML),Vendor,Type,Published,Variant SKU,Variant Inventory Qty,Variant Price,Status\nlamp,Lamp,<p>,Acme,Garden,true,lamp-teal,24,21.03,active\nlamp,,,,,,lamp-plum,9,22.03,\n',
      'orders_export_1.csv':
        'Name,Email,Financial Status,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n#1,ann@x.org,paid,,EUR,2026-05-01 08:59:00 -0400,2,Lamp - plum,22.03,lamp-plum\n#1,,,,,2026-05-01 08:59:00 -0400,1,Gift card,10,\n#2,ben@x.org,refunded,,EUR,2026-05-02 08:59:00 -0400,1,Lamp,21.03,lamp-teal\n',
    },
    ['PURCHASE ann@x.org lamp 2 -', 'PURCHASE ann@x.org Gift card 1 -'],
  ],
  [
    'woocommerce',
    {
      'wc-product-export-1-5-2026.csv':
        'ID,Type,SKU,Name,Published,In stock?,Stock,Sale price,Regular price,Categories,Parent\n7,variable,hoodie,Hoodie,1,1,,,,"Clothing > Hoodies, Sale",\n8,variation,hoodie-red,Hoodie - Red,1,1,5,,45,,hoodie\n',
      'orders-2026-05-01.csv':
        'Order Number,Order Status,Order Date,Customer User ID,Email (Billing),Item #,Item Name,SKU,Quantity (- Refund),Item Cost\n1,Completed,2026-05-01 10:00,,ann@x.org,1,Hoodie - Red,hoodie-red,2,45\n2,Cancelled,2026-05-01 11:00,,ben@x.org,1,Hoodie - Red,hoodie-red,1,45\n',
    },
    ['PURCHASE ann@x.org hoodie 2 -'],
  ],
  [
    'magento',
    {
      'sales_order.csv':
        'entity_id,status,customer_id,customer_email,created_at\n1,complete,,ann@x.org,2026-05-01 10:00:00\n2,canceled,5,ben@x.org,2026-05-01 10:00:00\n',
      'sales_order_item.csv':
        'item_id,order_id,parent_item_id,product_id,sku,qty_ordered,price\n1,1,,40,MH01-XS,2.0000,52.0000\n2,1,1,38,MH01-XS,2.0000,0.0000\n3,2,,41,MH02,1.0000,9.0000\n',
      'catalog_product_entity.csv': 'entity_id,type_id,sku\n40,configurable,MH01\n38,simple,MH01-XS\n',
    },
    ['PURCHASE ann@x.org MH01 2 -'],
  ],
  [
    'olist',
    {
      'olist_customers_dataset.csv':
        '"customer_id","customer_unique_id","customer_state"\n"c1","p1","SP"\n"c2","p1","SP"\n',
      'olist_orders_dataset.csv':
        '"order_id","customer_id","order_status","order_purchase_timestamp"\n"o1","c1","delivered","2018-05-01 10:56:33"\n"o2","c2","canceled","2018-05-02 10:56:33"\n',
      'olist_order_items_dataset.csv':
        '"order_id","order_item_id","product_id","price"\n"o1",1,"pA",129.90\n"o1",2,"pA",129.90\n"o2",1,"pB",9.90\n',
    },
    ['PURCHASE p1 pA 1 -', 'PURCHASE p1 pA 1 -'],
  ],
  [
    'movielens-1m',
    { 'ratings.dat': '1::1193::5::978300760\n', 'movies.dat': "1193::One Flew Over the Cuckoo's Nest (1975)::Drama\n" },
    ['RATE 1 1193 - 5'],
  ],
  [
    'movielens',
    {
      'ratings.csv': 'userId,movieId,rating,timestamp\n1,1,4.5,964982703\n',
      'movies.csv': 'movieId,title,genres\n1,Toy Story (1995),A|B\n',
    },
    ['RATE 1 1 - 4.5'],
  ],
  [
    'segment',
    {
      'events.jsonl': [
        '{"type":"track","event":"Product Viewed","messageId":"m1","userId":"h1","timestamp":"2026-05-01T09:00:00.000Z","properties":{"product_id":"SKU1","price":10}}',
        '{"type":"track","event":"Order Completed","messageId":"m2","anonymousId":"h2","timestamp":"2026-05-01T09:00:00.000Z","properties":{"order_id":"o","products":[{"product_id":"SKU1","quantity":2},{"product_id":"SKU2","quantity":1}]}}',
        '{"type":"page","name":"Home","messageId":"m3","userId":"h1","timestamp":"2026-05-01T09:00:00.000Z","properties":{}}',
      ].join('\n'),
    },
    ['VIEW h1 SKU1 - -', 'PURCHASE h2 SKU1 2 -', 'PURCHASE h2 SKU2 1 -'],
  ],
  [
    'ga4',
    {
      'bq-results.json': [
        '{"event_timestamp":"1777629600123","event_name":"purchase","user_pseudo_id":"12.34","items":[{"item_id":"SKU1","price":10.0,"quantity":2},{"item_id":"SKU2","price":5.0,"quantity":1}]}',
        '{"event_timestamp":"1777629600123","event_name":"page_view","user_pseudo_id":"12.34","items":[]}',
      ].join('\n'),
    },
    ['PURCHASE 12.34 SKU1 2 -', 'PURCHASE 12.34 SKU2 1 -'],
  ],
];

describe('exports of a system', () => {
  it.each(SYSTEMS)('%s are known by their columns, and read as they are meant', async (name, contents, rows) => {
    const guess = await map(contents);
    expect(guess.name).toBe(name);
    expect(guess.unread).toEqual([]);
    expect(eventsOnly(await ingested(guess, EVENT))).toEqual(rows);
  });

  it('are known under other names of their files', async () => {
    const [, , , [, contents, rows]] = SYSTEMS;
    const renamed = Object.entries(contents).map(([name, text]) => [
      name.replace('olist_', 'my ').replace('_dataset', ''),
      text,
    ]);
    const guess = await map(Object.fromEntries(renamed) as Record<string, string>);
    expect(guess.name).toBe('olist');
    expect(eventsOnly(await ingested(guess, EVENT))).toEqual(rows);
  });
});

describe('files beside an export of a system', () => {
  const [, shopify] = SYSTEMS[0];
  const customers = {
    'customers_export.csv':
      "Customer ID,First Name,Last Name,Email,Total Orders\n'6700000000000,Ann,Li,ann@x.org,1\n'6700000000037,Ben,Wu,ben@x.org,2\n'6700000000074,Cy,Ho,cy@x.org,1\n",
  };
  const ties = async (guess: GuessedMapping): Promise<string[]> =>
    (await ingested(guess, ['a', 'b', 'since'])).filter((row) => !row.startsWith('-'));
  const since = Date.UTC(2026, 0, 2);

  const TIES: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'addresses of two friends',
      'referrals.csv',
      'email,friend_email,created_at\nann@x.org,ben@x.org,2026-01-02\ncy@x.org,ben@x.org,\n',
      [`ann@x.org ben@x.org ${since}`, 'ben@x.org cy@x.org -'],
    ],
    [
      'addresses under the names of ids',
      'social_network.csv',
      'user_id,friend_id,since\nann@x.org,ben@x.org,2026-01-02\n',
      [`ann@x.org ben@x.org ${since}`],
    ],
    [
      'numbers of customers, where the orders know people by their address',
      'social_network.csv',
      'user_id,friend_id\n6700000000037,6700000000000\n6700000000074,6700000000037\n',
      ['ann@x.org ben@x.org -', 'ben@x.org cy@x.org -'],
    ],
    ['who brought whom', 'program.csv', 'referrer,referee,code\nben@x.org,ann@x.org,X1\n', ['ann@x.org ben@x.org -']],
    [
      'who follows whom, in any order of the columns',
      'fans.csv',
      'followed_email;follower_email\nann@x.org;ben@x.org\n',
      ['ben@x.org ann@x.org -'],
    ],
    [
      'two columns of people under names that say nothing',
      'links.csv',
      'left,right,weight\nann@x.org,ben@x.org,3\n',
      ['ann@x.org ben@x.org -'],
    ],
  ];
  it.each(TIES)('are read: %s', async (_, name, text, rows) => {
    const guess = await map({ ...shopify, ...customers, [name]: text });
    expect(guess.name).toBe('shopify');
    expect(guess.unread).toEqual([]);
    expect(await ties(guess)).toEqual(rows);
    expect(eventsOnly(await ingested(guess, EVENT))).toEqual(expect.arrayContaining([...SYSTEMS[0][2]]));
    expect(mappingText(guess)).toMatch(/\/\/ 100 % of \d ends are people of the other files/);
  });

  it('say how many of the people they name are known, and who follows whom', async () => {
    const guess = await map({ ...shopify, 'follows.csv': 'follower_id,followed_id\nann@x.org,zed@x.org\n' });
    const text = mappingText(guess);
    expect(text).toContain('ann@x.org follows zed@x.org');
    expect(text).toContain('50 % of 2 ends are people of the other files');
  });

  it('know people by their number in the shop, where the export has it, and guests by their address', async () => {
    const orders =
      'Order Number,Order Status,Order Date,Customer User ID,Email (Billing),Item #,Item Name,SKU,Quantity (- Refund),Item Cost\n1,Completed,2026-05-01 10:00,17,ann@x.org,1,Mug,mug,2,45\n2,Completed,2026-05-01 11:00,,ben@x.org,1,Mug,mug,1,45\n';
    const guess = await map({ 'orders-2026.csv': orders, 'friends.csv': 'email,friend\nann@x.org,ben@x.org\n' });
    expect(guess.name).toBe('woocommerce');
    expect(await ties(guess)).toEqual(['17 ben@x.org -']);
  });

  it('are left where the export holds what they tell, or where they tell nothing', async () => {
    const guess = await map({
      ...shopify,
      'prices.csv': 'sku,name,price\nlamp,Lamp,5\n',
      'visits.csv': 'customer,sku,at\nann@x.org,lamp,2026-05-01\n',
    });
    expect(guess.unread.map(({ name }) => name)).toEqual(['prices.csv', 'visits.csv']);
  });

  it('tell what the export lacks: ratings beside orders', async () => {
    const guess = await map({ ...shopify, 'reviews.csv': 'email,product,stars,date\nann@x.org,lamp,5,2026-05-09\n' });
    expect(eventsOnly(await ingested(guess, EVENT))).toContain('RATE ann@x.org lamp - 5');
  });
});

describe('an export as shops have it', () => {
  const ORDERS =
    'Name,Email,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Country';
  const OLD = {
    'products_export_1.csv':
      'Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price\nespresso,Espresso blend,<p>A <b>fine</b> blend &amp; more.</p>,250 g,,,0,deny,9\nespresso,,,1 kg,,shopify,5,deny,19\nespresso,,,,,,,,\nmug,Mug - blue,,Default Title,,shopify,-3,continue,5\ntea,Tea,,Default Title,,shopify,-2,deny,5\npot,Pot,,Default Title,,shopify,7,deny,50\n',
  };
  const NEW = {
    'products_export_1.csv':
      'Title,URL handle,Description,SKU,Option1 value,Price,Inventory tracker,Inventory quantity,Continue selling when out of stock\nEspresso blend,espresso,<p>A <b>fine</b> blend &amp; more.</p>,,250 g,9,,0,deny\n,espresso,,,1 kg,19,shopify,5,deny\n,espresso,,,,,,,\nMug - blue,mug,,,,5,shopify,-3,continue\nTea,tea,,,,5,shopify,-2,deny\nPot,pot,,,,50,shopify,7,deny\n',
  };

  it.each([
    ['older', OLD],
    ['newer', NEW],
  ])(
    'without SKUs joins orders and catalogue by title, and knows only stock that is tracked (%s headers)',
    async (_, products) => {
      const line = (name: string, rest = ',,') => `1,${name},9,,${rest.slice(1)}`;
      const orders = [
        ORDERS,
        `#1,ann@x.org,paid,CHF,2026-05-01,${line('Espresso blend - 250 g', ',Ann Li,CH')}`,
        `#1,,,,2026-05-01,${line('Mug - blue')}`,
        `#1,,,,2026-05-01,${line('Tea')}`,
        `#1,,,,2026-05-01,${line('Gift')}`,
      ];
      const guess = await map({ ...products, 'orders_export_1.csv': orders.join('\n') });
      expect(
        eventsOnly(await ingested(guess, ['kind', 'userId', 'productId', 'currency', 'userName', 'userRegion'])),
      ).toEqual(['espresso', 'mug', 'tea', 'Gift'].map((id) => `PURCHASE ann@x.org ${id} CHF Ann Li CH`));
      expect(mappingText(guess)).toContain('75 % of 4 rows name a product of the catalogue');
      const stocks = (await ingested(guess, ['id', 'stock', 'description'])).slice(0, 4);
      expect(stocks).toEqual(['espresso - A fine blend & more.', 'mug - -', 'tea 0 -', 'pot 7 -']);
      const quarantined = guess.files.flatMap(({ tally }) => Object.keys(tally.quarantined));
      expect(quarantined).toEqual([]);
    },
  );

  it('of WooCommerce joins by name, and stock that may be ordered back is not known', async () => {
    const guess = await map({
      'wc-product-export-1.csv':
        'ID,Type,SKU,Name,Published,In stock?,Stock,Backorders allowed?,Regular price,Categories,Parent\n7,variable,,Hoodie,1,1,,0,,Clothing,\n8,variation,,Hoodie - Red,1,1,5,0,45,,id:7\n9,simple,mug,Mug,1,1,-4,notify,5,,\n10,simple,cup,Cup,1,0,,0,5,,\n',
      'orders-2026.csv':
        'Order Number,Order Status,Order Date,Customer User ID,Email (Billing),First Name (Billing),Last Name (Billing),Item #,Item Name,SKU,Quantity (- Refund),Item Cost\n1,Completed,2026-05-01 10:00,,ann@x.org,Ann,Li,1,Hoodie - Red,,2,45\n1,Completed,2026-05-01 10:00,,ann@x.org,Ann,Li,2,Mug,,1,5\n',
    });
    expect(eventsOnly(await ingested(guess, ['kind', 'productId', 'userName', 'productTitle']))).toEqual([
      'PURCHASE id:7 Ann Li Hoodie - Red',
      'PURCHASE mug Ann Li Mug',
    ]);
    expect((await ingested(guess, ['id', 'stock'])).slice(0, 3)).toEqual(['id:7 5', 'mug -', 'cup 0']);
  });
});

it('MovieLens 100K has genres and people', async () => {
  const flags = (...on: number[]) => Array.from({ length: 19 }, (_, i) => (on.includes(i) ? 1 : 0)).join('|');
  const guess = await map({
    'u.item': `1|Toy Story (1995)|01-Jan-1995||http://x|${flags(3, 5)}\n`,
    'u.user': '1|24|M|technician|85711\n2|53|F|other|94043\n',
    'u.data': '1\t1\t5\t874965758\n2\t1\t3\t876893171\n',
  });
  expect(guess.name).toBe('movielens-100k');
  expect(guess.unread).toEqual([]);
  expect(await ingested(guess, ['id', 'region'])).toContain('1 85711');
  expect(await ingested(guess, ['title', 'categoryId'])).toContain('Toy Story (1995) Animation');
});

describe('plain tables', () => {
  it('are guessed by names and texts: people, products, what was done and friends, in this order', async () => {
    const guess = await map({
      'actions.csv':
        'customer_id;sku;action;created_at;qty\n1;A;buy;2026-05-01;2\n1;B;page_view;2026-05-02;\n2;A;wishlist;2026-05-03;\n',
      'articles.csv': 'sku,name,category,price\nA,Lamp,Garden > New,5\nB,Mug,Kitchen,7\n',
      'friends.csv': 'user_id,friend_id\n1,2\n',
      'people.csv': 'customer_id,first_name,country\n1,Ann,DE\n2,Ben,FR\n',
      'notes.md': 'nothing here\n',
    });
    expect(guess.files.map(({ file }) => file.target)).toEqual(['users', 'products', 'events', 'friendships']);
    expect(eventsOnly(await ingested(guess, EVENT))).toEqual(['PURCHASE 1 A 2 -', 'VIEW 1 B - -', 'LIKE 2 A - -']);
    expect(await ingested(guess, ['id', 'title', 'price', 'categoryId'])).toContain('A Lamp 5 Garden > New');
    expect(guess.unread).toEqual([{ name: 'notes.md', why: 'it shows no columns' }]);
  });

  it('of lines find people and times in the file of their orders, and leave out what was not sold', async () => {
    const guess = await map({
      'lines.csv': 'order_id,line_no,item,units\no1,1,pA,1\no1,2,pA,1\no2,1,pB,1\n',
      'orders.csv':
        'order_id,client,status,ordered_at\no1,c1,delivered,2018-05-01 10:56:33\no2,c2,cancelled,2018-05-02 10:56:33\n',
    });
    expect(await ingested(guess, EVENT)).toEqual(['PURCHASE c1 pA 1 -', 'PURCHASE c1 pA 1 -']);
  });

  it('of reviews are ratings, on their scale, and comments; nested ones are read item by item', async () => {
    const reviews = await map({
      'reviews.csv': 'user,item,score,review,date\nann,W1,9,"fine, thanks",2026-05-01\nben,W1,4,,2026-05-01\n',
    });
    expect(await ingested(reviews, ['kind', 'userId', 'value', 'text'])).toEqual([
      'RATE ann 4.5 -',
      'RATE ben 2 -',
      'COMMENT ann - fine, thanks',
    ]);
    await rm(join(folder, 'reviews.csv'));
    const orders = [
      {
        customer: { email: 'ann@x.org' },
        created_at: '2026-05-01T10:00:00Z',
        lines: [
          { sku: 'a', quantity: 2 },
          { sku: 'b', quantity: 1 },
        ],
      },
    ];
    const nested = await map({ 'orders.json': JSON.stringify({ orders }) });
    expect(await ingested(nested, EVENT)).toEqual(['PURCHASE ann@x.org a 2 -', 'PURCHASE ann@x.org b 1 -']);
  });

  it('keep the digits of long ids in JSON: two products stay two', async () => {
    const lines = ['1234567890123456789', '1234567890123456790'].map((id) => `{"sku":${id},"title":"Lamp","price":5}`);
    const guess = await map({ 'products.jsonl': lines.join('\n') });
    expect(guess.files.map(({ file }) => file.combine)).toEqual([undefined]);
  });

  it('without names of columns are known by what stands in them, and those without times have the day of the mapping', async () => {
    const guess = await map({
      'r.csv': 'A1,B00,5.0,1198195200\nA2,B01,2.0,1281052800\n',
      'seen.tsv': 'user\titem\n1\t7\n',
    });
    expect(await ingested(guess, ['kind', 'userId', 'productId', 'value', 'at'])).toEqual([
      'RATE A1 B00 5 1198195200000',
      'RATE A2 B01 2 1281052800000',
      `VIEW 1 7 - ${NOW}`,
    ]);
    expect(mappingText(guess)).toMatch(/\/\/ no column is a time/);
  });

  it('say what they hold where they show nothing that is wanted', async () => {
    await expect(map({ 'a.csv': 'height,width\n1,2\n' })).rejects.toThrow(/a\.csv \(height, width\)/);
  });
});

it('the mapping goes on without a file that the ready one goes on without', async () => {
  const guess = await map(SYSTEMS[0][1]);
  await rm(join(folder, 'products_export_1.csv'));
  expect(await ingested(guess, EVENT)).toHaveLength(2);
});

it('the mapping has ten rows of each file in its comments, with what is put aside, and can be read', async () => {
  const lines = Array.from({ length: 40 }, (_, i) => `u${i},p${i % 3},5,2026-05-01`);
  const guess = await map({ 'ratings.csv': ['user,item,stars,when', ...lines, ',p1,5,2026-05-01'].join('\n') });
  const text = mappingText(guess);
  expect(text.match(/\/\/ {3}kind RATE, /g)).toHaveLength(10);
  expect(text).toMatch(/40 of the first 41 records are taken \(1 × userId: missing\)/);
  expect(readMapping(text, 'mapping.json').files).toHaveLength(1);
});

const lastfm = openData('lastfm-raw');
lastfm.it('public files are known', async () => {
  expect((await guessMapping(lastfm.folder, known, [], NOW)).name).toBe('lastfm');
});
const movies = openData('ml-100k');
movies.it('public files are known by their names, where they have no headers', async () => {
  expect((await guessMapping(movies.folder, known, [], NOW)).name).toBe('movielens-100k');
});
