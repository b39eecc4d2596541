/** Values of files that could be two, or that were two and became one: each small file with its right answer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMapping, parseMapping, readRows } from '../../src/features/activity/sources/files/index.js';
import { openCase } from '../support/open-data.js';

const NOW = Date.UTC(2026, 11, 1);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-values-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Read {
  readonly rows: Record<string, unknown>[];
  readonly reasons: Record<string, number>;
  readonly duplicates: number;
}

async function read(from: string, mapping: unknown): Promise<Read> {
  const all: Read = { rows: [], reasons: {}, duplicates: 0 };
  let { duplicates } = all;
  for await (const batch of readRows(from, parseMapping(mapping, 'test'), NOW)) {
    all.rows.push(...batch.entries.map(({ row }) => row as unknown as Record<string, unknown>));
    Object.assign(all.reasons, batch.tally.quarantined, batch.tally.dropped);
    duplicates += batch.tally.duplicates;
  }
  return { ...all, duplicates };
}

/** One file of this text, read as these columns. */
async function readFile(name: string, text: string, target: string, columns: Record<string, unknown>): Promise<Read> {
  await writeFile(join(folder, name), text);
  return read(folder, { name: 'test', files: [{ file: name, target, columns }] });
}

async function readCase(path: string): Promise<Read> {
  return read(path, await loadMapping(join(path, 'mapping.json')));
}

const views = { userId: 'u', productId: 'i', at: 'at', kind: { constant: 'VIEW' } };
const products = { productId: 'p', price: 'price' };
const pricesOf = ({ rows }: Read): unknown[] => rows.map(({ price }) => price);

describe('times of a file', () => {
  const datesCase = openCase('04-dates-that-cannot-be-told');
  datesCase.it('are read however eight exports write them', async () => {
    const { rows, reasons } = await readCase(datesCase.folder);
    expect(reasons).toEqual({});
    const noon = { b08: Date.UTC(2025, 11, 31, 12, 5) } as Record<string, number>;
    expect(rows.map(({ userId, at }) => [userId, at])).toEqual(
      rows.map(({ userId }) => [userId, noon[userId as string] ?? Date.UTC(2025, 11, 31, 14, 5)]),
    );
    expect(rows).toHaveLength(8);
  });

  const yearsCase = openCase('05-number-read-as-1970');
  yearsCase.it('are no years and no compact days, and the quarantine says so', async () => {
    expect(await readCase(yearsCase.folder)).toMatchObject({ rows: [], reasons: { 'releasedAt: not a time': 3 } });
    const events = await readFile('e.csv', 'u,i,at\na,p,20251231\nb,p,20251231140500\n', 'events', views);
    expect(events).toMatchObject({ rows: [], reasons: { 'at: not a time': 2 } });
  });

  it.each([
    ['a day after the twelfth', '03/04/2025\n25/04/2025', [Date.UTC(2025, 3, 3), Date.UTC(2025, 3, 25)], {}],
    ['a month before it', '03/04/2025\n04/25/2025', [Date.UTC(2025, 2, 4), Date.UTC(2025, 3, 25)], {}],
    ['nothing', '03/04/2025\n05/05/2025', [Date.UTC(2025, 4, 5)], { 'at: ambiguous': 1 }],
    ['both', '03/04/2025\n04/25/2025\n25/04/2025', [1, 1].map(() => Date.UTC(2025, 3, 25)), { 'at: ambiguous': 1 }],
  ])('have the order that the whole column shows: %s', async (_, texts, times, reasons) => {
    const lines = texts.split('\n').map((at, n) => `u${n},p,${at}`);
    const answer = await readFile('e.csv', ['u,i,at', ...lines].join('\n'), 'events', views);
    expect(answer.rows.map(({ at }) => at)).toEqual(times);
    expect(answer.reasons).toEqual(reasons);
  });

  it('have the format, unit and zone that the mapping states', async () => {
    const at = { column: 'at', format: 'DD.MM.YYYY HH:mm', zone: 'America/New_York' };
    const { rows } = await readFile('e.csv', 'u,i,at\na,p,31.12.2025 09:05\n', 'events', { ...views, at });
    expect(rows[0].at).toBe(Date.UTC(2025, 11, 31, 14, 5));
    const refuse = (column: object) => () =>
      parseMapping({ name: 't', files: [{ file: 'e', target: 'events', columns: { ...views, at: column } }] }, 't');
    expect(refuse({ column: 'at', zone: 'Berlin' })).toThrow(/is no time zone/);
    expect(refuse({ column: 'at', format: 'Qo' })).toThrow(/a letter that stands for nothing/);
  });
});

