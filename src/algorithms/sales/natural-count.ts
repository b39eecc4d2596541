import { normalQuantile } from '../statistics.js';

/**
 * How many purchases would have come by themselves, where the mean of this number is known with the certainty of some purchases: a Poisson
 * count whose mean has a gamma distribution, which is a negative binomial one.
 */

/** Means above this are approximated by a normal distribution with a correction for skewness (Cornish and Fisher 1938). */
const LARGE = 200;

/** The smallest count whose distribution function is at least `share`. */
export function countQuantile(share: number, mean: number, shape: number): number {
  if (mean <= 0) return 0;
  if (mean > LARGE) {
    const variance = mean + (mean * mean) / shape;
    const skew = (1 + (2 * mean) / shape) / Math.sqrt(variance);
    const z = normalQuantile(share);
    return mean + Math.sqrt(variance) * (z + ((z * z - 1) * skew) / 6);
  }
  let [count, sum] = [0, first(mean, shape)];
  for (let term = sum; sum < share && count < 50 * LARGE;) {
    term *= ((shape + count) / (count + 1)) * (mean / (mean + shape));
    count += 1;
    sum += term;
  }
  return count;
}

/** Probability of a count of at least `least`; between two whole numbers on a straight line of the logarithm. */
export function countTail(least: number, mean: number, shape: number): number {
  const whole = Math.floor(least);
  const below = wholeTail(whole, mean, shape);
  if (whole === least) return below;
  const above = wholeTail(whole + 1, mean, shape);
  return below ** (whole + 1 - least) * above ** (least - whole);
}

function wholeTail(least: number, mean: number, shape: number): number {
  if (least <= 0) return 1;
  if (mean <= 0) return 0;
  let term = first(mean, shape);
  let sum = 0;
  for (let count = 0; count < least; count += 1) {
    sum += term;
    term *= ((shape + count) / (count + 1)) * (mean / (mean + shape));
  }
  return Math.max(0, 1 - sum);
}

function first(mean: number, shape: number): number {
  return Math.exp(-shape * Math.log1p(mean / shape));
}
