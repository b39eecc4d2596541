import { type ClusterTotals, differenceOfGroups, type RawDifference } from './difference.js';

/** People of communities by what reaches them. */
export const REACHED = { control: 0, through: 1, directly: 2 } as const;

/** What an arm does to who gets it, and to friends of those who get it (Hudgens and Halloran 2008, two-stage randomisation). */
export interface SpillOver {
  /** Who gets it against who does not in the same communities. */
  readonly direct?: RawDifference;
  /** Who does not get it in communities where others do, against communities where nobody does. */
  readonly spillOver?: RawDifference;
  /** Who gets it against communities where nobody does: the sum of both. */
  readonly total?: RawDifference;
}

/**
 * Direct and spill-over effect apart. A comparison of who gets it with all who do not, as if people were independent, mixes both: the others gain too.
 *
 * @param clusters communities with people and sums by `REACHED`
 */
export function spillOver(clusters: readonly ClusterTotals[]): SpillOver {
  const { control, through, directly } = REACHED;
  return {
    direct: differenceOfGroups(clusters, directly, through),
    spillOver: differenceOfGroups(clusters, through, control),
    total: differenceOfGroups(clusters, directly, control),
  };
}
