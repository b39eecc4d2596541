/** What was sold in equal periods, oldest first. */
export interface DemandSeries {
  /** One value a period, 0 or more where it counts things. */
  readonly values: Float64Array;
  /** Periods of a season: 12 of months, 7 of days, 1 where there is none. */
  readonly season: number;
}

/**
 * One way to forecast a series from itself.
 * @returns `horizon` values, or undefined where the series is too short or of the wrong kind for it
 */
export type Forecaster = (series: DemandSeries, horizon: number) => Float64Array | undefined;

/** The share of periods in which nothing was sold; 1 of no periods. */
export function shareOfZeros(values: Float64Array): number {
  let zeros = 0;
  for (let t = 0; t < values.length; t += 1) if (values[t] === 0) zeros += 1;
  return values.length === 0 ? 1 : zeros / values.length;
}

/** A series with its latest `left` periods cut off. */
export function cutLast({ values, season }: DemandSeries, left: number): DemandSeries {
  return { values: values.subarray(0, values.length - left), season };
}

/** Nothing is sold less than not at all: forecasts of a series that never was below 0 stay there, and are finite. */
export function sensible(forecast: Float64Array, { values }: DemandSeries): Float64Array | undefined {
  let low = Infinity;
  for (let t = 0; t < values.length; t += 1) if (values[t] < low) low = values[t];
  for (let h = 0; h < forecast.length; h += 1) {
    if (!Number.isFinite(forecast[h])) return undefined;
    if (low >= 0 && forecast[h] < 0) forecast[h] = 0;
  }
  return forecast;
}
