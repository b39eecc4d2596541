/** Where a list is shown. */
export const SURFACES = ['HOME', 'PRODUCT', 'CART', 'EMAIL'] as const;
export type Surface = (typeof SURFACES)[number];

/** Most products of one category if the caller sets no limit; null is no limit. */
export const MAX_PER_CATEGORY: Readonly<Record<Surface, number | null>> = {
  HOME: null,
  PRODUCT: null,
  CART: null,
  EMAIL: 2,
};
