import { normalQuantile } from '../statistics.js';
import { fixedReach, reachAtPlan } from './interval.js';

export interface SampleSizeQuestion {
  /** Standard deviation of the outcome between people; of a share p it is the root of p (1 - p). */
  readonly deviation: number;
  /** The smallest difference of means that must be found, above 0. */
  readonly smallestEffect: number;
  /** Shares of the arm and of control among all people, each above 0. */
  readonly shares: readonly [arm: number, control: number];
  /** Chance of a false alarm. */
  readonly alpha: number;
  /** Chance to find an effect of that size. */
  readonly power: number;
  /** Mean people a community, and correlation of two people of one, where communities are assigned. */
  readonly clusters?: { readonly size: number; readonly correlation: number };
}

export interface SampleSize {
  /** People in all arms with intervals that hold at every look. */
  readonly people: number;
  /** With one look at the end. */
  readonly peopleOnce: number;
  /** Standard error at which the decision is expected: `plannedError` of the intervals. */
  readonly plannedError: number;
  /** How many times as many people are needed because people of a community move together. */
  readonly designEffect: number;
}

/** How many people an experiment needs (Donner and Klar 2000 for communities). */
export function sampleSize(question: SampleSizeQuestion): SampleSize {
  const { deviation, smallestEffect, shares, alpha, power, clusters } = question;
  const beta = normalQuantile(power);
  const plannedError = smallestEffect / (reachAtPlan(alpha) + beta);
  const designEffect = clusters ? 1 + Math.max(0, clusters.size - 1) * clusters.correlation : 1;
  const variance = deviation ** 2 * (1 / shares[0] + 1 / shares[1]) * designEffect;
  const needed = (error: number): number => Math.ceil(variance / error ** 2);
  return {
    people: needed(plannedError),
    peopleOnce: needed(smallestEffect / (fixedReach(alpha) + beta)),
    ...{ plannedError, designEffect },
  };
}
