import { type Scored } from '../ranking/scored.js';

/** Where a page of a list of products or people ends: at this one. */
export interface ListPosition {
  /** Number of entries up to this one. */
  readonly place: number;
  readonly score: number;
  readonly id: string;
}

/** A later page stays full if at most this many entries of earlier pages left the list (disliked, sold out). */
export const SLACK = 20;

/**
 * The entries after a position in a list ordered by falling score, then by row. If its entry left the list, the page
 * begins with the next one by score and id, so that nothing is listed twice.
 */
export function after<T extends Scored>(
  list: readonly T[],
  position: ListPosition | null,
  idOf: (row: number) => string,
): T[] {
  if (position === null) return [...list];
  const { id, score } = position;
  const found = list.findIndex((entry) => idOf(entry.row) === id);
  if (found >= 0) return list.slice(found + 1);
  return list.filter((entry) => entry.score < score || (entry.score === score && idOf(entry.row) > id));
}
