import { normalQuantile } from '../statistics.js';
import { type ShrunkSlopes, shrunkSlopes, type SlopeCell } from './shrunk-slopes.js';

const { abs, exp, log, max, sqrt } = Math;

/** A product (in one store) over time, in the same order everywhere. */
export interface PriceHistory {
  /** Category or brand that it leans on, from 0. */
  readonly group: number;
  /** What was sold of it, 0 or more. */
  readonly sold: Float64Array;
  /** Above 0, in one currency. */
  readonly price: Float64Array;
  /** rows x width of what else moves sales: season, promotion, logarithms of other prices. */
  readonly controls: Float64Array;
  /** What moves the price and reaches sales through it alone, such as the logarithm of its cost. */
  readonly instrument?: Float64Array;
}

/** Why the data do not tell an elasticity. */
export type NoEvidence = 'FEW_SALES' | 'FEW_PRICES' | 'TOO_WIDE';

/** By how many percent sales change where the price rises by one percent. */
export interface Elasticity {
  readonly value: number;
  /** 95 % interval. */
  readonly lower: number;
  readonly upper: number;
  /** What speaks against using it; undefined where the product's own data tell it. */
  readonly doubt?: NoEvidence;
}

export interface Elasticities {
  readonly products: readonly Elasticity[];
  /** One elasticity for all, with its interval. */
  readonly pooled: Elasticity;
  /** Whether an instrument corrected prices that follow demand. */
  readonly instrumented: boolean;
}

export interface ElasticityOptions {
  /** Columns of `controls`. */
  readonly width: number;
  /** Whether sales are small counts, with periods without any: Poisson regression; else logarithms are regressed. Default false. */
  readonly counts?: boolean;
}

const Z95 = normalQuantile(0.975);
/** Less sold than this in all says nothing of a price. */
const LEAST_SOLD = 20;
/** A price that was within 2 % of one value says nothing of another one. */
const LEAST_SPREAD = 0.02;
/** Another price must have held for this many periods. */
const LEAST_PERIODS = 3;
/** Widest interval, upper less lower end, that still tells what a step of the price does. */
const WIDEST = 1.5;
const ROUNDS = 8;

/**
 * Elasticities that lean on those of the category as far as the product's own data are weak. Prices that follow demand are corrected where every product has an instrument, by the control function: what the instrument does not
 * explain of the price goes into the regression (Petrin and Train 2010; equal to two-stage least squares for one set of slopes).
 *
 * @param histories of one currency; rows with a sale of 0 are left out unless `counts` is set
 * @throws RangeError where lengths differ or a price is not above 0
 */
export function elasticities(histories: readonly PriceHistory[], options: ElasticityOptions): Elasticities {
  const { width, counts = false } = options;
  histories.forEach((history, n) => check(history, width, n));
  const instrumented = histories.length > 0 && histories.every(({ instrument }) => instrument !== undefined);
  const first = instrumented ? restOfPrice(histories, width) : undefined;
  const columns = 1 + width + (first ? 1 : 0);
  const tables = histories.map(({ price, controls }, n) => {
    const x = new Float64Array(price.length * columns);
    for (let t = 0; t < price.length; t += 1) {
      x[t * columns] = log(price[t]);
      for (let k = 0; k < width; k += 1) x[t * columns + 1 + k] = controls[t * width + k];
      if (first) x[t * columns + 1 + width] = first[n][t];
    }
    return x;
  });
  const fit = counts ? fitCounts(histories, tables, columns) : fitLogs(histories, tables, columns);
  // Given what the instrument leaves of the price, sales look surer than they are: errors count with what that column took from them.
  const wider = first ? sqrt(max(1, unexplained(fit, histories, tables, columns) / fit.noise)) : 1;
  const products = histories.map((history, n): Elasticity => {
    const value = fit.cells[n].slopes[0];
    const away = Z95 * wider * fit.cells[n].deviations[0];
    const doubt = doubtOf(history, 2 * away);
    return { value, lower: value - away, upper: value + away, ...(doubt ? { doubt } : {}) };
  });
  const away = Z95 * wider * fit.overallErrors[0];
  const [value] = fit.overall;
  return { products, pooled: { value, lower: value - away, upper: value + away }, instrumented };
}

