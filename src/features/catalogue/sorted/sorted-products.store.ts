import * as queries from '../../../../cypher/catalogue/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type StoredProductFilter } from '../catalogue.store.js';
import { type ProductSort, SORTED_BY, type SortedPage, type SortedProduct, type SortPosition } from './sorting.js';

const FOREVER = new Date('9999-12-31T00:00:00Z');

/** Reads products in an order: of the whole shop by an index, of a category by sorting what it holds. */
export class SortedProductsStore {
  constructor(private readonly db: Database) {}

  /** At most `limit` products that match, starting after `after`. */
  async list(
    sort: ProductSort,
    filter: StoredProductFilter,
    after: SortPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<SortedProduct[]> {
    const pastValues = after !== null && after.value === null;
    const valued = pastValues ? [] : await this.valued(sort, filter, after, limit, context);
    if (valued.length === limit) return valued;
    const rest = { lacking: SORTED_BY[sort], after: pastValues ? after.productId : '', limit: limit - valued.length };
    const lacking = await this.db.run(queries.productsWithout, { ...rest, filter }, context);
    return [...valued, ...lacking.map(({ productId }) => ({ productId, value: null }))];
  }

  /** At most `limit` rows a page, sub-categories included; `request` is the index of the page. */
  async inCategories(
    pages: readonly SortedPage[],
    sort: ProductSort,
    filter: StoredProductFilter,
    limit: number,
    context?: QueryContext,
  ): Promise<(SortedProduct & { readonly request: number })[]> {
    const requests = pages.map(({ index, of, after }) => {
      const value = after?.value ?? null;
      const [number, text] = typeof value === 'string' ? [null, value] : [value, null];
      return { index, of, number, text, afterId: after?.productId ?? null };
    });
    const rows = await this.db.run(queries.sortedProductsInCategories, { requests, sort, filter, limit }, context);
    return rows.map(({ request, productId, number, text }) => ({ request, productId, value: number ?? text }));
  }

  private async valued(
    sort: ProductSort,
    filter: StoredProductFilter,
    after: SortPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<SortedProduct[]> {
    const value = after?.value ?? null;
    const params = { afterId: after?.productId ?? '', filter, limit };
    const number = typeof value === 'number' ? value : null;
    switch (sort) {
      case 'PRICE_ASC':
        return this.db.run(queries.productsByRisingPrice, { ...params, from: number ?? -Number.MAX_VALUE }, context);
      case 'PRICE_DESC':
        // Subtracted: the negative zero of a free product stands before zero in the index.
        return this.db.run(
          queries.productsByFallingPrice,
          { ...params, from: 0 - (number ?? -Number.MAX_VALUE) },
          context,
        );
      case 'NEWEST':
        return this.db.run(
          queries.newestProducts,
          { ...params, from: number === null ? FOREVER : new Date(-number) },
          context,
        );
      case 'TITLE':
        return this.db.run(
          queries.productsByTitle,
          { ...params, from: typeof value === 'string' ? value : '' },
          context,
        );
    }
  }
}
