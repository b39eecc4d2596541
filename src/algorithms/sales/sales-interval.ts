import { type Rng } from '../random.js';
import { type AdjustedSales } from './adjusted-sales.js';

/** Purchases that would not have come without word of mouth, with their interval. */
export interface SalesEstimate {
  /** People who heard, and how many of them bought within the window: the raw figure. */
  readonly heard: number;
  readonly bought: number;
  /** Purchases expected without hearing. */
  readonly expected: number;
  /** `bought - expected`. */
  readonly adjusted: number;
  readonly lower: number;
  readonly upper: number;
}

const SAMPLES = 400;

/**
 * The sum of `bought - expected` over rows, with a percentile interval of a weighted bootstrap. Drawn anew are the purchases: those of
 * who heard, within each tie (who hears whom is given, and differs between ties, so what lies between ties is no chance), and
 * those of the matched, each with all expectations it serves. Weights are exponential with mean 1 (Rubin 1981, Bayesian bootstrap).
 *
 * @param level share covered, default .95
 */
export function salesEstimate(sales: AdjustedSales, rng: Rng, level = 0.95): SalesEstimate {
  const units = unitsOf(sales);
  let [bought, expected] = [0, 0];
  for (let n = 0; n < sales.bought.length; n += 1) {
    bought += sales.bought[n];
    expected += sales.expected[n];
  }
  const draws = new Float64Array(SAMPLES);
  const { log } = Math;
  for (let s = 0; s < SAMPLES; s += 1) {
    let sum = bought - expected;
    for (const unit of units) sum += unit * (-log(1 - rng()) - 1);
    draws[s] = sum;
  }
  draws.sort();
  const tail = Math.floor(((1 - level) / 2) * SAMPLES);
  return {
    ...{ heard: sales.bought.length, bought, expected, adjusted: bought - expected },
    lower: draws[tail],
    upper: draws[SAMPLES - 1 - tail],
  };
}

/** What varies by chance: a number of purchases each, around zero. */
function unitsOf({ arc, bought, expected, control }: AdjustedSales): number[] {
  const ties = new Map<number, { rows: number; sum: number }>();
  const gap = (n: number): number => bought[n] - expected[n];
  for (let n = 0; n < arc.length; n += 1) {
    const tie = ties.get(arc[n]) ?? { rows: 0, sum: 0 };
    tie.rows += 1;
    tie.sum += gap(n);
    ties.set(arc[n], tie);
  }
  // Ties over which one product was heard tell nothing of their own spread: they are taken together.
  const lone = { rows: 0, sum: 0 };
  for (const { rows, sum } of ties.values()) {
    if (rows > 1) continue;
    lone.rows += 1;
    lone.sum += sum;
  }
  const units: number[] = [];
  for (let n = 0; n < arc.length; n += 1) {
    const own = ties.get(arc[n])!;
    const { rows, sum } = own.rows > 1 ? own : lone;
    const unit = (gap(n) - sum / rows) * Math.sqrt(rows / Math.max(1, rows - 1));
    if (unit !== 0) units.push(unit);
  }
  for (const weight of control.weight) units.push(-weight);
  return units;
}
