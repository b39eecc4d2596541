import { topK } from '../../../algorithms/top-k.js';

/** A product row with its score. */
export interface Scored {
  readonly row: number;
  readonly score: number;
}

/** By falling score, then by row: rows are in the order of ids, so equal scores always have the same order. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.row - b.row;
}

/**
 * The rows with the highest scores, in the order of {@link byScore}.
 *
 * @param rows ascending
 * @param scores one for each product row
 */
export function bestOf(rows: Int32Array, scores: Float32Array, wanted: number): Scored[] {
  const own = Float32Array.from(rows, (row) => scores[row]);
  const best = topK(own, Math.min(wanted, rows.length));
  return Array.from(best.items, (n, place) => ({ row: rows[n], score: best.scores[place] }));
}

/** All rows in the order of {@link byScore}. */
export function sorted(rows: Int32Array, scores: Float32Array | Float64Array): Scored[] {
  return Array.from(rows, (row) => ({ row, score: scores[row] })).sort(byScore);
}
