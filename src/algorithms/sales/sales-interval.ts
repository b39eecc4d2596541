import { finish, type Steps } from '../graph/steps.js';
import { type TellingTally } from './telling-tally.js';
import { countQuantile, countTail } from './natural-count.js';

/** Sales by word of mouth, with an interval. */
export interface SalesEstimate {
  /** Number of hearings: a person heard of a product by a telling before having it. */
  readonly heard: number;
  /** Purchases while a hearing counted. */
  readonly bought: number;
  /** Expected sales: purchases that would have happened in that time without hearing. */
  readonly expected: number;
  /** Adjusted sales: `bought - expected`. */
  readonly adjusted: number;
  /** Ends of the interval of `adjusted`. */
  readonly lower: number;
  readonly upper: number;
  /** Probability of as many purchases as `bought` if word of mouth had caused none, 0 to 1. */
  readonly chance: number;
}

/** What the intervals cover. */
const LEVEL = 0.95;
/** The rate of the whole shop counts as much as so many purchases of matched people. */
const PRIOR = 1;
/** Added to the purchases of matched people in the whole shop, because none in a young shop does not mean that there never are any. */
const UNSEEN = 0.1;
/** Groups that are processed between two yields. */
const SLICE = 2_000;

/**
 * Adds up sales by groups of tellings, such as recommenders, products or communities, with an interval for each.
 *
 * The interval is of the number of purchases in these data that word of mouth caused. Unknown is only how many of `bought` would have come by
 * themselves: a Poisson count whose mean is the expectation, which rests on some purchases of matched people (their number is that of equal
 * weights with the same variance, Kish 1965) and on one more by the rate of the whole shop, so that there is an interval also where no matched
 * person bought. The interval covers at least 95 % where numbers are small.
 *
 * @param groupOf the group of a row of the log, 0 .. count - 1; -1 for none
 */
export function salesByGroup(tally: TellingTally, groupOf: (row: number) => number, count: number): SalesEstimate[] {
  return finish(salesByGroupSteps(tally, groupOf, count));
}

/** `salesByGroup` in slices. */
export function* salesByGroupSteps(
  tally: TellingTally,
  groupOf: (row: number) => number,
  count: number,
): Steps<SalesEstimate[]> {
  const [heard, bought, expected, exposed] = [0, 1, 2, 3].map(() => new Float64Array(count));
  let [allExpected, allExposed] = [0, 0];
  tally.heard.forEach((many, row) => {
    allExpected += tally.expected[row];
    allExposed += tally.exposed[row];
    const g = many > 0 || tally.expected[row] > 0 ? groupOf(row) : -1;
    if (g < 0) return;
    heard[g] += many;
    bought[g] += tally.bought[row];
    expected[g] += tally.expected[row];
    exposed[g] += tally.exposed[row];
  });
  const squares = squaredWeights(tally, groupOf, count);
  const rate = allExposed > 0 ? (allExpected + UNSEEN) / allExposed : 0;
  const estimates: SalesEstimate[] = [];
  for (let g = 0; g < count; g += 1) {
    const figures = { heard: heard[g], bought: bought[g], expected: expected[g], adjusted: bought[g] - expected[g] };
    estimates.push({ ...figures, ...interval(g) });
    if (g % SLICE === SLICE - 1) yield (g + 1) / count;
  }
  return estimates;

  function interval(g: number): Pick<SalesEstimate, 'lower' | 'upper' | 'chance'> {
    if (heard[g] === 0) return { lower: 0, upper: 0, chance: 1 };
    const rests = squares[g] > 0 ? expected[g] ** 2 / squares[g] : 0;
    const shape = rests + PRIOR;
    const mean = (expected[g] * rests + exposed[g] * rate * PRIOR) / shape;
    const tail = (1 - LEVEL) / 2;
    return {
      lower: bought[g] - countQuantile(1 - tail, mean, shape),
      upper: bought[g] - countQuantile(tail, mean, shape),
      chance: countTail(bought[g], mean, shape),
    };
  }
}

/** For each group the sum of squares of the weights of purchases of matched people: the variance of the expectation. */
function squaredWeights({ controls }: TellingTally, groupOf: (row: number) => number, count: number): Float64Array {
  const { purchase, row, weight } = controls;
  const squares = new Float64Array(count);
  const sums = new Map<number, number>();
  for (let n = 0; n < row.length; n += 1) {
    const g = groupOf(row[n]);
    if (g >= 0) sums.set(g, (sums.get(g) ?? 0) + weight[n]);
    if (purchase[n + 1] === purchase[n]) continue;
    for (const [group, sum] of sums) squares[group] += sum * sum;
    sums.clear();
  }
  return squares;
}
