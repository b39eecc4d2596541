import { type Table } from '../table.js';
import { DAY, firstFrom, type ShopPast } from './shop-past.js';

/** What is known of a person before a moment, in the order of the columns. Append, never reorder: artefacts name columns by number. */
export const INTENT_FEATURES = [
  'DAYS_SINCE_EVENT',
  'DAYS_SINCE_PURCHASE',
  'OVERDUE',
  'PURCHASES_30',
  'PURCHASES_90',
  'PURCHASES',
  'RETURNS',
  'VIEWS_7',
  'VIEWS_30',
  'INTEREST_30',
  'OPEN_CARTS_30',
  'ACTIVE_DAYS_30',
  'DAYS_KNOWN',
  'FRIENDS_PURCHASES_30',
  'FRIENDS_BOUGHT_WANTED',
] as const;
export type IntentFeature = (typeof INTENT_FEATURES)[number];

export const FEATURES = INTENT_FEATURES.length;

/** What models read where a feature is not known: never is as long ago as two years, and nobody is overdue before the second day of purchase. */
const UNKNOWN: Readonly<Partial<Record<IntentFeature, number>>> = { DAYS_SINCE_PURCHASE: 730, OVERDUE: 1 };

/**
 * Writes the features of a person from events before a moment. O(events of the person + events of the last 30 days of those the person hears).
 *
 * @param into one value a feature: days, numbers of events or of days with one; OVERDUE is the days since the last purchase over the mean days between
 *   days of purchase. NaN where it is not known
 * @param first place in `into` of the first feature
 * @returns whether the person did anything before
 */
export function writeFeatures(
  past: ShopPast,
  person: number,
  at: number,
  into: Float32Array | Float64Array,
  first: number,
): boolean {
  const { starts, item, kind, time, heardStarts, heard, codes } = past;
  const [from, until] = [starts[person], firstFrom(past, person, at)];
  if (until === from) return false;
  let [views7, views30, interest30, returns, purchases30, purchases90, purchases] = [0, 0, 0, 0, 0, 0, 0];
  const [bought, active] = [new Set<number>(), new Set<number>()];
  const [wanted, carts] = [new Set<number>(), new Set<number>()];
  let lastPurchase = NaN;
  for (let e = from; e < until; e += 1) {
    const days = (at - time[e]) / DAY;
    const day = Math.floor(time[e] / DAY);
    if (days <= 30) active.add(day);
    if (kind[e] === codes.purchase) {
      lastPurchase = time[e];
      bought.add(day);
      purchases += 1;
      purchases30 += days <= 30 ? 1 : 0;
      purchases90 += days <= 90 ? 1 : 0;
      wanted.delete(item[e]);
      carts.delete(item[e]);
      continue;
    }
    if (kind[e] === codes.return) returns += 1;
    if (days > 30) continue;
    if (kind[e] === codes.view) {
      views30 += 1;
      views7 += days <= 7 ? 1 : 0;
    } else if (kind[e] === codes.cart) carts.add(item[e]);
    else if (codes.interest.includes(kind[e])) interest30 += 1;
    else continue;
    wanted.add(item[e]);
  }
  let [friendsPurchases, friendsWanted] = [0, 0];
  for (let h = heardStarts[person]; h < heardStarts[person + 1]; h += 1) {
    const end = starts[heard[h] + 1];
    for (let e = firstFrom(past, heard[h], at - 30 * DAY); e < end && time[e] < at; e += 1) {
      if (kind[e] !== codes.purchase) continue;
      friendsPurchases += 1;
      friendsWanted += wanted.has(item[e]) ? 1 : 0;
    }
  }
  const since = (at - lastPurchase) / DAY;
  const days = [...bought];
  const usual = days.length > 1 ? (days[days.length - 1] - days[0]) / (days.length - 1) : NaN;
  const values: Readonly<Record<IntentFeature, number>> = {
    DAYS_SINCE_EVENT: (at - time[until - 1]) / DAY,
    DAYS_SINCE_PURCHASE: since,
    OVERDUE: since / usual,
    ...{ PURCHASES_30: purchases30, PURCHASES_90: purchases90, PURCHASES: purchases, RETURNS: returns },
    ...{ VIEWS_7: views7, VIEWS_30: views30, INTEREST_30: interest30 },
    ...{ OPEN_CARTS_30: carts.size, ACTIVE_DAYS_30: active.size },
    DAYS_KNOWN: (at - time[from]) / DAY,
    ...{ FRIENDS_PURCHASES_30: friendsPurchases, FRIENDS_BOUGHT_WANTED: friendsWanted },
  };
  INTENT_FEATURES.forEach((name, c) => (into[first + c] = values[name]));
  return true;
}

/** The columns of some features as models read them: `log(1 + value)`, finite. */
export function intentTable(
  features: Float32Array | Float64Array,
  rows: ArrayLike<number>,
  columns: readonly number[],
): Table {
  const values = new Float64Array(rows.length * columns.length);
  for (let k = 0; k < rows.length; k += 1) {
    columns.forEach((c, n) => {
      const value = features[rows[k] * FEATURES + c];
      values[k * columns.length + n] = Math.log1p(Number.isNaN(value) ? (UNKNOWN[INTENT_FEATURES[c]] ?? 0) : value);
    });
  }
  return { rows: rows.length, width: columns.length, values };
}
