import { readCurrency } from '../../../../../platform/money.js';
import { cleanLine, cleanLines, Problem, readId } from '../../../../../platform/text.js';
import { readUrl } from '../../../../../platform/urls.js';
import { readHandle } from '../../../../catalogue/index.js';
import { EVENT_KINDS, type EventKind } from '../../../events/kinds.js';
import { type Field } from './fields.js';
import { type DecimalSign, type NumberRules, readNumber } from './numbers.js';
import { OUT_OF_RANGE, UNKNOWN } from './problems.js';
import { type ColumnFacts } from './survey.js';
import { tagsIn } from './tags.js';
import { readTime, type TimeRules } from './times.js';

/*
 * Text of a cell -> value of a field. Every reader takes a trimmed, non-empty text and returns the value, or a
 * `Problem` when the text does not fit. Pure, and equal on every machine: no locale, no local time zone. What an event
 * may be is not judged here but in `events/rules.ts`.
 */

/** How the mapping says that a column is written. */
export interface ValueRules extends TimeRules, Pick<NumberRules, 'decimal'> {
  /** Multiplies numbers and prices (from 0..10 stars to 0..5: 0.5). */
  readonly scale?: number;
}

/** A field, with what its file tells of it beside the text. */
export interface KnownField extends Field {
  /** What the whole column tells of a text that could be two values. */
  readonly facts?: ColumnFacts;
  /** The decimal sign that the format of the file suggests, where neither mapping nor column show one. */
  readonly decimal?: DecimalSign;
  /** Receives every text that is read. */
  readonly note?: (text: string) => void;
}

const LARGEST_PRICE = 1e9;
const LARGEST_STOCK = 1e9;

function readPrice(text: string, field: KnownField, rules: ValueRules): number | Problem {
  const price = scaledNumber(text, { ...field, max: LARGEST_PRICE }, rules, true);
  return typeof price === 'number' && (price < 0 || price > LARGEST_PRICE) ? OUT_OF_RANGE : price;
}

function scaledNumber(text: string, field: KnownField, rules: ValueRules, money: boolean): number | Problem {
  const { scale = 1, decimal } = rules;
  const max = field.max === undefined ? undefined : field.max / scale;
  const number = readNumber(text, money, { decimal, max }, field.facts?.decimal ?? field.decimal);
  return typeof number === 'number' ? number * scale : number;
}

/** May be below 0: shops that sell what they do not have write so; `columns.ts` says what becomes of it. */
function readStock(text: string, field: KnownField, rules: ValueRules): number | Problem {
  const number = scaledNumber(text, { ...field, max: LARGEST_STOCK }, rules, false);
  if (typeof number !== 'number') return number;
  if (Math.abs(number) > LARGEST_STOCK) return OUT_OF_RANGE;
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

/** Reads a text as a field. */
export function readField(text: string, field: KnownField, rules: ValueRules = {}): unknown {
  const { facts = {} } = field;
  switch (field.type) {
    case 'id':
      return readId(facts.whole ? text.replace(/\.0+$/, '') : text);
    case 'line':
      return cleanLine(text).slice(0, field.longest).trim();
    case 'lines':
      return cleanLines(text).slice(0, field.longest).trim();
    case 'time':
      return readTime(text, rules, facts.dayFirst);
    case 'price':
      return readPrice(text, field, rules);
    case 'amount':
      return scaledNumber(text, field, rules, true);
    case 'number':
      return scaledNumber(text, field, rules, false);
    case 'stock':
      return readStock(text, field, rules);
    case 'boolean':
      return readBoolean(text);
    case 'kind':
      return readKind(text);
    case 'share': {
      const word = text.toUpperCase();
      return word === 'FRIENDS' || word === 'NOBODY' ? word : UNKNOWN;
    }
    case 'currency':
      return readCurrency(text);
    case 'url':
    case 'images':
      return readUrl(text);
    case 'handle':
      return readHandle(text);
    case 'tags':
      return tagsIn(text);
  }
}
