import { type Rng } from '../random.js';

/**
 * Draws rows without replacement (Knuth, The Art of Computer Programming 2, algorithm S): those drawn come first, both groups ascending,
 * so that memory is read in order.
 *
 * @param share 0 < share <= 1; at least one row is drawn
 * @param order filled with all row numbers
 * @returns how many were drawn
 */
export function drawRows(rng: Rng, share: number, order: Uint32Array): number {
  const rows = order.length;
  const count = Math.max(1, Math.round(share * rows));
  let drawn = 0;
  let others = count;
  for (let row = 0; row < rows; row += 1) {
    // No number is drawn where all rows are taken.
    const taken = count === rows || rng() * (rows - row) < count - drawn;
    if (taken) order[drawn++] = row;
    else order[others++] = row;
  }
  return count;
}

/** Numbers of the columns that a tree may split on, ascending, at least one. */
export function drawColumns(rng: Rng, share: number, width: number): Uint32Array {
  const order = new Uint32Array(width);
  return order.subarray(0, drawRows(rng, share, order));
}
