import { solvePositiveDefinite } from '../cholesky.js';
import { chooseEts } from './ets.js';
import { continueEts } from './ets-model.js';
import { type DemandSeries, sensible } from './series.js';

const { cos, log, min, PI, sin } = Math;

/** Most waves of a season: what is finer than this is not told from noise. */
const MOST_WAVES = 8;

/**
 * Dynamic harmonic regression (Young, Pedregal and Tych 1999; Hyndman and Athanasopoulos 2021, 10.5): the season is a sum of few waves, what is left follows exponential smoothing.
 * The waves are fitted to the steps from value to value, so that a level that wanders does not pass for a season; how many there are, none included, says
 * Akaike's corrected criterion. For long seasons: 52 weeks, 7 x 24 hours.
 */
export function harmonicSeason(series: DemandSeries, horizon: number): Float64Array | undefined {
  const { values, season } = series;
  const n = values.length;
  if (season < 4 || n < 2 * season + 2) return undefined;
  const positive = values.every((value) => value > 0);
  const scaled = positive ? values.map((value) => log(value)) : values;
  const waves = fitWaves(scaled, season);
  const at = (t: number): number => {
    let sum = 0;
    for (let k = 0; k < waves.length / 2; k += 1) {
      const angle = (2 * PI * (k + 1) * t) / season;
      sum += waves[2 * k] * sin(angle) + waves[2 * k + 1] * cos(angle);
    }
    return sum;
  };
  const left = scaled.map((value, t) => value - at(t));
  const fitted = chooseEts({ values: positive ? left.map((value) => Math.exp(value)) : left, season: 1 });
  if (!fitted) return undefined;
  const out = continueEts(fitted.state, fitted.form, fitted.smoothing.phi, n, horizon);
  const whole = out.map((value, h) => (positive ? value * Math.exp(at(n + h)) : value + at(n + h)));
  return sensible(whole, series);
}

/** Factors of sine and cosine of each wave, by least squares on the steps between values. */
function fitWaves(values: Float64Array, season: number): Float64Array {
  const rows = values.length - 1;
  const most = min(MOST_WAVES, (season - 1) >> 1);
  const width = 2 * most + 1;
  const table = new Float64Array(rows * width);
  for (let t = 1; t <= rows; t += 1) {
    const from = (t - 1) * width;
    table[from] = 1;
    for (let k = 1; k <= most; k += 1) {
      const [now, before] = [(2 * PI * k * t) / season, (2 * PI * k * (t - 1)) / season];
      table[from + 2 * k - 1] = sin(now) - sin(before);
      table[from + 2 * k] = cos(now) - cos(before);
    }
  }
  let best = { aicc: Infinity, waves: new Float64Array(0) };
  for (let k = 0; k <= most; k += 1) {
    const used = 2 * k + 1;
    const weights = leastSquares(table, width, used, values);
    let squares = 0;
    for (let t = 1; t <= rows; t += 1) {
      let step = values[t] - values[t - 1];
      for (let i = 0; i < used; i += 1) step -= weights[i] * table[(t - 1) * width + i];
      squares += step * step;
    }
    const free = used + 1;
    if (rows <= free + 1) break;
    const aicc = rows * log(squares / rows + 1e-300) + 2 * free + (2 * free * (free + 1)) / (rows - free - 1);
    if (aicc < best.aicc) best = { aicc, waves: weights.slice(1) };
  }
  return best.waves;
}

function leastSquares(table: Float64Array, width: number, used: number, values: Float64Array): Float64Array {
  const gram = new Float64Array(used * used);
  const out = new Float64Array(used);
  for (let t = 1; t < values.length; t += 1) {
    const from = (t - 1) * width;
    for (let i = 0; i < used; i += 1) {
      out[i] += table[from + i] * (values[t] - values[t - 1]);
      for (let j = 0; j <= i; j += 1) gram[i * used + j] += table[from + i] * table[from + j];
    }
  }
  solvePositiveDefinite(gram, used, out);
  return out;
}
