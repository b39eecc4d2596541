// Which events do these people have with these products since a time? Of each person at most `perPerson` events are looked at.
// mode: read
// param ids: string[] - of people
// param productIds: string[]
// param types: string[] - relationship types
// param since: datetime
// param perPerson: int
// param limit: int - most events returned
// row userId: string
// row productId: string
// row type: string
// row reason: string?
// row at: datetime
// timeout: 10s

MATCH (p:Product)
WHERE p.id IN $productIds
WITH collect(p) AS wanted
UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  RETURN e, p
  LIMIT $perPerson
}
WITH u, e, p
WHERE p IN wanted AND type(e) IN $types AND e.at >= $since
RETURN u.id AS userId, p.id AS productId, type(e) AS type, e.reason AS reason, e.at AS at
LIMIT $limit
