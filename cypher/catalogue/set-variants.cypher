// Store these variants as they are given, and return those that are of another product.
// mode: write
// param rows: {productId: string, id: string, title: string?, sku: string?, price: float?, currency: string?, stock: int?,
//   position: int, optionNames: string[], optionValues: string[]}[]
// row variantId: string
// row takenBy: string?

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (:ProductVariant {id: row.id})-[:VARIANT_OF]->(other:Product)
WHERE other <> p
MERGE (v:ProductVariant {id: row.id})
SET
  v.title = row.title,
  v.sku = row.sku,
  v.price = row.price,
  v.currency = row.currency,
  v.stock = row.stock,
  v.position = row.position,
  v.optionNames = row.optionNames,
  v.optionValues = row.optionValues
MERGE (v)-[:VARIANT_OF]->(p)
RETURN v.id AS variantId, other.id AS takenBy
