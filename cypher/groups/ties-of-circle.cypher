// Which of these people are friends, and how strong is the tie?
// mode: read
// param ids: string[]
// row a: string
// row b: string
// row strength: float? - absent before the first training
// timeout: 5s

UNWIND $ids AS id
MATCH (a:User {id: id})-[r:FRIENDS_WITH]->(b:User)
WHERE b.id IN $ids
RETURN a.id AS a, b.id AS b, r.tieStrength AS strength
