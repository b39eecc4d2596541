import { solvePositiveDefinite } from '../cholesky.js';
import { checkTable, checkTargets, type Table, UnusableTable } from '../table.js';
import { type Scale, scaleOf } from './scale.js';
import { weightedGram } from './weighted-gram.js';

export interface LogisticOptions {
  /** L2 penalty on the weights of columns with variance 1, above 0; the intercept is free. */
  readonly l2: number;
  /** Most steps of Newton's method. */
  readonly steps: number;
}

export const LOGISTIC_DEFAULTS: LogisticOptions = { l2: 1, steps: 50 };

/** `P(1) = 1 / (1 + exp(-(intercept + weights · x)))`. */
export interface LogisticModel {
  readonly intercept: number;
  /** One a column, in the unit of the column. */
  readonly weights: Float64Array;
}

/** The largest step is below this at the end. */
const CLOSE = 1e-8;
/** Halvings of a step that overshoots. */
const HALVINGS = 20;

/**
 * Logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares), on columns scaled to mean 0 and
 * variance 1; the penalty keeps weights finite where the classes can be separated. O(steps · rows · width²).
 *
 * @param labels 0 or 1
 * @throws UnusableTable where sizes do not fit, a value is not finite or a label is not a class
 * @throws RangeError where the penalty is not above 0
 */
export function fitLogistic(
  table: Table,
  labels: ArrayLike<number>,
  options: Partial<LogisticOptions> = {},
): LogisticModel {
  const { l2, steps } = { ...LOGISTIC_DEFAULTS, ...options };
  if (!(l2 > 0)) throw new RangeError(`l2 ${l2} is not above 0.`);
  checkTable(table);
  checkTargets(table, labels, { classes: true });
  const scale = scaleOf(table);
  const x = withOnes(table, scale);
  let at = new Float64Array(table.width + 1);
  let loss = penalisedLoss(x, labels, at, l2);
  for (let step = 0; step < steps; step += 1) {
    const direction = newtonStep(x, labels, at, l2);
    let [next, lower] = [at, loss];
    for (let half = 0, share = 1; half < HALVINGS; half += 1, share /= 2) {
      next = at.map((value, c) => value - share * direction[c]);
      lower = penalisedLoss(x, labels, next, l2);
      if (lower <= loss) break;
    }
    if (!(lower <= loss)) break;
    [at, loss] = [next, lower];
    if (direction.every((value) => Math.abs(value) < CLOSE)) break;
  }
  return unscaled(at, scale);
}

/** Logarithms of the odds of class 1. @throws UnusableTable where the table has another number of columns, or a value is not finite */
export function logisticLogits({ intercept, weights }: LogisticModel, table: Table): Float64Array {
  if (table.width !== weights.length) throw new UnusableTable(`${table.width} columns for ${weights.length} weights.`);
  checkTable(table);
  const { rows, width, values } = table;
  const logits = new Float64Array(rows).fill(intercept);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < width; c += 1) logits[row] += values[row * width + c] * weights[c];
  }
  return logits;
}

function logit(x: Float64Array, row: number, at: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < at.length; c += 1) sum += x[row * at.length + c] * at[c];
  return sum;
}

function penalisedLoss(x: Float64Array, labels: ArrayLike<number>, at: Float64Array, l2: number): number {
  const { exp, log1p, abs, max } = Math;
  let loss = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const z = logit(x, row, at);
    loss += max(z, 0) - z * labels[row] + log1p(exp(-abs(z)));
  }
  for (let c = 1; c < at.length; c += 1) loss += (l2 / 2) * at[c] ** 2;
  return loss;
}

/** The Hessian's inverse times the gradient. */
function newtonStep(x: Float64Array, labels: ArrayLike<number>, at: Float64Array, l2: number): Float64Array {
  const { exp } = Math;
  const size = at.length;
  const gradient = new Float64Array(size);
  const curvatures = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row += 1) {
    const p = 1 / (1 + exp(-logit(x, row, at)));
    curvatures[row] = p * (1 - p);
    for (let c = 0; c < size; c += 1) gradient[c] += (p - labels[row]) * x[row * size + c];
  }
  const hessian = weightedGram(x, size, curvatures);
  for (let c = 1; c < size; c += 1) {
    gradient[c] += l2 * at[c];
    hessian[c * size + c] += l2;
  }
  solvePositiveDefinite(hessian, size, gradient);
  return gradient;
}

/** Scaled columns after a column of ones. */
function withOnes(table: Table, scale: Scale): Float64Array {
  const { rows, width, values } = scale.apply(table);
  const out = new Float64Array(rows * (width + 1)).fill(1);
  for (let row = 0; row < rows; row += 1) {
    out.set(values.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return out;
}

function unscaled(at: Float64Array, { means, deviations }: Scale): LogisticModel {
  const weights = means.map((_, c) => at[c + 1] / deviations[c]);
  return { intercept: at[0] - weights.reduce((sum, weight, c) => sum + weight * means[c], 0), weights };
}
