import { nelderMead } from '../nelder-mead.js';
import { isSeasonal, putSeason, seasonalShape, withoutSeason } from './seasonal-shape.js';
import { type DemandSeries, sensible } from './series.js';

const { exp, max, min } = Math;

const SEARCH = { edge: 0.6, mostSteps: 200, sameValue: 1e-7, samePlace: 1e-4 };
/** The search holds the weight of the curved line between 1 (a level alone) and this. */
const MOST_THETA = 40;

interface Ran {
  cost: number;
  level: number;
  mean: number;
  a: number;
  b: number;
}

/**
 * Runs the dynamic optimised Theta model (Fiorucci et al. 2016, equations 10 to 14): a smoothed level and a line through everything until now, whose share shrinks with `theta`.
 * @param horizon where above 0, that many means are written to `out` after the last value
 */
function runTheta(values: Float64Array, level: number, alpha: number, theta: number, ran: Ran, out: Float64Array): Ran {
  const n = values.length;
  const rest = 1 - 1 / theta;
  let cost = 0;
  let centre = 0;
  let [a, b] = [values[0], 0];
  let power = 1;
  for (let t = 1; t <= n + out.length; t += 1) {
    const nextPower = power * (1 - alpha);
    const mean = level + rest * (power * a + ((1 - nextPower) / alpha) * b);
    const value = t <= n ? values[t - 1] : mean;
    if (t <= n) {
      // The first three values say where the line begins; they are not held against the parameters.
      if (t > 3) cost += (value - mean) * (value - mean);
    } else out[t - n - 1] = mean;
    level = alpha * value + (1 - alpha) * level;
    const before = centre;
    centre = ((t - 1) * centre + value) / t;
    b = t === 1 ? 0 : ((t - 2) * b + (6 * (value - before)) / t) / (t + 1);
    a = centre - (b * (t + 1)) / 2;
    power = nextPower;
  }
  ran.cost = cost;
  return ran;
}

/** The dynamic optimised Theta model, on the series without the shape of its season where it has one. */
export function theta(series: DemandSeries, horizon: number): Float64Array | undefined {
  const { values, season } = series;
  if (values.length < 5) return undefined;
  const seasonal = isSeasonal(values, season);
  const shape = seasonal
    ? (seasonalShape(values, season, 'times') ?? seasonalShape(values, season, 'plus'))
    : undefined;
  const plain = shape ? withoutSeason(values, shape) : values;
  const spread = max(1e-9, ...steps(plain));
  const ran: Ran = { cost: 0, level: 0, mean: 0, a: 0, b: 0 };
  const none = new Float64Array(0);
  const read = (at: readonly number[]): [number, number, number] => [
    plain[0] / 2 + at[0] * spread,
    0.01 + 0.98 / (1 + exp(-at[1])),
    1 + min(MOST_THETA, exp(at[2])),
  ];
  const { at } = nelderMead((place) => min(1e300, runTheta(plain, ...read(place), ran, none).cost), [0, 0, 0], SEARCH);
  const out = new Float64Array(horizon);
  runTheta(plain, ...read(at), ran, out);
  if (shape) putSeason(out, values.length, shape);
  return sensible(out, series);
}

function steps(values: Float64Array): [number] {
  let sum = 0;
  for (let t = 1; t < values.length; t += 1) sum += Math.abs(values[t] - values[t - 1]);
  return [sum / max(1, values.length - 1)];
}
