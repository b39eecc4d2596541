import { countQuantile } from './counts.js';
import { type DemandSeries } from './series.js';

const { max, sqrt } = Math;

/** A forecast at an origin beside what came. */
export interface Missed {
  readonly series: number;
  readonly forecast: Float64Array;
  readonly truth: Float64Array;
  readonly scale: number;
}

/** What demand lies in with the probability asked, for each period and for all of the horizon together. */
export interface Band {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly totalLower: number;
  readonly totalUpper: number;
}

/** Rolling errors below which quantiles of each period apart are too coarse: all periods are then taken together, wider with the root of time. */
const APART = 40;
/** Levels that are tried where counts make the level asked for impossible to meet exactly. */
const LEVELS = 60;

/**
 * Bands of steady demand: quantiles of the rolling errors of all series, each by the scale of its own, for each period ahead (split conformal prediction; Vovk et al. 2005).
 *
 * @param coverage such as .9
 * @returns the band of a forecast with a scale
 */
export function steadyBands(
  missed: readonly Missed[],
  horizon: number,
  coverage: number,
): (forecast: Float64Array, scale: number, floor: boolean) => Band {
  const apart = missed.length >= APART;
  const errors = Array.from({ length: horizon }, (_, h) =>
    missed.flatMap(({ forecast, truth, scale }) =>
      apart
        ? [(truth[h] - forecast[h]) / scale]
        : Array.from(truth, (value, k) => ((value - forecast[k]) / scale) * sqrt((h + 1) / (k + 1))),
    ),
  );
  const totals = missed.map(({ forecast, truth, scale }) => (sum(truth) - sum(forecast)) / scale);
  const ends = errors.map((list) => endsOf(list, coverage));
  const ofTotal = endsOf(totals, coverage);
  return (forecast, scale, floor) => {
    const atLeast = (value: number): number => (floor ? max(0, value) : value);
    return {
      lower: forecast.map((value, h) => atLeast(value + ends[h].low * scale)),
      upper: forecast.map((value, h) => atLeast(value + ends[h].high * scale)),
      totalLower: atLeast(sum(forecast) + ofTotal.low * scale),
      totalUpper: atLeast(sum(forecast) + ofTotal.high * scale),
    };
  };
}

/**
 * Bands of intermittent demand: quantiles of counts (`countQuantile`) whose level is the one that covered the share asked for at the rolling origins of all
 * series. Most periods sell nothing, so that a band of one series may cover more; all together they keep the promise.
 */
export function countBands(
  missed: readonly Missed[],
  set: readonly DemandSeries[],
  coverage: number,
): (forecast: Float64Array, series: number) => Band {
  const spread = overdispersions(set);
  const levels = Array.from({ length: LEVELS }, (_, k) => 0.5 + (0.4999 * (k + 0.5)) / LEVELS);
  const nearest = (covers: (one: Missed, level: number) => number): number => {
    // Where nothing was judged the level is that of the counts themselves.
    if (missed.length === 0) return (1 + coverage) / 2;
    let best = { away: Infinity, level: coverage };
    for (const level of levels) {
      const share = missed.reduce((all, one) => all + covers(one, level), 0) / missed.length;
      const away = Math.abs(share - coverage);
      if (away < best.away) best = { away, level };
    }
    return best.level;
  };
  const each = nearest(({ series, forecast, truth }, level) => {
    const high = countQuantile(forecast[0], spread[series], level);
    const low = countQuantile(forecast[0], spread[series], 1 - level);
    let inside = 0;
    for (const value of truth) if (value >= low && value <= high) inside += 1;
    return inside / truth.length;
  });
  const total = nearest(({ series, forecast, truth }, level) => {
    const all = sum(truth);
    const mean = sum(forecast);
    return all >= countQuantile(mean, spread[series], 1 - level) && all <= countQuantile(mean, spread[series], level)
      ? 1
      : 0;
  });
  return (forecast, series) => ({
    lower: forecast.map((value) => countQuantile(value, spread[series], 1 - each)),
    upper: forecast.map((value) => countQuantile(value, spread[series], each)),
    totalLower: countQuantile(sum(forecast), spread[series], 1 - total),
    totalUpper: countQuantile(sum(forecast), spread[series], total),
  });
}

/** Variance by mean of each series, half its own and half that of all: few sales tell little of their spread. */
function overdispersions(set: readonly DemandSeries[]): number[] {
  const own = set.map(({ values }) => {
    const mean = sum(values) / max(1, values.length);
    if (!(mean > 0)) return NaN;
    let squares = 0;
    for (const value of values) squares += (value - mean) ** 2;
    return max(1, squares / max(1, values.length - 1) / mean);
  });
  const known = own.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = known.length > 0 ? known[known.length >> 1] : 1;
  return own.map((value) => (Number.isNaN(value) ? middle : (value + middle) / 2));
}

function endsOf(errors: readonly number[], coverage: number): { low: number; high: number } {
  if (errors.length === 0) return { low: 0, high: 0 };
  const sorted = Float64Array.from(errors).sort();
  const tail = (1 - coverage) / 2;
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, max(0, Math.round(share * (sorted.length + 1)) - 1))];
  return { low: Math.min(0, at(tail)), high: max(0, at(1 - tail)) };
}

function sum(values: Float64Array): number {
  let all = 0;
  for (let t = 0; t < values.length; t += 1) all += values[t];
  return all;
}
