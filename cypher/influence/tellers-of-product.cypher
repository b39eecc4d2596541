// Who recommended a product by sharing, buying or rating it well, and when first? The earliest people come first.
// mode: read
// param productId: string
// param likedFrom: float - stars from which a rating is good
// param cap: int - most events of the product that are looked at
// param limit: int - most people
// row userId: string
// row at: datetime
// row bought: boolean
// row inauthentic: boolean - the last run takes the person for inauthentic
// row truncated: boolean - the product has more events than were looked at
// timeout: 5s

MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[e:SHARED|RATED|PURCHASED]-(u:User)
  RETURN e, u
  LIMIT $cap
}
WITH p, u, e
WHERE coalesce(e.value >= $likedFrom, true)
WITH p, u, min(e.at) AS at, any(kind IN collect(type(e)) WHERE kind = 'PURCHASED') AS bought
ORDER BY at, u.id
LIMIT $limit
RETURN
  u.id AS userId,
  at,
  bought,
  coalesce(u.inauthentic, false) AS inauthentic,
  COUNT { (p)<-[:SHARED|RATED|PURCHASED]-() } > $cap AS truncated
