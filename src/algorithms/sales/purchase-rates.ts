import { type SalesLog } from './sales-log.js';
import { type TellingTally } from './telling-tally.js';

const DAY = 86_400;
/** A product that was heard of so many times has half its own rate, half that of the shop. */
const PRIOR = 50;

/**
 * How often people buy each product without having heard, each second and for each unit of activity: expected purchases over the time in
 * which hearings counted, drawn to the rate of the whole shop where little is known. 0 where nobody was heard.
 */
export function purchaseRates({ rows, products }: SalesLog, tally: TellingTally): Float64Array {
  const [exposed, expected] = [new Float64Array(products), new Float64Array(products)];
  let [heard, allExposed, allExpected] = [0, 0, 0];
  rows.products.forEach((product, row) => {
    exposed[product] += tally.exposed[row];
    expected[product] += tally.expected[row];
    heard += tally.heard[row];
    allExposed += tally.exposed[row];
    allExpected += tally.expected[row];
  });
  if (allExposed === 0) return exposed;
  const prior = (PRIOR * allExposed) / Math.max(1, heard);
  const usual = allExpected / allExposed;
  return expected.map((sum, product) => (sum + prior * usual) / (exposed[product] + prior) / DAY);
}
