/**
 * Purchases and expected purchases after each telling, one number for each row of the log. Sums over recommenders, products, communities or
 * times need only this, and it takes a fraction of the memory of all hearings. Zero where nothing was recommended, heard or comparable.
 */
export interface TellingTally {
  /** Number of people who heard of the product by this telling before they had it. */
  readonly heard: Int32Array;
  /** Purchases of them while the hearing counted; a purchase after several hearings is shared out. */
  readonly bought: Float32Array;
  readonly expected: Float32Array;
  /** Time in which hearings counted, in days, times the activity of the listeners. */
  readonly exposed: Float32Array;
  /** What was paid for `bought`, and for the purchases that `expected` rests on: one number for each row and currency. */
  readonly amounts: Float64Array;
  readonly expectedAmounts: Float64Array;
  /** The purchases of matched people that `expected` rests on. */
  readonly controls: ControlPurchases;
}

/** One entry for each purchase of a matched person and each row whose expectation it adds to; entries of one purchase are neighbours. */
export interface ControlPurchases {
  /** Number of the purchase, ascending. */
  readonly purchase: Int32Array;
  readonly row: Int32Array;
  readonly weight: Float32Array;
}

export function emptyTally(rows: number, currencies: number): TellingTally {
  return {
    ...{ heard: new Int32Array(rows), bought: new Float32Array(rows) },
    ...{ expected: new Float32Array(rows), exposed: new Float32Array(rows) },
    ...{ amounts: new Float64Array(rows * currencies), expectedAmounts: new Float64Array(rows * currencies) },
    controls: { purchase: new Int32Array(0), row: new Int32Array(0), weight: new Float32Array(0) },
  };
}
