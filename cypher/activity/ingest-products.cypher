// Store what a file says about these products; which rows told nothing new?
// What a row leaves out keeps its value. Ids are distinct within one call. Categories, brands and handles follow by
// ingest-product-categories, ingest-product-brands and ingest-product-handles. Of whom a price without a currency is in another one
// now, the orders are counted anew.
// mode: write
// param rows: {id: string, title: string?, description: string?, url: string?, price: float?, currency: string?, stock: int?, stockUnknown: boolean?, releasedAt: int?, active: boolean?,
//   handle: string?, imageUrls: string[]?, imageTexts: string[]?, imageWidths: int[]?, imageHeights: int[]?}[] - releasedAt in epoch milliseconds
// row known: string[] - ids whose row changed nothing
// timeout: 60s

UNWIND $rows AS row
OPTIONAL MATCH (old:Product {id: row.id})
WITH
  row,
  CASE
    WHEN row.releasedAt IS NULL THEN null
    ELSE datetime({epochMillis: row.releasedAt})
  END AS releasedAt,
  old.currency AS former,
  old IS NOT NULL AND
  (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
  (row.description IS NULL OR coalesce(old.description = row.description, false)) AND
  (row.url IS NULL OR coalesce(old.url = row.url, false)) AND
  (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
  (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
  (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
  (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AND
  (row.releasedAt IS NULL OR coalesce(old.releasedAt.epochMillis = row.releasedAt, false)) AND
  (row.active IS NULL OR coalesce(old.active = row.active, false)) AND
  (row.handle IS NULL OR coalesce(old.handle = row.handle, false)) AND
  (row.imageUrls IS NULL OR coalesce(old.imageUrls = row.imageUrls AND old.imageTexts = row.imageTexts, false)) AS same
MERGE (p:Product {id: row.id})
SET
  p.title = coalesce(row.title, p.title),
  p.description = coalesce(row.description, p.description),
  p.url = coalesce(row.url, p.url),
  p.price = coalesce(row.price, p.price),
  p.currency = coalesce(row.currency, p.currency),
  p.stock =
    CASE
      WHEN row.stockUnknown THEN null
      ELSE coalesce(row.stock, p.stock)
    END,
  p.releasedAt = coalesce(releasedAt, p.releasedAt),
  p.active = coalesce(row.active, p.active, true),
  p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
  p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
  p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
  p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
WITH p, row, same, former
CALL (p, former) {
  WITH p
  WHERE coalesce(former, '') <> coalesce(p.currency, '')
  MATCH (u:User)-[e:PURCHASED]->(p)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  SET u.ordersChanged = true
  RETURN count(*) AS changed
}
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known
