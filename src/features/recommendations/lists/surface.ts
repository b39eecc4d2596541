/** Where a list is shown. */
export type Surface = 'HOME' | 'PRODUCT' | 'CART' | 'EMAIL';

/** Most products of one category if the caller sets no limit; null is no limit. */
export const MAX_PER_CATEGORY: Readonly<Record<Surface, number | null>> = {
  HOME: null,
  PRODUCT: null,
  CART: null,
  EMAIL: 2,
};
