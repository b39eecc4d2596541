import { type Failure, invalidInput } from './errors.js';
import { readCurrency } from './money.js';
import { parseGlobalId } from './graphql/global-id.js';
import {
  cleanLine,
  cleanLines,
  MAX_ID_LENGTH,
  MAX_TEXT_LENGTH,
  MISSING,
  NO_TEXT,
  Problem,
  readId,
  readString,
  TOO_LONG,
} from './text.js';

/** Most rows of one batch mutation. */
export const MAX_BATCH = 1_000;

const ID_PROBLEMS: ReadonlyMap<Problem, string> = new Map([
  [MISSING, 'may not be empty'],
  [TOO_LONG, `has at most ${MAX_ID_LENGTH} characters`],
  [NO_TEXT, 'may not hold control characters'],
]);

/**
 * An id as a shop sends it, in the form in which it is stored ({@link readId}).
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkId(id: string, what: string, ...path: string[]): string {
  const read = readId(id);
  if (read instanceof Problem) throw invalidInput(`The id of a ${what} ${ID_PROBLEMS.get(read)}.`, ...path);
  return read;
}

/**
 * The id of something about to be created: as {@link checkId}, and not one that reads as an opaque id, because every
 * argument that takes an own id takes the opaque form too and would mean somebody else by it.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkNewId(id: string, what: string, ...path: string[]): string {
  const checked = checkId(id, what, ...path);
  if (parseGlobalId(checked)) {
    throw invalidInput(`"${checked}" is an opaque id of this API; give the shop's own id of the ${what}.`, ...path);
  }
  return checked;
}

/** Whether an optional value of the API was given: absent and null are the same. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/**
 * An optional text of one line ({@link cleanLine}), at most `max` characters; empty counts as absent.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkLine(text: string | null | undefined, max: number, ...path: string[]): string | undefined {
  return checkLength(isGiven(text) ? cleanLine(text) : '', max, path);
}

/**
 * An optional text of several lines ({@link cleanLines}), at most `max` characters; empty counts as absent.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkLines(text: string | null | undefined, max: number, ...path: string[]): string | undefined {
  return checkLength(isGiven(text) ? cleanLines(text) : '', max, path);
}

function checkLength(text: string, max: number, path: string[]): string | undefined {
  if (text.length > max) throw tooLong(text, max, path);
  return text === '' ? undefined : text;
}

/**
 * A key that a caller makes up: as an id ({@link readId}), at most `max` characters.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkKey(key: string, max: number, ...path: string[]): string {
  const read = readId(key, max);
  if (read === TOO_LONG) throw tooLong(key, max, path);
  if (read instanceof Problem) throw invalidInput(`\`${path.at(-1)}\` ${ID_PROBLEMS.get(read)}.`, ...path);
  return read;
}

/**
 * What every string of a request is before its own rule is asked ({@link readString}).
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkString(text: string, ...path: string[]): string {
  const read = readString(text);
  if (read === TOO_LONG) throw tooLong(text, MAX_TEXT_LENGTH, path);
  if (read instanceof Problem) throw invalidInput(`\`${path.at(-1)}\` holds half a surrogate pair.`, ...path);
  return read;
}

/**
 * A document among the strings of a request: well-formed and at most `max` characters long, and left as it was written.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkDocument(text: string, max: number, ...path: string[]): string {
  const read = readString(text, max);
  if (read === TOO_LONG) throw tooLong(text, max, path);
  if (read instanceof Problem) throw invalidInput(`\`${path.at(-1)}\` holds half a surrogate pair.`, ...path);
  return text;
}

function tooLong(text: string, max: number, path: string[]): Failure {
  return invalidInput(`\`${path.at(-1)}\` has at most ${max} characters, got ${text.length}.`, ...path);
}

/**
 * An optional currency, as it is stored ({@link readCurrency}).
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkCurrency(currency: string | null | undefined, ...path: string[]): string | undefined {
  if (!isGiven(currency)) return undefined;
  const code = readCurrency(currency);
  if (!(code instanceof Problem)) return code;
  throw invalidInput(`\`${path.at(-1)}\` is a currency code of ISO 4217 such as EUR, got "${currency}".`, ...path);
}

/**
 * An optional number in a closed range, whole where `whole` says so.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkNumber(
  value: number | null | undefined,
  range: { readonly min: number; readonly max: number; readonly whole?: boolean },
  ...path: string[]
): number | undefined {
  if (value === null || value === undefined) return undefined;
  const fits = Number.isFinite(value) && value >= range.min && value <= range.max;
  if (!fits || (range.whole && !Number.isInteger(value))) {
    const kind = range.whole ? 'a whole number' : 'a number';
    throw invalidInput(`\`${path.at(-1)}\` must be ${kind} from ${range.min} to ${range.max}, got ${value}.`, ...path);
  }
  return value;
}

/**
 * A batch: 1 to {@link MAX_BATCH} rows.
 * @throws Failure INVALID_INPUT at `path`
 */
export function checkBatch(rows: readonly unknown[], ...path: string[]): void {
  if (rows.length >= 1 && rows.length <= MAX_BATCH) return;
  throw invalidInput(`\`${path.at(-1)}\` takes 1 to ${MAX_BATCH} rows, got ${rows.length}.`, ...path);
}

/**
 * No id twice in one batch, where the second row would silently win over the first.
 * @throws Failure INVALID_INPUT at `<path>.<index>.<field>`
 */
export function checkDistinct(ids: readonly string[], field: string, ...path: string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw invalidInput(`"${id}" is named twice in this batch.`, ...path, String(index), field);
    seen.add(id);
  }
}
