/**
 * What models of repeat purchase know of people, one entry a person. Times are in one unit (weeks, as a rule), counted from the
 * person's first purchase; purchases of one day are one.
 */
export interface PurchaseHistory {
  /** Purchases after the first: whole numbers from 0. */
  readonly frequency: Float64Array;
  /** Time of the last purchase; 0 where there is no second. */
  readonly recency: Float64Array;
  /** Time until the last day observed, from 0. */
  readonly age: Float64Array;
}

/** People of one history together: a likelihood is computed once for all of them. */
export interface CountedHistory extends PurchaseHistory {
  /** Number of people of each entry. */
  readonly people: Float64Array;
}

/**
 * Puts people of one history together.
 *
 * @throws RangeError where an entry cannot be: a number that is not finite, a fraction of a purchase, a last purchase after the
 *   end or without a second one
 */
export function counted({ frequency, recency, age }: PurchaseHistory): CountedHistory {
  const at = new Map<string, number>();
  const people: number[] = [];
  const rows: number[] = [];
  for (let n = 0; n < frequency.length; n += 1) {
    check(n, frequency[n], recency[n], age[n]);
    const key = `${frequency[n]},${recency[n]},${age[n]}`;
    const known = at.get(key);
    if (known !== undefined) people[known] += 1;
    else {
      at.set(key, rows.length);
      rows.push(n);
      people.push(1);
    }
  }
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (n) => values[n]);
  return { frequency: pick(frequency), recency: pick(recency), age: pick(age), people: Float64Array.from(people) };
}

function check(n: number, frequency: number, recency: number, age: number): void {
  const fault =
    !Number.isInteger(frequency) || frequency < 0
      ? `frequency ${frequency} is not a whole number from 0`
      : !(age >= 0) || !Number.isFinite(age)
        ? `age ${age} is not from 0`
        : !(recency >= 0 && recency <= age)
          ? `recency ${recency} is not between 0 and the age ${age}`
          : frequency === 0 && recency !== 0
            ? `recency ${recency} without a second purchase`
            : undefined;
  if (fault) throw new RangeError(`Person ${n}: ${fault}.`);
}
