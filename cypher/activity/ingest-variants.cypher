// Store these variants under their products; which rows told nothing new?
// What a row leaves out keeps its value. Ids are distinct within one call, and the products exist.
// mode: write
// param rows: {id: string, productId: string, title: string?, sku: string?, price: float?, currency: string?, stock: int?, stockUnknown: boolean?,
//   position: int}[]
// row known: string[] - ids whose row changed nothing
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (old:ProductVariant {id: row.id})
OPTIONAL MATCH (old)-[place:VARIANT_OF]->(product:Product)
WITH
  row,
  p,
  CASE
    WHEN product <> p THEN place
  END AS gone,
  old IS NOT NULL AND
  coalesce(product = p, false) AND
  (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
  (row.sku IS NULL OR coalesce(old.sku = row.sku, false)) AND
  (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
  (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
  (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
  (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AS same
DELETE gone
MERGE (v:ProductVariant {id: row.id})
SET
  v.title = coalesce(row.title, v.title),
  v.sku = coalesce(row.sku, v.sku),
  v.price = coalesce(row.price, v.price),
  v.currency = coalesce(row.currency, v.currency),
  v.stock =
    CASE
      WHEN row.stockUnknown THEN null
      ELSE coalesce(row.stock, v.stock)
    END,
  v.position = row.position
MERGE (v)-[:VARIANT_OF]->(p)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known
