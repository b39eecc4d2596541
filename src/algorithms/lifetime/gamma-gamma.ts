import { logGamma } from '../special-functions.js';
import { type Fit, maximumLikelihood, type Values } from './maximum-likelihood.js';

// Tests run in a context where `Math` is looked up by an interceptor at each use.
const { log } = Math;

/**
 * Gamma-Gamma (Fader, Hardie and Lee 2005): amounts of a person are drawn from Gamma(p, nu), and nu of people from Gamma(q, v). It holds
 * where the amount does not depend on how often a person buys.
 */
export type GammaGamma = Values<'p' | 'q' | 'v'>;

/**
 * @param purchases number of purchases whose mean is given, from 1
 * @param means mean amount of these purchases, above 0, all of one currency
 * @throws RangeError where an amount is not above 0, or nothing can be learnt of them
 */
export function fitGammaGamma(purchases: ArrayLike<number>, means: ArrayLike<number>): Fit<keyof GammaGamma> {
  for (let n = 0; n < means.length; n += 1) {
    if (!(means[n] > 0 && purchases[n] >= 1)) {
      throw new RangeError(`Person ${n}: ${purchases[n]} purchases of ${means[n]} on average; both must be above 0.`);
    }
  }
  return maximumLikelihood(['p', 'q', 'v'], ([p, q, v]) => {
    let sum = 0;
    for (let n = 0; n < means.length; n += 1) {
      const [x, mean] = [purchases[n], means[n]];
      sum +=
        logGamma(p * x + q) -
        logGamma(p * x) -
        logGamma(q) +
        q * log(v) +
        (p * x - 1) * log(mean) +
        p * x * log(x) -
        (p * x + q) * log(v + x * mean);
    }
    return sum;
  });
}

/**
 * The amount that purchases of the person have on average. Where q <= 1 people have no mean amount, and of a person without
 * purchases it is infinite.
 *
 * @param x purchases known, from 0
 * @param mean of these purchases
 */
export function expectedAmount({ p, q, v }: GammaGamma, x: number, mean: number): number {
  return p * x + q > 1 ? (p * (v + x * mean)) / (p * x + q - 1) : Infinity;
}
