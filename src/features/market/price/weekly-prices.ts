import { type PriceHistory } from '../../../algorithms/price/elasticities.js';

const WEEK = 7;
const YEAR_WEEKS = 52.18;
/** Columns of what moves sales besides the price. */
export const CONTROLS = 4;

/** A day of a product, as read. */
export interface PricedDay {
  readonly day: number;
  readonly pieces: number;
  /** Of them, those whose price is known in the currency of the product. */
  readonly priced: number;
  readonly paid: number;
}

/**
 * Weeks of products from their first priced sale on. A week without one has the price of the week before. What moves sales besides: the year (sine and cosine), the time, and how much
 * was sold of the others, so that a week in which everybody buys does not pass for the work of a price.
 *
 * @param products days of each product, the first one's at place 0
 * @param end day after the last one that is known
 * @returns undefined in place of a product without any known price
 */
export function weeklyPrices(
  products: readonly (readonly PricedDay[])[],
  from: number,
  end: number,
): (PriceHistory | undefined)[] {
  const weeks = Math.floor((end - from) / WEEK);
  const start = end - weeks * WEEK;
  const weekOf = (day: number): number => Math.floor((day - start) / WEEK);
  const all = new Float64Array(weeks);
  const tables = products.map((days) => {
    const sold = new Float64Array(weeks);
    const priced = new Float64Array(weeks);
    const paid = new Float64Array(weeks);
    for (const { day, pieces, priced: known, paid: sum } of days) {
      if (day < start || day >= end) continue;
      const week = weekOf(day);
      sold[week] += pieces;
      all[week] += pieces;
      priced[week] += known;
      paid[week] += sum;
    }
    return { sold, priced, paid };
  });
  return tables.map(({ sold, priced, paid }): PriceHistory | undefined => {
    const first = priced.findIndex((count, week) => count > 0 && paid[week] > 0);
    if (first < 0) return undefined;
    const rows = weeks - first;
    const price = new Float64Array(rows);
    const controls = new Float64Array(rows * CONTROLS);
    let last = paid[first] / priced[first];
    for (let t = 0; t < rows; t += 1) {
      const week = first + t;
      if (priced[week] > 0 && paid[week] > 0) last = paid[week] / priced[week];
      price[t] = last;
      const angle = (2 * Math.PI * (start / WEEK + week)) / YEAR_WEEKS;
      const others = Math.log1p(all[week] - sold[week]);
      controls.set([Math.sin(angle), Math.cos(angle), week / YEAR_WEEKS, others], t * CONTROLS);
    }
    return { group: 0, sold: sold.slice(first), price, controls };
  });
}
