import FlatQueue from 'flatqueue';
import { type Coverage } from './coverage.js';
import { fractionalKnapsack } from './fractional-knapsack.js';
import { type Seeding } from './seeding-problem.js';

export interface Cover {
  /** In the order taken, those included first. */
  readonly chosen: number[];
  /** Sets met, ceilings kept. */
  readonly value: number;
  /** No choice within the means meets more sets of this sample. */
  readonly upper: number;
}

/**
 * Takes element after element, each time the one with the largest gain per cost that the means still allow, by lazy
 * evaluation (Minoux 1978; CELF: Leskovec et al., KDD 2007). With equal costs it meets at least 1 - 1/e of what the
 * best choice meets (Nemhauser, Wolsey and Fisher 1978). With a budget, where the best single element that fits brings more
 * than all that were taken, the choice starts with it instead: at least .405 of the best choice (modified greedy: Tang et al.,
 * SIGMETRICS 2021). Ends early where nothing that is left brings anything.
 *
 * The upper bound is that of OPIM (Tang, Tang, Xiao and Yuan, SIGMOD 2018) with costs: whatever was chosen so far, the best
 * choice brings at most the largest sum of gains that fit the means; the least such bound on the way.
 *
 * @param fresh makes a coverage with nothing chosen
 */
export function greedyCover(seeding: Seeding, fresh: () => Coverage): Cover {
  const greedy = cover(seeding, fresh(), []);
  if (seeding.budget === Infinity) return greedy;
  const coverage = fresh();
  for (const element of seeding.include) coverage.add(element);
  const left = seeding.budget - costOf(seeding, seeding.include);
  let [single, most] = [-1, 0];
  for (let e = 0; e < seeding.elements; e += 1) {
    if (seeding.allowed[e] === 0 || seeding.costs[e] > left || coverage.gain(e) <= most) continue;
    [single, most] = [e, coverage.gain(e)];
  }
  if (seeding.include.length >= seeding.count || coverage.value + most <= greedy.value) return greedy;
  const other = cover(seeding, fresh(), [single]);
  return { ...other, upper: Math.min(greedy.upper, other.upper) };
}

function cover(seeding: Seeding, coverage: Coverage, first: readonly number[]): Cover {
  const { elements, costs, allowed, count, budget } = seeding;
  const chosen = [...seeding.include, ...first];
  for (const element of chosen) coverage.add(element);
  const open = allowed.slice();
  for (const element of first) open[element] = 0;
  // Gains only shrink: the queue's order is right once its first is up to date.
  const queue = new FlatQueue<number>();
  for (let e = 0; e < elements; e += 1) {
    if (open[e] === 1 && coverage.counts[e] > 0) queue.push(e, -coverage.gain(e) / costs[e]);
  }
  let left = budget - costOf(seeding, chosen);
  let upper = Infinity;
  let check = chosen.length;
  while (chosen.length < count && queue.length > 0) {
    const promised = queue.peekValue()!;
    const element = queue.pop()!;
    if (costs[element] > left) continue;
    const ratio = -coverage.gain(element) / costs[element];
    if (ratio === 0) continue;
    if (ratio > promised) {
      queue.push(element, ratio);
      continue;
    }
    if (chosen.length >= check) {
      upper = Math.min(upper, boundOf(seeding, coverage));
      check = Math.ceil(1.25 * (chosen.length + 1));
    }
    coverage.add(element);
    chosen.push(element);
    left -= costs[element];
  }
  return { chosen, value: coverage.value, upper: Math.min(upper, boundOf(seeding, coverage)) };
}

/** What the best choice meets at most, seen from what is chosen now. */
function boundOf(seeding: Seeding, coverage: Coverage): number {
  const { elements, costs, allowed, include, count, budget } = seeding;
  const gains = new Float64Array(elements);
  const prices = new Float64Array(elements);
  let some = 0;
  // An element chosen by now gains nothing, as it stands in no set that is not met.
  for (let e = 0; e < elements; e += 1) {
    if (allowed[e] === 0 || coverage.counts[e] === 0) continue;
    gains[some] = coverage.gain(e);
    prices[some] = costs[e];
    if (gains[some] > 0) some += 1;
  }
  const most = (of: Float64Array, means: number): number => fractionalKnapsack(gains.slice(0, some), of, means);
  return (
    coverage.value +
    Math.min(
      count < Infinity ? most(new Float64Array(some).fill(1), count - include.length) : Infinity,
      budget < Infinity ? most(prices.slice(0, some), budget - costOf(seeding, include)) : Infinity,
    )
  );
}

function costOf({ costs }: Seeding, elements: readonly number[]): number {
  return elements.reduce((sum, element) => sum + costs[element], 0);
}
