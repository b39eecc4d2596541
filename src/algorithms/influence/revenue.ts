import { type SalesTable } from './sales-table.js';

/** What was paid for sales by word of mouth, in one currency. */
export interface Revenue {
  /** ISO 4217; null where neither purchase nor product has one. */
  readonly currency: string | null;
  /** What was paid for the attributed sales. */
  readonly attributed: number;
  /** What was paid for purchases while a hearing counted, minus what would have been paid in that time without hearing. */
  readonly adjusted: number;
}

/**
 * The revenue of groups of recommendations, by currency of the purchases; a currency in which a group sold nothing is left out.
 * @param groupOf the group of a row, 0 .. count - 1; -1 for none
 */
export function revenueBy(
  { sales, rows, currencies }: Pick<SalesTable, 'sales' | 'rows' | 'currencies'>,
  groupOf: (row: number) => number,
  count: number,
): Revenue[][] {
  const { tally, attributedAmounts } = sales;
  const width = currencies.length;
  const [attributed, adjusted] = [new Float64Array(count * width), new Float64Array(count * width)];
  const sold = new Uint8Array(count * width);
  for (let row = 0; row < rows.products.length; row += 1) {
    const group = groupOf(row);
    if (group < 0) continue;
    for (let c = 0; c < width; c += 1) {
      const [from, to] = [row * width + c, group * width + c];
      const beyond = tally.amounts[from] - tally.expectedAmounts[from];
      attributed[to] += attributedAmounts[from];
      adjusted[to] += beyond;
      if (attributedAmounts[from] !== 0 || beyond !== 0) sold[to] = 1;
    }
  }
  return Array.from({ length: count }, (_, group) =>
    currencies.flatMap((currency, c) => {
      const n = group * width + c;
      return sold[n] === 1 ? { currency, attributed: attributed[n], adjusted: adjusted[n] } : [];
    }),
  );
}
