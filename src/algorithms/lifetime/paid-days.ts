import { type PurchaseDays, type View } from './purchase-days.js';

/** What people paid on the days on which they bought, in each currency apart. */
export interface PaidDays extends PurchaseDays {
  /** By person and currency: what was paid on each of the person's days, and kept; 0 where nothing was. */
  readonly paid: readonly (readonly Float64Array[])[];
  readonly currencies: number;
}

/** What was known of people's payments in one currency on one day, one entry a person of a view. */
export interface KnownAmounts {
  /** Days on which the person paid something in this currency. */
  readonly days: Float64Array;
  /** Mean of these days; 0 without one. */
  readonly means: Float64Array;
  /** Share of the days with a purchase on which something was paid in this currency. */
  readonly share: Float64Array;
}

export function amountsKnown({ days, paid }: PaidDays, { people, end }: View, currency: number): KnownAmounts {
  const known = {
    days: new Float64Array(people.length),
    means: new Float64Array(people.length),
    share: new Float64Array(people.length),
  };
  people.forEach((p, n) => {
    let [bought, times, sum] = [0, 0, 0];
    days[p].forEach((day, d) => {
      if (day > end) return;
      bought += 1;
      const amount = paid[p][currency][d];
      if (amount <= 0) return;
      times += 1;
      sum += amount;
    });
    known.days[n] = times;
    known.means[n] = times > 0 ? sum / times : 0;
    known.share[n] = bought > 0 ? times / bought : 0;
  });
  return known;
}

/** What each person of a view paid after one day, up to another, in one currency. */
export function paidBetween(
  { days, paid }: PaidDays,
  { people }: View,
  currency: number,
  [after, until]: readonly [number, number],
): Float64Array {
  return Float64Array.from(people, (p) =>
    days[p].reduce((sum, day, d) => (day > after && day <= until ? sum + paid[p][currency][d] : sum), 0),
  );
}
