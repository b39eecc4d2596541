// Which products that are sold now are near to some, by categories, brand and tags, in a range of prices, and which of these some are so themselves? What the receiver bought is not looked at,
// and neither are gifts for the receiver that were given: no answer depends on them.
// mode: read
// param forUserId: string
// param liked: string[]
// param occasion: string
// param minPrice: float?
// param maxPrice: float?
// param currency: string?
// param limit: int
// row productId: string
// row common: int - the liked products that it is near to
// row near: string[] - those products, in any order
// row given: int - times it was given for the occasion
// timeout: 10s
// scan: where nothing is liked, all products that are sold may be given

CALL () {
  UNWIND $liked AS id
  MATCH (l:Product {id: id})-[:IN_CATEGORY|MADE_BY|TAGGED]->()<-[:IN_CATEGORY|MADE_BY|TAGGED]-(p:Product)
  RETURN p, id
    UNION
  UNWIND $liked AS id
  MATCH (p:Product {id: id})
  RETURN p, id
    UNION
  MATCH (p:Product)
  WHERE size($liked) = 0
  RETURN p, null AS id
}
WITH p, collect(DISTINCT id) AS near
WHERE
  coalesce(p.active, true) AND
  coalesce(p.stock, 1) - coalesce(p.reserved, 0) > 0 AND
  ($minPrice IS NULL OR p.price >= $minPrice) AND
  ($maxPrice IS NULL OR p.price <= $maxPrice) AND
  ($currency IS NULL OR p.currency = $currency)
WITH
  p,
  near,
  COUNT {
    MATCH (p)<-[:GIFT_OF]-(g:Gift {occasion: $occasion, state: 'BOUGHT'})-[:GIFT_FOR]->(other:User)
    WHERE other.id <> $forUserId
  } AS given,
  COUNT {
    MATCH (p)<-[:PURCHASED]-(buyer:User)
    WHERE buyer.id <> $forUserId
  } AS sold
ORDER BY size(near) DESC, given DESC, sold DESC, p.id
LIMIT $limit
RETURN p.id AS productId, size(near) AS common, near, given
