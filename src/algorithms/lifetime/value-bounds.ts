import { type Rng, randomGamma } from '../random.js';
import { type GammaGamma } from './gamma-gamma.js';

/** Bounds between which a number lies with 95 % probability. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

const OUTSIDE = 0.025;

/** @param sorted ascending, not empty */
export function boundsOf(sorted: ArrayLike<number>): Bounds {
  return {
    lower: sorted[Math.floor(OUTSIDE * sorted.length)],
    upper: sorted[Math.ceil((1 - OUTSIDE) * sorted.length) - 1],
  };
}

/**
 * Bounds of what a person pays, from draws of how often the person buys: each draw gets amounts of Gamma-Gamma, given what the person
 * paid before; the amount expected, where there is no such model. Draws are scaled to the value that is foreseen.
 *
 * @param counts days with a purchase, drawn
 * @param known days with a payment before, their mean, the share of days with one in this currency, and the amount that is expected
 */
export function valueBounds(
  counts: Int32Array,
  { days, mean, share, amount }: { days: number; mean: number; share: number; amount: number },
  value: number,
  model: GammaGamma | null,
  rng: Rng,
): Bounds {
  const sums = Float64Array.from(counts, (count) => {
    const times = count * share;
    if (times === 0) return 0;
    if (!model) return times * amount;
    const rate = randomGamma(rng, model.q + model.p * days) / (model.v + days * mean);
    return randomGamma(rng, model.p * times) / rate;
  }).sort();
  const drawn = sums.reduce((sum, one) => sum + one, 0) / sums.length;
  const scale = drawn > 0 && value > 0 ? value / drawn : 1;
  const { lower, upper } = boundsOf(sums);
  return { lower: lower * scale, upper: upper * scale };
}
