import { logBeta } from '../special-functions.js';
import { type Fit, maximumLikelihood, type Values } from './maximum-likelihood.js';

// Tests run in a context where `Math` is looked up by an interceptor at each use.
const { exp, log } = Math;

/**
 * BG/BB (Fader, Hardie and Shang 2010), for purchases at fixed occasions, such as a donation once a year: at each occasion a person
 * buys with a probability drawn from Beta(alpha, beta), and leaves for good before it with one drawn from Beta(gamma, delta).
 */
export type BgBb = Values<'alpha' | 'beta' | 'gamma' | 'delta'>;

/** People of one history each. */
export interface OccasionHistory {
  /** Occasions at which the person bought, after the first purchase: 0 to `occasions`. */
  readonly frequency: ArrayLike<number>;
  /** Number of the last occasion of a purchase; 0 where there is none. */
  readonly recency: ArrayLike<number>;
  /** Number of occasions observed. */
  readonly occasions: ArrayLike<number>;
  readonly people: ArrayLike<number>;
}

/** @throws RangeError where the history cannot be, or nothing can be learnt of it */
export function fitBgBb({ frequency, recency, occasions, people }: OccasionHistory): Fit<keyof BgBb> {
  for (let n = 0; n < people.length; n += 1) {
    if (!(frequency[n] <= recency[n] && recency[n] <= occasions[n] && (frequency[n] > 0 || recency[n] === 0))) {
      throw new RangeError(`History ${n}: ${frequency[n]} purchases cannot end at ${recency[n]} of ${occasions[n]}.`);
    }
  }
  return maximumLikelihood(['alpha', 'beta', 'gamma', 'delta'], ([alpha, beta, gamma, delta]) => {
    let sum = 0;
    for (let n = 0; n < people.length; n += 1) {
      const model = { alpha, beta, gamma, delta };
      sum += people[n] * log(likelihood(model, frequency[n], recency[n], occasions[n]));
    }
    return sum;
  });
}

function likelihood(model: BgBb, x: number, recency: number, occasions: number): number {
  const { alpha, beta, gamma, delta } = model;
  const buys = logBeta(alpha, beta);
  const leaves = logBeta(gamma, delta);
  let sum = stillThere(model, x, occasions, occasions);
  for (let n = recency; n < occasions; n += 1) {
    sum += exp(logBeta(alpha + x, beta + n - x) - buys + logBeta(gamma + 1, delta + n) - leaves);
  }
  return sum;
}

/** Probability of the purchases, and of not having left at occasion `until`. */
function stillThere({ alpha, beta, gamma, delta }: BgBb, x: number, occasions: number, until: number): number {
  const bought = logBeta(alpha + x, beta + occasions - x) - logBeta(alpha, beta);
  return exp(bought + logBeta(gamma, delta + until) - logBeta(gamma, delta));
}

/** Probability that the person may buy at the next occasion. */
export function aliveBgBb(model: BgBb, x: number, recency: number, occasions: number): number {
  return stillThere(model, x, occasions, occasions + 1) / likelihood(model, x, recency, occasions);
}

/** Expected number of purchases at the next `ahead` occasions. */
export function expectedBgBb(model: BgBb, x: number, recency: number, occasions: number, ahead: number): number {
  const { alpha, beta } = model;
  let present = 0;
  for (let k = 1; k <= ahead; k += 1) present += stillThere(model, x, occasions, occasions + k);
  return ((alpha + x) / (alpha + beta + occasions)) * (present / likelihood(model, x, recency, occasions));
}
