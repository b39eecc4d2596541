// Remove every like of this person for this product. How many were there, and are person and product known?
// mode: write
// param userId: string
// param productId: string
// row removed: int
// row userKnown: boolean
// row productKnown: boolean

OPTIONAL MATCH (u:User {id: $userId})
OPTIONAL MATCH (p:Product {id: $productId})
OPTIONAL MATCH (u)-[like:LIKED]->(p)
SET u.eventsStamp = timestamp() + rand()
DELETE like
RETURN count(like) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown
