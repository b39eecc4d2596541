/**
 * What a text may be at every door of the service (files, GraphQL arguments, tokens): one function for ids, one for
 * lines and one for longer texts, so that a value is stored equally however it arrives. Pure.
 */

/** Why a value is refused: the name of the rule, for example `too long`. */
export class Problem {
  constructor(readonly what: string) {}
}

/** Longest id that a shop may use, in characters. */
export const MAX_ID_LENGTH = 256;

/** Longest text of any kind, in characters. */
export const MAX_TEXT_LENGTH = 10_000;

export const MISSING = new Problem('missing');
export const TOO_LONG = new Problem('too long');
export const NO_TEXT = new Problem('characters that are no text');

const HALF_PAIR = /\p{Surrogate}/u;
// Control characters and the sign of a failed decoding: a broken export, not an id.
const NOT_IN_IDS = /[\u0000-\u001f\u007f-\u009f\ufffd]/u;
// As for ids, but without white space, and without the sign of a failed decoding, which a reader of a text can see.
const NOT_IN_TEXTS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Surrogate}]/gu;

/** An id as it is stored: as {@link readString}, 1 to {@link MAX_ID_LENGTH} characters, none of control; case matters. */
export function readId(text: string, max = MAX_ID_LENGTH): string | Problem {
  const id = readString(text, max);
  if (id === '') return MISSING;
  return typeof id === 'string' && NOT_IN_IDS.test(id) ? NO_TEXT : id;
}

/**
 * What every string is, whatever it stands for: well-formed (no half of a surrogate pair, which no database can store), in
 * Unicode normal form C, trimmed, and at most `max` characters long.
 */
export function readString(text: string, max = MAX_TEXT_LENGTH): string | Problem {
  const trimmed = normalForm(text.trim());
  if (HALF_PAIR.test(trimmed)) return NO_TEXT;
  return trimmed.length > max ? TOO_LONG : trimmed;
}

/** The form of Unicode in which equal texts are equal strings: NFC. */
export function normalForm(text: string): string {
  return isPlainAscii(text) ? text : text.normalize('NFC');
}

/** A text of one line: normal form C, without control characters, each run of white space one space, trimmed. */
export function cleanLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

/** A text of several lines: as {@link cleanLine}, but line breaks stay, each as one `\n`. */
export function cleanLines(text: string): string {
  return withoutControls(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function withoutControls(text: string): string {
  return isPlainAscii(text) ? text : text.replace(NOT_IN_TEXTS, '').normalize('NFC');
}

/** Most texts are: the loop is faster than the expressions that it saves. */
function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}
