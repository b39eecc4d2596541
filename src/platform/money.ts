import { Problem } from './text.js';

/** An amount of one currency. Amounts of different currencies are never added: a sum is a list, one of these for each currency. */
export interface Money {
  readonly amount: number;
  /** ISO 4217, upper case; null where the shop named none: these amounts are summed apart from every other. */
  readonly currency: string | null;
}

const NO_CODE = new Problem('no ISO 4217 code');

const NAMES = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
const known = new Map<string, boolean>();

/** A currency as it is stored: a code of ISO 4217, of today or before (old orders have old ones), in upper case. */
export function readCurrency(text: string): string | Problem {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) return NO_CODE;
  let isCode = known.get(code);
  if (isCode === undefined) known.set(code, (isCode = NAMES.of(code) !== undefined && code !== 'XXX'));
  return isCode ? code : NO_CODE;
}

/** A price with its currency; null where there is no price. */
export function moneyOf(price: number | null, currency: string | null): Money | null {
  return price === null ? null : { amount: price, currency };
}

/** The sum of amounts, one for each currency, in the order of their codes; what has no currency comes last. Zeros stay. */
export function sumsByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string | null, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .sort((a, b) => Number(a.currency === null) - Number(b.currency === null) || (a.currency! < b.currency! ? -1 : 1));
}
