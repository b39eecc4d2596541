import { mean, standardError } from '../statistics.js';

/** How well one group of people is served. */
export interface GroupQuality {
  readonly people: number;
  readonly mean: number;
  readonly standardError: number;
}

/** Between the best and the worst served group. */
export interface QualityGap {
  readonly best: number;
  readonly worst: number;
  readonly gap: number;
  /** Of the gap, the groups being independent. */
  readonly standardError: number;
}

/**
 * @param quality of each person's list, larger is better
 * @param groupOf group of each person, 0 to below `groups`; -1 for who is in none
 */
export function qualityByGroup(quality: Float64Array, groupOf: ArrayLike<number>, groups: number): GroupQuality[] {
  return Array.from({ length: groups }, (_, group) => {
    const of = quality.filter((__, person) => groupOf[person] === group);
    return { people: of.length, mean: mean(of), standardError: standardError(of) };
  });
}

/** Null where fewer than two groups have people. */
export function qualityGap(groups: readonly GroupQuality[]): QualityGap | null {
  const order = groups
    .flatMap(({ people }, n) => (people > 0 ? [n] : []))
    .sort((a, b) => groups[b].mean - groups[a].mean);
  if (order.length < 2) return null;
  const [best, worst] = [order[0], order[order.length - 1]];
  return {
    best,
    worst,
    gap: groups[best].mean - groups[worst].mean,
    standardError: Math.hypot(groups[best].standardError, groups[worst].standardError),
  };
}
