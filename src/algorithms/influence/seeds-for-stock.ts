/** Share of the buyers that the seeds who are left out may bring: less than a simulation can tell. */
const LEFT_OUT = 0.01;

/**
 * Under a stock, later seeds may sell nothing more, and they cost: the fewest first seeds that bring 99 % of what all bring, and of what
 * any of the simpler plans brings. A plan that stopped at an expected reach of the stock would often sell less than that.
 *
 * @param means buyers of the first seed, the first two, ..., stock considered
 * @param least the first seeds that are kept in any case
 * @param others buyers of simpler plans
 * @returns how many seeds are kept
 */
export function seedsForStock(means: ArrayLike<number>, least: number, others: readonly number[]): number {
  const all = means.length;
  const enough = (1 - LEFT_OUT) * Math.max(means[all - 1], ...others);
  for (let count = Math.max(1, least); count < all; count += 1) if (means[count - 1] >= enough) return count;
  return all;
}
