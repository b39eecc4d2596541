import { mean } from '../statistics.js';

/** Probabilities are held this far from 0 and 1 where their logarithm is taken. */
const CLOSEST = 1e-15;

/** Minus the logarithm of the probability given to what happened, row by row. @throws RangeError where the lengths differ or nothing is given */
export function rowLosses(probabilities: ArrayLike<number>, labels: ArrayLike<number>): Float64Array {
  check(probabilities, labels);
  const { log, min, max } = Math;
  const losses = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row += 1) {
    const p = labels[row] === 1 ? probabilities[row] : 1 - probabilities[row];
    losses[row] = -log(min(max(p, CLOSEST), 1));
  }
  return losses;
}

/** Mean of `rowLosses`. @throws RangeError where the lengths differ or nothing is given */
export function logLoss(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  return mean(rowLosses(probabilities, labels));
}

/**
 * Expected calibration error (Naeini et al. 2015; Guo et al. 2017): rows in bins of equal width by their probability, the mean of the gaps between
 * mean probability and share of class 1, each weighed by its rows.
 *
 * @param bins default 10
 * @returns 0 to 1; 0 where every bin keeps its word
 * @throws RangeError where the lengths differ or nothing is given
 */
export function expectedCalibrationError(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins: number = 10,
): number {
  check(probabilities, labels);
  const gaps = new Float64Array(bins);
  for (let row = 0; row < labels.length; row += 1) {
    const bin = Math.min(bins - 1, Math.floor(probabilities[row] * bins));
    gaps[bin] += probabilities[row] - labels[row];
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / labels.length;
}

/** What comes of calling everything positive whose probability reaches a threshold; 0 where a figure has nothing below its line. */
export interface Decisions {
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @throws RangeError where the lengths differ or nothing is given */
export function decisionsAt(threshold: number, probabilities: ArrayLike<number>, labels: ArrayLike<number>): Decisions {
  check(probabilities, labels);
  let [hits, called, positives, right] = [0, 0, 0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    const call = probabilities[row] >= threshold ? 1 : 0;
    called += call;
    positives += labels[row];
    hits += call * labels[row];
    right += call === labels[row] ? 1 : 0;
  }
  const ratio = (a: number, b: number): number => (b > 0 ? a / b : 0);
  return {
    accuracy: right / labels.length,
    precision: ratio(hits, called),
    recall: ratio(hits, positives),
    f1: ratio(2 * hits, called + positives),
  };
}

/** The threshold with the largest F1 among the given probabilities. O(n log n). */
export function bestThreshold(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  check(probabilities, labels);
  const order = Uint32Array.from({ length: labels.length }, (_, n) => n).sort(
    (a, b) => probabilities[b] - probabilities[a],
  );
  let positives = 0;
  for (let row = 0; row < labels.length; row += 1) positives += labels[row];
  let [hits, best, at] = [0, 0, 1];
  order.forEach((row, n) => {
    hits += labels[row];
    const tied = n + 1 < order.length && probabilities[order[n + 1]] === probabilities[row];
    const f1 = (2 * hits) / (n + 1 + positives);
    if (!tied && f1 > best) [best, at] = [f1, probabilities[row]];
  });
  return at;
}

function check(probabilities: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (labels.length === 0 || probabilities.length !== labels.length) {
    throw new RangeError(`${probabilities.length} probabilities for ${labels.length} labels.`);
  }
}
