/** Where in a list a page ends: at which place, at which score, at which product. */
export interface ListPosition {
  /** How many there were up to and with it. */
  readonly place: number;
  readonly score: number;
  readonly productId: string;
}

/** What every list is made of. */
export interface Scored {
  readonly row: number;
  readonly score: number;
}

/** Products a page may have lost since the page before it (disliked, sold out) without coming out short. */
export const SLACK = 20;

/**
 * What comes after a position in a list ordered by falling score, then by row. Where its product is no longer on the list
 * the next one by score and id begins the page, so that nothing is shown twice.
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

/** By falling score, then by row: rows are in the order of ids, so equal scores always stand in the same order. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.row - b.row;
}
