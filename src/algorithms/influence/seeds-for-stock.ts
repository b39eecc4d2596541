import { type Steps } from '../graph/steps.js';

/** Share of the buyers that the seeds who are left out may bring: less than a simulation can tell. */
const LEFT_OUT = 0.01;

/**
 * Under a stock, later seeds may sell nothing more, and they cost. Keeps the fewest first seeds that bring 99 % of what all bring, and no
 * fewer buyers than any of the simpler plans: a plan that stopped at an expected reach of the stock would often sell less than that.
 *
 * @param seeds in the order in which they were chosen; the first `least` are kept in any case
 * @param buyersOf expected number of buyers, stock considered; must not fall with more seeds
 * @param all buyers of all seeds
 * @param others buyers of simpler plans
 */
export function* seedsForStock<Seed>(
  seeds: readonly Seed[],
  least: number,
  buyersOf: (seeds: readonly Seed[]) => Steps<number>,
  all: number,
  others: readonly number[],
): Steps<readonly Seed[]> {
  const enough = Math.max((1 - LEFT_OUT) * all, ...others);
  let [low, high] = [Math.max(1, least), seeds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((yield* buyersOf(seeds.slice(0, middle))) >= enough) high = middle;
    else low = middle + 1;
  }
  return seeds.slice(0, high);
}
