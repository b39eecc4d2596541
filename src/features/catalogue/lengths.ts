/** The most characters of the texts of products and categories, at every door. */
export const CATALOGUE_LENGTHS = {
  title: 500,
  description: 10_000,
  handle: 255,
  altText: 500,
  sku: 200,
  variantTitle: 300,
  option: 100,
  brand: 200,
  tag: 100,
  categoryName: 200,
} as const;

/** The most of what stands in lists of a product. */
export const CATALOGUE_COUNTS = { images: 20, variants: 250, options: 10, translations: 50, tags: 50 } as const;
