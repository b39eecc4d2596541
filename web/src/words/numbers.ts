import { use } from 'react';
import { LANGUAGES, LanguageContext, type Language } from './words';

/** Numbers, money and dates as the language writes them. */
export interface Numbers {
  /** `1,718` */
  readonly whole: (value: number) => string;
  /** One decimal: `29.8`. */
  readonly tenth: (value: number) => string;
  /** Two decimals: `0.31`. */
  readonly hundredth: (value: number) => string;
  /** Three decimals: `0.219`. */
  readonly thousandth: (value: number) => string;
  /** A share of 0 to 1: `76%`. */
  readonly share: (value: number) => string;
  /** A share of 0 to 1 where a percent is coarse: `16.9%`. */
  readonly shareTenth: (value: number) => string;
  /** A probability of 0 to 1, never surer than it is: `> 99%`, `< 1%`. */
  readonly chance: (value: number) => string;
  /** An amount in a currency (ISO 4217): `€43.99`; the number alone where the shop named none. */
  readonly money: (amount: number, currency: string | null) => string;
  /** A day: `29 Nov 2026`. */
  readonly day: (at: string | number | Date) => string;
  /** A month as the service counts it (UTC): `Nov 2026`. */
  readonly month: (at: string | number | Date) => string;
  /** The day on which a period begins, as the service counts it (UTC): `23 Nov 2026`. */
  readonly start: (at: string | number | Date) => string;
  /** A moment: `29 Nov 2026, 15:47`. */
  readonly moment: (at: string | number | Date) => string;
  /** `29.8 (20.9 – 43.3)` */
  readonly interval: (value: number, lower: number, upper: number) => string;
}

const known = new Map<Language, Numbers>();

/** How the person's language writes numbers. */
export function useNumbers(): Numbers {
  return numbersOf(use(LanguageContext));
}

export function numbersOf(language: Language): Numbers {
  const made = known.get(language) ?? make(LANGUAGES[language].locale);
  known.set(language, made);
  return made;
}

function make(locale: string): Numbers {
  const digits = (fixed: number): ((value: number) => string) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: fixed, maximumFractionDigits: fixed });
    // Without the sign of a nought that was rounded.
    return (value) => format.format(value).replace(/^-(0(?:\.0+)?)$/, '$1');
  };
  const [whole, tenth, hundredth, thousandth] = [digits(0), digits(1), digits(2), digits(3)];
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const shareTenth = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const starts = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    whole,
    tenth,
    hundredth,
    thousandth,
    share: (value) => share.format(value),
    shareTenth: (value) => shareTenth.format(value),
    chance: (value) =>
      value > 0.99 ? `> ${share.format(0.99)}` : value < 0.01 ? `< ${share.format(0.01)}` : share.format(value),
    money: (amount, currency) =>
      currency ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount) : hundredth(amount),
    day: (at) => dates.format(new Date(at)),
    month: (at) => months.format(new Date(at)),
    start: (at) => starts.format(new Date(at)),
    moment: (at) => moments.format(new Date(at)),
    interval: (value, lower, upper) => `${tenth(value)} (${tenth(lower)} – ${tenth(upper)})`,
  };
}
