import { type Csr } from '../../tensors/csr.js';
import { requirePositive } from './co-occurrence.js';
import { type FitRun, solveColumns } from './local-ridge-columns.js';
import { type RidgePenalty } from './local-ridge-gram.js';
import { ridgeHistories } from './local-ridge-histories.js';
import { type Part } from '../part.js';
import { sparsePart } from '../sparse-scores.js';

export { type FitRun } from './local-ridge-columns.js';
export { type RidgePenalty } from './local-ridge-gram.js';

/** How the candidates and their Gram matrix are made: what all penalties of a grid have in common. */
export interface LocalRidgeBase {
  /** Candidates per item, `k` >= 1: cost grows with k³. */
  readonly neighbours: number;
  /** `rw`: people count with their number of items to the minus this. */
  readonly historyPower: number;
  /** Of a longer history an even sample of this many items trains the model: cost grows with its square. */
  readonly historyCap: number;
}

export interface LocalRidgeOptions extends LocalRidgeBase, RidgePenalty {}

/** Which columns are fitted, and how it runs. */
export interface LocalRidgeFit extends FitRun {
  /** Only these items are explained (no repeats), the columns of others are empty: cost in proportion. Default all. */
  readonly items?: Int32Array;
}

export const LOCAL_RIDGE_DEFAULTS: LocalRidgeOptions = {
  neighbours: 100,
  historyPower: 0.5,
  ridge: 5,
  dropout: 1,
  historyCap: 2000,
};

/**
 * Local item ridge: EASE (Steck, WWW 2019) kept sparse, one small regression an item. With `G = R^T D^(-rw) R`, item j
 * is explained by the `k` items C of largest cosine `G_ij / sqrt(G_ii G_jj)`:
 * `b_j = (G_CC + diag(lam + drop G_ii))^-1 G_Cj`. The Gram matrix is never stored: each item's row and k x k block are
 * summed from the histories. Deterministic, and the same to the last bit on any number of threads.
 *
 * @param interactions people x items, positive weights
 * @returns B, items x items, row = an item of a person, column = the item that it predicts; zero diagonal
 * @throws RangeError for options outside their ranges or weights that are not positive; the reason of `signal`
 */
export async function fitLocalRidge(
  interactions: Csr,
  options: Partial<LocalRidgeOptions> & LocalRidgeFit = {},
): Promise<Csr> {
  const { ridge, dropout } = { ...LOCAL_RIDGE_DEFAULTS, ...options };
  return (await fitLocalRidgeGrid(interactions, options, [{ ridge, dropout }]))[0];
}

/**
 * `fitLocalRidge` for many penalties at once, for tuning: rows, candidates and blocks are summed once, so each further
 * penalty costs one Cholesky an item. Memory is one more array of values a penalty: the matrices share the rest.
 *
 * @returns a matrix a penalty, in order, each what `fitLocalRidge` gives
 */
export async function fitLocalRidgeGrid(
  interactions: Csr,
  base: Partial<LocalRidgeBase> & LocalRidgeFit,
  penalties: readonly RidgePenalty[],
): Promise<Csr[]> {
  const { neighbours, historyPower, historyCap, threads, items, signal, onProgress } = {
    ...LOCAL_RIDGE_DEFAULTS,
    ...base,
  };
  requireInteger('neighbours', neighbours);
  requireInteger('historyCap', historyCap);
  if (threads !== undefined) requireInteger('threads', threads);
  if (!Number.isFinite(historyPower)) throw new RangeError(`historyPower must be a finite number, not ${historyPower}`);
  for (const { ridge, dropout } of penalties) {
    requireNotNegative('ridge', ridge);
    requireNotNegative('dropout', dropout);
  }
  const targets = items ?? Int32Array.from({ length: interactions.cols }, (_, item) => item);
  if (new Set(targets).size < targets.length) throw new RangeError('items has repeats');
  for (const item of targets) {
    if (item < 0 || item >= interactions.cols)
      throw new RangeError(`item ${item} of items is not in 0 .. ${interactions.cols - 1}`);
  }
  requirePositive(interactions);
  if (penalties.length === 0) return [];
  const histories = ridgeHistories(interactions, historyPower, historyCap);
  return solveColumns(histories, neighbours, penalties, targets, { threads, signal, onProgress });
}

function requireInteger(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1)) throw new RangeError(`${name} must be an integer >= 1, not ${value}`);
}

function requireNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be a number >= 0, not ${value}`);
}

/** Scores by the person's items: `R_u B`. Zeros where B knows none of them. */
export function ridgePart(b: Csr): Part {
  const { indptr, indices, values } = b;
  return sparsePart('ridge', (person, _at, into) => {
    for (let n = 0; n < person.items.length; n += 1) {
      const item = person.items[n];
      for (let e = indptr[item]; e < indptr[item + 1]; e += 1) into.add(indices[e], person.weights[n] * values[e]);
    }
  });
}
