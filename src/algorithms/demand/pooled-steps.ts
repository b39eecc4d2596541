import { solvePositiveDefinite } from '../cholesky.js';
import { type DemandSeries, type Forecaster, sensible } from './series.js';

const { abs, ceil, max, min } = Math;

/** Fewer series than this have nothing in common to learn. */
export const LEAST_POOLED = 20;
/** Windows that are learnt from, of all series together. */
const MOST_WINDOWS = 40_000;
const LONGEST_LAG = 65;
/** Rows at weight 0 that the windows are taken to have besides, as a share of them. */
const RIDGE = 1e-3;

/**
 * One linear model of the next step for all series together: pooled regression on the latest values of a window, taken relative to its last value and its size
 * (Montero-Manso and Hyndman 2021; Godahewa et al. 2021). It knows what one series is too short to tell.
 *
 * @returns a forecaster that goes on step by step; undefined where series are few or shorter than its window
 */
export function fitPooledSteps(set: readonly DemandSeries[]): Forecaster | undefined {
  if (set.length < LEAST_POOLED) return undefined;
  const { season } = set[0];
  const lengths = set.map(({ values }) => values.length).sort((a, b) => a - b);
  const lags = min(LONGEST_LAG, season > 1 ? ceil(1.25 * season) : 6, lengths[lengths.length >> 1] - 4);
  if (lags < 3) return undefined;
  const windows = set.reduce((sum, { values }) => sum + max(0, values.length - lags), 0);
  const stride = max(1, ceil(windows / MOST_WINDOWS));
  const gram = new Float64Array(lags * lags);
  const weights = new Float64Array(lags);
  const row = new Float64Array(lags);
  let rows = 0;
  for (const { values } of set) {
    for (let t = values.length - 1; t >= lags; t -= stride) {
      const size = fillWindow(values, t, row);
      if (!(size > 0)) continue;
      const step = (values[t] - values[t - 1]) / size;
      for (let i = 0; i < lags; i += 1) {
        const x = row[i];
        weights[i] += x * step;
        for (let j = 0; j <= i; j += 1) gram[i * lags + j] += x * row[j];
      }
      rows += 1;
    }
  }
  if (rows < 10 * lags) return undefined;
  let diagonal = 0;
  for (let i = 0; i < lags; i += 1) diagonal += gram[i * lags + i] / lags;
  // Scaled so that the smallest pivot that the solver takes for singular is far below the penalty.
  for (let i = 0; i < gram.length; i += 1) gram[i] /= diagonal;
  for (let i = 0; i < lags; i += 1) {
    gram[i * lags + i] += RIDGE;
    weights[i] /= diagonal;
  }
  solvePositiveDefinite(gram, lags, weights);
  return (series, horizon) => goOn(series, horizon, weights);
}

function goOn(series: DemandSeries, horizon: number, weights: Float64Array): Float64Array | undefined {
  const lags = weights.length;
  const { values } = series;
  if (values.length < lags) return undefined;
  const known = new Float64Array(lags + horizon);
  known.set(values.subarray(values.length - lags));
  const row = new Float64Array(lags);
  for (let t = lags; t < known.length; t += 1) {
    const size = fillWindow(known, t, row);
    let step = 0;
    for (let i = 0; i < lags; i += 1) step += weights[i] * row[i];
    known[t] = known[t - 1] + step * size;
  }
  return sensible(known.slice(lags), series);
}

/** The values before `t`, latest first, relative to the last one and to the size of the window, which is returned; a last column is its mean step. */
function fillWindow(values: Float64Array, t: number, row: Float64Array): number {
  const lags = row.length;
  let size = 0;
  for (let i = 1; i <= lags; i += 1) size += abs(values[t - i]);
  size /= lags;
  if (!(size > 0)) return 0;
  const last = values[t - 1];
  row[0] = 1e-2;
  for (let i = 1; i < lags; i += 1) row[i] = (values[t - 1 - i] - last) / size;
  return size;
}
