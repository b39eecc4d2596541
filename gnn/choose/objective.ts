import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { type RowFigures } from '../evaluate/protocol.js';

/** The objective of all choices: the mean of Recall@20 and NDCG@20, one value a person-window. */
export function objective({ figures }: Pick<RowFigures, 'figures'>): Float64Array {
  return figures['recall@20'].map((recall, n) => (recall + figures['ndcg@20'][n]) / 2);
}

/**
 * The best of many trials where it beats the default by more than a paired standard error, else the default: the best of
 * dozens on a slice is in part the luckiest (the one-standard-error rule, Breiman et al., "CART", 1984).
 *
 * @param rows the trials
 * @param users of the person-windows, which are clusters of the error
 * @param defaults how many of the first rows are defaults: the best of them is the one to beat
 * @returns index of the row to take
 */
export function bestByOneError(rows: readonly Pick<RowFigures, 'figures'>[], users: Int32Array, defaults = 1): number {
  const objectives = rows.map(objective);
  const means = objectives.map((values) => mean(values));
  const best = means.indexOf(Math.max(...means));
  const standing = means.indexOf(Math.max(...means.slice(0, defaults)));
  const { difference, standardError } = pairedDifference(objectives[best], objectives[standing], users);
  return difference > standardError ? best : standing;
}
