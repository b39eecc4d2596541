import { type Problem } from '../../../../../platform/text.js';
import { AMBIGUOUS, NOT_A_NUMBER } from './problems.js';

/** The sign before the fraction of a number; the other one may part thousands. */
export type DecimalSign = '.' | ',';

/** What is known of a number beside its text. */
export interface NumberRules {
  /** As the mapping states it, or the file's format. */
  readonly decimal?: DecimalSign;
  /** The largest that the field takes: of two readings, one above it is none. */
  readonly max?: number;
}

/** A blank of any kind or an apostrophe: it parts thousands, whatever the decimal sign is. */
const BLANK = String.raw`[ \u00a0\u2009\u202f'\u2019]`;
const FORMS: Readonly<Record<DecimalSign, RegExp>> = { '.': formOf('.', ','), ',': formOf(',', '.') };

/** Digits in groups of three (in India all but the last of two), or without groups, or with an exponent. */
function formOf(decimal: DecimalSign, thousands: DecimalSign): RegExp {
  const [point, part] = [`\\${decimal}`, `(?:\\${thousands}|${BLANK})`];
  const groups = String.raw`[1-9]\d{0,2}(?:(${part})\d{3}(?:\1\d{3})*)`;
  const indian = String.raw`[1-9]\d?(?:(${part})\d\d(?:\2\d\d)*)\2\d{3}`;
  const plain = String.raw`\d+`;
  const fraction = String.raw`(?:${point}\d*)?`;
  return new RegExp(
    String.raw`^(?:(?:${groups}|${indian})${fraction}|(?:${plain}${fraction}|${point}\d+)(?:e[+-]?\d+)?)$`,
    'i',
  );
}

/** A currency before or after an amount: a sign, or some letters (`EUR`, `R$`, `kr.`). */
const BEFORE = /^(?:\p{L}{0,4}\.?\p{Sc}\p{L}{0,3}|\p{L}{1,4}\.?)\s*/u;
const AFTER = /\s*(?:\p{L}{0,3}\p{Sc}|\p{L}{1,4}\.?)$/u;

/** What a text says as a number under each decimal sign; undefined under one that it does not fit. */
type Readings = Readonly<Record<DecimalSign, number | undefined>>;

function readingsOf(text: string, money: boolean): Readings {
  let body = text.replace(/^[\u2212-]\s*/, '');
  const negative = body !== text;
  if (money && !/^\d+$/.test(body)) {
    body = body.replace(BEFORE, '');
    if (!FORMS['.'].test(body) && !FORMS[','].test(body)) body = body.replace(AFTER, '');
  }
  body = body.replace(/^\+/, '');
  const under = (decimal: DecimalSign): number | undefined => {
    if (!FORMS[decimal].test(body)) return undefined;
    const digits = body.replace(decimal === '.' ? /[^\d.e+-]/gi : /[^\d,e+-]/gi, '').replace(',', '.');
    return negative ? -Number(digits) : Number(digits);
  };
  return { '.': under('.'), ',': under(',') };
}

/**
 * `12.5`, `1,234.50`, `1.234,50`, `1 234,50 kr`, `€ 12`, `1.5e3`, `₹1,00,000`. A text that is two numbers, like `1.234`, is the one
 * that the stated decimal sign, the largest allowed or the other texts of the column make of it, else it is ambiguous.
 *
 * @param money whether a currency may stand beside the number
 * @param column the decimal sign that the whole column shows, where it shows one
 */
export function readNumber(
  text: string,
  money: boolean,
  rules: NumberRules = {},
  column?: DecimalSign,
): number | Problem {
  if (/^\d+$/.test(text)) return Number(text);
  const readings = readingsOf(text, money);
  const { decimal, max = Infinity } = rules;
  if (decimal !== undefined) return readings[decimal] ?? NOT_A_NUMBER;
  const { '.': point, ',': comma } = readings;
  if (point === undefined || comma === undefined) return point ?? comma ?? NOT_A_NUMBER;
  if (point === comma) return point;
  if (point > max !== comma > max) return point > max ? comma : point;
  return column === undefined ? AMBIGUOUS : readings[column]!;
}

/** The decimal sign that a text shows by itself; undefined where it has none, or could have either. */
export function signOf(text: string, money: boolean): DecimalSign | undefined {
  if (!/[.,]/.test(text)) return undefined;
  const { '.': point, ',': comma } = readingsOf(text, money);
  if ((point === undefined) === (comma === undefined)) return undefined;
  return point === undefined ? ',' : '.';
}

/** Whether a text has three digits after a point or a comma, as `1.234` has: of those some are two numbers. */
export function couldBeTwo(text: string): boolean {
  return /\d[.,]\d{3}(?!\d)/.test(text);
}