/** What the instrument and the controls leave of the logarithm of the price. */
function restOfPrice(histories: readonly PriceHistory[], width: number): Float64Array[] {
  const columns = 1 + width;
  const cells = histories.map(({ group, price, controls, instrument }): SlopeCell => {
    const x = new Float64Array(price.length * columns);
    for (let t = 0; t < price.length; t += 1) {
      x[t * columns] = instrument![t];
      for (let k = 0; k < width; k += 1) x[t * columns + 1 + k] = controls[t * width + k];
    }
    return { group, y: price.map(log), x };
  });
  const { cells: fitted } = shrunkSlopes(cells, columns);
  return cells.map(({ y, x }, n) => y.map((value, t) => value - said(fitted[n], x, t, columns)));
}

const said = (
  { intercept, slopes }: { intercept: number; slopes: Float64Array },
  x: Float64Array,
  t: number,
  columns: number,
): number => {
  let sum = intercept;
  for (let i = 0; i < columns; i += 1) sum += slopes[i] * x[t * columns + i];
  return sum;
};

/** Mean square of what price and controls leave of the logarithm of sales, the last column not helping. */
function unexplained(
  fit: ShrunkSlopes,
  histories: readonly PriceHistory[],
  tables: readonly Float64Array[],
  columns: number,
): number {
  let [sum, count] = [0, 0];
  histories.forEach(({ sold }, n) => {
    const { intercept, slopes } = fit.cells[n];
    for (let t = 0; t < sold.length; t += 1) {
      if (sold[t] <= 0) continue;
      let rest = log(sold[t]) - intercept;
      for (let k = 0; k < columns - 1; k += 1) rest -= slopes[k] * tables[n][t * columns + k];
      sum += rest * rest;
      count += 1;
    }
  });
  return sum / max(1, count);
}

function fitLogs(histories: readonly PriceHistory[], tables: readonly Float64Array[], columns: number): ShrunkSlopes {
  const cells = histories.map(({ group, sold }, n): SlopeCell => {
    const kept = Array.from(sold.keys()).filter((t) => sold[t] > 0);
    const x = new Float64Array(kept.length * columns);
    kept.forEach((t, row) => x.set(tables[n].subarray(t * columns, (t + 1) * columns), row * columns));
    return { group, y: Float64Array.from(kept, (t) => log(sold[t])), x };
  });
  return shrunkSlopes(cells, columns);
}

/** Poisson regression by weighted least squares again and again (Nelder and Wedderburn 1972), what is left over the Poisson's own noise being estimated. */
function fitCounts(histories: readonly PriceHistory[], tables: readonly Float64Array[], columns: number): ShrunkSlopes {
  const means = histories.map(({ sold }) => sold.map((value) => max(0.1, (value + mean(sold)) / 2)));
  let fit: ShrunkSlopes;
  for (let round = 0; ; round += 1) {
    const cells = histories.map(({ group, sold }, n): SlopeCell => {
      const y = sold.map((value, t) => log(means[n][t]) + (value - means[n][t]) / means[n][t]);
      return { group, y, x: tables[n], weights: means[n] };
    });
    fit = shrunkSlopes(cells, columns);
    if (round === ROUNDS) return fit;
    histories.forEach(({ sold }, n) => {
      const most = 3 * max(1, ...sold);
      for (let t = 0; t < sold.length; t += 1) {
        means[n][t] = Math.min(most, max(1e-3, exp(said(fit.cells[n], tables[n], t, columns))));
      }
    });
  }
}

function doubtOf({ sold, price }: PriceHistory, wide: number): NoEvidence | undefined {
  if (sold.reduce((sum, value) => sum + value, 0) < LEAST_SOLD) return 'FEW_SALES';
  const middle = Float64Array.from(price).sort()[price.length >> 1];
  const others = price.reduce((count, value) => count + (abs(value / middle - 1) > LEAST_SPREAD ? 1 : 0), 0);
  if (others < LEAST_PERIODS) return 'FEW_PRICES';
  return wide > WIDEST ? 'TOO_WIDE' : undefined;
}

function check({ sold, price, controls, instrument }: PriceHistory, width: number, n: number): void {
  const rows = sold.length;
  if (price.length !== rows || controls.length !== rows * width || (instrument && instrument.length !== rows)) {
    throw new RangeError(`History ${n}: its columns are not equally long.`);
  }
  if (!price.every((value) => value > 0 && value < Infinity)) {
    throw new RangeError(`History ${n}: a price is not above 0.`);
  }
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
