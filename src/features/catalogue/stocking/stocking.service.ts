import { checkBatch, checkDistinct } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import {
  checkCategory,
  checkProduct,
  type CategoryRow,
  type CheckedCategory,
  type CheckedProduct,
  type ProductRow,
} from './stocking-rows.js';
import { type StockingBatch, type StockingStore } from './stocking.store.js';

/** How many rows of a batch were new, how many were known, and their ids in the order given. */
export interface Stored {
  readonly created: number;
  readonly updated: number;
  readonly ids: string[];
}

/** Most levels of categories above and below one category together; lists with sub-categories go no deeper. */
const MAX_DEPTH = 16;

/** Writes products and categories. A batch is stored completely or not at all. */
export class StockingService {
  constructor(private readonly store: StockingStore) {}

  /**
   * Stores products with their brand, tags and categories. By default a new product is active.
   * @throws Failure INVALID_INPUT or NOT_FOUND (a category) with the path of the wrong row
   */
  async upsertProducts(products: readonly ProductRow[], context?: QueryContext): Promise<Stored> {
    checkBatch(products, 'input', 'products');
    const rows = products.map((product, index) => checkProduct(product, ['input', 'products', String(index)]));
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'productId', 'input', 'products');
    checkEachOnce(rows);
    const work = async (batch: StockingBatch): Promise<number> => {
      const stored = await batch.upsertProducts(rows);
      const untitled = new Set(stored.filter((row) => !row.titled && row.created).map((row) => row.productId));
      refuseFirst(ids, untitled, (id, at) => {
        throw invalidInput(`"${id}" is new and needs a title.`, 'input', 'products', at, 'title');
      });
      await setHandles(batch, rows);
      await setVariants(batch, rows);
      await setBrandsAndTags(batch, rows);
      await setCategories(batch, rows);
      return stored.filter((row) => row.created).length;
    };
    const created = await this.store.transaction('upsertProducts', work, context);
    return { created, updated: ids.length - created, ids };
  }

  /**
   * Stores categories; a parent may be in the same batch, in any order.
   * @throws Failure INVALID_INPUT (also for a category that is its own ancestor, or deeper than 16 levels) or NOT_FOUND (a
   * parent)
   */
  async upsertCategories(categories: readonly CategoryRow[], context?: QueryContext): Promise<Stored> {
    checkBatch(categories, 'input', 'categories');
    const rows = categories.map((category, index) => checkCategory(category, ['input', 'categories', String(index)]));
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'categoryId', 'input', 'categories');
    const work = async (batch: StockingBatch): Promise<number> => {
      const stored = await batch.upsertCategories(rows);
      const unnamed = new Set(stored.filter((row) => !row.named && row.created).map((row) => row.categoryId));
      refuseFirst(ids, unnamed, (id, at) => {
        throw invalidInput(`"${id}" is new and needs a name.`, 'input', 'categories', at, 'name');
      });
      await setParents(batch, rows);
      return stored.filter((row) => row.created).length;
    };
    const created = await this.store.transaction('upsertCategories', work, context);
    return { created, updated: ids.length - created, ids };
  }
}

/** No handle and no variant twice in one batch. */
function checkEachOnce(rows: readonly CheckedProduct[]): void {
  const handles = new Set<string>();
  const variants = new Set<string>();
  rows.forEach((row, index) => {
    const at = ['input', 'products', String(index)];
    if (row.handle && handles.has(row.handle))
      throw invalidInput(`"${row.handle}" is named twice in this batch.`, ...at, 'handle');
    if (row.handle) handles.add(row.handle);
    row.variants?.forEach(({ id }, position) => {
      if (variants.has(id))
        throw invalidInput(`"${id}" is named twice in this batch.`, ...at, 'variants', String(position), 'variantId');
      variants.add(id);
    });
  });
}

