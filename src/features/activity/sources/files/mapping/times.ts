import { DateTime, IANAZone, type TokenParser } from 'luxon';
import { Problem } from '../../../../../platform/text.js';
import { AMBIGUOUS, NOT_A_TIME, OUT_OF_RANGE } from './problems.js';

/** What a number that is a time counts since 1970; `auto` tells by its size, `iso` takes no numbers. */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns' | 'iso' | 'auto';

/** How the times of a column are written, as its mapping says it. */
export interface TimeRules {
  readonly unit?: TimeUnit;
  /** `DD.MM.YYYY HH:mm`; with several, the first that fits the text. */
  readonly format?: string | readonly string[];
  /** Name of the time zone (IANA) of times without an offset; UTC where it is absent. */
  readonly zone?: string;
}

/** A number is taken for a time where it is a moment of these years, in one of the units; their ranges do not overlap. */
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2200, 0, 1);
const MILLIS: Readonly<Record<'s' | 'ms' | 'us' | 'ns', number>> = { s: 1e3, ms: 1, us: 1e-3, ns: 1e-6 };
const FACTORS = Object.values(MILLIS);

/**
 * Epoch milliseconds. Without `format` and `unit`: ISO 8601 (also with `/`, a blank for the T, AM and PM, ` UTC`, `+02`), days
 * in the order of Europe or America, English names of months, or a number that is a moment from 1990 to 2199 in seconds,
 * milli-, micro- or nanoseconds. Times without an offset are of `zone`.
 *
 * @param dayFirst whether `03/04/2025` is the third of April; undefined where the column does not tell
 */
export function readTime(text: string, rules: TimeRules = {}, dayFirst?: boolean): number | Problem {
  const { unit = 'auto', format, zone } = rules;
  if (format !== undefined) return readFormatted(text, format, zone);
  if (/^-?\d+(\.\d+)?$/.test(text) && unit !== 'iso') return readCount(text, unit);
  if (unit !== 'iso' && unit !== 'auto') return NOT_A_TIME;
  const day = dayOf(text, unit === 'iso' ? 'iso' : dayFirst);
  return day instanceof Problem ? day : momentOf(day, zone);
}

function readCount(text: string, unit: Exclude<TimeUnit, 'iso'>): number | Problem {
  const number = Number(text);
  if (unit !== 'auto') return inRange(number * MILLIS[unit]);
  for (const factor of FACTORS) {
    const at = number * factor;
    if (at >= FIRST && at < LAST) return Math.trunc(at);
  }
  return NOT_A_TIME;
}

function inRange(at: number): number | Problem {
  return Math.abs(at) > 8.64e15 ? OUT_OF_RANGE : Math.trunc(at);
}

/** A day, and the text of the time of day after it. */
interface Day {
  readonly at: number;
  readonly rest: string;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const NAMED = /^(?:[a-z]{3,9}\.?,? +)?(?:(\d{1,2})[ -]([a-z]{3,9})\.?,?|([a-z]{3,9})\.? (\d{1,2}),?)[ -](\d{4})(?!\d)/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(text: string, order: boolean | 'iso' | undefined): Day | Problem {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return day(text, iso, iso[1], iso[3], iso[4]);
  if (order === 'iso') return NOT_A_TIME;
  const numbers = YEAR_LAST.exec(text);
  if (numbers) {
    const [, a, , b, year] = numbers;
    const dayFirst = orderOf(text) ?? order ?? (Number(a) === Number(b) || undefined);
    if (dayFirst === undefined) return AMBIGUOUS;
    return dayFirst ? day(text, numbers, year, b, a) : day(text, numbers, year, a, b);
  }
  const named = NAMED.exec(text);
  if (!named) return NOT_A_TIME;
  const month = MONTHS.indexOf((named[2] ?? named[3]).slice(0, 3).toLowerCase()) + 1;
  return day(text, named, named[5], String(month), named[1] ?? named[4]);
}

/**
 * Whether the day stands before the month in a text such as `31/12/2025`: undefined for one that can be read in two ways,
 * and for one that is written otherwise. With points the day is first everywhere.
 */
export function orderOf(text: string): boolean | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[2] === '.' || first > 12) return true;
  return second > 12 ? false : undefined;
}

/** Whether a text does not show by itself which of its numbers is the day. */
export function isAmbiguousDay(text: string): boolean {
  return YEAR_LAST.test(text) && orderOf(text) === undefined;
}

function day(text: string, [whole]: RegExpExecArray, year: string, month: string, date: string): Day | Problem {
  const at = utcDate(Number(year), Number(month), Number(date));
  return at instanceof Problem ? at : { at, rest: text.slice(whole.length) };
}

/** Midnight UTC of a calendar day; 30 February is no day. */
export function utcDate(year: number, month: number, date: number): number | Problem {
  const at = Date.UTC(year, month - 1, date);
  const read = new Date(at);
  const same = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  return same ? at : NOT_A_TIME;
}

