import { randomInt, type Rng } from './random.js';

/** A difference of two measures taken on the same things, and how sure it is. */
export interface PairedDifference {
  /** Mean of `a - b`. */
  readonly difference: number;
  /** Standard error of that mean. */
  readonly standardError: number;
  readonly n: number;
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  return values.length === 0 ? 0 : sum / values.length;
}

/** The standard deviation of a sample (n - 1 below the line); 0 for fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += (values[i] - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** The standard error of the mean of independent values; 0 for fewer than two. */
export function standardError(values: ArrayLike<number>): number {
  return values.length < 2 ? 0 : standardDeviation(values) / Math.sqrt(values.length);
}

/**
 * The standard error of a mean whose values come in clusters (one person several times, one window hitting everybody):
 * the sandwich estimator with the factor C/(C-1) (Liang and Zeger 1986; Cameron and Miller 2015, equation 11).
 *
 * @param clusters cluster of each value, any integers; same length as `values`
 * @returns 0 for fewer than two clusters
 */
export function clusteredStandardError(values: ArrayLike<number>, clusters: ArrayLike<number>): number {
  const centre = mean(values);
  const sums = new Map<number, number>();
  for (let i = 0; i < values.length; i += 1) {
    sums.set(clusters[i], (sums.get(clusters[i]) ?? 0) + values[i] - centre);
  }
  if (sums.size < 2) return 0;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return (Math.sqrt(squares) / values.length) * Math.sqrt(sums.size / (sums.size - 1));
}

/**
 * The paired difference `a - b` over the same things in the same order.
 *
 * @param clusters where given, the standard error allows for values of one cluster moving together
 * @throws RangeError where the lengths differ
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  clusters?: ArrayLike<number>,
): PairedDifference {
  if (a.length !== b.length) throw new RangeError(`paired values differ in number: ${a.length} and ${b.length}`);
  const gaps = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) gaps[i] = a[i] - b[i];
  return {
    difference: mean(gaps),
    standardError: clusters ? clusteredStandardError(gaps, clusters) : standardError(gaps),
    n: gaps.length,
  };
}

/**
 * The point below which a standard normal lies with probability `p`, 0 < p < 1, within 4.5e-4 (Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.2.23).
 */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}

/**
 * The percentile bootstrap interval of the mean (Efron 1979).
 *
 * @param options.samples resamples drawn, default 2,000
 * @param options.level share covered, default .95
 * @returns lower and upper end; both the mean itself for fewer than two values
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  rng: Rng,
  options: { samples?: number; level?: number } = {},
): { lower: number; upper: number } {
  const { samples = 2000, level = 0.95 } = options;
  if (values.length < 2) return { lower: mean(values), upper: mean(values) };
  const means = new Float64Array(samples);
  for (let s = 0; s < samples; s += 1) {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) sum += values[randomInt(rng, values.length)];
    means[s] = sum / values.length;
  }
  means.sort();
  const tail = (1 - level) / 2;
  return {
    lower: means[Math.floor(tail * (samples - 1))],
    upper: means[Math.ceil((1 - tail) * (samples - 1))],
  };
}

/** Ranks from 0 in ascending order; equal values get the mean of their ranks. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, n) => n).sort((a, b) => values[a] - values[b]);
  const places = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to += 1;
    for (let n = from; n <= to; n += 1) places[order[n]] = (from + to) / 2;
    from = to + 1;
  }
  return places;
}

/**
 * Spearman's rank correlation, -1 to 1, with ties at their mean place; 0 where all values of one are equal.
 * @throws RangeError where the lengths differ
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`values differ in number: ${a.length} and ${b.length}`);
  const [x, y] = [averageRanks(a), averageRanks(b)];
  const centre = mean(x);
  let [both, ofX, ofY] = [0, 0, 0];
  for (let n = 0; n < x.length; n += 1) {
    both += (x[n] - centre) * (y[n] - centre);
    ofX += (x[n] - centre) ** 2;
    ofY += (y[n] - centre) ** 2;
  }
  return ofX > 0 && ofY > 0 ? both / Math.sqrt(ofX * ofY) : 0;
}

/**
 * NDCG@k of an order by `scores` for gains of any size, those below zero counting as none (Järvelin and Kekäläinen 2002): 1 where
 * it is the order of the gains, 0 where nobody gains. Equal scores keep their order.
 */
export function gainNdcg(scores: ArrayLike<number>, gains: ArrayLike<number>, k: number): number {
  const discounted = (by: ArrayLike<number>): number => {
    const order = Uint32Array.from({ length: by.length }, (_, n) => n).sort((a, b) => by[b] - by[a] || a - b);
    let sum = 0;
    for (let n = 0; n < Math.min(k, order.length); n += 1) sum += Math.max(0, gains[order[n]]) / Math.log2(n + 2);
    return sum;
  };
  const ideal = discounted(gains);
  return ideal > 0 ? discounted(scores) / ideal : 0;
}
