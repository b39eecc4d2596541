import { type SalesTable } from './sales-table.js';

/** Number of first hearings after which the product's own rate counts as much as that of the whole shop. */
const PRIOR = 2_000;
/** No product is taken to sell worse than this by word of mouth. */
const LEAST = 0.1;

/**
 * How much better a product sells by word of mouth than the whole shop: adjusted sales for each first hearing, divided by those of the shop
 * and shrunk to 1 where the product has few hearings. 1 for a product that the run does not know.
 *
 * @param productId id of the product
 */
export function productFactor({ sales, rows, productOf }: SalesTable, productId: string): number {
  const product = productOf.get(productId);
  const { total, tally } = sales;
  if (product === undefined || !(total.adjusted > 0)) return 1;
  let [heard, adjusted] = [0, 0];
  rows.products.forEach((of, row) => {
    if (of !== product) return;
    heard += tally.heard[row];
    adjusted += tally.bought[row] - tally.expected[row];
  });
  const rate = total.adjusted / total.heard;
  return Math.max(LEAST, (adjusted + PRIOR * rate) / (heard + PRIOR) / rate);
}
