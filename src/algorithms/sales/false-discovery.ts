/** Of the groups that are said to have sold something, at most this share is expected to have sold nothing. */
const FALSE_DISCOVERIES = 0.05;

/**
 * The largest chance at which a group of many is said to have sold something, so that at most 5 % of these groups are expected to have sold
 * nothing (Benjamini and Hochberg 1995). 0 where no group has enough evidence.
 *
 * @param chances of each group the probability of what it sold, if nothing was caused
 */
export function discoveryLimit(chances: Float64Array): number {
  const ordered = chances.slice().sort();
  for (let n = ordered.length - 1; n >= 0; n -= 1) {
    if (ordered[n] <= (FALSE_DISCOVERIES * (n + 1)) / ordered.length) return ordered[n];
  }
  return 0;
}
