// End that one person follows another, and return how many follows were removed; no row where one of them is unknown.
// mode: write
// param userId: string
// param followedId: string
// row removed: int
// row userId: string

MATCH (a:User {id: $userId}), (b:User {id: $followedId})
OPTIONAL MATCH (a)-[f:FOLLOWS]->(b)
DELETE f
RETURN count(f) AS removed, a.id AS userId
