// Who can see the events of these people (their friends and followers)? At most `perPerson` friends and as many followers for
// each person, and `limit` pairs in all.
// mode: read
// param ids: string[]
// param perPerson: int
// param limit: int
// row source: string
// row userId: string
// row truncated: boolean - the source has more friends or followers than are returned
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH]-(other:User)
    RETURN other
    LIMIT $perPerson
  }
  RETURN other
    UNION
  CALL (u) {
    MATCH (u)<-[:FOLLOWS]-(other:User)
    RETURN other
    LIMIT $perPerson
  }
  RETURN other
}
WITH u, other
LIMIT $limit
RETURN
  u.id AS source,
  other.id AS userId,
  COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)<-[:FOLLOWS]-() } > $perPerson AS truncated
