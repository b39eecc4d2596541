import { normalQuantile } from '../statistics.js';

const { log, sqrt } = Math;

/** A number and how sure it is. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** By how many standard errors an interval reaches that holds at one look, decided on before. */
export function fixedReach(alpha: number): number {
  return normalQuantile(1 - alpha / 2);
}

/**
 * By how many standard errors an interval reaches that holds at all looks at once, however often and whenever somebody looks: the asymptotic
 * confidence sequence of a Gaussian mixture (Robbins 1970; Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024, theorem 2.2), in information
 * `1 / standardError^2`. It is valid for every `plannedError`, and narrowest near it.
 *
 * @param standardError of the estimate now, above 0
 * @param plannedError the standard error at which the decision is expected, fixed before the first look, above 0
 * @param alpha chance that the truth is ever outside, 0 < alpha < 1
 */
export function sequentialReach(standardError: number, plannedError: number, alpha: number): number {
  const narrowest = -2 * log(alpha) + log(1 - 2 * log(alpha));
  const r = narrowest * (plannedError / standardError) ** 2;
  return sqrt((1 + 1 / r) * (log(1 + r) - 2 * log(alpha)));
}

/** By how many standard errors the sequential interval reaches at the planned standard error. */
export function reachAtPlan(alpha: number): number {
  return sequentialReach(1, 1, alpha);
}

/**
 * How much wider an interval of few independent units is (Student's t beside the normal distribution, expansion of Cornish and Fisher).
 *
 * @param freedom degrees of freedom, from 3
 */
export function fewUnitsFactor(freedom: number, alpha: number): number {
  const z = normalQuantile(1 - alpha / 2);
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return 1 + (first / freedom + second / freedom ** 2 + third / freedom ** 3) / z;
}
