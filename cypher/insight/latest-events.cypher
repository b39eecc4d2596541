// What did the person do last, with which products? Of a person with many events the latest are taken from the first `scanned`.
// mode: read
// param userId: string
// param scanned: int
// param limit: int
// row id: string
// row relationship: string
// row at: datetime
// row reason: string?
// row value: float?
// row productId: string
// row price: float? - of the product now
// row currency: string?
// row brand: string?
// row categoryIds: string[]
// row tags: string[]
// timeout: 5s

MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  RETURN e
  LIMIT $scanned
}
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
WITH e, endNode(e) AS p
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  e.reason AS reason,
  e.value AS value,
  p.id AS productId,
  p.price AS price,
  p.currency AS currency,
  head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
  [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds,
  [(p)-[:TAGGED]->(t:Tag) | t.id ] AS tags
ORDER BY at DESC, id DESC
