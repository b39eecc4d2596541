import { type AdjustedSales } from './adjusted-sales.js';

/**
 * Purchases and expected purchases after each telling, one number for each row of the log. Sums over recommenders, products, communities or
 * times need only this, and it takes a fraction of the memory of all hearings. Zero where nothing was recommended, heard or comparable.
 */
export interface TellingTally {
  /** Number of people who heard of the product first by this telling and could be compared. */
  readonly heard: Int32Array;
  /** Number of them who bought within the window. */
  readonly bought: Int32Array;
  readonly expected: Float32Array;
  /** Standard deviation of the expectation: all listeners of a telling are compared with one sample of matched people. */
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
