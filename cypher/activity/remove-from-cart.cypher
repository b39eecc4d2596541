// Take this product out of the cart of this person: remove every time it was put there since the person last bought it. How
// many were there, and are person and product known?
// mode: write
// param userId: string
// param productId: string
// row removed: int
// row userKnown: boolean
// row productKnown: boolean

OPTIONAL MATCH (u:User {id: $userId})
OPTIONAL MATCH (p:Product {id: $productId})
CALL (u, p) {
  OPTIONAL MATCH (u)-[purchase:PURCHASED]->(p)
  RETURN max(purchase.at) AS bought
}
OPTIONAL MATCH (u)-[added:ADDED_TO_CART]->(p)
WHERE bought IS NULL OR added.at > bought
SET u.eventsStamp = timestamp() + rand()
DELETE added
RETURN count(added) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown
