import { logGamma } from '../special-functions.js';

const { abs, exp, log } = Math;
const END = 1e-12;
const MOST_TERMS = 10_000;

/**
 * The chance that chance alone deals people at least as unlike the weights as they are (Pearson's chi-square test): below .001 something
 * other than chance chose who is counted, and the result cannot be trusted (sample ratio mismatch, Fabijan et al. 2019).
 *
 * @param counts people an arm
 * @param weights of the arms, above 0
 */
export function ratioChance(counts: readonly number[], weights: readonly number[]): number {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (people === 0 || counts.length < 2) return 1;
  const distance = counts.reduce((sum, count, arm) => {
    const expected = (people * weights[arm]) / all;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return 1 - lowerGamma((counts.length - 1) / 2, distance / 2);
}

/** The regularised lower incomplete gamma function by its series. */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (abs(term) <= END * abs(sum)) break;
  }
  return Math.min(1, sum * exp(a * log(x) - x - logGamma(a)));
}
