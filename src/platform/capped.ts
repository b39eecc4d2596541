/** A list that was read with limits, so that it may be incomplete. */
export interface Capped<T> {
  readonly rows: readonly T[];
  /** A limit was reached: there may be more rows. */
  readonly truncated: boolean;
}

/** Ascending order of ids, for `sort`. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
