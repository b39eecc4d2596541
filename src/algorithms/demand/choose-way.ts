import { type Trial } from './rolling.js';

/** Ways whose mean is the forecast, as bits by their places, times a factor that corrects them all. */
export interface Combination {
  readonly ways: number;
  readonly factor: number;
}

/** Trials of the set that count as if they were of the series itself: the fewer trials a series has, the more it follows the others. */
const OTHERS_COUNT = 30;
/** Fewer ways than this are not chosen where there are more: the best one of few origins is often lucky, and a mean of several hardly ever far off. */
const LEAST_TOGETHER = 3;
/** The correction of a combination stays within this and its inverse. */
const MOST_FACTOR = 2;

/** The mean of the ways of a combination, times its factor; undefined where one of them has nothing to say. */
export function combined(
  { ways, factor }: Combination,
  said: readonly (Float64Array | undefined)[],
): Float64Array | undefined {
  let sum: Float64Array | undefined;
  let count = 0;
  for (let k = 0; k < said.length; k += 1) {
    if (!(ways & (1 << k))) continue;
    const one = said[k];
    if (!one) return undefined;
    sum ??= new Float64Array(one.length);
    for (let h = 0; h < one.length; h += 1) sum[h] += one[h];
    count += 1;
  }
  return sum?.map((value) => (value * factor) / count);
}

/**
 * Chooses for each series the combination with the least error at its own origins and, as far as those are few, at those of the whole set.
 *
 * @param corrected whether what all series together sold beside what a combination said of them corrects it: for rates, which have no trend of their own
 * @param loss error of a forecast, before it is divided by the scale
 * @returns for each series its combinations, the best first
 */
export function chooseWays(
  trials: readonly Trial[],
  series: number,
  ways: number,
  corrected: boolean,
  loss: (forecast: Float64Array, truth: Float64Array) => number,
): Combination[][] {
  const sets = Array.from({ length: 2 ** ways - 1 }, (_, n) => n + 1).filter(
    (bits) => countOf(bits) >= Math.min(ways, LEAST_TOGETHER),
  );
  const all = sets.map((bits): Combination => {
    const plain = { ways: bits, factor: 1 };
    return corrected ? { ...plain, factor: correction(plain, trials) } : plain;
  });
  const ofSeries = all.map(() => new Float64Array(series));
  const counts = all.map(() => new Float64Array(series));
  const means = all.map((combination, c) => {
    let [sum, count] = [0, 0];
    for (const { series: n, said, truth, scale } of trials) {
      const forecast = combined(combination, said);
      if (!forecast) continue;
      const error = loss(forecast, truth) / scale;
      ofSeries[c][n] += error;
      counts[c][n] += 1;
      sum += error;
      count += 1;
    }
    // What serves few series has shown little.
    return count >= 0.5 * trials.length && count > 0 ? sum / count : Infinity;
  });
  return Array.from({ length: series }, (_, n) => {
    const score = all.map((_, c) => (ofSeries[c][n] + OTHERS_COUNT * means[c]) / (counts[c][n] + OTHERS_COUNT));
    const order = all.map((_, c) => c).filter((c) => Number.isFinite(score[c]));
    return order.sort((a, b) => score[a] - score[b]).map((c) => all[c]);
  });
}

/** What was sold at all origins by what was said of it. */
function correction(combination: Combination, trials: readonly Trial[]): number {
  let [truth, said] = [0, 0];
  for (const trial of trials) {
    const forecast = combined(combination, trial.said);
    if (!forecast) continue;
    for (let h = 0; h < forecast.length; h += 1) {
      truth += trial.truth[h];
      said += forecast[h];
    }
  }
  if (!(said > 0 && truth > 0)) return 1;
  return Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, truth / said));
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}
