// Which of these people can see which others of them, and since when? Null where the tie has no date.
// mode: read
// param ids: string[]
// param perPerson: int - most friends, and most followed people, looked at for each
// param limit: int - most pairs
// row listener: string
// row heard: string
// row since: datetime?
// row truncated: boolean - the listener has more ties than were looked at
// timeout: 10s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
    RETURN tie, other
    LIMIT $perPerson
  }
  RETURN tie, other
    UNION ALL
  CALL (u) {
    MATCH (u)-[tie:FOLLOWS]->(other:User)
    RETURN tie, other
    LIMIT $perPerson
  }
  RETURN tie, other
}
WITH u, tie, other
WHERE other.id IN $ids
LIMIT $limit
RETURN
  u.id AS listener,
  other.id AS heard,
  tie.since AS since,
  COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)-[:FOLLOWS]->() } > $perPerson AS truncated
