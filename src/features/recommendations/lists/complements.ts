import { type ProductId } from '../../catalogue/index.js';
import { type Companion } from '../person/bought-with.store.js';
import { type RowTest } from '../ranking/filter.js';
import { type ProductTable } from '../shop/product-table.js';

/** What goes with some products. */
export interface Complements {
  /** Holds for none of the products and, where asked for, for none of their categories. */
  readonly allowed: RowTest;
  /** By row of a product that goes with them: the sum of its shares as a companion of each. */
  readonly shares: ReadonlyMap<number, number>;
  /** By row of such a product: the row of the one that it goes with most. */
  readonly leads: ReadonlyMap<number, number>;
}

/**
 * What goes with these products by what is bought together.
 *
 * @param productIds unknown ones do not count
 * @param byCategory leave out the categories of the products
 * @param companions of each product
 */
export function complementsOf(
  productIds: readonly ProductId[],
  table: ProductTable,
  byCategory: boolean,
  companions: ReadonlyMap<ProductId, readonly Companion[]>,
): Complements {
  const given = new Set(productIds.flatMap((id) => table.rowOf.get(id) ?? []));
  const categories = new Set(byCategory ? [...given].flatMap((row) => table.categories[row]) : []);
  const shares = new Map<number, number>();
  const best = new Map<number, { readonly lead: number; readonly share: number }>();
  for (const lead of given) {
    for (const { productId, share } of companions.get(table.ids[lead]) ?? []) {
      const row = table.rowOf.get(productId);
      if (row === undefined) continue;
      shares.set(row, (shares.get(row) ?? 0) + share);
      if (share > (best.get(row)?.share ?? 0)) best.set(row, { lead, share });
    }
  }
  return {
    allowed: (row) => !given.has(row) && !table.categories[row].some((id) => categories.has(id)),
    shares,
    leads: new Map(Array.from(best, ([row, { lead }]) => [row, lead])),
  };
}
