// Which prices were put in force for a product, or under an id, the latest first?
// mode: read
// param productId: string?
// param id: string?
// param limit: int
// row id: string
// row productId: string
// row at: datetime
// row by: string
// row before: float
// row price: float
// row currency: string?
// row note: string?
// row revertedAt: datetime?
// row revertedBy: string?
// timeout: 5s

CALL () {
  WITH $id AS id
  WHERE id IS NOT NULL
  MATCH (c:PriceChange {id: id})-[:PRICE_OF]->(p:Product)
  RETURN c, p
    UNION
  WITH $productId AS productId
  WHERE productId IS NOT NULL
  MATCH (c)-[:PRICE_OF]->(p:Product {id: productId})
  RETURN c, p
}
RETURN
  c.id AS id,
  p.id AS productId,
  c.at AS at,
  c.by AS by,
  c.before AS before,
  c.price AS price,
  c.currency AS currency,
  c.note AS note,
  c.revertedAt AS revertedAt,
  c.revertedBy AS revertedBy
ORDER BY at DESC, id
LIMIT $limit
