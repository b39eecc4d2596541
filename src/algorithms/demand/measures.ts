import { type DemandSeries } from './series.js';

const { abs, sqrt } = Math;

/** Mean absolute step from season to season: the scale of MASE (Hyndman and Koehler 2006). 0 of a series not longer than a season, or without change. */
export function seasonalScale({ values, season }: DemandSeries): number {
  let sum = 0;
  for (let t = season; t < values.length; t += 1) sum += abs(values[t] - values[t - season]);
  return values.length > season ? sum / (values.length - season) : 0;
}

/** Root of the mean squared step from value to value: the scale of RMSSE (Makridakis et al. 2022). */
export function stepScale({ values }: DemandSeries): number {
  let sum = 0;
  for (let t = 1; t < values.length; t += 1) sum += (values[t] - values[t - 1]) ** 2;
  return values.length > 1 ? sqrt(sum / (values.length - 1)) : 0;
}

/** Mean absolute error. */
export function meanAbsolute(forecast: Float64Array, truth: Float64Array): number {
  let sum = 0;
  for (let h = 0; h < truth.length; h += 1) sum += abs(forecast[h] - truth[h]);
  return sum / truth.length;
}

/** Root of the mean squared error. */
export function rootMeanSquare(forecast: Float64Array, truth: Float64Array): number {
  let sum = 0;
  for (let h = 0; h < truth.length; h += 1) sum += (forecast[h] - truth[h]) ** 2;
  return sqrt(sum / truth.length);
}
