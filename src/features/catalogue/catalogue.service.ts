import {
  categoriesByIds,
  countCategories,
  countProducts,
  countProductsInCategories,
  countSearch,
  listCategories,
  listProducts,
  productsByIds,
  productsInCategories,
  searchProducts,
} from '../../../cypher/catalogue/index.js';
import { invalidInput } from '../../platform/errors.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';

/** A product as the graph has it. */
export interface ProductRecord {
  readonly productId: string;
  /** Its id where the shop gave no title. */
  readonly title: string;
  readonly description: string | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly stock: number | null;
  readonly releasedAt: Date | null;
  readonly active: boolean;
  readonly brand: string | null;
  /** In order. */
  readonly categoryIds: readonly string[];
}

export interface CategoryRecord {
  readonly categoryId: string;
  /** Its id where the shop gave no name. */
  readonly name: string;
  readonly parentId: string | null;
}

/** Conditions hold together; absent ones do not count. */
export interface ProductFilter {
  /** Sub-categories included. */
  readonly categoryId?: string | null;
  readonly brand?: string | null;
  readonly priceRange?: { readonly min?: number | null; readonly max?: number | null } | null;
  readonly inStock?: boolean | null;
  readonly active?: boolean | null;
  readonly releasedAfter?: Date | null;
  /** Words, all of which the title or the description has. */
  readonly text?: string | null;
}

export interface CategoryFilter {
  readonly parentId?: string | null;
  readonly nameContains?: string | null;
}

/** Where a page of products starts: after an id, or, where a text orders the list, below a score. */
export interface ProductPosition {
  readonly id: string;
  readonly score: number | null;
}

/** One place of a list of products; `score` where a text orders the list. */
export interface ProductHit {
  readonly productId: string;
  readonly score: number | null;
}

export interface CategoryPage {
  readonly index: number;
  /** Whose products. */
  readonly of: string;
  /** The id before the page, empty for the first. */
  readonly after: string;
}

/** How many of the best matches of a text are looked at; what is beyond them is not listed. */
const SEARCH_HITS = 1_000;

/** Reads products and categories. */
export class CatalogueService {
  constructor(private readonly db: Database) {}

  /** The products of these ids in the order asked, undefined where there is none. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(ProductRecord | undefined)[]> {
    const rows = await this.db.run(productsByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.productId, { ...row, categoryIds: row.categoryIds.toSorted() }]));
    return ids.map((id) => found.get(id));
  }

  /** The categories of these ids in the order asked, undefined where there is none. */
  async categoriesByIds(ids: readonly string[], context?: QueryContext): Promise<(CategoryRecord | undefined)[]> {
    const rows = await this.db.run(categoriesByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.categoryId, row]));
    return ids.map((id) => found.get(id));
  }

  /**
   * Products in the order of their ids or, where the filter has a text, the best matches first (of the best 1,000).
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
      const position = after.score === null ? {} : { afterScore: after.score, afterId: after.id };
      const params = { words, hits: SEARCH_HITS, categoryId, filter: stored, limit, ...position };
      return this.db.run(searchProducts, params, context);
    }
    const rows = categoryId
      ? await this.inCategories([{ index: 0, of: categoryId, after: after.id }], limit, context, filter)
      : await this.db.run(listProducts, { after: after.id, filter: stored, limit }, context);
    return rows.map(({ productId }) => ({ productId, score: null }));
  }

  /**
   * How many products {@link list} goes through.
   * @throws Failure as list
   */
  async count(filter: ProductFilter, context?: QueryContext): Promise<number> {
    const words = wordsOf(filter);
    const stored = asStored(filter);
    const { categoryId } = filter;
    if (words !== undefined) {
      const params = { words, hits: SEARCH_HITS, categoryId, filter: stored };
      return (await this.db.run(countSearch, params, context))[0].total;
    }
    if (categoryId) return (await this.countInCategories([categoryId], context, filter))[0];
    return (await this.db.run(countProducts, { filter: stored }, context))[0].total;
  }

  /** Pages of products, by id, of many categories with their sub-categories, in one query. */
  async inCategories(
    pages: readonly CategoryPage[],
    limit: number,
    context?: QueryContext,
    filter: ProductFilter = {},
  ): Promise<{ request: number; productId: string }[]> {
    return this.db.run(productsInCategories, { requests: pages, filter: asStored(filter), limit }, context);
  }

  /** How many products each of these categories has, sub-categories included. */
  async countInCategories(
    ids: readonly string[],
    context?: QueryContext,
    filter: ProductFilter = {},
  ): Promise<number[]> {
    const params = { ids: [...new Set(ids)], filter: asStored(filter) };
    const rows = await this.db.run(countProductsInCategories, params, context);
    const found = new Map(rows.map((row) => [row.categoryId, row.total]));
    return ids.map((id) => found.get(id) ?? 0);
  }

  /** Ids of categories in order, after `after` (empty: from the first), at most `limit`. */
  async listCategories(
    filter: CategoryFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<string[]> {
    const rows = await this.db.run(listCategories, { ...categoryFilter(filter), after, limit }, context);
    return rows.map((row) => row.categoryId);
  }

  async countCategories(filter: CategoryFilter, context?: QueryContext): Promise<number> {
    return (await this.db.run(countCategories, categoryFilter(filter), context))[0].total;
  }
}

/** The filter's text in the syntax of the index: every word must be there. Undefined without text. */
function wordsOf(filter: ProductFilter): string | undefined {
  if (filter.text === null || filter.text === undefined) return undefined;
  // Letters and digits alone: what is left holds no operator of the index (they are signs, or words in capitals).
  const words = filter.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > 20) {
    throw invalidInput(`\`text\` must hold 1 to 20 words, got ${words.length}.`, 'filter', 'text');
  }
  return words.join(' AND ');
}

function asStored(filter: ProductFilter): {
  brand?: string | null;
  minPrice?: number | null;
  maxPrice?: number | null;
  inStock?: boolean | null;
  active?: boolean | null;
  releasedAfter?: Date | null;
} {
  const { min, max } = filter.priceRange ?? {};
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw invalidInput(`The lowest price, ${min}, is above the highest, ${max}.`, 'filter', 'priceRange');
  }
  const { brand, inStock, active, releasedAfter } = filter;
  return { brand, minPrice: min, maxPrice: max, inStock, active, releasedAfter };
}

function categoryFilter(filter: CategoryFilter): { parentId?: string | null; nameContains?: string } {
  return { parentId: filter.parentId, nameContains: filter.nameContains?.trim().toLowerCase() || undefined };
}
