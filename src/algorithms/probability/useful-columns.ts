import { type Rng, seededRng, shuffle } from '../random.js';
import { pairedDifference } from '../statistics.js';
import { type Table, take, takeRows } from '../table.js';
import { boostTrees, type BoostOptions } from '../trees/boost-trees.js';
import { sumOfTrees } from '../trees/tree-ensemble.js';
import { stratifiedFolds } from './folds.js';
import { rowLosses } from './judge.js';
import { sigmoid } from './probability-model.js';

export interface UsefulOptions {
  readonly trees: Partial<BoostOptions>;
  readonly folds: number;
  /** As those of `fitProbability`. */
  readonly groups?: ArrayLike<number>;
  readonly seed: number;
}

/** What a column is good for. */
export interface ColumnUse {
  /** By how much the log loss of rows that were not learnt from grows without what the column says. */
  readonly importance: number;
  readonly standardError: number;
  readonly useful: boolean;
}

/** A column counts where the loss grows by so many paired standard errors without what it says. */
const MARGIN = 2;

/**
 * Which columns say something of the labels: trees are learnt on all of them, and a column is kept where shuffling it among rows that were not learnt
 * from raises their log loss (permutation importance, Breiman 2001) by more than two paired standard errors. What is left out gets no part in an explanation.
 *
 * @returns one entry a column
 * @throws RangeError as `stratifiedFolds`
 */
export function usefulColumns(table: Table, labels: ArrayLike<number>, options: UsefulOptions): ColumnUse[] {
  const { trees, folds: count, groups, seed } = options;
  const rng = seededRng(seed);
  const told = new Float64Array(table.rows);
  const without = Array.from({ length: table.width }, () => new Float64Array(table.rows));
  for (const { inside, outside } of stratifiedFolds(labels, count, rng, groups)) {
    const held = { table: takeRows(table, inside), targets: take(labels, inside) };
    const { model } = boostTrees(takeRows(table, outside), take(labels, outside), { ...trees, seed }, held);
    const losses = (of: Table): Float64Array => rowLosses(sumOfTrees(model, of).map(sigmoid), held.targets);
    put(told, inside, losses(held.table));
    without.forEach((of, c) => put(of, inside, losses(shuffled(held.table, c, rng))));
  }
  return without.map((of) => {
    const { difference: importance, standardError } = pairedDifference(of, told, groups);
    return { importance, standardError, useful: importance > 0 && importance > MARGIN * standardError };
  });
}

function put(into: Float64Array, rows: Uint32Array, values: Float64Array): void {
  rows.forEach((row, k) => (into[row] = values[k]));
}

/** The table with one column in another order. */
function shuffled({ rows, width, values }: Table, c: number, rng: Rng): Table {
  const out = Float64Array.from(values);
  shuffle(
    Uint32Array.from({ length: rows }, (_, row) => row),
    rng,
  ).forEach((from, row) => (out[row * width + c] = values[from * width + c]));
  return { rows, width, values: out };
}
