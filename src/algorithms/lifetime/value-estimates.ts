import { seededRng } from '../random.js';
import { drawBgNbd } from './bg-nbd.js';
import { fasterThan, type ForecastName } from './foresee.js';
import { valuesOf } from './maximum-likelihood.js';
import { silentBgNbd } from './silence.js';
import { boundsOf, valueBounds } from './value-bounds.js';
import { type Moment, UNIT, type ValueTask, type ValueWay, valueWays } from './value-ways.js';

export interface Estimates {
  readonly value: Float64Array;
  /** Bounds that hold 95 % of what is possible, and the value. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What is foreseen, one entry a person. */
export interface ValueEstimates {
  readonly people: Int32Array;
  readonly purchases: Estimates;
  /** Probability that the person still buys, and that the person buys nothing within the horizon. */
  readonly alive: Float64Array;
  readonly silent: Float64Array;
  /** By currency. */
  readonly values: readonly Estimates[];
  readonly ways: { readonly purchases: ForecastName; readonly amounts: readonly ValueWay[] };
}

const DRAWS = 400;

/** What was foreseen of each person on one day. @param wanted way of each currency */
export function estimatesOf(task: ValueTask, moment: Moment, wanted: readonly ValueWay[]): ValueEstimates {
  const { foreseen, known, amounts } = moment;
  const { view, chosen, forecasts, bgNbd, alive } = foreseen;
  const { frequency, recency, age } = view.history;
  const model = valuesOf(bgNbd);
  const ahead = task.horizon / UNIT;
  const rng = seededRng(1);
  const empty = (value: Float64Array): Estimates => ({
    ...{ value, lower: new Float64Array(value.length), upper: new Float64Array(value.length) },
  });
  const all = wanted.map((_, c) => valueWays(moment, c, task));
  // Gamma-Gamma may not fit the amounts of another day.
  const ways = wanted.map((way, c) => (all[c].has(way) ? way : 'OWN_MEAN'));
  const values = all.map((of, c) => empty(of.get(ways[c])!));
  const purchases = empty(chosen.expected);
  const silent = new Float64Array(view.people.length);
  view.people.forEach((_, n) => {
    const history = [frequency[n], recency[n], age[n]] as const;
    const faster = fasterThan(forecasts[0].expected[n], chosen.expected[n]);
    // Who bought nothing in the same time before is not counted out for good.
    silent[n] = silentBgNbd(model, history, ahead, chosen.name === 'COUNTED' ? 1 : faster);
    const counts = drawBgNbd(model, history, { ahead, faster, draws: DRAWS, rng });
    const { lower: fewest, upper: most } = boundsOf(counts);
    purchases.lower[n] = Math.min(fewest, Math.floor(chosen.expected[n]));
    purchases.upper[n] = Math.max(most, Math.ceil(chosen.expected[n]));
    values.forEach(({ value, lower, upper }, c) => {
      const { days, means, share } = known[c];
      const amount = amounts[c].ways.get('OWN_MEAN')![n];
      const before = { days: days[n], mean: means[n], share: share[n], amount };
      const bounds = valueBounds(counts, before, value[n], amounts[c].gammaGamma, rng);
      // Of somebody who hardly buys the mean of the draws lies above nearly all of them.
      lower[n] = Math.min(bounds.lower, value[n]);
      upper[n] = Math.max(bounds.upper, value[n]);
    });
  });
  return {
    ...{ people: view.people, purchases, alive, silent, values },
    ways: { purchases: chosen.name, amounts: ways },
  };
}
