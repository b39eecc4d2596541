/**
 * `mean |p - y|`, in units of the target.
 *
 * @throws RangeError where the lengths differ or there are none; so do the others
 */
export function meanAbsoluteError(predicted: ArrayLike<number>, targets: ArrayLike<number>): number {
  return meanOver(predicted, targets, (p, y) => Math.abs(p - y));
}

/** `mean (p - y)^2`, in squared units of the target. */
export function meanSquaredError(predicted: ArrayLike<number>, targets: ArrayLike<number>): number {
  return meanOver(predicted, targets, (p, y) => (p - y) ** 2);
}

/**
 * Coefficient of determination, `R2 = 1 - sum (y - p)^2 / sum (y - mean y)^2`: 1 is exact, 0 as good as the mean, below 0
 * worse. Where all targets are equal it is 1 for exact predictions and 0 for others (as scikit-learn has it).
 */
export function r2(predicted: ArrayLike<number>, targets: ArrayLike<number>): number {
  const error = meanSquaredError(predicted, targets);
  const mean = meanOver(targets, targets, (_, y) => y);
  const variance = meanOver(targets, targets, (_, y) => (y - mean) ** 2);
  if (variance === 0) return error === 0 ? 1 : 0;
  return 1 - error / variance;
}

function meanOver(
  predicted: ArrayLike<number>,
  targets: ArrayLike<number>,
  of: (prediction: number, target: number) => number,
): number {
  const count = targets.length;
  if (predicted.length !== count) throw new RangeError(`${predicted.length} predictions for ${count} targets`);
  if (count === 0) throw new RangeError('no targets to be judged by');
  let sum = 0;
  for (let k = 0; k < count; k += 1) sum += of(predicted[k], targets[k]);
  return sum / count;
}
