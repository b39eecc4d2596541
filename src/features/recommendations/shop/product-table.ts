import { type CategoryId, type ProductId } from '../../catalogue/index.js';
/** A product as read from the graph. */
export interface StoredProduct {
  readonly productId: ProductId;
  readonly title: string | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly stock: number | null;
  readonly active: boolean;
  /** Unix seconds. */
  readonly releasedAt: number | null;
  /** In ascending order. */
  readonly categoryIds: readonly string[];
}

/** A category as read from the graph. */
export interface StoredCategory {
  readonly categoryId: CategoryId;
  readonly name: string | null;
  readonly parentIds: readonly string[];
}

/** A category in the form that filters need. */
export interface CategoryEntry {
  readonly id: string;
  readonly name: string;
  readonly parents: readonly string[];
}

/**
 * All products of the shop as columns, in ascending order of ids: a row is the same product in every column. The table is
 * immutable; a refresh makes a new one.
 */
export interface ProductTable {
  readonly size: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** The id if the shop gave no title. */
  readonly titles: readonly string[];
  /** NaN if unknown. */
  readonly prices: Float64Array;
  /** Of the prices; null if unknown. */
  readonly currencies: readonly (string | null)[];
  /** Pieces; NaN if unknown. */
  readonly stocks: Float64Array;
  /** 1 if the shop sells the product, else 0. */
  readonly active: Uint8Array;
  /** Unix seconds; NaN if unknown. */
  readonly releasedAt: Float64Array;
  /** Ids in ascending order; the first is the primary category, as in training. */
  readonly categories: readonly (readonly string[])[];
  readonly categoryById: ReadonlyMap<string, CategoryEntry>;
}

/** Builds the table from rows in any order. */
export function productTable(products: readonly StoredProduct[], categories: readonly StoredCategory[]): ProductTable {
  const rows = products.toSorted((a, b) => (a.productId < b.productId ? -1 : 1));
  const ids = rows.map((row) => row.productId);
  return {
    size: rows.length,
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    titles: rows.map((row) => row.title ?? row.productId),
    prices: Float64Array.from(rows, (row) => row.price ?? NaN),
    currencies: rows.map((row) => row.currency),
    stocks: Float64Array.from(rows, (row) => row.stock ?? NaN),
    active: Uint8Array.from(rows, (row) => (row.active ? 1 : 0)),
    releasedAt: Float64Array.from(rows, (row) => row.releasedAt ?? NaN),
    categories: rows.map((row) => row.categoryIds),
    categoryById: new Map(
      categories.map(({ categoryId: id, name, parentIds }) => [id, { id, name: name ?? id, parents: parentIds }]),
    ),
  };
}

/** These categories and all their descendants. Unknown ids stay in the set: they match no product. */
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
