import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSplit, readGivenSplit } from '../../src/features/models/evaluation/given-split.files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-split-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (file: string, rows: readonly (readonly unknown[])[]): Promise<void> =>
  writeFile(join(folder, file), ['user\titem', ...rows.map((row) => row.join('\t')), ''].join('\n'));

describe('a split that came with the data', () => {
  it('is read with what is optional, repeats counted once', async () => {
    await write('train.tsv', [
      [0, 1],
      [0, 1],
      [2, 0],
    ]);
    await write('test.tsv', [[0, 3]]);
    await write('social.tsv', [
      [1, 4],
      [4, 1],
    ]);
    const { dataset, test, validation } = readGivenSplit(folder);
    expect(dataset).toMatchObject({ users: 4, items: 3 });
    expect([...dataset.events.item]).toEqual([1, 0]);
    expect([...dataset.social.indices]).toEqual([3, 1]);
    expect([...test.indices]).toEqual([2]);
    expect(validation).toBeUndefined();
  });

  it('keeps the places of ids that are the numbers from 0, in whatever order they come', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => (n * 7) % 30);
    await write(
      'train.tsv',
      ids.map((id) => [id, 29 - id]),
    );
    await write('test.tsv', [[11, 0]]);
    const { dataset } = readGivenSplit(folder);
    expect([...dataset.events.item]).toEqual(Array.from({ length: 30 }, (_, n) => 29 - n));
  });

  it('has people and items of any name: numbers of any size, and texts', async () => {
    const names = [
      '4294967296',
      '2147483648',
      '999999',
      '1234567890123456789',
      '1234567890123456790',
      'caf\u00e9',
      'x-1',
    ];
    await write('train.tsv', [...names.map((name) => [name, name]), ['cafe\u0301', 'x-1'], ['x-1 ', '999999']]);
    await write('test.tsv', [['999999', 'x-1']]);
    const { dataset, test } = readGivenSplit(folder);
    expect(dataset).toMatchObject({ users: names.length, items: names.length });
    expect(dataset.events.item.length).toBe(names.length + 2);
    expect([...test.indptr]).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('takes a first line of other names away where ids are numbers', async () => {
    await writeFile(join(folder, 'train.tsv'), 'reviewer\tbook\n1\t5\n2\t6\n');
    await writeFile(join(folder, 'test.tsv'), '1\t6\n');
    expect(readGivenSplit(folder).dataset).toMatchObject({ users: 2, items: 2 });
  });

  it.each([
    ['a line of one id', [[0, 1], [7]], /train.tsv line 3: two tab-separated ids/],
    ['a line of three', [[0, 1, 4]], /train.tsv line 2/],
    ['an empty id', [['', 1]], /train.tsv line 2/],
    ['nothing', [], /train.tsv holds no pair/],
  ])('is refused with %s', async (_what, rows, message) => {
    await write('train.tsv', rows);
    await write('test.tsv', [[0, 1]]);
    expect(() => readGivenSplit(folder)).toThrow(InvalidSplit);
    expect(() => readGivenSplit(folder)).toThrow(message);
  });
});
