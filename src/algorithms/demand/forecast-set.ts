import { type Band, countBands, type Missed, steadyBands } from './bands.js';
import { chooseWays, type Combination, combined } from './choose-way.js';
import { meanAbsolute, rootMeanSquare, seasonalScale, stepScale } from './measures.js';
import { rollingTrials } from './rolling.js';
import { type DemandSeries } from './series.js';
import { INTERMITTENT_WAYS, isIntermittent, steadyWays, type Way } from './ways.js';

/** What a series will sell. */
export interface DemandForecast extends Band {
  readonly values: Float64Array;
  /** The ways whose mean it is, joined by ` + `; `nothing` of a series too short for any. */
  readonly method: string;
  /** Each way alone, for figures beside it; undefined where it does not serve the series. */
  readonly alone: Readonly<Record<string, Float64Array | undefined>>;
}

export interface SetForecast {
  /** Whether demand was taken for intermittent. */
  readonly intermittent: boolean;
  readonly forecasts: readonly DemandForecast[];
  /** Mean scaled error of what was chosen at the rolling origins, which chose it: lower than what follows. */
  readonly rollingError: number;
  /** Series that were forecast from at least one origin. */
  readonly judged: number;
}

/**
 * Forecasts all series of a set, of one season, at once: each by the mean of the ways that were best at rolling origins (its own, and those of the others as far as its own are few), in bands that
 * covered what came at those origins. What comes later is never seen.
 *
 * @param horizon periods ahead, 1 or more
 * @param coverage share of periods that the bands promise to hold, default .9
 */
export function forecastSet(set: readonly DemandSeries[], horizon: number, coverage = 0.9): SetForecast {
  if (set.length === 0) return { intermittent: false, forecasts: [], rollingError: NaN, judged: 0 };
  const intermittent = isIntermittent(set);
  const ways = intermittent ? INTERMITTENT_WAYS : steadyWays(set, horizon);
  const scaleOf = intermittent ? stepScale : seasonalScale;
  const loss = intermittent ? rootMeanSquare : meanAbsolute;
  const trials = rollingTrials(set, ways, horizon, scaleOf);
  const chosen = chooseWays(trials, set.length, ways.length, intermittent, loss);
  const missed = trials.flatMap((trial): Missed[] => {
    const forecast = firstOf(chosen[trial.series], trial.said)?.forecast;
    return forecast ? [{ ...trial, forecast }] : [];
  });
  const steady = intermittent ? undefined : steadyBands(missed, horizon, coverage);
  const counts = intermittent ? countBands(missed, set, coverage) : undefined;
  const forecasts = set.map((series, n): DemandForecast => {
    const said = ways.map((way) => way.forecast(n, series, horizon));
    const found = firstOf(chosen[n], said) ?? anyOf(said, horizon);
    const { forecast } = found;
    const scale = scaleOf(series);
    const floor = series.values.every((value) => value >= 0);
    const band = counts ? counts(forecast, n) : steady!(forecast, scale, floor);
    const alone = Object.fromEntries(ways.map(({ name }, k) => [name, said[k]]));
    return { values: forecast, method: nameOf(ways, found.ways), alone, ...band };
  });
  const errors = missed.map(({ forecast, truth, scale }) => loss(forecast, truth) / scale);
  const rollingError = errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
  return { intermittent, forecasts, rollingError, judged: new Set(trials.map(({ series }) => series)).size };
}

interface Found {
  readonly ways: number;
  readonly forecast: Float64Array;
}

/** The best combination all of whose ways serve the series. */
function firstOf(order: readonly Combination[], said: readonly (Float64Array | undefined)[]): Found | undefined {
  for (const combination of order) {
    const forecast = combined(combination, said);
    if (forecast) return { ways: combination.ways, forecast };
  }
  return undefined;
}

/** What any way says, of a series that no origin could judge. */
function anyOf(said: readonly (Float64Array | undefined)[], horizon: number): Found {
  const ways = said.reduce((bits, one, k) => (one ? bits | (1 << k) : bits), 0);
  return { ways, forecast: combined({ ways, factor: 1 }, said) ?? new Float64Array(horizon) };
}

function nameOf(ways: readonly Way[], bits: number): string {
  const names = ways.filter((_, k) => bits & (1 << k)).map(({ name }) => name);
  return names.length > 0 ? names.join(' + ') : 'nothing';
}
