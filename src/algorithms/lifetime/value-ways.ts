import { mean } from '../statistics.js';
import { type AmountName, type AmountWays, amountWays } from './amount-ways.js';
import { type Foreseen, foreseePurchases } from './foresee.js';
import { amountsKnown, type KnownAmounts, paidBetween, type PaidDays } from './paid-days.js';

export interface ValueTask {
  readonly bought: PaidDays;
  /** Last day observed. */
  readonly end: number;
  /** Days to foresee. */
  readonly horizon: number;
}

/** Ways to foresee what people will pay: purchases times one of the amounts, or as much as in the same time before. */
export type ValueWay = AmountName | 'COUNTED';

/** Days of the unit of time of the models. */
export const UNIT = 7;

/** A run fits the model on some 75 days of the past: this many people say it well enough. */
const FITTED = 1_000;

/** What could be foreseen on one day. */
export interface Moment {
  readonly foreseen: Foreseen;
  readonly known: readonly KnownAmounts[];
  readonly amounts: readonly AmountWays[];
}

export function momentOf({ bought, horizon }: ValueTask, end: number): Moment {
  const foreseen = foreseePurchases(bought, { end, ahead: horizon / UNIT, unit: UNIT, draws: 1, fitted: FITTED });
  const known = Array.from({ length: bought.currencies }, (_, c) => amountsKnown(bought, foreseen.view, c));
  return { foreseen, known, amounts: known.map(amountWays) };
}

/** What each person pays in a currency, by each way. */
export function valueWays(moment: Moment, c: number, { bought, horizon }: ValueTask): Map<ValueWay, Float64Array> {
  const { foreseen, known, amounts } = moment;
  const { view, chosen } = foreseen;
  const ways = new Map<ValueWay, Float64Array>(
    Array.from(amounts[c].ways, ([name, amount]) => [
      name,
      amount.map((one, n) => chosen.expected[n] * known[c].share[n] * one),
    ]),
  );
  return ways.set('COUNTED', paidBetween(bought, view, c, [view.end - horizon, view.end]));
}

/** The way that was least off in the time after a day. */
export function bestOf(moment: Moment, c: number, task: ValueTask): ValueWay {
  const truth = paidAfter(moment, c, task);
  const errors = Array.from(valueWays(moment, c, task), ([name, value]) => ({ name, error: rmse(value, truth) }));
  return errors.reduce((a, b) => (b.error < a.error ? b : a)).name;
}

/** What people of a day paid in the horizon after it. */
export function paidAfter({ foreseen: { view } }: Moment, c: number, { bought, horizon }: ValueTask): Float64Array {
  return paidBetween(bought, view, c, [view.end, view.end + horizon]);
}

/** Root mean squared error. */
export function rmse(expected: Float64Array, truth: Float64Array): number {
  return Math.sqrt(mean(expected.map((value, n) => (value - truth[n]) ** 2)));
}