const TIME_OF_DAY =
  /^(?:(?:T|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?)? ?(Z|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?|UTC|GMT)?$/i;

function momentOf({ at, rest }: Day, zone: string | undefined): number | Problem {
  const match = TIME_OF_DAY.exec(rest);
  if (!match) return NOT_A_TIME;
  const [minute, second] = [match[2], match[3]].map((part) => Number(part ?? 0));
  const hour = hourOf(Number(match[1] ?? 0), match[5]);
  const offset = match[6] === undefined ? undefined : offsetOf(match[6]);
  if (hour === undefined || minute > 59 || second > 60 || Number.isNaN(offset)) return NOT_A_TIME;
  const millis = match[4] ? Math.trunc(Number(`0.${match[4]}`) * 1000) : 0;
  const local = at + ((hour * 60 + minute) * 60 + second) * 1000 + millis;
  if (offset !== undefined) return local - offset * 60_000;
  return zone === undefined ? local : inZone(local, zone);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes ahead of UTC; NaN for an offset that no place on earth has. */
function offsetOf(text: string): number {
  const match = /([+-])(\d\d):?(\d\d)?$/.exec(text);
  if (!match) return 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  return hours > 15 || minutes > 59 ? Number.NaN : (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

const HALF_A_DAY = 43_200_000;

/** The moment at which clocks of a zone show this time. Where they show it twice the first, where never the one an hour on. */
function inZone(local: number, zone: string): number {
  const clocks = clocksOf(zone);
  const [before, after] = [local - HALF_A_DAY, local + HALF_A_DAY].map((at) => local - clocks.offset(at) * 60_000);
  const shows = (at: number): boolean => at + clocks.offset(at) * 60_000 === local;
  return !shows(before) && shows(after) ? after : before;
}

/** Minutes ahead of UTC change on a quarter of an hour, and one is asked thousands of times. */
const QUARTER = 900_000;
const MOST_KEPT = 100_000;
const zones = new Map<string, { offset(at: number): number }>();

function clocksOf(name: string): { offset(at: number): number } {
  const known = zones.get(name);
  if (known) return known;
  const zone = IANAZone.create(name);
  const offsets = new Map<number, number>();
  const offset = (at: number): number => {
    const quarter = Math.floor(at / QUARTER);
    let minutes = offsets.get(quarter);
    if (minutes === undefined) {
      if (offsets.size === MOST_KEPT) offsets.clear();
      offsets.set(quarter, (minutes = zone.offset(quarter * QUARTER)));
    }
    return minutes;
  };
  const clocks = { offset };
  zones.set(name, clocks);
  return clocks;
}

/** Whether this is the name of a time zone. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function readFormatted(text: string, formats: string | readonly string[], zone: string | undefined): number | Problem {
  for (const format of [formats].flat()) {
    const { parser, hasOffset } = parserOf(format);
    const time = DateTime.fromFormatParser(text, parser, { zone: 'utc' });
    if (time.isValid) return hasOffset || zone === undefined ? time.toMillis() : inZone(time.toMillis(), zone);
  }
  return NOT_A_TIME;
}

interface Parser {
  readonly parser: TokenParser;
  /** Whether its texts say their offset from UTC. */
  readonly hasOffset: boolean;
}

const parsers = new Map<string, Parser>();

function parserOf(format: string): Parser {
  const known = parsers.get(format);
  if (known) return known;
  const letters = luxonFormat(format)!;
  const hasOffset = /[Zz]/.test(letters.replace(/'[^']*'/g, ''));
  const parser = { parser: DateTime.buildFormatParser(letters, { locale: 'en-US' }), hasOffset };
  parsers.set(format, parser);
  return parser;
}

/** The letters of a format as spreadsheets and most programs write them, in those of Luxon. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ YYYY: 'yyyy', YY: 'yy', MMMM: 'MMMM', MMM: 'MMM', MM: 'MM', M: 'M', DD: 'dd', D: 'd', DDDD: 'ooo' },
  ...{ dddd: 'EEEE', ddd: 'EEE', HH: 'HH', H: 'H', hh: 'hh', h: 'h', mm: 'mm', m: 'm', ss: 'ss', s: 's' },
  ...{ A: 'a', a: 'a', Z: 'ZZ', ZZ: 'ZZZ', z: 'z' },
};

/** A format in the letters of Luxon; undefined where it has one that means nothing. Text in square brackets stands for itself. */
export function luxonFormat(format: string): string | undefined {
  let written = '';
  for (const [part, quoted] of format.matchAll(/\[([^\]]*)\]|([A-Za-z])\2*|[^A-Za-z]/g)) {
    const letters = LETTERS[part] ?? (/^S+$/.test(part) ? 'u' : undefined);
    if (quoted !== undefined) written += `'${quoted}'`;
    else if (part === 'T') written += `'T'`;
    else if (/^[A-Za-z]/.test(part) && letters === undefined) return undefined;
    else written += letters ?? part;
  }
  return written;
}
