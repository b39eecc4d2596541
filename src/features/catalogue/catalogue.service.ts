import { isGiven } from '../../platform/checks.js';
import { checkCurrency } from '../../platform/checks.js';
import { invalidInput } from '../../platform/errors.js';
import { type QueryContext } from '../../platform/neo4j/index.js';
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
} from './records.js';

/** Reads products and categories. */
export class CatalogueService {
  constructor(private readonly store: CatalogueStore) {}

  /** Products in the order of `ids`; undefined for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(ProductRecord | undefined)[]> {
    const rows = await this.store.productsByIds(ids, context);
    const found = new Map(rows.map((row) => [row.productId, row]));
    return ids.map((id) => found.get(id));
  }

  /** Categories in the order of `ids`; undefined for an unknown id. */
  async categoriesByIds(ids: readonly string[], context?: QueryContext): Promise<(CategoryRecord | undefined)[]> {
    const rows = await this.store.categoriesByIds(ids, context);
    const found = new Map(rows.map((row) => [row.categoryId, row]));
    return ids.map((id) => found.get(id));
  }

  /**
   * Products in ascending order of ids, or, if the filter has a text, the 1,000 best matches with the best first.
   * @throws Failure INVALID_INPUT for a filter that cannot hold
   */
  async list(
    filter: ProductFilter,
    after: ProductPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<ProductHit[]> {
    const words = wordsOf(filter);
    const stored = asStored(filter);
    const { categoryId } = filter;
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
   * How many products {@link list} goes through.
   * @throws Failure as `list`
   */
  async count(filter: ProductFilter, context?: QueryContext): Promise<number> {
    const words = wordsOf(filter);
    const stored = asStored(filter);
    const { categoryId } = filter;
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

  /** At most `limit` ids of categories in ascending order, starting after `after` (empty: from the first). */
  async listCategories(
    filter: CategoryFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<string[]> {
    return this.store.listCategories(categoryFilter(filter), after, limit, context);
  }

  async countCategories(filter: CategoryFilter, context?: QueryContext): Promise<number> {
    return this.store.countCategories(categoryFilter(filter), context);
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
  return words.join(' AND ');
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

function categoryFilter({ parentId, nameContains }: CategoryFilter): StoredCategoryFilter {
  return { parentId, nameContains: nameContains?.toLowerCase() || undefined };
}
