import { Problem, readString, TOO_LONG } from './text.js';

/** Longest address, in characters. */
export const MAX_URL_LENGTH = 2_000;

const NO_ADDRESS = new Problem('no http or https address');

/**
 * An address of the web as it is stored: absolute, http or https, without user and password, escaped as browsers do, so
 * that a page may put it into `src` and `href` as it is.
 */
export function readUrl(text: string): string | Problem {
  const read = readString(text);
  if (read instanceof Problem) return read;
  // A browser takes `https:x` and `https:\\x` for `https://x`; no shop means that.
  const url = /^https?:\/\//i.test(read) ? URL.parse(read) : null;
  if (!url || url.username !== '' || url.password !== '') return NO_ADDRESS;
  return url.href.length > MAX_URL_LENGTH ? TOO_LONG : url.href;
}
