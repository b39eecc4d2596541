import { Problem } from './text.js';

/** An amount of one currency. Amounts of different currencies are never added: a sum is a list, one of these for each currency. */
export interface Money {
  readonly amount: number;
  /** ISO 4217, upper case; null where the shop named none: these amounts are summed apart from every other. */
  readonly currency: string | null;
}

const NO_CODE = new Problem('no ISO 4217 code');

/** A currency as it is stored: three letters, upper case. */
export function readCurrency(text: string): string | Problem {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : NO_CODE;
}

/** The sum of amounts, one for each currency, in the order of their codes; what has no currency comes last. Zeros stay. */
export function sumsByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string | null, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .sort((a, b) => Number(a.currency === null) - Number(b.currency === null) || (a.currency! < b.currency! ? -1 : 1));
}
