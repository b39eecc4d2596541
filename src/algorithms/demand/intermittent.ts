import { smoothedLevel } from './ets.js';
import { type DemandSeries } from './series.js';

/** Smoothing parameters that are tried; of sizes and of intervals, or of chances. */
const ALPHAS = [0.05, 0.1, 0.15, 0.2, 0.3];
/** Longest block over which `imapa` adds up, in periods. */
const LONGEST_BLOCK = 12;

const flat = (level: number, horizon: number): Float64Array => new Float64Array(horizon).fill(Math.max(0, level));

/** Simple exponential smoothing. */
export function simpleSmoothing({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  return values.length === 0 ? undefined : flat(smoothedLevel(values), horizon);
}

/** The mean of everything. */
export function overallMean({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  if (values.length === 0) return undefined;
  return flat(values.reduce((sum, value) => sum + value, 0) / values.length, horizon);
}

/**
 * Runs Croston's method: sizes and intervals are smoothed apart, where something was sold.
 * @returns the rate after the last value and the squared error of rates one step ahead
 */
function runCroston(values: Float64Array, alpha: number): { rate: number; cost: number } {
  let [size, interval, since, rate, cost] = [0, 0, 1, 0, 0];
  let begun = false;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t];
    if (begun) cost += (value - rate) * (value - rate);
    if (value > 0) {
      size = begun ? size + alpha * (value - size) : value;
      interval = begun ? interval + alpha * (since - interval) : since;
      begun = true;
      rate = size / interval;
      since = 1;
    } else since += 1;
  }
  return { rate, cost };
}

/** Croston 1972: size by interval, both smoothed by the parameter of least square error. */
export function croston({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  return values.length === 0 ? undefined : flat(bestCroston(values).rate, horizon);
}

/** Syntetos and Boylan 2005: Croston's rate is too high by about alpha / 2, and is taken down by that. */
export function syntetosBoylan({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  if (values.length === 0) return undefined;
  const { rate, alpha } = bestCroston(values);
  return flat(rate * (1 - alpha / 2), horizon);
}

function bestCroston(values: Float64Array): { rate: number; alpha: number } {
  let best = { cost: Infinity, rate: 0, alpha: ALPHAS[0] };
  for (const alpha of ALPHAS) {
    const { rate, cost } = runCroston(values, alpha);
    if (cost < best.cost) best = { cost, rate, alpha };
  }
  return best;
}

/** Teunter, Syntetos and Babai 2011: the chance that something is sold is smoothed in each period, so that a product that dies out is forecast so. */
export function teunterSyntetosBabai({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  if (values.length === 0) return undefined;
  const first = values.findIndex((value) => value > 0);
  if (first < 0) return flat(0, horizon);
  let best = { cost: Infinity, rate: 0 };
  for (const ofSize of ALPHAS) {
    for (const ofChance of ALPHAS) {
      let [size, chance, cost] = [values[first], 1 / (first + 1), 0];
      for (let t = first + 1; t < values.length; t += 1) {
        const error = values[t] - size * chance;
        cost += error * error;
        if (values[t] > 0) size += ofSize * (values[t] - size);
        chance += ofChance * ((values[t] > 0 ? 1 : 0) - chance);
      }
      if (cost < best.cost) best = { cost, rate: size * chance };
    }
  }
  return flat(best.rate, horizon);
}

/**
 * Several levels of adding up (Petropoulos and Kourentzes 2015): the series is added up in blocks of 1, 2, ... periods from its end, each is smoothed, and the mean of
 * the rates is the forecast.
 */
export function imapa({ values }: DemandSeries, horizon: number): Float64Array | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  // Blocks up to the mean interval between sales; longer ones only blur.
  let sold = 0;
  for (let t = 0; t < n; t += 1) if (values[t] > 0) sold += 1;
  const most = Math.max(1, Math.min(LONGEST_BLOCK, n >> 1, sold > 0 ? Math.round(n / sold) : 1));
  let sum = 0;
  for (let block = 1; block <= most; block += 1) {
    const blocks = Math.floor(n / block);
    const start = n - blocks * block;
    const added = new Float64Array(blocks);
    for (let t = start; t < n; t += 1) added[Math.floor((t - start) / block)] += values[t];
    sum += smoothedLevel(added) / block;
  }
  return flat(sum / most, horizon);
}
