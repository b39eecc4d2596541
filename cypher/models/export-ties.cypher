// Whom were these people tied to at a time, by a friendship or by following them? A tie without a date was always there.
// mode: read
// param users: string[]
// param cutoff: datetime
// row user: string
// row others: string[]
// timeout: 10m

UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[tie:FRIENDS_WITH|FOLLOWS]->(other:User)
  WHERE coalesce(tie.since <= $cutoff, true)
  RETURN collect(other.id) AS others
}
WITH u, others
WHERE size(others) > 0
RETURN u.id AS user, others
