import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csrFromEdges, csrFromEntries, type Csr, type Dataset, type KindTable } from '../../../../gnn/index.js';

/** Thrown by `readGivenSplit`; the message says which file, which line, and what was expected. */
export class InvalidSplit extends Error {
  override readonly name = 'InvalidSplit';
}

/** A published data set with its own split into train and test; row numbers are the numbers in its files. */
export interface GivenSplit {
  /** The training data: `train.tsv` as events of one kind without times, ties from `social.tsv`. */
  readonly dataset: Dataset;
  /** People x items, ones. */
  readonly test: Csr;
  /** The part of the training data on which hyper-parameters are chosen; undefined without a `valid.tsv`. */
  readonly validation: Csr | undefined;
}

/** The one kind of event of such data sets: their files say no more. */
export const GIVEN_KINDS: KindTable = {
  names: ['INTERACTION'],
  weights: Float32Array.of(1),
  rating: -1,
  likedFrom: 0,
  targetWeight: 1,
  halfLifeDays: 180,
};

type Pairs = readonly [Int32Array, Int32Array];

/**
 * Reads `train.tsv` and `test.tsv`, and if they exist `valid.tsv` (a part of train) and `social.tsv` (ties, in one or both
 * directions). Each line holds two tab-separated whole numbers from 0; a first line of names is allowed.
 *
 * @throws InvalidSplit where a file is missing or a line has another form
 */
export function readGivenSplit(folder: string): GivenSplit {
  const train = readPairs(folder, 'train.tsv');
  const test = readPairs(folder, 'test.tsv');
  const valid = existsSync(join(folder, 'valid.tsv')) ? readPairs(folder, 'valid.tsv') : null;
  const social: Pairs = existsSync(join(folder, 'social.tsv'))
    ? readPairs(folder, 'social.tsv')
    : [new Int32Array(0), new Int32Array(0)];
  const users = 1 + largest([train[0], test[0], ...social]);
  const items = 1 + largest([train[1], test[1]]);
  const ones = ([user, item]: Pairs): Csr => {
    const matrix = csrFromEntries(users, items, user, item, null);
    return { ...matrix, values: matrix.values.fill(1) };
  };
  const { indptr, indices } = ones(train);
  const dataset: Dataset = {
    users,
    items,
    events: {
      indptr,
      item: indices,
      kind: new Uint8Array(indices.length),
      value: new Float32Array(indices.length).fill(1),
      time: new Float64Array(indices.length),
    },
    social: csrFromEdges(users, social[0], social[1]),
    itemCategory: new Int32Array(items).fill(-1),
    categories: 0,
    userRegion: new Int32Array(users).fill(-1),
    regions: 0,
    cutoff: 0,
  };
  return { dataset, test: ones(test), validation: valid === null ? undefined : ones(valid) };
}

function readPairs(folder: string, file: string): Pairs {
  const path = join(folder, file);
  if (!existsSync(path)) throw new InvalidSplit(`${path} is missing: a split has train.tsv and test.tsv`);
  const lines = readFileSync(path, 'utf8').split('\n');
  const from: number[] = [];
  const to: number[] = [];
  lines.forEach((line, n) => {
    if (line.trim() === '') return;
    const pair = /^(\d+)\t(\d+)\s*$/.exec(line);
    if (pair !== null) {
      from.push(Number(pair[1]));
      to.push(Number(pair[2]));
    } else if (n > 0) {
      throw new InvalidSplit(
        `${path} line ${n + 1}: two tab-separated numbers were expected, not '${line.slice(0, 60)}'`,
      );
    }
  });
  if (from.length === 0 && file !== 'social.tsv') throw new InvalidSplit(`${path} holds no pair`);
  return [Int32Array.from(from), Int32Array.from(to)];
}

function largest(columns: readonly Int32Array[]): number {
  let most = -1;
  for (const column of columns) for (const value of column) most = Math.max(most, value);
  return most;
}
