/** Days in UTC, counted from 1970. */
export const DAY_MS = 86_400_000;

export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);
export const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** Pieces of each day from `first` to before `end`; days without a row are 0. */
export function dailyPieces(
  rows: readonly { readonly day: number; readonly pieces: number }[],
  first: number,
  end: number,
): Float64Array {
  const values = new Float64Array(Math.max(0, end - first));
  for (const { day, pieces } of rows) if (day >= first && day < end) values[day - first] += pieces;
  return values;
}

/** The day of the first row, or `end`: before it the product may not have been sold at all. */
export function firstDay(rows: readonly { readonly day: number }[], end: number): number {
  return rows.reduce((first, { day }) => Math.min(first, day), end);
}
