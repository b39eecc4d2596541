import { type SalesLog } from './sales-log.js';
import { type Turns } from './taste-vectors.js';

const DAY = 86_400;
/** Added to the views and likes of everybody, so that people without any are compared as well. */
const LEAST = 0.5;

/**
 * How active each person is: views and likes for each day of presence in the data. Totals would make people who joined late seem less active than
 * they are.
 */
export function activityRates({ starts, weights }: Turns, { rows, present, end }: SalesLog): Float64Array {
  const begin = rows.told.reduce((earliest, at) => Math.min(earliest, at), end);
  return Float64Array.from(present, (joined, person) => {
    let looks = LEAST;
    for (let n = starts[person]; n < starts[person + 1]; n += 1) looks += weights[n];
    return looks / Math.max(1, (end - Math.max(begin, joined)) / DAY);
  });
}
