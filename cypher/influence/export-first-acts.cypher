// When did each person first take to a product, and when did she first tell of it (-1: never)? Likes are no telling.
// mode: read
// param likedFrom: float - stars from which a rating is praise
// row user: string
// row products: string[]
// row told: int[] - unix seconds, or -1
// row did: int[] - unix seconds
// timeout: 30m
// scan: the score is computed from everything that people took to

MATCH (u:User)
CALL (u) {
  MATCH (u)-[e:LIKED|SHARED|RATED|PURCHASED]->(p:Product)
  WHERE coalesce(e.value >= $likedFrom, true)
  WITH p, min(e.at.epochSeconds) AS did, min(
      CASE type(e)
        WHEN 'LIKED' THEN null
        ELSE e.at.epochSeconds
      END) AS told
  RETURN collect(p.id) AS products, collect(did) AS did, collect(coalesce(told, -1)) AS told
}
WITH u, products, told, did
WHERE size(products) > 0
RETURN u.id AS user, products, told, did
