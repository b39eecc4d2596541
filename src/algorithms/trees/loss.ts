import { type Derivatives } from './histograms.js';
import { type TreeLoss } from './tree-ensemble.js';

/** The constant with the smallest loss; where one class is missing, the odds that half a row more of each would have. */
export function startOf(loss: TreeLoss, targets: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < targets.length; row += 1) sum += targets[row];
  if (loss === 'squared') return sum / targets.length;
  const whole = sum > 0 && sum < targets.length;
  return Math.log((sum + (whole ? 0 : 0.5)) / (targets.length - sum + (whole ? 0 : 0.5)));
}

/** Writes slope and curvature of the loss of each row: `(y - f)^2 / 2`, or minus the logarithm of the probability of its class. */
export function derive(
  loss: TreeLoss,
  sums: Float64Array,
  targets: ArrayLike<number>,
  { slopes, curvatures }: Derivatives,
): void {
  const { exp } = Math;
  for (let row = 0; row < sums.length; row += 1) {
    if (loss === 'squared') {
      slopes[row] = sums[row] - targets[row];
      curvatures[row] = 1;
    } else {
      const p = 1 / (1 + exp(-sums[row]));
      slopes[row] = p - targets[row];
      curvatures[row] = p * (1 - p);
    }
  }
}

/** Mean loss of the rows. */
export function lossOf(loss: TreeLoss, sums: Float64Array, targets: ArrayLike<number>): number {
  const { exp, log1p, abs, max } = Math;
  let sum = 0;
  for (let row = 0; row < sums.length; row += 1) {
    const f = sums[row];
    if (loss === 'squared') sum += (f - targets[row]) ** 2 / 2;
    else sum += max(f, 0) - f * targets[row] + log1p(exp(-abs(f)));
  }
  return sum / sums.length;
}
