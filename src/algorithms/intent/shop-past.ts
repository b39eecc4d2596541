/** What people of a shop did, as columns; each person's events in the order of time. */
export interface ShopPast {
  readonly people: number;
  /** Events of person `p` are `starts[p] .. starts[p + 1]`. */
  readonly starts: ArrayLike<number>;
  readonly item: ArrayLike<number>;
  /** Codes of kinds of event. */
  readonly kind: ArrayLike<number>;
  /** Unix seconds. */
  readonly time: ArrayLike<number>;
  /** Those whose events person `p` may see are `heard[heardStarts[p] .. heardStarts[p + 1]]`. */
  readonly heardStarts: ArrayLike<number>;
  readonly heard: ArrayLike<number>;
  readonly codes: PastCodes;
}

/** Codes of the kinds of event that features tell apart. */
export interface PastCodes {
  readonly view: number;
  readonly cart: number;
  readonly purchase: number;
  readonly return: number;
  /** Of likes, shares, comments and ratings. */
  readonly interest: readonly number[];
}

export const DAY = 86_400;

/** The first of a person's events at a moment or later. */
export function firstFrom({ starts, time }: ShopPast, person: number, at: number): number {
  let [low, high] = [starts[person], starts[person + 1]];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the person buys something in a span of time, its end left out. */
export function buysWithin(past: ShopPast, person: number, from: number, until: number): boolean {
  const end = past.starts[person + 1];
  for (let e = firstFrom(past, person, from); e < end && past.time[e] < until; e += 1) {
    if (past.kind[e] === past.codes.purchase) return true;
  }
  return false;
}

/** Moments of the first and the last event, Unix seconds. @throws RangeError where nothing happened */
export function spanOf({ time }: ShopPast): { readonly first: number; readonly last: number } {
  if (time.length === 0) throw new RangeError('Nothing happened.');
  let [first, last] = [Infinity, -Infinity];
  for (let e = 0; e < time.length; e += 1) {
    if (time[e] < first) first = time[e];
    if (time[e] > last) last = time[e];
  }
  return { first, last };
}
