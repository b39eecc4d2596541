// Which members of a community signed up since a day, the latest first, and how many members is each tied to?
// mode: read
// param communityId: string
// param since: datetime
// param limit: int
// row userId: string
// row joinedAt: datetime
// row ties: int
// row tied: string[] - the members
// timeout: 10s

MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE u.joinedAt >= $since
WITH c, u
ORDER BY u.joinedAt DESC, u.id
LIMIT $limit
CALL (c, u) {
  OPTIONAL MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN collect(DISTINCT v.id) AS tied
}
RETURN u.id AS userId, u.joinedAt AS joinedAt, size(tied) AS ties, tied
ORDER BY joinedAt DESC, userId
