import { type CategoryId, type ProductId } from './ids.js';
import * as queries from '../../../cypher/catalogue/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import {
  type CategoryPage,
  type CategoryProductRow,
  type CategoryRecord,
  type ProductHit,
  type ProductPosition,
  type ProductRecord,
  type VariantOption,
  type VariantRecord,
} from './records.js';
import { CATALOGUE_COUNTS } from './lengths.js';
import { imagesOf } from './stocking/presentation-rows.js';
import { translationsOf } from './stocking/translation-rows.js';

/** A filter of products in the form that the queries take; the category is apart. */
export interface StoredProductFilter {
  readonly brand?: string | null;
  readonly minPrice?: number | null;
  readonly maxPrice?: number | null;
  /** Of the price. */
  readonly currency?: string | null;
  readonly inStock?: boolean | null;
  readonly active?: boolean | null;
  readonly releasedAfter?: Date | null;
}

/** A filter of categories in the form that the queries take: the part of a name is in lower case. */
export interface StoredCategoryFilter {
  readonly parentId?: string | null;
  readonly top?: boolean | null;
  readonly nameContains?: string;
}

/** A full-text search in products. */
export interface ProductSearch {
  /** In the syntax of the full-text index. */
  readonly words: string;
  /** Includes sub-categories. */
  readonly categoryId?: CategoryId | null;
  readonly filter: StoredProductFilter;
}

/** A search looks at this number of best matches; products beyond them are not listed or counted. */
const SEARCH_HITS = 1_000;

/** The queries that read products and categories. */
export class CatalogueStore {
  constructor(private readonly db: Database) {}

  /** In any order; no row for an unknown id. */
  async productsByIds(ids: readonly string[], context?: QueryContext): Promise<ProductRecord[]> {
    const rows = await this.db.run(queries.productsByIds, { ids: [...new Set(ids)] }, context);
    return rows.map((row) => ({
      ...row,
      releasedAt: row.releasedAt === null ? null : new Date(row.releasedAt),
      titles: translationsOf(row.titleLocales, row.titleTexts),
      images: imagesOf(row),
      categoryIds: row.categoryIds.toSorted(),
    }));
  }

  /** The id of the product that has a handle. */
  async productByHandle(handle: string, context?: QueryContext): Promise<string | undefined> {
    return (await this.db.run(queries.productByHandle, { handle }, context)).at(0)?.productId;
  }

  /** The variants of each product together, in the order of the shop. */
  async variantsOfProducts(productIds: readonly string[], context?: QueryContext): Promise<VariantRecord[]> {
    const params = { productIds: [...new Set(productIds)], most: CATALOGUE_COUNTS.variants };
    return (await this.db.run(queries.variantsOfProducts, params, context)).map(variantOf);
  }

  /** In any order; no row for an unknown id. */
  async tagsOfProducts(
    productIds: readonly string[],
    context?: QueryContext,
  ): Promise<{ readonly productId: ProductId; readonly tags: string[] }[]> {
    return this.db.run(queries.tagsOfProducts, { productIds: [...new Set(productIds)] }, context);
  }

  /** In any order; no row for an unknown id. */
  async variantsByIds(ids: readonly string[], context?: QueryContext): Promise<VariantRecord[]> {
    return (await this.db.run(queries.variantsByIds, { ids: [...new Set(ids)] }, context)).map(variantOf);
  }

  /** In any order; no row for an unknown id. */
  async categoriesByIds(ids: readonly string[], context?: QueryContext): Promise<CategoryRecord[]> {
    const rows = await this.db.run(queries.categoriesByIds, { ids: [...new Set(ids)] }, context);
    return rows.map((row) => ({ ...row, names: translationsOf(row.nameLocales, row.nameTexts) }));
  }

  /** Ids of the categories that have one of these ids in any letter case, in ascending order. */
  async categoriesInAnyCase(ids: readonly string[], context?: QueryContext): Promise<string[]> {
    const lower = ids.map((id) => id.toLowerCase());
    const rows = await this.db.run(queries.categoriesInAnyCase, { ids: lower }, context);
    return rows.map(({ categoryId }) => categoryId);
  }

  /** At most `limit` ids in ascending order, starting after `after`. */
  async listProducts(
    filter: StoredProductFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<string[]> {
    const rows = await this.db.run(queries.listProducts, { after, filter, limit }, context);
    return rows.map((row) => row.productId);
  }

  async countProducts(filter: StoredProductFilter, context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countProducts, { filter }, context))[0].total;
  }

  /** At most `limit` matches, the best first, starting below `after`. */
  async searchProducts(
    search: ProductSearch,
    after: ProductPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<ProductHit[]> {
    const position = after.score === null ? {} : { afterScore: after.score, afterId: after.id };
    return this.db.run(queries.searchProducts, { ...search, hits: SEARCH_HITS, limit, ...position }, context);
  }

  async countSearch(search: ProductSearch, context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countSearch, { ...search, hits: SEARCH_HITS }, context))[0].total;
  }

  /** At most `limit` rows a page, sub-categories included, each page in ascending order of ids. */
  async productsInCategories(
    pages: readonly CategoryPage[],
    filter: StoredProductFilter,
    limit: number,
    context?: QueryContext,
  ): Promise<CategoryProductRow[]> {
    return this.db.run(queries.productsInCategories, { requests: pages, filter, limit }, context);
  }

  /** How many products each category has, sub-categories included, by category id. */
  async countProductsInCategories(
    ids: readonly string[],
    filter: StoredProductFilter,
    context?: QueryContext,
  ): Promise<Map<string, number>> {
    const rows = await this.db.run(queries.countProductsInCategories, { ids: [...new Set(ids)], filter }, context);
    return new Map(rows.map((row) => [row.categoryId, row.total]));
  }

  /** At most `limit` ids in ascending order, starting after `after`. */
  async listCategories(
    filter: StoredCategoryFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<string[]> {
    const rows = await this.db.run(queries.listCategories, { ...filter, after, limit }, context);
    return rows.map((row) => row.categoryId);
  }

  async countCategories(filter: StoredCategoryFilter, context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countCategories, filter, context))[0].total;
  }
}

interface StoredVariant extends Omit<VariantRecord, 'options'> {
  readonly optionNames: readonly string[];
  readonly optionValues: readonly string[];
}

function variantOf({ optionNames, optionValues, ...variant }: StoredVariant): VariantRecord {
  const options: VariantOption[] = optionNames.map((name, i) => ({ name, value: optionValues[i] }));
  return { ...variant, options };
}
