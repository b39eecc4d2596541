import { enumOf } from '../../../platform/graphql/enum-of.js';
import { decodeCursor, wrongCursor } from '../../../platform/graphql/index.js';
import { type ProductSort, type SortedProduct, type SortPosition } from './sorting.js';

export const ProductSortEnum = enumOf<ProductSort>(
  'ProductSort',
  'The order of a list of products; products that lack what they are ordered by come last. For popularity ask `popular(filter: { categories })`, which counts each person once.',
  {
    NEWEST: 'Those released last first.',
    PRICE_ASC: 'Those of the lowest price first, as bare numbers where the currencies differ.',
    PRICE_DESC: 'Those of the highest price first, as bare numbers where the currencies differ.',
    TITLE: 'By title as the shop gave it, in the order of Unicode: capital letters before small ones.',
  },
);

export const SORT = {
  nullable: true,
  description: 'The order; by id if absent. A cursor of another order is refused.',
} as const;

/** Content of a cursor of a sorted list. */
export function sortKey(sort: ProductSort, { value, productId }: SortedProduct): (string | number | null)[] {
  return [sort, value, productId];
}

/** @throws Failure INVALID_INPUT for a cursor of another list or order */
export function sortPosition(after: string | null | undefined, sort: ProductSort): SortPosition {
  if (after === null || after === undefined) return null;
  const [of, value, productId] = decodeCursor(after, 3);
  const fits = value === null || typeof value === (sort === 'TITLE' ? 'string' : 'number');
  if (of !== sort || !fits || typeof productId !== 'string') throw wrongCursor();
  return { value, productId: productId };
}
