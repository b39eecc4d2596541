import { type ProductTable } from '../shop/product-table.js';

/** The first `wanted` entries of a list with at most `max` of one primary category. */
export function limitPerCategory<T extends { readonly row: number }>(
  list: readonly T[],
  table: ProductTable,
  max: number,
  wanted: number,
): T[] {
  const seen = new Map<string, number>();
  const kept: T[] = [];
  for (const entry of list) {
    if (kept.length === wanted) break;
    const category = table.categories[entry.row].at(0);
    if (category !== undefined) {
      const count = seen.get(category) ?? 0;
      if (count >= max) continue;
      seen.set(category, count + 1);
    }
    kept.push(entry);
  }
  return kept;
}