describe('numbers of a file', () => {
  const pricesCase = openCase('11-price-by-1000');
  pricesCase.it(
    'that are two alike with and without a currency, and never silently by a factor of a thousand',
    async () => {
      const { rows, reasons } = await readCase(pricesCase.folder);
      // Both signs stand in this column as decimal signs: five texts could be two amounts each.
      expect(reasons).toEqual({ 'price: ambiguous': 5 });
      expect(rows.map(({ id, price }) => [id, price])).toEqual([
        ['P07', 0.99],
        ['P08', 1500],
        ['P09', 1234.5],
        ['P10', 1234.5],
        ['P11', 100000],
      ]);
    },
  );

  it.each([
    ['a point', ['1,234', '12.50', '2.345 €'], [1234, 12.5, 2.345]],
    ['a comma', ['1.234', '12,50', '2.345 €'], [1234, 12.5, 2345]],
    ['groups', ['1.234.567', '1.234'], [1234567, 1234]],
  ])('have the decimal sign that the whole column shows: %s', async (_, texts, prices) => {
    const lines = texts.map((text, n) => `p${n};${text}`);
    await writeFile(join(folder, 'p.csv'), ['p;price', ...lines].join('\n'));
    const file = { file: 'p.csv', target: 'products', delimiter: ';', columns: products };
    expect(pricesOf(await read(folder, { name: 't', files: [file] }))).toEqual(prices);
  });

  it('have the decimal sign that the mapping states, and a point in JSON', async () => {
    const stated = { ...products, price: { column: 'price', decimal: ',' } };
    expect(pricesOf(await readFile('p.csv', 'p,price\na,1.234\nb,"1,5"\n', 'products', stated))).toEqual([1234, 1.5]);
    expect(pricesOf(await readFile('p.jsonl', '{"p":"a","price":1.234}\n', 'products', products))).toEqual([1.234]);
    const texts = '{"p":"a","price":"1.234"}\n{"p":"b","price":"5,50"}\n';
    expect(pricesOf(await readFile('p.jsonl', texts, 'products', products))).toEqual([1234, 5.5]);
  });
});

describe('currencies of a file', () => {
  const purchasesCase = openCase('18-currency-of-a-purchase');
  purchasesCase.it('stand with each purchase', async () => {
    const { rows, reasons } = await readCase(purchasesCase.folder);
    expect(reasons).toEqual({});
    expect(rows.map(({ price, currency }) => [price, currency])).toEqual([
      [2400, 'JPY'],
      [15, 'EUR'],
    ]);
  });
});

describe('ids of a file', () => {
  const integersCase = openCase('06-json-large-integers');
  integersCase.it('keep their digits in JSON', async () => {
    const { rows, duplicates } = await readCase(integersCase.folder);
    const ids = ['1234567890123456789', '1234567890123456790', '1234567890123456791'];
    expect(rows.map(({ userId }) => userId)).toEqual(ids);
    expect(duplicates).toBe(0);
  });

  const idsCase = openCase('16-id-normalisation-differs');
  idsCase.it('are in normal form C, as every other door has them', async () => {
    expect((await readCase(idsCase.folder)).rows).toMatchObject([{ productId: 'caf\u00e9-1' }]);
  });

  it('that a table of floats wrote are whole numbers, where the whole column is', async () => {
    const at = '2025-01-01';
    const text = (last: string) => `u,i,at\n17850.0,85123A,${at}\n,p,${at}\n42,q,${at}\nnan,p,${at}\n${last},r,${at}\n`;
    const whole = await readFile('e.csv', text('7.0'), 'events', views);
    expect(whole.rows.map(({ userId }) => userId)).toEqual(['17850', '42', '7']);
    expect(whole.reasons).toEqual({ 'userId: missing': 2 });
    const other = await readFile('e.csv', text('7.5'), 'events', views);
    expect(other.rows.map(({ userId }) => userId)).toEqual(['17850.0', '42', '7.5']);
  });

  it('are nothing where data frames write nothing', async () => {
    const nothing = ['nan', 'None', 'null', 'N/A', 'NaN', '<NA>', '\\N', 'NULL', ''];
    const lines = nothing.map((word, n) => `u${n},${word},2025-01-0${n + 1}`);
    const { rows, reasons } = await readFile('e.csv', ['u,i,at', ...lines].join('\n'), 'events', views);
    expect({ rows, reasons }).toEqual({ rows: [], reasons: { 'productId: missing': nothing.length } });
  });
});
