import { logGamma } from '../special-functions.js';
import { normalQuantile } from '../statistics.js';

const { exp, log } = Math;

/** No count above this is looked at. */
const MOST = 1_000_000;

/**
 * The smallest count that demand does not exceed with a probability: of a Poisson, or, where the variance is larger than the mean, of a negative binomial distribution.
 *
 * @param mean 0 or more
 * @param overdispersion variance by mean, 1 or more
 * @param probability 0 to 1, without 1
 */
export function countQuantile(mean: number, overdispersion: number, probability: number): number {
  if (!(mean > 0)) return 0;
  const excess = Math.max(1 + 1e-6, overdispersion) - 1;
  const size = mean / excess;
  const fail = log(excess / (1 + excess));
  const first = -size * log(1 + excess);
  // Far from zero the sum from zero underflows; the normal quantile is as good there.
  if (mean > 2_000) return normalCount(mean, overdispersion, probability);
  let below = 0;
  for (let k = 0; k < MOST; k += 1) {
    below += exp(logGamma(k + size) - logGamma(size) - logGamma(k + 1) + first + k * fail);
    if (below >= probability || (k > 20 * (mean + 10) * overdispersion && below > 0.5)) return k;
  }
  return MOST;
}

function normalCount(mean: number, overdispersion: number, probability: number): number {
  return Math.max(0, Math.ceil(mean + normalQuantile(probability) * Math.sqrt(mean * overdispersion)));
}
