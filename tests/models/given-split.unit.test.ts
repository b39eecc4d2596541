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
    expect(dataset).toMatchObject({ users: 5, items: 4 });
    expect([...dataset.events.item]).toEqual([1, 0]);
    expect([...dataset.social.indices]).toEqual([4, 1]);
    expect([...test.indices]).toEqual([3]);
    expect(validation).toBeUndefined();
  });

  it.each([
    [
      'a line of text',
      [
        [0, 1],
        ['x', 2],
      ],
      /train.tsv line 3: two tab-separated numbers/,
    ],
    [
      'a negative number',
      [
        [0, 1],
        [0, -2],
      ],
      /train.tsv line 3/,
    ],
    ['nothing', [], /train.tsv holds no pair/],
  ])('is refused with %s', async (_what, rows, message) => {
    await write('train.tsv', rows);
    await write('test.tsv', [[0, 1]]);
    expect(() => readGivenSplit(folder)).toThrow(InvalidSplit);
    expect(() => readGivenSplit(folder)).toThrow(message);
  });
});
