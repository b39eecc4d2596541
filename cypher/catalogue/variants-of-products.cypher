// What are the variants of these products, in the order that the shop gave?
// mode: read
// param productIds: string[]
// param most: int - of each product
// row productId: string
// row variantId: string
// row title: string
// row sku: string?
// row price: float? - that of the product where the variant has none
// row currency: string?
// row stock: int?
// row active: boolean - whether the product is sold now
// row optionNames: string[]
// row optionValues: string[]

UNWIND $productIds AS productId
MATCH (p:Product {id: productId})
CALL (p) {
  MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
  RETURN v
  ORDER BY v.position, v.id
  LIMIT $most
}
RETURN
  p.id AS productId,
  v.id AS variantId,
  coalesce(v.title, v.id) AS title,
  v.sku AS sku,
  coalesce(v.price, p.price) AS price,
  CASE
    WHEN v.price IS NULL THEN p.currency
    ELSE coalesce(v.currency, p.currency)
  END AS currency,
  v.stock AS stock,
  coalesce(p.active, true) AS active,
  coalesce(v.optionNames, []) AS optionNames,
  coalesce(v.optionValues, []) AS optionValues
