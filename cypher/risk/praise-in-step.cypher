// When did these people praise products that at least two of them praised? The products that most of them praised.
// mode: read
// param ids: string[]
// param likedFrom: float
// param products: int
// row productId: string
// row title: string?
// row praise: {userId: string, at: datetime}[]
// timeout: 10s

UNWIND $ids AS id
MATCH (u:User {id: id})-[e:RATED]->(p:Product)
WHERE e.value >= $likedFrom
WITH p, u, max(e.at) AS at
WITH p, collect({userId: u.id, at: at}) AS praise
WHERE size(praise) >= 2
WITH p, praise
ORDER BY size(praise) DESC, p.id
LIMIT $products
RETURN p.id AS productId, p.title AS title, praise
