// Who are the friends of these people? At most `perPerson` for each person, and `limit` pairs in all.
// mode: read
// param ids: string[]
// param perPerson: int
// param limit: int
// row source: string
// row userId: string
// row truncated: boolean - the source has more friends than are returned
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[:FRIENDS_WITH]-(other:User)
  RETURN other
  LIMIT $perPerson
}
WITH u, other
LIMIT $limit
RETURN u.id AS source, other.id AS userId, COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson AS truncated
