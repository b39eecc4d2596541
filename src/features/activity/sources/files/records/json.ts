import { isSafeNumber, parse } from 'lossless-json';

/** A number of this many digits may be one that a float cannot hold. */
const MANY_DIGITS = /\d{16}/;

/**
 * JSON as `JSON.parse` reads it, but a number that would lose digits is its text: an id of 64 bits stays what it is. Source
 * text in a reviver (of V8) does the same and is not in Node 20.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (!MANY_DIGITS.test(text)) return JSON.parse(text);
  return parse(text, null, { parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits) });
}
