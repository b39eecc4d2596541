// Store these products, and return which are new; absent values leave the stored ones as they are, those named in `clear` are
// removed. Of whom a price without a currency is in another one now, the orders are counted anew.
// mode: write
// param rows: {id: string, title: string?, titleLocales: string[]?, titleTexts: string[]?, description: string?, price: float?, currency: string?, stock: int?,
//   releasedAt: datetime?, active: boolean?, imageUrls: string[]?, imageTexts: string[]?, imageWidths: int[]?, imageHeights: int[]?,
//   clear: string[]}[]
// row productId: string
// row created: boolean
// row titled: boolean

UNWIND $rows AS row
OPTIONAL MATCH (old:Product {id: row.id})
WITH row, old IS NULL AS created, old.currency AS former
MERGE (p:Product {id: row.id})
  ON CREATE SET p.active = true
SET
  p.title = coalesce(row.title, p.title),
  p.titleLocales = coalesce(row.titleLocales, p.titleLocales),
  p.titleTexts = coalesce(row.titleTexts, p.titleTexts),
  p.description =
    CASE
      WHEN 'description' IN row.clear THEN null
      ELSE coalesce(row.description, p.description)
    END,
  p.price =
    CASE
      WHEN 'price' IN row.clear THEN null
      ELSE coalesce(row.price, p.price)
    END,
  p.currency =
    CASE
      WHEN 'currency' IN row.clear THEN null
      ELSE coalesce(row.currency, p.currency)
    END,
  p.stock =
    CASE
      WHEN 'stock' IN row.clear THEN null
      ELSE coalesce(row.stock, p.stock)
    END,
  p.releasedAt =
    CASE
      WHEN 'releasedAt' IN row.clear THEN null
      ELSE coalesce(row.releasedAt, p.releasedAt)
    END,
  p.active = coalesce(row.active, p.active),
  p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
  p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
  p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
  p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
WITH p, created, former
CALL (p, former) {
  WITH p
  WHERE coalesce(former, '') <> coalesce(p.currency, '')
  MATCH (u:User)-[e:PURCHASED]->(p)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  SET u.ordersChanged = true
  RETURN count(*) AS changed
}
RETURN p.id AS productId, created, p.title IS NOT NULL AS titled
