import { expectedAmount, fitGammaGamma, type GammaGamma } from './gamma-gamma.js';
import { valuesOf } from './maximum-likelihood.js';
import { type KnownAmounts } from './paid-days.js';

/** Ways to foresee what a day with a purchase amounts to: by Gamma-Gamma, as the person paid before, or as everybody did. */
export type AmountName = 'GAMMA_GAMMA' | 'OWN_MEAN' | 'SHOP_MEAN';

export interface AmountWays {
  /** Expected amount of each person's next day with a purchase. Gamma-Gamma is absent where nothing can be learnt of the amounts. */
  readonly ways: ReadonlyMap<AmountName, Float64Array>;
  readonly gammaGamma: GammaGamma | null;
}

/** Fewer people teach nothing about how amounts differ. */
const FEWEST_PEOPLE = 20;

export function amountWays({ days, means }: KnownAmounts): AmountWays {
  const paying = [...days.keys()].filter((n) => days[n] > 0);
  const total = paying.reduce((sum, n) => sum + means[n] * days[n], 0);
  const times = paying.reduce((sum, n) => sum + days[n], 0);
  const mean = times > 0 ? total / times : 0;
  const ways = new Map<AmountName, Float64Array>([
    ['OWN_MEAN', means.map((own) => (own > 0 ? own : mean))],
    ['SHOP_MEAN', means.map(() => mean)],
  ]);
  const gammaGamma = paying.length >= FEWEST_PEOPLE ? fitOf(paying, days, means) : null;
  if (gammaGamma) {
    const expected = days.map((x, n) => expectedAmount(gammaGamma, x, means[n]));
    if (expected.every(Number.isFinite)) ways.set('GAMMA_GAMMA', expected);
  }
  return { ways, gammaGamma };
}

/** Null where no parameters make the amounts possible, or people have no mean amount. */
function fitOf(paying: readonly number[], days: Float64Array, means: Float64Array): GammaGamma | null {
  try {
    const model = valuesOf(
      fitGammaGamma(
        paying.map((n) => days[n]),
        paying.map((n) => means[n]),
      ),
    );
    return model.q > 1 ? model : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
