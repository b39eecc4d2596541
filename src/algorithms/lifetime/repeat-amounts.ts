import { type Purchase } from './purchase-days.js';

/** What people paid at their purchases after the first, one entry a person who paid something. */
export interface RepeatAmounts {
  readonly ids: readonly string[];
  /** Number of purchases after the first; those of one day are one. */
  readonly purchases: Float64Array;
  /** Mean amount of these, above 0. */
  readonly means: Float64Array;
}

/** @param purchases amounts of one currency, from 0 */
export function repeatAmounts(purchases: Iterable<Purchase & { readonly amount: number }>): RepeatAmounts {
  const people = new Map<string, Map<number, number>>();
  for (const { person, day, amount } of purchases) {
    let days = people.get(person);
    if (!days) people.set(person, (days = new Map<number, number>()));
    const whole = Math.floor(day);
    days.set(whole, (days.get(whole) ?? 0) + amount);
  }
  const found = [...people].flatMap(([id, days]) => {
    const first = Math.min(...days.keys());
    const later = [...days].flatMap(([day, amount]) => (day === first ? [] : [amount]));
    const mean = later.reduce((sum, amount) => sum + amount, 0) / later.length;
    return mean > 0 ? [{ id, purchases: later.length, mean }] : [];
  });
  return {
    ids: found.map(({ id }) => id),
    purchases: Float64Array.from(found, (one) => one.purchases),
    means: Float64Array.from(found, ({ mean }) => mean),
  };
}
