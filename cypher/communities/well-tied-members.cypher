// Which members of a community that share what they do are tied to most others of it?
// mode: read
// param communityId: string
// param joinedBefore: datetime - newer members are left out
// param limit: int
// row userId: string
// row ties: int
// timeout: 10s

MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND
  u.inauthentic IS NULL AND
  coalesce(u.joinedAt < $joinedBefore, true)
CALL (c, u) {
  MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN count(DISTINCT v) AS ties
}
RETURN u.id AS userId, ties
ORDER BY ties DESC, userId
LIMIT $limit
