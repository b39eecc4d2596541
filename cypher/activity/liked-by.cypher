// Which of these products does this person like?
// mode: read
// param userId: string
// param productIds: string[]
// row productId: string

MATCH (u:User {id: $userId})
UNWIND $productIds AS id
MATCH (p:Product {id: id})
WHERE EXISTS { (u)-[:LIKED]->(p) }
RETURN p.id AS productId
