// To whom were these people tied at a time, by a friendship or by following? A tie without a date counts at all times.
// mode: read
// param users: string[]
// param cutoff: datetime
// row user: string
// row friends: string[] - friendships stored from this person: each is stored once
// row follows: string[]
// timeout: 10m

UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[tie:FRIENDS_WITH]->(other:User)
  WHERE coalesce(tie.since <= $cutoff, true)
  RETURN collect(other.id) AS friends
}
CALL (u) {
  MATCH (u)-[tie:FOLLOWS]->(other:User)
  WHERE coalesce(tie.since <= $cutoff, true)
  RETURN collect(other.id) AS follows
}
WITH u, friends, follows
WHERE size(friends) + size(follows) > 0
RETURN u.id AS user, friends, follows
