/** The most characters of the texts of products and categories, at every door. */
export const CATALOGUE_LENGTHS = {
  title: 500,
  description: 10_000,
  url: 2_000,
  brand: 200,
  categoryName: 200,
} as const;
