import { MISSING, Problem, readString, TOO_LONG } from '../../platform/text.js';
import { CATALOGUE_LENGTHS } from './lengths.js';

const NOT_SAFE = new Problem('not letters, digits, "-", "_", "." and "~"');

/**
 * A handle as it is stored and looked up: lower case, of letters and digits of any script with `-`, `_`, `.` and `~` between
 * them, so that it is one step of a URL's path (RFC 3986, unreserved; browsers escape letters beyond ASCII by themselves).
 */
export function readHandle(text: string): string | Problem {
  const handle = readString(text);
  if (handle instanceof Problem) return handle;
  const lower = handle.toLowerCase().normalize('NFC');
  if (lower === '') return MISSING;
  if (lower.length > CATALOGUE_LENGTHS.handle) return TOO_LONG;
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._~-]*$/u.test(lower) ? lower : NOT_SAFE;
}
