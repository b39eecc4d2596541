import { type Rng, seededRng } from '../src/algorithms/random.js';

/** Gives a source of numbers per topic, so that a change in one topic does not reshuffle the others. */
export type Streams = (topic: string) => Rng;

/** One independent generator per topic, all from one seed (FNV-1a over the topic's name). */
export function streamsOf(seed: number): Streams {
  return (topic) => {
    let hash = 0x811c9dc5 ^ seed;
    for (let i = 0; i < topic.length; i += 1) hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193);
    return seededRng(hash);
  };
}

/** An exponential number with the given mean. */
export function exponential(rng: Rng, mean: number): number {
  return -mean * Math.log(1 - rng());
}

/** A number in `[low, high)`. */
export function between(rng: Rng, low: number, high: number): number {
  return low + rng() * (high - low);
}

/** One of the values, each as likely as the next. */
export function pick<T>(rng: Rng, values: readonly T[]): T {
  return values[Math.floor(rng() * values.length)];
}

/** Running sums of non-negative weights, the form that `pickWeighted` reads. */
export function cumulative(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) sums[i] = total += weights[i];
  return sums;
}

/**
 * An index drawn in proportion to its weight, by bisection in O(log n).
 *
 * @param sums running sums; within `[from, to)` they start at the sum before `from`
 * @param from first index allowed
 * @param to one past the last index allowed
 */
export function pickWeighted(rng: Rng, sums: ArrayLike<number>, from = 0, to = sums.length): number {
  const base = from > 0 ? sums[from - 1] : 0;
  const mark = base + rng() * (sums[to - 1] - base);
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
