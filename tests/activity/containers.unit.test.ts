/** One promise for whatever a file is packed in and written with: every record of it is one record here, with its text. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { gzipSync } from 'node:zlib';
import { zipOf } from '../support/zip.js';
import { readFiles } from './shop-files.js';

const columns = { productId: 'pid', title: 'name', description: 'text' };
const products = { target: 'products', columns };
const TEXT = 'pid;name;text\nJ1;Café € 5 “quoted”;Men’s shirt\n';
const SHIRT = [{ id: 'J1', title: 'Café € 5 “quoted”', description: 'Men’s shirt' }];

describe('characters', () => {
  it.each(['latin1', 'windows-1252', undefined])(
    'of Windows-1252 are kept, also where the mapping says %s',
    async (encoding) => {
      const { rows } = await readFiles(
        { 'p.csv': iconv.encode(TEXT, 'win1252') },
        { ...products, file: 'p.csv', encoding },
      );
      expect(rows).toEqual(SHIRT);
    },
  );

  it.each([
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
    ['utf-8', true],
    ['utf-8', false],
  ])('of %s are read, with a byte order mark: %s, stated or not', async (encoding, addBOM) => {
    const contents = { 'p.csv': iconv.encode(TEXT, encoding, { addBOM }) };
    expect((await readFiles(contents, { ...products, file: 'p.csv' })).rows).toEqual(SHIRT);
    expect((await readFiles(contents, { ...products, file: 'p.csv', encoding })).rows).toEqual(SHIRT);
  });

  it('of UTF-8 stay where one is broken, and are found behind megabytes of plain ones', async () => {
    const plain = 'x;plain;y\n'.repeat(40_000);
    const broken = Buffer.concat([Buffer.from(`${TEXT}x;`), Buffer.from([0xff]), Buffer.from(`;\n${plain}`)]);
    const file = { ...products, file: 'p.csv' };
    expect((await readFiles({ 'p.csv': broken }, file)).rows[0]).toEqual(SHIRT[0]);
    const late = iconv.encode(`pid;name;text\n${plain}${TEXT.split('\n')[1]}`, 'win1252');
    expect((await readFiles({ 'p.csv': late }, file)).rows.at(-1)).toEqual(SHIRT[0]);
  });
});

describe('delimiters', () => {
  it('have any length', async () => {
    const ratings = { file: 'ratings.dat', target: 'events', header: ['user', 'item', 'stars', 'at'] };
    const fields = { userId: 'user', productId: 'item', kind: { constant: 'RATE' }, value: 'stars', at: 'at' };
    for (const delimiter of ['::', undefined]) {
      const { rows } = await readFiles(
        { 'ratings.dat': '1::1193::5::978300760\n' },
        { ...ratings, delimiter, columns: fields },
      );
      expect(rows).toEqual([{ userId: '1', productId: '1193', kind: 'RATE', value: 5, at: 978300760000 }]);
    }
  });

  it.each(['sep=;\r\n', 'SEP=;\n', '"sep=;"\n', '\ufeffsep=;\n', ''])('are recognised after %j', async (line) => {
    const sold = { file: 'o.csv', target: 'events' };
    const fields = { userId: 'Kunde', productId: 'Artikel', at: 'Datum', kind: { constant: 'PURCHASE' } };
    const { rows } = await readFiles(
      { 'o.csv': `${line}Kunde;Artikel;Datum\ns1;S;2026-05-01\n` },
      { ...sold, columns: fields },
    );
    expect(rows).toMatchObject([{ userId: 's1', productId: 'S' }]);
  });
});

describe('archives', () => {
  const file = { ...products, file: 'p.csv' };

  it('of zip are read as the files in them, also within a folder of theirs and compressed again', async () => {
    const archive = zipOf({ 'export/readme.txt': 'read me', 'export/p.csv': TEXT, '__MACOSX/p.csv': 'junk' });
    expect((await readFiles({ 'export.zip': archive }, file)).rows).toEqual(SHIRT);
    expect((await readFiles({ 'p.csv': zipOf({ 'p.csv': TEXT }) }, file)).rows).toEqual(SHIRT);
    expect((await readFiles({ 'a.zip': zipOf({ 'p.csv.gz': gzipSync(TEXT) }) }, file)).rows).toEqual(SHIRT);
  });

  it.each([
    ['an Excel or Open Document workbook', zipOf({ '[Content_Types].xml': '<x/>', 'xl/sheet.xml': '<x/>' })],
    ['a Parquet file', Buffer.from('PAR1\u0000\u0000')],
    ['an SQLite database', Buffer.from('SQLite format 3\u0000')],
  ])('that is %s is refused with what to do', async (what, content) => {
    await expect(readFiles({ 'p.csv': content }, file)).rejects.toThrow(
      new RegExp(`p\\.csv is ${what}.*save it as CSV`),
    );
  });
});

describe('lines', () => {
  const ids = (rows: readonly Readonly<Record<string, unknown>>[]): unknown[] => rows.map(({ id }) => id);

  it('end in any way, one after the other', async () => {
    const text = 'pid,name,text\r\n1,a,b\n2,a,b\r3,a,"b\r\nc"\r\n\r\n4,a,b';
    const { rows, sums } = await readFiles({ 'p.csv': text }, { ...products, file: 'p.csv' });
    expect(ids(rows)).toEqual(['1', '2', '3', '4']);
    expect(sums.read).toBe(4);
  });

  it('after a quote that is never closed are read: it costs its own', async () => {
    const more = Array.from({ length: 20_000 }, (_, i) => `${i + 10},a,b`).join('\n');
    const text = `pid,name,text\n1,a,"open\n2,5" pipe,"fine, too"\n3,"a"b,c\n${more}\n4,a,"open`;
    const { rows, sums, quarantined } = await readFiles({ 'p.csv': text }, { ...products, file: 'p.csv' });
    expect(quarantined).toEqual([
      [2, 'row: unreadable'],
      [20_005, 'row: unreadable'],
    ]);
    expect(rows[0]).toEqual({ id: '2', title: '5" pipe', description: 'fine, too' });
    expect(rows[1]).toEqual({ id: '3', title: '"a"b', description: 'c' });
    expect(sums).toEqual({ read: 20_004, loaded: 20_002, duplicates: 0, quarantined: 2, dropped: 0 });
  });

  it('hold what was written, whatever delimiter, quotes, ends, encoding and packing are drawn', async () => {
    const word = fc.stringMatching(/^[a-z€é"',;|\t\n ]{0,12}$/).map((text) => `x${text}x`);
    const cellsOf = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        cellsOf,
        fc.constantFrom(',', ';', '\t', '||', '::'),
        fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 31, maxLength: 31 }),
        fc.constantFrom('utf-8', 'utf-16le', 'win1252'),
        fc.constantFrom('plain', 'gzip', 'zip'),
        fc.boolean(),
        async (cells, delimiter, ends, encoding, packing, all) => {
          const quoted = (cell: string): string =>
            all || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
          const table = [['pid', 'name', 'text'], ...cells.map((row, i) => [`p${i}`, ...row])];
          const text = table.map((line, i) => line.map(quoted).join(delimiter) + ends[i]).join('');
          const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
          const content = packing === 'gzip' ? gzipSync(bytes) : packing === 'zip' ? zipOf({ 'p.csv': bytes }) : bytes;
          const { rows } = await readFiles({ 'p.csv': content }, { ...products, file: 'p.csv', delimiter });
          const clean = (cell: string): string => cell.replace(/\s+/g, ' ');
          const lines = (cell: string): string => cell.replace(/[^\S\n]+/g, ' ');
          expect(rows).toEqual(
            cells.map(([title, description], i) => ({
              id: `p${i}`,
              title: clean(title),
              description: lines(description),
            })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
