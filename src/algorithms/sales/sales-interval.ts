import { finish, type Steps } from '../graph/steps.js';
import { randomGamma, type Rng, seededRng } from '../random.js';
import { type AdjustedSales } from './adjusted-sales.js';
import { type TellingTally } from './telling-tally.js';

/** Sales by word of mouth, with an interval. */
export interface SalesEstimate {
  /** Number of first hearings, and of those that a purchase followed within the window. */
  readonly heard: number;
  readonly bought: number;
  /** Expected sales: purchases that would have happened without hearing. */
  readonly expected: number;
  /** Adjusted sales: `bought - expected`. */
  readonly adjusted: number;
  /** Ends of the interval of `adjusted`. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Number of draws for one estimate, and for each of many groups. The standard error of an end of the interval is .06 and .13 of the standard error
 * of the estimate.
 */
const SAMPLES = 2_000;
const GROUP_SAMPLES = 400;

/**
 * The sum of `bought - expected` over all rows, with a percentile interval by the Bayesian bootstrap (Rubin 1981: exponential weights with
 * mean 1). Two kinds of purchases are resampled: those of listeners, within each tie (differences between ties are not due to chance,
 * because ties are given), and those of matched people, each together with all expectations that it contributes to.
 *
 * Use it for many rows; for few purchases `salesByGroup` gives a better interval.
 *
 * @param level coverage of the interval, default .95
 */
export function salesEstimate(sales: AdjustedSales, rng: Rng, level = 0.95): SalesEstimate {
  const bought = sales.bought.reduce((sum, one) => sum + one, 0);
  const expected = sales.expected.reduce((sum, one) => sum + one, 0);
  const units = [...gapsWithinTies(sales), ...Array.from(sales.control.weight, (weight) => -weight)];
  const draws = new Float64Array(SAMPLES).fill(bought - expected);
  addChance(draws, units, rng);
  return { heard: sales.bought.length, bought, expected, adjusted: bought - expected, ...ends(draws, level) };
}

/** Groups that are processed between two yields. */
const SLICE = 200;

/**
 * Adds up sales by groups of rows, such as recommenders, products or communities, with an interval for each.
 *
 * The purchases of a group are taken as a Poisson count with Jeffreys' prior, so that there is an interval also where nobody bought. It covers
 * at least `level`, and more where chances of a purchase are large. The uncertainty of the expectation is drawn from a gamma distribution with
 * the variance and skewness of the group's expectations, as all listeners of one telling are compared with one sample of matched people.
 *
 * @param groupOf the group of a row of the log, 0 .. count - 1; -1 for none
 * @param seed of the draws of each group: the interval of a group does not depend on the other groups
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

/** `salesByGroup` in slices. */
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
    // Without purchases the lower end is the one of a count of zero, which the prior would raise (Brown, Cai and DasGupta 2001).
    return { lower: bought[g] === 0 ? Math.min(lower, -expected[g]) : lower, upper };
  }
}

/** Adds to each draw the units with random weights of mean 0. */
function addChance(draws: Float64Array, units: readonly number[], rng: Rng): void {
  const { log } = Math;
  for (const unit of units) {
    if (unit === 0) continue;
    for (let s = 0; s < draws.length; s += 1) draws[s] += unit * (-log(1 - rng()) - 1);
  }
}

function ends(draws: Float64Array, level: number): { lower: number; upper: number } {
  draws.sort();
  // On average, k / (n + 1) of the distribution lies below the k-th of n draws.
  const tail = Math.max(0, Math.floor(((1 - level) / 2) * (draws.length + 1)) - 1);
  return { lower: draws[tail], upper: draws[draws.length - 1 - tail] };
}

/** For each row the deviation of `bought - expected` from the mean of its tie, times sqrt(n / (n - 1)) for n rows of the tie. */
function gapsWithinTies({ arc, bought, expected }: AdjustedSales): Float64Array {
  const ties = new Map<number, { rows: number; sum: number }>();
  const gap = (n: number): number => bought[n] - expected[n];
  arc.forEach((of, n) => {
    const tie = ties.get(of) ?? { rows: 0, sum: 0 };
    tie.rows += 1;
    tie.sum += gap(n);
    ties.set(of, tie);
  });
  // A tie with one row has no variance of its own: these ties are taken together.
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
