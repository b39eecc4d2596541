import { finish, type Steps } from '../graph/steps.js';
import { randomGamma, type Rng, seededRng } from '../random.js';
import { type AdjustedSales } from './adjusted-sales.js';
import { type TellingTally } from './telling-tally.js';

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

/** Draws of one estimate, and of each of many groups: the ends of an interval wobble by .06 and .13 of an error. */
const SAMPLES = 2_000;
const GROUP_SAMPLES = 400;

/**
 * The sum of `bought - expected` over rows, with a percentile interval of a weighted bootstrap. Drawn anew are the purchases: those of
 * who heard, within each tie (who hears whom is given, and differs between ties, so what lies between ties is no chance), and
 * those of the matched, each with all expectations it serves. Weights are exponential with mean 1 (Rubin 1981, Bayesian bootstrap).
 * For many rows: a few purchases tell too little of their spread (`salesByGroup`).
 *
 * @param level share covered, default .95
 */
export function salesEstimate(sales: AdjustedSales, rng: Rng, level = 0.95): SalesEstimate {
  const bought = sales.bought.reduce((sum, one) => sum + one, 0);
  const expected = sales.expected.reduce((sum, one) => sum + one, 0);
  const units = [...gapsWithinTies(sales), ...Array.from(sales.control.weight, (weight) => -weight)];
  const draws = new Float64Array(SAMPLES).fill(bought - expected);
  addChance(draws, units, rng);
  return { heard: sales.bought.length, bought, expected, adjusted: bought - expected, ...ends(draws, level) };
}

/** Groups between two yields. */
const SLICE = 200;

/**
 * The same for parts: each teller, product or community. The interval is that of a Poisson count with Jeffreys' prior less the
 * expectation, so that it is one also where nobody bought; it covers at least what it should, the more so where chances
 * are large. What one telling is compared with is one draw of the matched for all who heard it; those of a group together are drawn
 * as the gamma that has their variance and skewness.
 *
 * @param groupOf which group a row of the log counts for, 0 .. count - 1; -1 for none
 * @param seed of each group's draws: its interval does not depend on which others are asked for
 */
export function salesByGroup(
  tally: TellingTally,
  groupOf: (row: number) => number,
  count: number,
  seed = 1,
  level = 0.95,
): SalesEstimate[] {
  return finish(salesByGroupSteps(tally, groupOf, count, seed, level));
}

/** `salesByGroup`, some groups at a time. */
export function* salesByGroupSteps(
  tally: TellingTally,
  groupOf: (row: number) => number,
  count: number,
  seed = 1,
  level = 0.95,
): Steps<SalesEstimate[]> {
  const [heard, bought, expected] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [squares, cubes] = [new Float64Array(count), new Float64Array(count)];
  tally.heard.forEach((many, row) => {
    const g = many > 0 ? groupOf(row) : -1;
    if (g < 0) return;
    heard[g] += many;
    bought[g] += tally.bought[row];
    expected[g] += tally.expected[row];
    squares[g] += tally.chance[row] ** 2;
    cubes[g] += tally.chance[row] ** 3;
  });
  const estimates: SalesEstimate[] = [];
  const draws = new Float64Array(GROUP_SAMPLES);
  for (let g = 0; g < count; g += 1) {
    const figures = { heard: heard[g], bought: bought[g], expected: expected[g], adjusted: bought[g] - expected[g] };
    estimates.push(heard[g] === 0 ? { ...figures, lower: 0, upper: 0 } : { ...figures, ...interval(g) });
    if (g % SLICE === SLICE - 1) yield (g + 1) / count;
  }
  return estimates;

  function interval(g: number): { lower: number; upper: number } {
    const scale = squares[g] > 0 ? cubes[g] / squares[g] : 0;
    const shape = scale > 0 ? squares[g] / scale ** 2 : 0;
    const rng = seededRng(seed);
    for (let s = 0; s < GROUP_SAMPLES; s += 1) {
      draws[s] = randomGamma(rng, bought[g] + 0.5) - expected[g];
      if (scale > 0) draws[s] -= scale * (randomGamma(rng, shape) - shape);
    }
    const { lower, upper } = ends(draws, level);
    // A count of none does not put its chance above zero, as the prior would (Brown, Cai and DasGupta 2001).
    return { lower: bought[g] === 0 ? Math.min(lower, -expected[g]) : lower, upper };
  }
}

/** Adds to each draw what varies by chance, every unit weighed anew. */
function addChance(draws: Float64Array, units: readonly number[], rng: Rng): void {
  const { log } = Math;
  for (const unit of units) {
    if (unit === 0) continue;
    for (let s = 0; s < draws.length; s += 1) draws[s] += unit * (-log(1 - rng()) - 1);
  }
}

function ends(draws: Float64Array, level: number): { lower: number; upper: number } {
  draws.sort();
  // The k-th of n draws has k / (n + 1) of the distribution below it on average.
  const tail = Math.max(0, Math.floor(((1 - level) / 2) * (draws.length + 1)) - 1);
  return { lower: draws[tail], upper: draws[draws.length - 1 - tail] };
}

/** By row, how far `bought - expected` lies from the mean of its tie, widened as a sample's deviations are. */
function gapsWithinTies({ arc, bought, expected }: AdjustedSales): Float64Array {
  const ties = new Map<number, { rows: number; sum: number }>();
  const gap = (n: number): number => bought[n] - expected[n];
  arc.forEach((of, n) => {
    const tie = ties.get(of) ?? { rows: 0, sum: 0 };
    tie.rows += 1;
    tie.sum += gap(n);
    ties.set(of, tie);
  });
  // Ties over which one product was heard tell nothing of their own spread: they are taken together.
  const lone = { rows: 0, sum: 0 };
  for (const { rows, sum } of ties.values()) {
    if (rows > 1) continue;
    lone.rows += 1;
    lone.sum += sum;
  }
  return Float64Array.from(arc, (of, n) => {
    const own = ties.get(of)!;
    const { rows, sum } = own.rows > 1 ? own : lone;
    return (gap(n) - sum / rows) * Math.sqrt(rows / Math.max(1, rows - 1));
  });
}
