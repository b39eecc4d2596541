import { pairedDifference } from './statistics.js';

/**
 * Which of several ways is used: the simplest, unless a later one has smaller losses on the same rows by more than a paired standard error; then that one, unless a later
 * one again does. Noise does not pay for what is harder to understand.
 *
 * @param losses of each way, row by row, the simplest way first; the order of its keys counts
 */
export function simplestGood<Way extends string>(losses: Readonly<Partial<Record<Way, Float64Array>>>): Way {
  const [first, ...others] = Object.entries<Float64Array | undefined>(losses).filter(([, of]) => of) as [
    Way,
    Float64Array,
  ][];
  const [way] = others.reduce((held, other) => {
    const { difference, standardError } = pairedDifference(held[1], other[1]);
    return difference > standardError ? other : held;
  }, first);
  return way;
}
