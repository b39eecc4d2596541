// Which products has a person recommendation events with, and when was the first of each? The product with the latest first
// event comes first.
// mode: read
// param userId: string
// param types: string[] - types of recommendation events
// param productId: string? - only this one
// param cap: int - most events of the person that are looked at
// param limit: int - most products
// row productId: string
// row at: datetime
// row truncated: boolean - the person has more events than were looked at
// timeout: 5s

MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
  RETURN e, p
  LIMIT $cap
}
WITH u, e, p
WHERE type(e) IN $types AND ($productId IS NULL OR p.id = $productId)
WITH u, p, min(e.at) AS at
ORDER BY at DESC
LIMIT $limit
RETURN p.id AS productId, at, COUNT { (u)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $cap AS truncated
