// Which of these people told of this product by sharing, buying or rating it well, and when first?
// mode: read
// param ids: string[] - of people
// param productId: string
// param likedFrom: float - stars from which a rating is good
// row userId: string
// row at: datetime
// timeout: 5s

MATCH (p:Product {id: $productId})
UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (u)-[e:SHARED|RATED|PURCHASED]->(p)
WHERE coalesce(e.value >= $likedFrom, true)
RETURN u.id AS userId, min(e.at) AS at
