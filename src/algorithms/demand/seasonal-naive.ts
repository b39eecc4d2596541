import { type DemandSeries } from './series.js';

/** As in the season before; without a season, as last. Undefined for a series shorter than a season. */
export function seasonalNaive({ values, season }: DemandSeries, horizon: number): Float64Array | undefined {
  const n = values.length;
  if (n < season || n === 0) return undefined;
  return Float64Array.from({ length: horizon }, (_, h) => values[n - season + (h % season)]);
}
