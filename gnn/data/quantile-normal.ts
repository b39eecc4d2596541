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

/**
 * The point below which a standard normal lies with probability `p`, 0 < p < 1, within 4.5e-4 (Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.2.23): exact enough for an input that is a rank.
 */
function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
