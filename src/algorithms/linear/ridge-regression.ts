import { solvePositiveDefinite } from '../cholesky.js';
import { mean } from '../statistics.js';
import { checkTable, checkTargets, type Table, UnusableTable } from '../table.js';
import { scaleOf } from './scale.js';
import { weightedGram } from './weighted-gram.js';

/** `intercept + weights · x`. */
export interface LinearModel {
  readonly intercept: number;
  /** One a column, in the unit of the target by that of the column. */
  readonly weights: Float64Array;
}

/**
 * Least squares with an L2 penalty on columns scaled to mean 0 and variance 1 (Hoerl and Kennard 1970); the intercept is free. O(rows · width²).
 *
 * @param l2 rows at weight 0 that the data are taken to have besides, above 0
 * @throws UnusableTable where sizes do not fit or a value is not finite
 * @throws RangeError where the penalty is not above 0
 */
export function fitRidge(table: Table, targets: ArrayLike<number>, l2: number): LinearModel {
  if (!(l2 > 0)) throw new RangeError(`l2 ${l2} is not above 0.`);
  checkTable(table);
  checkTargets(table, targets);
  const { width } = table;
  const scale = scaleOf(table);
  const { means, deviations } = scale;
  const { values } = scale.apply(table);
  const centre = mean(targets);
  const gram = weightedGram(values, width, new Float64Array(table.rows).fill(1));
  const weights = new Float64Array(width);
  for (let row = 0; row < table.rows; row += 1) {
    const first = row * width;
    for (let i = 0; i < width; i += 1) weights[i] += values[first + i] * (targets[row] - centre);
  }
  for (let i = 0; i < width; i += 1) gram[i * width + i] += l2;
  solvePositiveDefinite(gram, width, weights);
  for (let i = 0; i < width; i += 1) weights[i] /= deviations[i];
  return { intercept: centre - weights.reduce((sum, weight, c) => sum + weight * means[c], 0), weights };
}

/** @throws UnusableTable where the table has another number of columns */
export function predictLinear({ intercept, weights }: LinearModel, { rows, width, values }: Table): Float64Array {
  if (width !== weights.length) throw new UnusableTable(`${width} columns for ${weights.length} weights.`);
  const out = new Float64Array(rows).fill(intercept);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < width; c += 1) out[row] += values[row * width + c] * weights[c];
  }
  return out;
}
