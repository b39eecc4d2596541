// Which of these people bought this product, and when first?
// mode: read
// param ids: string[] - of people
// param productId: string
// row userId: string
// row at: datetime
// timeout: 5s

MATCH (p:Product {id: $productId})
UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (u)-[e:PURCHASED]->(p)
RETURN u.id AS userId, min(e.at) AS at
