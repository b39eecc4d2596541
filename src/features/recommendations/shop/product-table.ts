import { type ReadCategoriesRow, type ReadProductsRow } from '../../../../cypher/recommendations/index.js';

/** A category as lists are filtered by it. */
export interface CategoryEntry {
  readonly id: string;
  readonly name: string;
  readonly parents: readonly string[];
}

/**
 * Every product of the shop in memory, in the order of ids: rows of all columns are the same products. Never changed; a
 * new table takes its place.
 */
export interface ProductTable {
  readonly size: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** The id where the shop gave no title. */
  readonly titles: readonly string[];
  /** NaN where unknown. */
  readonly prices: Float64Array;
  /** Pieces; NaN where unknown. */
  readonly stocks: Float64Array;
  /** 1 where the shop sells it. */
  readonly active: Uint8Array;
  /** Unix seconds; NaN where unknown. */
  readonly releasedAt: Float64Array;
  /** Ids in order; the first is the primary one, as in training. */
  readonly categories: readonly (readonly string[])[];
  readonly categoryById: ReadonlyMap<string, CategoryEntry>;
}

/** Builds the table from rows in any order. */
export function productTable(
  products: readonly ReadProductsRow[],
  categories: readonly ReadCategoriesRow[],
): ProductTable {
  const rows = products.toSorted((a, b) => (a.productId < b.productId ? -1 : 1));
  const ids = rows.map((row) => row.productId);
  return {
    size: rows.length,
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    titles: rows.map((row) => row.title ?? row.productId),
    prices: Float64Array.from(rows, (row) => row.price ?? NaN),
    stocks: Float64Array.from(rows, (row) => row.stock ?? NaN),
    active: Uint8Array.from(rows, (row) => (row.active ? 1 : 0)),
    releasedAt: Float64Array.from(rows, (row) => row.releasedAt ?? NaN),
    categories: rows.map((row) => row.categoryIds),
    categoryById: new Map(
      categories.map(({ categoryId: id, name, parentIds }) => [id, { id, name: name ?? id, parents: parentIds }]),
    ),
  };
}

/** These categories with everything that stands within them, at any depth. Unknown ids are kept: they match nothing. */
export function withDescendants(table: ProductTable, ids: readonly string[]): Set<string> {
  const within = new Set(ids);
  for (let before = -1; before !== within.size;) {
    before = within.size;
    for (const { id, parents } of table.categoryById.values()) {
      if (!within.has(id) && parents.some((parent) => within.has(parent))) within.add(id);
    }
  }
  return within;
}
