// What are the products of the shop, with the properties that filters of lists use?
// mode: read
// row productId: string
// row title: string?
// row price: float?
// row currency: string?
// row stock: int?
// row active: boolean
// row releasedAt: int? - unix seconds
// row categoryIds: string[]
// timeout: 60s
// scan: the table holds every product; it is read again now and then, for at most a twentieth of the time

MATCH (p:Product)
RETURN
  p.id AS productId,
  p.title AS title,
  p.price AS price,
  p.currency AS currency,
  p.stock AS stock,
  coalesce(p.active, true) AS active,
  p.releasedAt.epochSeconds AS releasedAt,
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(c:Category)
    RETURN c.id
    ORDER
    BY
    c.id
  } AS categoryIds
