/** What will be bought in a day. */
export interface DemandDay {
  readonly day: Date;
  readonly expected: number;
  /** Ends of the 90 % interval. */
  readonly lower: number;
  readonly upper: number;
}

export interface PastDay {
  readonly day: Date;
  readonly pieces: number;
}

/** What will be bought of a product or category in the days ahead. */
export interface DemandRecord {
  readonly days: readonly DemandDay[];
  /** Of all days together: narrower than the sum of the days' ends. */
  readonly total: { readonly expected: number; readonly lower: number; readonly upper: number };
  /** The latest days that are known, the oldest first. */
  readonly past: readonly PastDay[];
  /** Ways whose mean it is. */
  readonly method: string;
  /** Whether most days have no purchase: rates are foreseen, not seasons. */
  readonly intermittent: boolean;
  /** Days from the first purchase to the last day that is known. */
  readonly knownDays: number;
  /** Products that were foreseen together, this one included. */
  readonly together: number;
}

export const HORIZON = 28;
