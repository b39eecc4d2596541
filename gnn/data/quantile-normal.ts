import { normalQuantile } from '../../src/algorithms/statistics.js';
import { type Features } from './features.js';

/**
 * Each column by rank, spread as a standard normal: `Phi^-1((rank + 1/2) / rows)`, ties at their mean rank. Long tails and
 * odd units are gone, the order within a column stays, and no label is looked at. A column of one value becomes zeros.
 * O(width · rows log rows).
 *
 * @returns new features of the same shape
 */
export function quantileNormal({ rows, width, values }: Features): Features {
  const out = new Float32Array(values.length);
  const column = new Float32Array(rows);
  for (let c = 0; c < width; c += 1) {
    for (let r = 0; r < rows; r += 1) column[r] = values[r * width + c];
    const sorted = column.slice().sort();
    const scoreOf = new Map<number, number>();
    for (let from = 0; from < rows;) {
      let to = from;
      while (to < rows && sorted[to] === sorted[from]) to += 1;
      scoreOf.set(sorted[from], normalQuantile((from + to) / (2 * rows)));
      from = to;
    }
    for (let r = 0; r < rows; r += 1) out[r * width + c] = scoreOf.get(column[r])!;
  }
  return { rows, width, values: out };
}
