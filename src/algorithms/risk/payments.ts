/** Payments in the order of time, as columns of equal length. */
export interface Payments {
  /** Seconds, ascending. */
  readonly time: Float64Array;
  /** Who paid: numbers from 0, below `payers`. */
  readonly payer: Int32Array;
  /** Where it was paid, a terminal, a device or a seller: numbers from 0, below `places`. */
  readonly place: Int32Array;
  readonly amount: Float64Array;
  /** 1 for fraud. */
  readonly fraud: Uint8Array;
  readonly payers: number;
  readonly places: number;
}

/** Seconds of a day. */
export const DAY = 86_400;
