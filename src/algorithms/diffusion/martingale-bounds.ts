/**
 * Bounds of an expectation from a count of a martingale's steps (Chernoff's for independent draws as well), as in OPIM
 * (Tang, Tang, Xiao and Yuan, SIGMOD 2018, equations 5 and 15). In counts: times worth and over the number of draws
 * they are bounds of a spread. Each holds with probability 1 - e^-a.
 */

/** With what was met of a sample that the choice does not depend on, the expected count is at least this. */
export function lowerCount(met: number, a: number): number {
  const root = Math.sqrt(met + (2 * a) / 9) - Math.sqrt(a / 2);
  return root > 0 ? Math.max(0, root * root - a / 18) : 0;
}

/** No choice of which at most this was met has an expected count above the result. */
export function upperCount(met: number, a: number): number {
  return (Math.sqrt(met + a / 2) + Math.sqrt(a / 2)) ** 2;
}
