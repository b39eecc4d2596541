import { type Scored } from '../ranking/scored.js';

/** Where a page of a list ends: at this product. */
export interface ListPosition {
  /** Number of products up to this one. */
  readonly place: number;
  readonly score: number;
  readonly productId: string;
}

/** A later page stays full if at most this many products of earlier pages left the list (disliked, sold out). */
export const SLACK = 20;

/**
 * The entries after a position in a list ordered by falling score, then by row. If its product left the list, the page
 * begins with the next one by score and id, so that no product is listed twice.
 */
export function after<T extends Scored>(
  list: readonly T[],
  position: ListPosition | null,
  idOf: (row: number) => string,
): T[] {
  if (position === null) return [...list];
  const { productId, score } = position;
  const found = list.findIndex((entry) => idOf(entry.row) === productId);
  if (found >= 0) return list.slice(found + 1);
  return list.filter((entry) => entry.score < score || (entry.score === score && idOf(entry.row) > productId));
}
