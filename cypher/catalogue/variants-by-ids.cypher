// What are the properties of these variants, and of which products are they?
// mode: read
// param ids: string[]
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

UNWIND $ids AS id
MATCH (v:ProductVariant {id: id})-[:VARIANT_OF]->(p:Product)
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
