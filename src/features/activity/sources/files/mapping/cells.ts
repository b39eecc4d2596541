import { cleanLine, cleanLines, Problem, readId } from '../../../../../platform/text.js';
import { EVENT_KINDS, type EventKind } from '../../../events/kinds.js';
import { type FieldType } from './fields.js';

/*
 * Text of a cell -> value of a field. Every reader takes a trimmed, non-empty text and returns the value, or a
 * `Problem` when the text does not fit. Pure, and equal on every machine: no locale, no local time zone. What an event
 * may be is not judged here but in `events/rules.ts`.
 */
export type TimeUnit = 's' | 'ms' | 'iso' | 'auto';

const LONGEST_TEXT = 10_000;
const LARGEST_PRICE = 1_000_000_000;

const NOT_A_TIME = new Problem('not a time');
const NOT_A_NUMBER = new Problem('not a number');
const OUT_OF_RANGE = new Problem('out of range');
const UNKNOWN = new Problem('unknown');

/** A clean line of at most 10,000 characters; the rest is cut off. */
function readText(text: string): string {
  return cleanLine(text).slice(0, LONGEST_TEXT).trim();
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Epoch milliseconds. `auto` tells ISO 8601 from numbers, and seconds from milliseconds by size (from 1e11 on they are
 * milliseconds: as seconds that would be the year 5138). ISO times without an offset are UTC.
 */
export function readTime(text: string, unit: TimeUnit = 'auto'): number | Problem {
  if (unit === 'iso' || (unit === 'auto' && text.includes('-', 1))) return readIso(text);
  if (!/^-?\d{1,16}(\.\d+)?$/.test(text)) return NOT_A_TIME;
  const number = Number(text);
  const seconds = unit === 's' || (unit === 'auto' && Math.abs(number) < 1e11);
  const at = Math.trunc(seconds ? number * 1000 : number);
  return Math.abs(at) > 8.64e15 ? OUT_OF_RANGE : at;
}

function readIso(text: string): number | Problem {
  const match = ISO.exec(text);
  if (!match) return NOT_A_TIME;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = utcDate(year, month, day);
  if (date instanceof Problem || hour > 23 || minute > 59 || second > 60) return NOT_A_TIME;
  const millis = match[7] ? Math.trunc(Number(`0.${match[7]}`) * 1000) : 0;
  const zone = match[8];
  const sign = zone?.startsWith('-') ? -1 : 1;
  const digits = zone?.replace(':', '');
  const offset = digits && digits.length === 5 ? sign * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3))) : 0;
  return date + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millis;
}

/** Midnight UTC of a calendar day; 30 February is no day. */
export function utcDate(year: number, month: number, day: number): number | Problem {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? at
    : NOT_A_TIME;
}

/**
 * `12.5`, `1,234.50`, `1.234,50`, `EUR 12,50`, `$12`. One comma before three digits parts thousands (`1,234`), a point
 * alone is the decimal sign (`1.234`).
 */
function readAmount(text: string): number | Problem {
  const bare = /^\d+(\.\d+)?$/.test(text) ? text : plainNumber(text);
  return bare === undefined ? NOT_A_NUMBER : Number(bare);
}

/** An amount that is not negative and at most 1e9. */
export function readPrice(text: string): number | Problem {
  const price = readAmount(text);
  return typeof price === 'number' && (price < 0 || price > LARGEST_PRICE) ? OUT_OF_RANGE : price;
}

function plainNumber(text: string): string | undefined {
  const body = text.replace(/^(?:\p{Sc}|[A-Za-z]{3})\s*|\s*(?:\p{Sc}|[A-Za-z]{3})$/gu, '').replace(/[\s'\u00a0]/g, '');
  const match = /^(-?\d{1,3}(?:[.,]\d{3})+|-?\d+)(?:[.,](\d+))?$/.exec(body);
  if (!match) return undefined;
  return match[1].replace(/[.,]/g, '') + (match[2] ? `.${match[2]}` : '');
}

function readNumber(text: string): number | Problem {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NOT_A_NUMBER;
}

function readWhole(text: string, min: number, max: number): number | Problem {
  const number = readNumber(text);
  if (typeof number !== 'number') return number;
  if (number < min || number > max) return OUT_OF_RANGE;
  return Number.isInteger(number) ? number : new Problem('not a whole number');
}

const TRUE = new Set(['true', 't', 'yes', 'y', '1']);
const FALSE = new Set(['false', 'f', 'no', 'n', '0']);
const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS.map(({ kind }) => kind));

function readBoolean(text: string): boolean | Problem {
  const word = text.toLowerCase();
  return TRUE.has(word) ? true : FALSE.has(word) ? false : new Problem('neither true nor false');
}

function readKind(text: string): EventKind | Problem {
  const kind = text.toUpperCase();
  return KINDS.has(kind) ? (kind as EventKind) : UNKNOWN;
}

/** Reads a text as a field of this type; `scale` multiplies numbers and prices (from 0..10 stars to 0..5: 0.5). */
export function readField(text: string, type: FieldType, unit?: TimeUnit, scale = 1): unknown {
  switch (type) {
    case 'id':
      return readId(text);
    case 'text':
      return readText(text);
    case 'line':
      return cleanLine(text);
    case 'lines':
      return cleanLines(text);
    case 'time':
      return readTime(text, unit);
    case 'price':
      return scaled(readPrice(text), scale);
    case 'amount':
      return scaled(readAmount(text), scale);
    case 'number':
      return scaled(readNumber(text), scale);
    case 'stock':
      return readWhole(text, 0, 1e9);
    case 'boolean':
      return readBoolean(text);
    case 'kind':
      return readKind(text);
    case 'share': {
      const word = text.toUpperCase();
      return word === 'FRIENDS' || word === 'NOBODY' ? word : UNKNOWN;
    }
    case 'currency':
      return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : new Problem('no ISO 4217 code');
  }
}

function scaled(number: number | Problem, scale: number): number | Problem {
  return typeof number === 'number' ? number * scale : number;
}
