import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { columnsWanted, compileColumns } from '../../src/features/activity/sources/files/mapping/columns.js';
import { converterOf } from '../../src/features/activity/sources/files/mapping/convert.js';
import { findFiles } from '../../src/features/activity/sources/files/source.files.js';
import { readTables } from '../../src/features/activity/sources/files/tables.files.js';
import { type Mapping, parseMapping } from '../../src/features/activity/sources/files/mapping/mapping.js';
import { openRecords, type SourceRecord } from '../../src/features/activity/sources/files/records/records.files.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-records-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const mappingOf = (extra: object = {}, columns: object = {}): Mapping =>
  parseMapping(
    {
      name: 'test',
      files: [
        {
          file: 'events',
          target: 'events',
          columns: {
            userId: 'user',
            productId: 'item',
            kind: { constant: 'COMMENT' },
            at: 'at',
            text: 'text',
            ...columns,
          },
          ...extra,
        },
      ],
    },
    'test',
  );

async function read(name: string, content: string | Buffer, mapping = mappingOf()): Promise<SourceRecord[]> {
  await writeFile(join(folder, name), content);
  const [file] = await findFiles(folder, mapping);
  const { records } = await openRecords(file, columnsWanted(file.mapping));
  const all: SourceRecord[] = [];
  for await (const record of records) all.push(record);
  return all;
}

const CSV = 'user,item,at,text\n1,2,3,plain\n4,5,6,"two, ""quoted"""\n7,8,9\n';

describe('records of a file', () => {
  it('come from CSV with quotes, each with its line', async () => {
    expect(await read('events.csv', `\ufeff${CSV}`)).toEqual([
      { line: 2, cells: ['1', '2', '3', 'plain'] },
      { line: 3, cells: ['4', '5', '6', 'two, "quoted"'] },
      { line: 4, cells: ['7', '8', '9'], fault: { reason: 'row: wrong number of cells', detail: '3 instead of 4' } },
    ]);
  });

  it('are the same compressed, whatever the name says', async () => {
    const open = await read('events.csv', CSV);
    expect(await read('events.csv', gzipSync(CSV))).toEqual(open);
    await rm(join(folder, 'events.csv'));
    expect(await read('events.csv.gz', gzipSync(CSV))).toEqual(open);
  });

  it('are the same from tabs and from JSON lines', async () => {
    const open = (await read('events.csv', 'user,item,at,text\n1,2,3,"it is ""good"""\n')).map(({ cells }) => cells);
    await rm(join(folder, 'events.csv'));
    const tsv = await read('events.tsv', 'user\titem\tat\ttext\n1\t2\t3\tit is "good"\n');
    await rm(join(folder, 'events.tsv'));
    const json = await read('events.jsonl', '{"user":1,"item":"2","at":3,"text":"it is \\"good\\""}\r\n\n');
    expect([tsv, json].map((records) => records.map(({ cells }) => cells))).toEqual([open, open]);
  });

  it('say why a JSON line cannot be read', async () => {
    const lines = ['{"user":', '[1]', '{"user":{"id":1}}', '{"user":1}'].join('\n');
    const faults = (await read('events.jsonl', lines)).map(({ line, fault }) => [line, fault?.reason]);
    expect(faults).toEqual([
      [1, 'row: unreadable'],
      [2, 'row: unreadable'],
      [3, 'row: nested value'],
      [4, undefined],
    ]);
  });

  it('keep quotes that mean nothing, and put aside what a quote that is never closed swallows', async () => {
    const records = await read('events.csv', 'user,item,at,text\n1,2,3,"a"b\n4,5,6,fine\n7,8,9,"open\n');
    expect(records.map(({ line, fault, cells }) => [line, fault?.reason ?? cells[3]])).toEqual([
      [2, '"a"b'],
      [3, 'fine'],
      [4, 'row: unreadable'],
    ]);
  });

  it('are read in Latin-1 where the mapping says so', async () => {
    const bytes = Buffer.from('user,item,at,text\n1,2,3,Beyonc\u00e9\n', 'latin1');
    const [record] = await read('events.csv', bytes, mappingOf({ encoding: 'latin1' }));
    expect(record.cells[3]).toBe('Beyonc\u00e9');
  });

  it('end in a named error when the compressed file is cut off', async () => {
    const cut = gzipSync(CSV.repeat(1000)).subarray(0, 60);
    await expect(read('events.csv.gz', cut)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('what is not there', () => {
  it('is named: folder, file, column', async () => {
    await expect(findFiles(join(folder, 'none'), mappingOf())).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
    await writeFile(join(folder, 'other.csv'), 'a\n');
    await expect(findFiles(folder, mappingOf())).rejects.toThrow(/events\.csv.*It holds other\.csv/s);
    await writeFile(join(folder, 'events.csv'), 'user,item,when\n');
    const [file] = await findFiles(folder, mappingOf());
    const { columns } = await openRecords(file, columnsWanted(file.mapping));
    expect(() => compileColumns(file, columns, new Map())).toThrow(
      'events.csv has no column "at", which fills at. Its columns are user, item, when.',
    );
  });

  it('is listed, where the column is not needed', async () => {
    await writeFile(join(folder, 'events.csv'), 'user,item,at\n');
    const [file] = await findFiles(folder, mappingOf());
    expect(compileColumns(file, ['user', 'item', 'at'], new Map()).absent).toEqual(['text']);
  });
});

describe('columns', () => {
  it('take defaults, words, look-ups and calendar days', async () => {
    await writeFile(join(folder, 'words.tsv'), 'id\tword\n7\tsplendid\n');
    await writeFile(join(folder, 'events.csv'), 'user,item,y,m,d,word,what\n');
    const mapping = mappingOf(
      {},
      {
        at: { year: 'y', month: 'm', day: 'd' },
        text: { column: 'word', lookup: { file: 'words.tsv', key: 'id', value: 'word' } },
        kind: { column: 'what', map: { Buy: 'PURCHASE' }, default: 'VIEW' },
      },
    );
    const [file] = await findFiles(folder, mapping);
    const header = ['user', 'item', 'y', 'm', 'd', 'word', 'what'];
    const columns = compileColumns(file, header, await readTables(folder, file.mapping, header));
    const converter = converterOf('events', columns);
    const convert = (cells: readonly string[]) => converter(cells, () => undefined);
    expect(convert([' 1 ', '2', '2011', '3', '4', '7', 'BUY'])).toMatchObject({
      userId: '1',
      at: Date.UTC(2011, 2, 4),
      text: 'splendid',
      kind: 'PURCHASE',
    });
    expect(convert(['1', '2', '2011', '3', '4', '8', ''])).toMatchObject({ kind: 'VIEW', text: undefined });
    expect(() => convert(['NULL', '2', '2011', '3', '4', '8', ''])).toThrow('userId: missing');
    expect(() => convert(['1', '2', '2011', '2', '30', '8', ''])).toThrow('at: not a time');
    expect(() => convert(['1', '2', '2011', '3', '4', '8', 'dance'])).toThrow('kind: unknown');
  });
});
