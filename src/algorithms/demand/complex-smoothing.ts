import { nelderMead } from '../nelder-mead.js';
import { seasonalShape } from './seasonal-shape.js';
import { type DemandSeries, sensible } from './series.js';

const { log, max, min } = Math;

/** Without a season, with one whose shape adds, and with one that has a complex part of its own. */
type Form = 'plain' | 'partial' | 'full';

const SEARCH = { edge: 0.15, mostSteps: 220, sameValue: 1e-7, samePlace: 1e-4 };
const LONGEST_SEASON = 24;
/** Starts that the author recommends. */
const A0 = 1.3;
const A1 = 1;

interface Buffers {
  /** Real and complex part of each place of a season. */
  readonly real: Float64Array;
  readonly unreal: Float64Array;
}

/**
 * Complex exponential smoothing (Svetunkov, Kourentzes and Ord 2022, equations 9, 13 and 15): level and information potential turn into each other,
 * so that one model serves series with a trend and without.
 * @returns the sum of squared errors; means after the last value are written to `out`
 */
function run(values: Float64Array, form: Form, at: readonly number[], first: number, b: Buffers, out: Float64Array) {
  const [a0, a1, b0 = 0, b1 = 0] = at;
  const { real, unreal } = b;
  const season = real.length;
  const n = values.length;
  let level = first;
  let potential = first / 1.1;
  let cost = 0;
  for (let t = 0, place = 0; t < n + out.length; t += 1) {
    const part = form === 'plain' ? 0 : real[place];
    const mean = level + part;
    const error = t < n ? values[t] - mean : 0;
    if (t < n) cost += error * error;
    else out[t - n] = mean;
    const before = level;
    level = before - (1 - a1) * potential + (a0 - a1) * error;
    potential = before + (1 - a0) * potential + (a0 + a1) * error;
    if (form === 'partial') real[place] = part + b0 * error;
    else if (form === 'full') {
      real[place] = part - (1 - b1) * unreal[place] + (b0 - b1) * error;
      unreal[place] = part + (1 - b0) * unreal[place] + (b0 + b1) * error;
    }
    place = place + 1 >= season ? 0 : place + 1;
  }
  return cost;
}

/** Complex exponential smoothing, its season chosen by Akaike's corrected criterion. */
export function complexSmoothing(series: DemandSeries, horizon: number): Float64Array | undefined {
  const { values, season } = series;
  const n = values.length;
  if (n < 6) return undefined;
  const forms: Form[] = ['plain'];
  const shape = season <= LONGEST_SEASON ? seasonalShape(values, season, 'plus')?.shape : undefined;
  if (shape && n > 2 * season + 6) forms.push('partial', 'full');
  const none = new Float64Array(0);
  const first = mean(values.subarray(0, max(3, min(n, season))));
  let best: { aicc: number; form: Form; at: readonly number[] } | undefined;
  const buffers: Buffers = { real: new Float64Array(season), unreal: new Float64Array(season) };
  const reset = (): Buffers => {
    if (shape) {
      buffers.real.set(shape);
      for (let k = 0; k < season; k += 1) buffers.unreal[k] = shape[k] / 1.1;
    }
    return buffers;
  };
  for (const form of forms) {
    const start = form === 'plain' ? [A0, A1] : form === 'partial' ? [A0, A1, 0.1] : [A0, A1, A0, A1];
    const { at, value } = nelderMead((place) => sound(run(values, form, place, first, reset(), none)), start, SEARCH);
    const free = start.length + 2 + (form === 'plain' ? 0 : season * (form === 'full' ? 2 : 1)) + 1;
    if (free + 1 >= n || value >= 1e300) continue;
    const aicc = n * log(value / n + 1e-300) + 2 * free + (2 * free * (free + 1)) / (n - free - 1);
    if (!best || aicc < best.aicc) best = { aicc, form, at };
  }
  if (!best) return undefined;
  const out = new Float64Array(horizon);
  run(values, best.form, best.at, first, reset(), out);
  return sensible(out, series);
}

const sound = (cost: number): number => (cost < 1e300 ? cost : 1e300);

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
