import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, readId } from '../../../platform/text.js';
import { csrFromEdges, csrFromEntries, type Csr, type Dataset, type KindTable } from '../../../../gnn/index.js';

/** Thrown by `readGivenSplit`; the message says which file, which line, and what was expected. */
export class InvalidSplit extends Error {
  override readonly name = 'InvalidSplit';
}

/**
 * A published data set with its own split into train and test. The rows of people and items are those of their ids in order
 * ({@link inOrder}): an id is a name and not a place, however large its number.
 */
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

type Pairs = readonly (readonly [string, string])[];

/**
 * Reads `train.tsv` and `test.tsv`, and if they exist `valid.tsv` (a part of train) and `social.tsv` (ties, in one or both
 * directions). Each line holds two tab-separated ids, of any text; a first line of names is allowed where the ids are whole
 * numbers, or where the names are usual ones (`user`, `item`).
 *
 * @throws InvalidSplit where a file is missing or a line has another form
 */
export function readGivenSplit(folder: string): GivenSplit {
  const optional = (file: string): Pairs | undefined =>
    existsSync(join(folder, file)) ? readPairs(folder, file) : undefined;
  const train = readPairs(folder, 'train.tsv');
  const test = readPairs(folder, 'test.tsv');
  const valid = optional('valid.tsv') ?? [];
  const social = optional('social.tsv') ?? [];
  const judged = [...train, ...test, ...valid];
  const userRow = rowsInOrder([...judged.map(([user]) => user), ...social.flat()]);
  const itemRow = rowsInOrder(judged.map(([, item]) => item));
  const users = userRow.size;
  const items = itemRow.size;
  const column = (pairs: Pairs, end: 0 | 1, row: ReadonlyMap<string, number>): Int32Array =>
    Int32Array.from(pairs, (pair) => row.get(pair[end])!);
  const ones = (pairs: Pairs): Csr => {
    const matrix = csrFromEntries(users, items, column(pairs, 0, userRow), column(pairs, 1, itemRow), null);
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
    social: csrFromEdges(users, column(social, 0, userRow), column(social, 1, userRow)),
    itemCategory: new Int32Array(items).fill(-1),
    categories: 0,
    userRegion: new Int32Array(users).fill(-1),
    regions: 0,
    cutoff: 0,
  };
  return { dataset, test: ones(test), validation: valid.length === 0 ? undefined : ones(valid) };
}

/** What the first line of such a file calls its columns, where the ids below are texts as well. */
const NAMES_OF_COLUMNS = /^(?:(?:user|item|product|friend|follower|followed|from|to|source|target)(?:_?id)?)$/i;

function readPairs(folder: string, file: string): Pairs {
  const path = join(folder, file);
  if (!existsSync(path)) throw new InvalidSplit(`${path} is missing: a split has train.tsv and test.tsv`);
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  const pairs: [string, string][] = [];
  lines.forEach((line, n) => {
    if (line.trim() === '') return;
    const ids = line.split('\t').map((cell) => readId(cell));
    const [from, to] = ids;
    if (ids.length !== 2 || from instanceof Problem || to instanceof Problem) {
      throw new InvalidSplit(`${path} line ${n + 1}: two tab-separated ids were expected, not '${line.slice(0, 60)}'`);
    }
    pairs.push([from, to]);
  });
  if (pairs.length > 0 && isHeader(pairs)) pairs.shift();
  if (pairs.length === 0 && file !== 'social.tsv') throw new InvalidSplit(`${path} holds no pair`);
  return pairs;
}

function isHeader([first, ...others]: Pairs): boolean {
  if (first.every((name) => NAMES_OF_COLUMNS.test(name))) return true;
  const isNumber = (id: string): boolean => WHOLE.test(id);
  return !first.every(isNumber) && others.length > 0 && others.every((pair) => pair.every(isNumber));
}

const WHOLE = /^\d+$/;

function rowsInOrder(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].sort(inOrder).map((id, row) => [id, row]));
}

/** Whole numbers by size, then texts by their code units: where ids are the numbers from 0, each is its own row. */
function inOrder(a: string, b: string): number {
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first === undefined || second === undefined) {
    if (first !== undefined || second !== undefined) return first !== undefined ? -1 : 1;
    return a < b ? -1 : 1;
  }
  return first.length - second.length || (first < second ? -1 : first > second ? 1 : a < b ? -1 : 1);
}

/** The digits of a whole number without zeros before them; undefined for another text. */
function numberOf(id: string): string | undefined {
  return WHOLE.test(id) ? id.replace(/^0+(?=\d)/, '') : undefined;
}
