import { nelderMead } from '../nelder-mead.js';
import { continueEts, type EtsForm, type EtsSmoothing, type EtsState, runEts } from './ets-model.js';
import { seasonalShape, withoutSeason } from './seasonal-shape.js';
import { type DemandSeries, sensible } from './series.js';

const { exp, log, max, min } = Math;

/** A season longer than this has more places than a series can tell: `harmonicSeason` serves those. */
const LONGEST_SEASON = 24;
const LEAST_PHI = 0.8;
const MOST_PHI = 0.98;
/** Values by which the first level and slope are found, at least. */
const FIRST_VALUES = 10;
/** Scale of the values in the search: places of the simplex and bounds then fit every series. */
const SEARCH = { edge: 0.6, mostSteps: 260, sameValue: 1e-7, samePlace: 1e-4 };
/** A first look at each form: who is far behind after it is not searched on. */
const FIRST_LOOK = 50;
const SEARCHED_ON = 3;

export interface FittedEts {
  readonly form: EtsForm;
  readonly smoothing: EtsSmoothing;
  /** After the last value. */
  readonly state: EtsState;
  /** Akaike's criterion corrected for few values. */
  readonly aicc: number;
}

const within = (x: number, low: number, high: number): number => low + (high - low) / (1 + exp(-x));

/** Fits one form; undefined where the series is too short for it or holds values that it does not allow. */
export function fitEts(
  { values, season }: DemandSeries,
  form: EtsForm,
  mostSteps = SEARCH.mostSteps,
): FittedEts | undefined {
  const n = values.length;
  const seasonal = form.season !== 'none';
  const free = 2 + (form.trend === 'none' ? 0 : 2) + (form.trend === 'damped' ? 1 : 0) + (seasonal ? season : 0) + 1;
  if (n <= free + 1) return undefined;
  const shape = seasonal ? seasonalShape(values, season, form.season)?.shape : new Float64Array(0);
  if (!shape) return undefined;
  const start = firstState(values, season, form, shape);
  const spread = spreadOf(values) || 1;
  const smoothing: EtsSmoothing = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
  const state: EtsState = { level: 0, slope: 0, shape: new Float64Array(shape.length) };
  const trended = form.trend !== 'none';
  const run = (at: readonly number[]): number => {
    let next = 0;
    smoothing.alpha = within(at[next++], 1e-4, 0.9999);
    state.level = start.level + spread * at[next++];
    if (trended) {
      smoothing.beta = smoothing.alpha * within(at[next++], 1e-4, 0.9999);
      state.slope = start.slope + 0.2 * spread * at[next++];
    } else state.slope = 0;
    if (form.trend === 'damped') smoothing.phi = within(at[next++], LEAST_PHI, MOST_PHI);
    if (seasonal) smoothing.gamma = (1 - smoothing.alpha) * within(at[next++], 1e-4, 0.9999);
    state.shape.set(shape);
    return min(runEts(values, form, smoothing, state), 1e12);
  };
  const at = [-0.5, 0];
  if (trended) at.push(-2.5, 0);
  if (form.trend === 'damped') at.push(1.5);
  if (seasonal) at.push(-2.5);
  const { at: best } = nelderMead(run, at, { ...SEARCH, mostSteps });
  const cost = run(best);
  if (cost >= 1e12) return undefined;
  const aicc = cost + 2 * free + (2 * free * (free + 1)) / max(1, n - free - 1);
  return { form, smoothing, state, aicc };
}

/** The forms that a series allows. Errors that add go with no season that multiplies: such a model is unstable (ibid., 15.2). */
export function etsForms({ values, season }: DemandSeries): EtsForm[] {
  const positive = values.every((value) => value > 0);
  const seasons = season > 1 && season <= LONGEST_SEASON && values.length >= 2 * season + 1;
  const forms: EtsForm[] = [];
  for (const error of positive ? (['plus', 'times'] as const) : (['plus'] as const)) {
    for (const trend of ['none', 'plus', 'damped'] as const) {
      forms.push({ error, trend, season: 'none' });
      if (seasons) forms.push({ error, trend, season: 'plus' });
      if (seasons && error === 'times') forms.push({ error, trend, season: 'times' });
    }
  }
  return forms;
}

/** The form with the least corrected Akaike criterion (Hyndman et al. 2002). */
export function chooseEts(series: DemandSeries): FittedEts | undefined {
  const looked = etsForms(series)
    .map((form) => fitEts(series, form, FIRST_LOOK))
    .filter((fitted) => fitted !== undefined)
    .sort((a, b) => a.aicc - b.aicc);
  let best: FittedEts | undefined;
  for (const { form } of looked.slice(0, SEARCHED_ON)) {
    const fitted = fitEts(series, form);
    if (fitted && (!best || fitted.aicc < best.aicc)) best = fitted;
  }
  return best;
}

/** Exponential smoothing of a form; by default that which `chooseEts` finds. */
export function ets(series: DemandSeries, horizon: number, form?: EtsForm): Float64Array | undefined {
  const fitted = form ? fitEts(series, form) : chooseEts(series);
  if (!fitted) return undefined;
  const { state, smoothing } = fitted;
  return sensible(continueEts(state, fitted.form, smoothing.phi, series.values.length, horizon), series);
}

/** Level and slope of a line through the first values without their season. */
function firstState(values: Float64Array, season: number, form: EtsForm, shape: Float64Array): EtsState {
  const n = min(values.length, max(FIRST_VALUES, form.season === 'none' ? 0 : 2 * season));
  const first = values.subarray(0, n);
  const plain = form.season === 'none' ? first : withoutSeason(first, { kind: form.season, shape });
  let [sum, cross] = [0, 0];
  for (let t = 0; t < n; t += 1) {
    sum += plain[t];
    cross += plain[t] * (t - (n - 1) / 2);
  }
  const slope = n > 1 ? (12 * cross) / (n * (n * n - 1)) : 0;
  const centre = sum / n;
  if (form.trend === 'none') return { level: centre, slope: 0, shape };
  return { level: centre - (slope * (n + 1)) / 2, slope, shape };
}

/** Size of a step from one value to the next. */
function spreadOf(values: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < values.length; t += 1) sum += Math.abs(values[t] - values[t - 1]);
  return values.length > 1 ? sum / (values.length - 1) : 0;
}

/** Simple exponential smoothing with the parameter that has the least square error; the level after the last value. */
export function smoothedLevel(values: Float64Array): number {
  let best = { cost: Infinity, level: values.length > 0 ? values[0] : 0 };
  for (let step = 1; step <= 30; step += 1) {
    const alpha = exp(log(0.02) + ((log(0.98) - log(0.02)) * (step - 1)) / 29);
    let level = values[0];
    let cost = 0;
    for (let t = 1; t < values.length; t += 1) {
      const residual = values[t] - level;
      cost += residual * residual;
      level += alpha * residual;
    }
    if (cost < best.cost) best = { cost, level };
  }
  return best.level;
}
