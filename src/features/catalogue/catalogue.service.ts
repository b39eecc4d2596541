import { checkCurrency, isGiven } from '../../platform/checks.js';
import { invalidInput, notFound } from '../../platform/errors.js';
import { type QueryContext } from '../../platform/neo4j/index.js';
import { Problem } from '../../platform/text.js';
import { readHandle } from './handle.js';
import { type CategoryId, type ProductId } from './ids.js';
import { type CatalogueStore, type StoredCategoryFilter, type StoredProductFilter } from './catalogue.store.js';
import {
  type CategoryFilter,
  type CategoryPage,
  type CategoryProductRow,
  type CategoryRecord,
  type ProductFilter,
  type ProductHit,
  type ProductPosition,
  type ProductRecord,
  type VariantRecord,
} from './records.js';
import { type SortedProductsStore } from './sorted/sorted-products.store.js';
import { type ProductSort, type SortedPage, type SortedProduct, type SortPosition } from './sorted/sorting.js';

/** Reads products and categories. */
export class CatalogueService {
  constructor(
    private readonly store: CatalogueStore,
    private readonly sorted: SortedProductsStore,
  ) {}

  /** Products in the order of `ids`; undefined for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(ProductRecord | undefined)[]> {
    const rows = await this.store.productsByIds(ids, context);
    const found = new Map(rows.map((row) => [row.productId, row]));
    return ids.map((id) => found.get(id));
  }

  /**
   * The product that has a handle, in any letter case.
   * @throws Failure NOT_FOUND
   */
  async byHandle(given: string, context?: QueryContext): Promise<ProductId> {
    const handle = readHandle(given);
    const id = handle instanceof Problem ? undefined : await this.store.productByHandle(handle, context);
    if (id === undefined) throw notFound('product with the handle', given, 'handle');
    return id;
  }

  /** The variants of each of these products, in the order of `productIds`. */
  async variantsOf(productIds: readonly string[], context?: QueryContext): Promise<VariantRecord[][]> {
    const found = new Map<string, VariantRecord[]>(productIds.map((id) => [id, []]));
    for (const variant of await this.store.variantsOfProducts(productIds, context)) {
      found.get(variant.productId)?.push(variant);
    }
    return productIds.map((id) => found.get(id) ?? []);
  }

  /** The tags of each of these products, in the order of `productIds`. */
  async tagsOf(productIds: readonly string[], context?: QueryContext): Promise<string[][]> {
    const rows = await this.store.tagsOfProducts(productIds, context);
    const found = new Map(rows.map(({ productId, tags }) => [productId, tags]));
    return productIds.map((id) => found.get(id) ?? []);
  }

  /** Variants in the order of `ids`; undefined for an unknown id. */
  async variantsByIds(ids: readonly string[], context?: QueryContext): Promise<(VariantRecord | undefined)[]> {
    const found = new Map((await this.store.variantsByIds(ids, context)).map((row) => [row.variantId, row]));
    return ids.map((id) => found.get(id));
  }

  /** Categories in the order of `ids`; undefined for an unknown id. */
  async categoriesByIds(ids: readonly string[], context?: QueryContext): Promise<(CategoryRecord | undefined)[]> {
    const rows = await this.store.categoriesByIds(ids, context);
    const found = new Map(rows.map((row) => [row.categoryId, row]));
    return ids.map((id) => found.get(id));
  }

  /**
   * The ids of categories that a request names, as the shop wrote them: the exact id, or else the first that differs in letter
   * case only.
   * @param pathOf the path of an argument, named by the failure
   * @throws Failure NOT_FOUND for a category that does not exist
   */
  async requireCategories(
    ids: readonly string[],
    pathOf: (index: number) => readonly string[],
    context?: QueryContext,
  ): Promise<CategoryId[]> {
    const exact = new Set((await this.store.categoriesByIds(ids, context)).map(({ categoryId }) => categoryId));
    const others = ids.filter((id) => !exact.has(id));
    const found = others.length > 0 ? await this.store.categoriesInAnyCase(others, context) : [];
    const byLowerCase = new Map(found.toReversed().map((id) => [id.toLowerCase(), id]));
    return ids.map((id, index) => {
      const known = exact.has(id) ? id : byLowerCase.get(id.toLowerCase());
      if (known === undefined) throw notFound('category', id, ...pathOf(index));
      return known;
    });
  }

  /** As `requireCategories`, for one category. */
  async requireCategory(categoryId: string, context?: QueryContext, ...path: string[]): Promise<CategoryId> {
    const [known] = await this.requireCategories([categoryId], () => path, context);
    return known;
  }