/** Sets the handles of the rows that give one; products of a batch may exchange theirs. */
async function setHandles(batch: StockingBatch, rows: readonly CheckedProduct[]): Promise<void> {
  const changed = rows.filter((row) => row.handle !== undefined);
  if (changed.length === 0) return;
  await batch.clearHandles(changed.map((row) => row.id));
  const given = changed.flatMap(({ id, handle }) => (handle ? [{ id, handle }] : []));
  for (const { productId, takenBy } of await batch.setHandles(given)) {
    if (takenBy === null) continue;
    const index = rows.findIndex((row) => row.id === productId);
    const message = `"${rows[index].handle}" is the handle of the product "${takenBy}".`;
    throw invalidInput(message, 'input', 'products', String(index), 'handle');
  }
}

/** Replaces the variants of the rows that give them. */
async function setVariants(batch: StockingBatch, rows: readonly CheckedProduct[]): Promise<void> {
  const changed = rows.flatMap(({ id, variants }) => (variants ? [{ id, variants }] : []));
  if (changed.length === 0) return;
  await batch.removeVariants(changed.map(({ id, variants }) => ({ id, keep: variants.map((one) => one.id) })));
  const given = changed.flatMap(({ id: productId, variants }) => variants.map((one) => ({ ...one, productId })));
  for (const { variantId, takenBy } of await batch.setVariants(given)) {
    if (takenBy === null) continue;
    const index = rows.findIndex(({ variants }) => variants?.some(({ id }) => id === variantId));
    const position = rows[index].variants?.findIndex(({ id }) => id === variantId);
    const path = ['input', 'products', String(index), 'variants', String(position), 'variantId'];
    throw invalidInput(`"${variantId}" is a variant of the product "${takenBy}".`, ...path);
  }
}

/** Sets brand and tags of the rows that give them. */
async function setBrandsAndTags(batch: StockingBatch, rows: readonly CheckedProduct[]): Promise<void> {
  const branded = rows.filter((row) => row.brand !== undefined);
  if (branded.length > 0) await batch.setBrands(branded);
  const tagged = rows.flatMap(({ id, tags }) => (tags ? [{ id, tags }] : []));
  if (tagged.length > 0) await batch.setTags(tagged);
}

/** Sets the categories of the rows that give them. */
async function setCategories(batch: StockingBatch, rows: readonly CheckedProduct[]): Promise<void> {
  const sorted = rows.flatMap(({ id, categoryIds }) => (categoryIds ? [{ id, categoryIds }] : []));
  if (sorted.length === 0) return;
  for (const { productId, unknown } of await batch.setCategories(sorted)) {
    if (unknown.length === 0) continue;
    const index = rows.findIndex((row) => row.id === productId);
    throw notFound('category', unknown[0], 'input', 'products', String(index), 'categoryIds');
  }
}

/** Sets the parents of the rows that give one, and refuses circles and trees that are too deep. */
async function setParents(batch: StockingBatch, rows: readonly CheckedCategory[]): Promise<void> {
  const moved = rows.filter((row) => row.parentId !== undefined);
  if (moved.length === 0) return;
  const ids = rows.map((row) => row.id);
  const placed = await batch.setParents(moved);
  const orphans = new Set(placed.filter((row) => row.unknown).map((row) => row.categoryId));
  refuseFirst(ids, orphans, (_, at) => {
    throw notFound('category', rows[Number(at)].parentId ?? '', 'input', 'categories', at, 'parentId');
  });
  const depths = await batch.depths(moved.map((row) => row.id));
  const circular = new Set(depths.filter((row) => row.circular).map((row) => row.categoryId));
  refuseFirst(ids, circular, (id, at) => {
    throw invalidInput(`This would put "${id}" above itself.`, 'input', 'categories', at, 'parentId');
  });
  const deep = new Set(depths.filter((row) => row.levels > MAX_DEPTH).map((row) => row.categoryId));
  refuseFirst(ids, deep, (id, at) => {
    const message = `"${id}" would have more than ${MAX_DEPTH} levels above and below it.`;
    throw invalidInput(message, 'input', 'categories', at, 'parentId');
  });
}

/** Calls `refuse`, which throws, for the first of the faulty ids in the order given. */
function refuseFirst(
  ids: readonly string[],
  faulty: ReadonlySet<string>,
  refuse: (id: string, index: string) => never,
): void {
  const index = faulty.size > 0 ? ids.findIndex((id) => faulty.has(id)) : -1;
  if (index >= 0) refuse(ids[index], String(index));
}
