import { tableOf } from '../../../../algorithms/table.js';
import { type Covariates } from '../../../../algorithms/uplift/trial.js';

/** What was known of a person before a moment. */
export interface Habits {
  readonly tenureDays: number | null;
  readonly purchases: number;
  readonly recentPurchases: number;
  readonly daysSincePurchase: number | null;
  readonly views: number;
  readonly friends: number;
  readonly followers: number;
}

/** Days that stand for never. */
const NEVER = 3_650;

/** Habits as columns: as they are for trees, on the scale of logarithms and with what is not known said apart for linear models. */
export function covariatesOf(people: readonly Habits[]): Covariates {
  const column = (of: (person: Habits) => number): Float64Array => Float64Array.from(people, of);
  const log = Math.log1p;
  return {
    table: tableOf([
      column(({ tenureDays }) => tenureDays ?? NaN),
      column(({ purchases }) => purchases),
      column(({ recentPurchases }) => recentPurchases),
      column(({ daysSincePurchase }) => daysSincePurchase ?? NaN),
      column(({ views }) => views),
      column(({ friends }) => friends),
      column(({ followers }) => followers),
    ]),
    linear: tableOf([
      column(({ tenureDays }) => Math.max(0, tenureDays ?? 0) / 365),
      column(({ tenureDays }) => Number(tenureDays === null)),
      column(({ purchases }) => log(purchases)),
      column(({ recentPurchases }) => log(recentPurchases)),
      column(({ daysSincePurchase }) => log(Math.max(0, daysSincePurchase ?? NEVER))),
      column(({ purchases }) => Number(purchases === 0)),
      column(({ views }) => log(views)),
      column(({ friends }) => log(friends)),
      column(({ followers }) => log(followers)),
    ]),
  };
}
