// Take back every like this person gave this product; how many were there, and are the two known?
// mode: write
// param userId: string
// param productId: string
// row removed: int
// row userKnown: boolean
// row productKnown: boolean

OPTIONAL MATCH (u:User {id: $userId})
OPTIONAL MATCH (p:Product {id: $productId})
OPTIONAL MATCH (u)-[like:LIKED]->(p)
DELETE like
RETURN count(like) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown
