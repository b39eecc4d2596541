import { type SalesTable } from './sales-table.js';

/** What was paid for sales by word of mouth, in one currency. */
export interface Revenue {
  /** ISO 4217; null where the products have none. */
  readonly currency: string | null;
  /** What was paid for the attributed sales. */
  readonly attributed: number;
  /** What was paid for purchases while a hearing counted, minus what would have been paid in that time without hearing. */
  readonly adjusted: number;
}

/**
 * The revenue of groups of recommendations, by currency of the product; a currency in which a group sold nothing is left out.
 * @param groupOf the group of a row, 0 .. count - 1; -1 for none
 */
export function revenueBy(
  { sales, rows, currency, currencies }: Pick<SalesTable, 'sales' | 'rows' | 'currency' | 'currencies'>,
  groupOf: (row: number) => number,
  count: number,
): Revenue[][] {
  const sums = Array.from({ length: count }, () => new Map<number, { attributed: number; adjusted: number }>());
  const { tally, attributedAmount } = sales;
  rows.products.forEach((product, row) => {
    const attributed = attributedAmount[row];
    const adjusted = tally.amount[row] - tally.expectedAmount[row];
    const group = attributed !== 0 || adjusted !== 0 ? groupOf(row) : -1;
    if (group < 0) return;
    const sum = sums[group].get(currency[product]) ?? { attributed: 0, adjusted: 0 };
    sum.attributed += attributed;
    sum.adjusted += adjusted;
    sums[group].set(currency[product], sum);
  });
  return sums.map((of) =>
    [...of]
      .sort(([a], [b]) => Number(a < 0) - Number(b < 0) || a - b)
      .map(([n, sum]) => ({ currency: n < 0 ? null : currencies[n], ...sum })),
  );
}
