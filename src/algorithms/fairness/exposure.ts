/** What a set of lists shows of groups of items. */
export interface Exposure {
  /** Share of all attention that each group gets, a place at rank r (from 0) counting 1 / log2(r + 2); sums to 1. */
  readonly attention: Float64Array;
  /** Share of all places; sums to 1. */
  readonly places: Float64Array;
  /** Different items shown. */
  readonly shown: Uint32Array;
}

/** Attention that a place gets (the discount of NDCG). */
export function attentionAt(rank: number): number {
  return 1 / Math.log2(rank + 2);
}

/**
 * @param lists item numbers, best first
 * @param groupOf group of each item, 0 to below `groups`
 */
export function exposureOf(lists: readonly ArrayLike<number>[], groupOf: ArrayLike<number>, groups: number): Exposure {
  const [attention, places] = [new Float64Array(groups), new Float64Array(groups)];
  const shown = Array.from({ length: groups }, () => new Set<number>());
  for (const list of lists) {
    for (let rank = 0; rank < list.length; rank += 1) {
      const group = groupOf[list[rank]];
      attention[group] += attentionAt(rank);
      places[group] += 1;
      shown[group].add(list[rank]);
    }
  }
  return { attention: shares(attention), places: shares(places), shown: Uint32Array.from(shown, ({ size }) => size) };
}

function shares(sums: Float64Array): Float64Array {
  const total = sums.reduce((sum, value) => sum + value, 0);
  return total > 0 ? sums.map((value) => value / total) : sums;
}
