// End the friendship of two people, and return how many were removed; no row where one of them is unknown.
// mode: write
// param userId: string
// param friendId: string
// row removed: int
// row userId: string

MATCH (a:User {id: $userId}), (b:User {id: $friendId})
OPTIONAL MATCH (a)-[f:FRIENDS_WITH]-(b)
DELETE f
RETURN count(f) AS removed, a.id AS userId
