import { type AdjustedSales } from './adjusted-sales.js';

/**
 * What was bought and expected after each telling, one number a row of the log: all that sums over tellers, products, communities or
 * times need, in a fraction of the memory of who heard. Zeros where nothing was told, heard or comparable.
 */
export interface TellingTally {
  /** Who heard of it from her first and could be compared. */
  readonly heard: Int32Array;
  /** How many of them bought within the window. */
  readonly bought: Int32Array;
  readonly expected: Float32Array;
  /** By how much the expectation varies by chance, a standard deviation: all who heard are compared with one draw of the matched. */
  readonly chance: Float32Array;
}

export function emptyTally(rows: number): TellingTally {
  return {
    ...{ heard: new Int32Array(rows), bought: new Int32Array(rows) },
    ...{ expected: new Float32Array(rows), chance: new Float32Array(rows) },
  };
}

/** Adds up sales by telling; `into` is changed. */
export function addToTally(into: TellingTally, { telling, bought, expected, rests }: AdjustedSales): void {
  telling.forEach((row, n) => {
    into.heard[row] += 1;
    into.bought[row] += bought[n];
    into.expected[row] += expected[n];
    if (rests[n] > 0) into.chance[row] += expected[n] / Math.sqrt(rests[n]);
  });
}
