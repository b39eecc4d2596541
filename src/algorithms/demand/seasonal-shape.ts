import { normalQuantile } from '../statistics.js';

/** By how much each place of a season lies above the level: factors that average 1, or differences that average 0. */
export interface SeasonalShape {
  readonly kind: 'times' | 'plus';
  /** Length `season`, by the place of the first value. */
  readonly shape: Float64Array;
}

/** Level of the test for seasons that Theta's authors use: 90 %, two sides. */
const Z90 = normalQuantile(0.95);

/**
 * The shape of a season by the ratio (or difference) to the centred moving average (classical decomposition; Makridakis, Wheelwright and Hyndman 1998, 3/4).
 * Undefined for fewer than two seasons, or where factors are asked of values or averages at or below 0.
 */
export function seasonalShape(values: Float64Array, season: number, kind: 'times' | 'plus'): SeasonalShape | undefined {
  const n = values.length;
  if (season < 2 || n < 2 * season) return undefined;
  const half = season >> 1;
  const even = season % 2 === 0;
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let t = half; t < n - half; t += 1) {
    let sum = even ? (values[t - half] + values[t + half]) / 2 : values[t - half] + values[t + half];
    for (let k = 1 - half; k < half; k += 1) sum += values[t + k];
    const average = sum / season;
    if (kind === 'times' && !(average > 0 && values[t] > 0)) return undefined;
    sums[t % season] += kind === 'times' ? values[t] / average : values[t] - average;
    counts[t % season] += 1;
  }
  const shape = sums.map((sum, place) => (counts[place] > 0 ? sum / counts[place] : kind === 'times' ? 1 : 0));
  const centre = shape.reduce((sum, value) => sum + value, 0) / season;
  if (kind === 'times' && !(centre > 0)) return undefined;
  return { kind, shape: shape.map((value) => (kind === 'times' ? value / centre : value - centre)) };
}

/** The values without the shape of their season. */
export function withoutSeason(values: Float64Array, { kind, shape }: SeasonalShape): Float64Array {
  const { length } = shape;
  return values.map((value, t) => (kind === 'times' ? value / shape[t % length] : value - shape[t % length]));
}

/** Puts the shape back on what follows `n` values, in place. */
export function putSeason(forecast: Float64Array, n: number, { kind, shape }: SeasonalShape): Float64Array {
  for (let h = 0; h < forecast.length; h += 1) {
    const part = shape[(n + h) % shape.length];
    forecast[h] = kind === 'times' ? forecast[h] * part : forecast[h] + part;
  }
  return forecast;
}

/** Whether values of one season apart go together more than chance explains (Fiorucci et al. 2016, equation 5). */
export function isSeasonal(values: Float64Array, season: number): boolean {
  const n = values.length;
  if (season < 2 || n < 2 * season + 1) return false;
  let centre = 0;
  for (let t = 0; t < n; t += 1) centre += values[t] / n;
  let all = 0;
  for (let t = 0; t < n; t += 1) all += (values[t] - centre) ** 2;
  if (!(all > 0)) return false;
  let before = 0;
  for (let lag = 1; lag <= season; lag += 1) {
    let both = 0;
    for (let t = lag; t < n; t += 1) both += (values[t] - centre) * (values[t - lag] - centre);
    const together = both / all;
    if (lag === season) return Math.abs(together) > Z90 * Math.sqrt((1 + 2 * before) / n);
    before += together * together;
  }
  return false;
}
