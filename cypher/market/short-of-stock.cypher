// Which products that are sold now have less in stock than is bought in some days, by what was bought lately? Pieces that are kept for group purchases are gone. Those that run out first come first.
// mode: read
// param from: datetime
// param until: datetime
// param days: float - between both
// param cover: float - days that the stock should last
// param limit: int
// row productId: string
// row title: string
// row stock: int
// row reserved: int - of them, kept for group purchases
// row perDay: float
// row cover: float
// timeout: 10s
// scan: what is short is known of all products that have a stock

MATCH (p:Product)
WHERE p.stock IS NOT NULL AND p.active = true
CALL (p) {
  MATCH (:User)-[e:PURCHASED]->(p)
  WHERE e.at >= $from AND e.at < $until
  RETURN sum(coalesce(e.quantity, 1)) AS pieces
}
WITH p, pieces / $days AS perDay, coalesce(p.reserved, 0) AS reserved
WHERE pieces > 0 AND p.stock - reserved < perDay * $cover
WITH p, perDay, reserved, (p.stock - reserved) / perDay AS cover
RETURN
  p.id AS productId,
  coalesce(p.title, p.id) AS title,
  p.stock AS stock,
  reserved,
  perDay,
  CASE
    WHEN cover < 0 THEN 0.0
    ELSE cover
  END AS cover
ORDER BY cover, productId
LIMIT $limit
