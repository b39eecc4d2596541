const { abs, log } = Math;

/** A model of the family: how errors come in, whether there is a trend (damped or not) and a season. */
export interface EtsForm {
  readonly error: 'plus' | 'times';
  readonly trend: 'none' | 'plus' | 'damped';
  readonly season: 'none' | 'plus' | 'times';
}

/** Smoothing parameters; those that the form does not have are not read. */
export interface EtsSmoothing {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
}

/** Level, slope and season, before the first value or after the last. */
export interface EtsState {
  level: number;
  slope: number;
  /** Length of a season, by the place of the first value; empty without one. */
  readonly shape: Float64Array;
}

/** Relative to the size of the values: below this a mean counts as not above 0, which errors that multiply do not allow. */
const SMALLEST = 1e-8;

/**
 * Runs a model over a series and leaves `state` as it is after the last value.
 *
 * Exponential smoothing in the form of one source of error (Hyndman, Koehler, Ord and Snyder 2008, tables 2.2 and 2.3). Errors that add and errors that
 * multiply lead to the same forecasts; they differ in their likelihood.
 *
 * @returns n log(mean square error) + 2 sum log|mean| for errors that multiply: twice the negative log-likelihood up to a constant; Infinity where the form does not allow the values
 */
export function runEts(values: Float64Array, form: EtsForm, smoothing: EtsSmoothing, state: EtsState): number {
  const { alpha, beta, gamma } = smoothing;
  const { shape } = state;
  const phi = form.trend === 'none' ? 0 : form.trend === 'plus' ? 1 : smoothing.phi;
  const plusSeason = form.season === 'plus';
  const timesSeason = form.season === 'times';
  const timesError = form.error === 'times';
  const season = shape.length;
  const n = values.length;
  let { level, slope } = state;
  let squares = 0;
  let logs = 0;
  for (let t = 0, place = 0; t < n; t += 1) {
    const base = level + phi * slope;
    const part = plusSeason || timesSeason ? shape[place] : 0;
    const mean = plusSeason ? base + part : timesSeason ? base * part : base;
    const residual = values[t] - mean;
    if (timesError) {
      if (!(mean > SMALLEST)) return Infinity;
      squares += (residual / mean) * (residual / mean);
      logs += log(mean);
    } else squares += residual * residual;
    const ofLevel = timesSeason ? residual / part : residual;
    level = base + alpha * ofLevel;
    slope = phi * slope + beta * ofLevel;
    if (plusSeason) shape[place] = part + gamma * residual;
    else if (timesSeason) {
      shape[place] = part + (gamma * residual) / base;
      if (!(abs(base) > SMALLEST) || !(shape[place] > SMALLEST)) return Infinity;
    }
    place = place + 1 === season ? 0 : place + 1;
  }
  state.level = level;
  state.slope = slope;
  const cost = n * log(squares / n + 1e-300) + 2 * logs;
  return cost < Infinity ? cost : Infinity;
}

/** The means that follow `n` values. */
export function continueEts(state: EtsState, form: EtsForm, phi: number, n: number, horizon: number): Float64Array {
  const damping = form.trend === 'none' ? 0 : form.trend === 'plus' ? 1 : phi;
  const out = new Float64Array(horizon);
  let { level, slope } = state;
  for (let h = 0; h < horizon; h += 1) {
    slope *= damping;
    level += slope;
    const part = form.season === 'none' ? 0 : state.shape[(n + h) % state.shape.length];
    out[h] = form.season === 'times' ? level * part : level + part;
  }
  return out;
}
