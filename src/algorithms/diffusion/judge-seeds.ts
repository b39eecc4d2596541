import { lowerCount, upperCount } from './martingale-bounds.js';
import { type ReachSets } from './reach-sets.js';
import { type Seeding } from './seeding-problem.js';

/** What chosen seeds bring, by a sample that did not choose them. */
export interface Judgement {
  /** Without bias where no stock is reached, below the truth by part of an error where one is. */
  readonly spread: number;
  readonly standardError: number;
  /** They bring at least this. */
  readonly lower: number;
  /** What each seed adds to the seeds before it, in their order; sums to `spread`. */
  readonly gains: readonly number[];
}

/** @param a see martingale-bounds.ts; each group has it */
export function judge(seeding: Seeding, chosen: readonly number[], sample: ReachSets, a: number): Judgement {
  const { nodes, groups, ceilings, roots } = seeding;
  const unit = roots.total / sample.count;
  const news = firstMet(seeding.elements, chosen, sample);
  const counts = new Float64Array(ceilings.length);
  const gains = chosen.map((element, n) => {
    const group = groups[Math.floor(element / nodes)];
    const before = Math.min(unit * counts[group], ceilings[group]);
    counts[group] += news[n];
    return Math.min(unit * counts[group], ceilings[group]) - before;
  });
  let [spread, lower, met] = [0, 0, 0];
  counts.forEach((count, group) => {
    spread += Math.min(unit * count, ceilings[group]);
    lower += Math.min(unit * lowerCount(count, a), ceilings[group]);
    if (unit * count < ceilings[group]) met += count;
  });
  const share = met / sample.count;
  return { spread, standardError: roots.total * Math.sqrt((share * (1 - share)) / sample.count), lower, gains };
}

/** Sets of the sample that each of the chosen meets and none before it does. */
function firstMet(elements: number, chosen: readonly number[], { starts, members, count }: ReachSets): Float64Array {
  const news = new Float64Array(chosen.length);
  const rank = new Int32Array(elements).fill(chosen.length);
  chosen.forEach((element, n) => (rank[element] = n));
  for (let s = 0; s < count; s += 1) {
    let best = chosen.length;
    for (let m = starts[s]; m < starts[s + 1]; m += 1) best = Math.min(best, rank[members[m]]);
    if (best < chosen.length) news[best] += 1;
  }
  return news;
}

/**
 * What no choice can exceed in expectation, where none meets more than `met` of a sample of so many sets, ceilings kept.
 *
 * Where a group's count is x and its ceiling C, `min(upper(x), C) <= y + g(y)` with `y = min(x, C)`, `g(y) = upper(y) - y`
 * increasing; as g is concave, all groups together are largest where they share `met` equally.
 */
export function upperBound({ ceilings, roots }: Seeding, met: number, sets: number, a: number): number {
  const groups = ceilings.length;
  const counts = groups * upperCount(met / groups, a);
  const most = ceilings.reduce((sum, ceiling) => sum + ceiling, 0);
  return Math.min((counts * roots.total) / sets, most, roots.total);
}
