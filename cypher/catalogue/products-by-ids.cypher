// What are the properties of these products, their brands and their categories?
// mode: read
// param ids: string[]
// row productId: string
// row title: string
// row titleLocales: string[]
// row titleTexts: string[]
// row description: string?
// row price: float?
// row currency: string?
// row stock: int?
// row releasedAt: float? - milliseconds since 1970: the driver takes a tenth of the time of a list to read dates
// row active: boolean
// row handle: string?
// row imageUrls: string[]
// row imageTexts: string[]
// row imageWidths: int[]
// row imageHeights: int[]
// row brand: string?
// row categoryIds: string[]

UNWIND $ids AS id
MATCH (p:Product {id: id})
RETURN
  p.id AS productId,
  coalesce(p.title, p.id) AS title,
  coalesce(p.titleLocales, []) AS titleLocales,
  coalesce(p.titleTexts, []) AS titleTexts,
  p.description AS description,
  p.price AS price,
  p.currency AS currency,
  p.stock AS stock,
  toFloat(p.releasedAt.epochMillis) AS releasedAt,
  coalesce(p.active, true) AS active,
  p.handle AS handle,
  coalesce(p.imageUrls, []) AS imageUrls,
  coalesce(p.imageTexts, []) AS imageTexts,
  coalesce(p.imageWidths, []) AS imageWidths,
  coalesce(p.imageHeights, []) AS imageHeights,
  head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
  [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds
