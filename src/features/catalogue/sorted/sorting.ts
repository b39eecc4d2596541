import { type ProductId } from '../ids.js';

/** Orders of lists of products, beside those by id and by match. */
export type ProductSort = 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'TITLE';

/**
 * What a product is ordered by: by rising value, then id. The price, or less than nothing by as much where the highest comes first; the
 * milliseconds of the release likewise; the title. Null, and last, for a product that lacks it.
 */
export interface SortedProduct {
  readonly productId: ProductId;
  readonly value: number | string | null;
}

/** What a page of a sorted list starts after; null for the first page. */
export type SortPosition = SortedProduct | null;

/** The property that a list is ordered by. */
export const SORTED_BY = {
  NEWEST: 'releasedAt',
  PRICE_ASC: 'price',
  PRICE_DESC: 'price',
  TITLE: 'title',
} as const satisfies Record<ProductSort, string>;

/** One page of one category's products in an order. */
export interface SortedPage {
  readonly index: number;
  /** Id of the category. */
  readonly of: string;
  readonly after: SortPosition;
}