  /**
   * Products in ascending order of ids, or, if the filter has a text, the 1,000 best matches with the best first.
   * @throws Failure INVALID_INPUT for a filter that cannot hold, NOT_FOUND for an unknown category
   */
  async list(
    filter: ProductFilter,
    after: ProductPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<ProductHit[]> {
    const words = wordsOf(filter);
    const stored = asStored(filter);
    const categoryId = await this.categoryOf(filter, context);
    if (words !== undefined) {
      return this.store.searchProducts({ words, categoryId, filter: stored }, after, limit, context);
    }
    const ids = isGiven(categoryId)
      ? (await this.inCategories([{ index: 0, of: categoryId, after: after.id }], limit, context, filter)).map(
          ({ productId }) => productId,
        )
      : await this.store.listProducts(stored, after.id, limit, context);
    return ids.map((productId) => ({ productId, score: null }));
  }

  /**
   * Products in an order, at most `limit`, starting after `after`.
   * @throws Failure as `list`, and INVALID_INPUT for a filter with a text, which has an order of its own
   */
  async listSorted(
    sort: ProductSort,
    filter: ProductFilter,
    after: SortPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<SortedProduct[]> {
    if (wordsOf(filter) !== undefined) {
      throw invalidInput('A filter with `text` lists the best match first: give no `sort`.', 'sort');
    }
    const categoryId = await this.categoryOf(filter, context);
    if (!isGiven(categoryId)) return this.sorted.list(sort, asStored(filter), after, limit, context);
    return this.sortedInCategories([{ index: 0, of: categoryId, after }], sort, limit, context, filter);
  }

  /** Pages of products of many categories in an order, in one query; `request` is the index of the page. */
  async sortedInCategories(
    pages: readonly SortedPage[],
    sort: ProductSort,
    limit: number,
    context?: QueryContext,
    filter: ProductFilter = {},
  ): Promise<(SortedProduct & { readonly request: number })[]> {
    return this.sorted.inCategories(pages, sort, asStored(filter), limit, context);
  }

  /**
   * How many products {@link list} goes through.
   * @throws Failure as `list`
   */
  async count(filter: ProductFilter, context?: QueryContext): Promise<number> {
    const words = wordsOf(filter);
    const stored = asStored(filter);
    const categoryId = await this.categoryOf(filter, context);
    if (words !== undefined) return this.store.countSearch({ words, categoryId, filter: stored }, context);
    if (isGiven(categoryId)) return (await this.countInCategories([categoryId], context, filter))[0];
    return this.store.countProducts(stored, context);
  }

  /** Pages of products of many categories in one query, sub-categories included, each page in ascending order of ids. */
  async inCategories(
    pages: readonly CategoryPage[],
    limit: number,
    context?: QueryContext,
    filter: ProductFilter = {},
  ): Promise<CategoryProductRow[]> {
    return this.store.productsInCategories(pages, asStored(filter), limit, context);
  }

  /** How many products each category has, sub-categories included, in the order of `ids`. */
  async countInCategories(
    ids: readonly string[],
    context?: QueryContext,
    filter: ProductFilter = {},
  ): Promise<number[]> {
    const found = await this.store.countProductsInCategories(ids, asStored(filter), context);
    return ids.map((id) => found.get(id) ?? 0);
  }

  /**
   * At most `limit` ids of categories in ascending order, starting after `after` (empty: from the first).
   * @throws Failure NOT_FOUND for an unknown parent
   */
  async listCategories(
    filter: CategoryFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<string[]> {
    return this.store.listCategories(await this.categoryFilter(filter, context), after, limit, context);
  }

  /** @throws Failure as `listCategories` */
  async countCategories(filter: CategoryFilter, context?: QueryContext): Promise<number> {
    return this.store.countCategories(await this.categoryFilter(filter, context), context);
  }

  private async categoryOf({ categoryId }: ProductFilter, context?: QueryContext): Promise<CategoryId | null> {
    return isGiven(categoryId) ? this.requireCategory(categoryId, context, 'filter', 'categoryId') : null;
  }

  private async categoryFilter(
    { parentId, top, nameContains }: CategoryFilter,
    context?: QueryContext,
  ): Promise<StoredCategoryFilter> {
    return {
      parentId: isGiven(parentId) ? await this.requireCategory(parentId, context, 'filter', 'parentId') : null,
      top,
      nameContains: nameContains?.toLowerCase() || undefined,
    };
  }
}

/** The text of a filter in the syntax of the full-text index: every word must be there. Undefined without a text. */
function wordsOf(filter: ProductFilter): string | undefined {
  if (filter.text === null || filter.text === undefined) return undefined;
  // Only lower-case letters and digits: operators of the index are signs or words in capitals.
  const words = filter.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > 20) {
    throw invalidInput(`\`text\` must hold 1 to 20 words, got ${words.length}.`, 'filter', 'text');
  }
  // The last word may still be typed: its beginning is enough, and the whole word comes first.
  return [...words.slice(0, -1), `(${words.at(-1)}* OR ${words.at(-1)}^4)`].join(' AND ');
}

function asStored(filter: ProductFilter): StoredProductFilter {
  const { min, max, currency } = filter.priceRange ?? {};
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw invalidInput(`The lowest price, ${min}, is above the highest, ${max}.`, 'filter', 'priceRange');
  }
  const { brand, inStock, active, releasedAfter } = filter;
  return {
    brand,
    minPrice: min,
    maxPrice: max,
    currency: checkCurrency(currency, 'filter', 'priceRange', 'currency'),
    inStock,
    active,
    releasedAfter,
  };
}
