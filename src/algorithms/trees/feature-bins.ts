import { type Table } from '../table.js';

/** Bin 0 holds what is not known, so that a bin number fits a byte. */
export const MOST_BINS = 254;

/** A table with each value replaced by the number of its bin. */
export interface BinnedTable {
  readonly rows: number;
  /** Per column the upper ends of its bins but the last, ascending. Bin b >= 1 holds `cuts[b - 2] < x <= cuts[b - 1]`. */
  readonly cuts: readonly Float64Array[];
  /** Column after column, `rows` bytes each; 0 is "not known". */
  readonly bins: Uint8Array;
}

/**
 * Cuts each column into bins of about equal numbers of rows; equal values share a bin, and a column of few values has a bin for each.
 * Only the order of the values decides which rows share a bin. O(width · rows log rows).
 *
 * @param most bins a column, 2 to 254
 */
export function binTable({ rows, width, values }: Table, most: number = MOST_BINS): BinnedTable {
  const bins = new Uint8Array(rows * width);
  const cuts: Float64Array[] = [];
  const column = new Float64Array(rows);
  for (let c = 0; c < width; c += 1) {
    let known = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * width + c];
      if (!Number.isNaN(value)) column[known++] = value;
    }
    const ends = cutsOf(column.slice(0, known).sort(), most);
    for (let row = 0; row < rows; row += 1) bins[c * rows + row] = binOf(ends, values[row * width + c]);
    cuts.push(ends);
  }
  return { rows, cuts, bins };
}

function cutsOf(sorted: Float64Array, most: number): Float64Array {
  const ends: number[] = [];
  let distinct = 0;
  for (let k = 0; k < sorted.length && distinct <= most; k += 1) if (sorted[k] !== sorted[k - 1]) distinct += 1;
  let left = most;
  for (let from = 0; from < sorted.length; left -= 1) {
    const share = distinct <= most ? 1 : (sorted.length - from) / left;
    let to = from;
    while (to < sorted.length && (to - from < share || sorted[to] === sorted[to - 1])) to += 1;
    if (to < sorted.length) ends.push(between(sorted[to - 1], sorted[to]));
    from = to;
  }
  return Float64Array.from(ends);
}

/** The middle, or the lower one where rounding would reach the upper one. */
function between(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return middle >= lower && middle < upper ? middle : lower;
}

/** 1 + number of cuts below the value. */
function binOf(cuts: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cuts[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
