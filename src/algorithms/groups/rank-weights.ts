const { exp, sqrt } = Math;

export interface RankWeightsOptions {
  /** Penalty on squares, above 0. Default .001. */
  readonly penalty?: number;
  /** Steps of the descent. Default 300. */
  readonly steps?: number;
}

/**
 * Weights under which the first of each list of candidates comes out on top: the softmax loss of a linear score, by Adam (Kingma and Ba 2015). The
 * loss is convex, so that it needs no seed.
 *
 * @param lists for each list its candidates, the right one first, each with the same number of signals of 0 to 1
 * @throws RangeError where there is no list
 */
export function rankWeights(
  lists: readonly (readonly (readonly number[])[])[],
  { penalty = 1e-3, steps = 300 }: RankWeightsOptions = {},
): Float64Array {
  if (lists.length === 0) throw new RangeError('there is no list to learn from');
  const width = lists[0][0].length;
  const weights = new Float64Array(width);
  const [slope, mean, square] = [0, 1, 2].map(() => new Float64Array(width));
  for (let step = 1; step <= steps; step += 1) {
    slope.fill(0);
    for (const list of lists) addSlope(list, weights, slope);
    for (let k = 0; k < width; k += 1) {
      const along = slope[k] / lists.length + penalty * weights[k];
      mean[k] = 0.9 * mean[k] + 0.1 * along;
      square[k] = 0.99 * square[k] + 0.01 * along * along;
      weights[k] -= (RATE * (mean[k] / (1 - 0.9 ** step))) / (sqrt(square[k] / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

const RATE = 0.2;

/** The score of one candidate. */
export function scoreBy(weights: ArrayLike<number>, signals: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k += 1) sum += weights[k] * signals[k];
  return sum;
}

function addSlope(list: readonly (readonly number[])[], weights: Float64Array, slope: Float64Array): void {
  const scores = list.map((signals) => scoreBy(weights, signals));
  const most = scores.reduce((max, score) => Math.max(max, score), -Infinity);
  const odds = scores.map((score) => exp(score - most));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  list.forEach((signals, n) => {
    const push = odds[n] / total - (n === 0 ? 1 : 0);
    for (let k = 0; k < signals.length; k += 1) slope[k] += push * signals[k];
  });
}
