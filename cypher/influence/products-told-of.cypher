// Which products did a person tell of, by what she did, and when first? Those she turned to last come first.
// mode: read
// param userId: string
// param types: string[] - relationship types of what counts as telling
// param productId: string? - only this one
// param cap: int - most of her acts that are looked at
// param limit: int - most products
// row productId: string
// row at: datetime
// row cut: boolean - she did more than was looked at
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
RETURN p.id AS productId, at, COUNT { (u)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $cap AS cut
