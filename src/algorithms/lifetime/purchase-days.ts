import { type PurchaseHistory } from './purchase-history.js';

/** On which days each person bought: each day once, ascending. */
export interface PurchaseDays {
  readonly ids: readonly string[];
  /** Whole days since any day, one list a person, none empty. */
  readonly days: readonly Int32Array[];
}

export interface Purchase {
  readonly person: string;
  /** Days since any day, whole or not. */
  readonly day: number;
}

/** The days of people in the order of first mention. @throws RangeError where a day is not finite */
export function purchaseDays(purchases: Iterable<Purchase>): PurchaseDays {
  const days = new Map<string, Set<number>>();
  for (const { person, day } of purchases) {
    if (!Number.isFinite(day)) throw new RangeError(`A purchase of ${person} has no day: ${day}.`);
    const known = days.get(person);
    if (known) known.add(Math.floor(day));
    else days.set(person, new Set([Math.floor(day)]));
  }
  return { ids: [...days.keys()], days: Array.from(days.values(), (set) => Int32Array.from(set).sort()) };
}

/** People as they were known on one day. */
export interface View {
  /** Who had bought by then: indexes in the purchase days. */
  readonly people: Int32Array;
  /** Last day observed. */
  readonly end: number;
  /** In units of time, as the days up to the end say it. */
  readonly history: PurchaseHistory;
  /** Decayed number of purchases after the first, one column a half-life: a purchase counts half after so many units. */
  readonly recent: readonly Float64Array[];
}

/** Half-lives, in units of time, by which a rhythm is seen that changes. */
export const HALF_LIVES = [6, 13, 26, 52];

/** @param end last day observed @param unit days of one unit of time */
export function viewOn({ days }: PurchaseDays, end: number, unit: number): View {
  const people = Int32Array.from(days.keys()).filter((p) => days[p][0] <= end);
  const known = Array.from(people, (p) => days[p].filter((day) => day <= end));
  return {
    people,
    end,
    history: {
      frequency: Float64Array.from(known, (list) => list.length - 1),
      recency: Float64Array.from(known, (list) => (list[list.length - 1] - list[0]) / unit),
      age: Float64Array.from(known, (list) => (end - list[0]) / unit),
    },
    recent: HALF_LIVES.map((halfLife) =>
      Float64Array.from(known, (list) =>
        list.subarray(1).reduce((sum, day) => sum + 2 ** ((day - end) / (unit * halfLife)), 0),
      ),
    ),
  };
}

/** How often each person of a view bought after its end, up to another day. */
export function boughtUntil({ days }: PurchaseDays, { people, end }: View, last: number): Float64Array {
  return Float64Array.from(people, (p) => days[p].filter((day) => day > end && day <= last).length);
}

/** How often each person of a view bought in so many days up to its end. */
export function boughtWithin({ days }: PurchaseDays, { people, end }: View, within: number): Float64Array {
  return Float64Array.from(people, (p) => days[p].filter((day) => day > end - within && day <= end).length);
}

/** The day of the first purchase of all; Infinity of nobody. */
export function firstDay({ days }: PurchaseDays): number {
  return days.reduce((least, [day]) => Math.min(least, day), Infinity);
}
