import { cutLast, type DemandSeries } from './series.js';
import { type Way } from './ways.js';

const { max, round } = Math;

/** Origins from which what is known is forecast: the whole horizon before its end, and a quarter and a half of it earlier. */
const ORIGINS = [1, 1.25, 1.5];

/** What each way said of one series at one origin. */
export interface Trial {
  /** Place of the series in the set. */
  readonly series: number;
  readonly truth: Float64Array;
  /** In the order of the ways; undefined where the way does not serve what is left. */
  readonly said: readonly (Float64Array | undefined)[];
  /** Of what was known at the origin. */
  readonly scale: number;
}

/**
 * Rolling origin (Tashman 2000): each way forecasts the end of what is known from before it.
 *
 * @param scaleOf of what is known at an origin; origins where it is 0 tell nothing
 */
export function rollingTrials(
  set: readonly DemandSeries[],
  ways: readonly Way[],
  horizon: number,
  scaleOf: (series: DemandSeries) => number,
): Trial[] {
  return set.flatMap((series, n) =>
    ORIGINS.flatMap((origin): Trial[] => {
      const left = round(origin * horizon);
      if (series.values.length - left < leastKnown(series)) return [];
      const cut = cutLast(series, left);
      const scale = scaleOf(cut);
      if (!(scale > 0)) return [];
      const end = series.values.length - left + horizon;
      const truth = series.values.subarray(series.values.length - left, end);
      return [{ series: n, truth, scale, said: ways.map((way) => way.forecast(n, cut, horizon)) }];
    }),
  );
}

const leastKnown = ({ season }: DemandSeries): number => max(8, season <= 24 ? 2 * season : season);
