// Who of the friends of a person could buy a product together with that person, and what did each do with the product and with products of its categories or brand?
// People who were found inauthentic are left out. What of it may be told is judged by whoever asks. No row for an unknown person or product.
// mode: read
// param userId: string
// param productId: string
// param ties: int - most friends, those with the strongest ties
// param near: int - most products beside, those with most in common: not those bought most, which would tell of purchases
// row userId: string
// row shareActivity: string
// row strength: float? - of the tie; absent before the first training
// row acts: {productId: string, relationship: string, reason: string?, value: float?, text: string?, at: datetime}[]
// timeout: 10s

MATCH (u:User {id: $userId})
MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)-[:IN_CATEGORY|MADE_BY]->()<-[:IN_CATEGORY|MADE_BY]-(other:Product)
  WITH other, count(*) AS common
  ORDER BY common DESC, other.id
  LIMIT $near
  RETURN collect(other) AS beside
}
MATCH (u)-[r:FRIENDS_WITH]-(v:User)
WHERE v.inauthentic IS NULL
WITH beside + [p] AS products, v, r.tieStrength AS strength
ORDER BY coalesce(strength, 0) DESC, v.id
LIMIT $ties
RETURN
  v.id AS userId,
  coalesce(v.shareActivity, 'FRIENDS') AS shareActivity,
  strength,
  COLLECT {
    UNWIND products AS near
    MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(near)
    RETURN {productId: near.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
  } AS acts
