// Who is not of a community, shares what they do, and is tied to at least so many members of it?
// mode: read
// param communityId: string
// param least: int - members
// param limit: int
// row userId: string
// row ties: int - to members
// row others: int - friends, followers and followed people elsewhere
// timeout: 10s

MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(member:User)
MATCH (member)-[:FRIENDS_WITH|FOLLOWS]-(u:User)
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AND NOT (u)-[:MEMBER_OF]->(c)
WITH u, count(DISTINCT member) AS ties
WHERE ties >= $least
WITH u, ties, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)-[:FOLLOWS]-() } AS all
RETURN u.id AS userId, ties,
  CASE
    WHEN all > ties THEN all - ties
    ELSE 0
  END AS others
ORDER BY toFloat(ties) * ties / all DESC, userId
LIMIT $limit
