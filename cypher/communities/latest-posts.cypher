// What did members of a community who share it write about products lately, and how many members hear each writer? Not of products that the writer
// dislikes or brought back.
// mode: read
// param communityId: string
// param since: datetime
// param limit: int
// row eventId: string
// row userId: string
// row productId: string
// row text: string
// row at: datetime
// row listeners: int
// timeout: 10s

MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
MATCH (u)-[e:COMMENTED]->(p:Product)
WHERE e.at >= $since AND e.text IS NOT NULL AND NOT EXISTS { (u)-[:DISLIKED|RETURNED]->(p) }
CALL (c, u) {
  MATCH (u)-[:FRIENDS_WITH]-(v:User)-[:MEMBER_OF]->(c)
  RETURN v
    UNION
  MATCH (u)<-[:FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN v
}
RETURN e.id AS eventId, u.id AS userId, p.id AS productId, e.text AS text, e.at AS at, count(DISTINCT v) AS listeners
ORDER BY listeners DESC, at DESC, eventId
LIMIT $limit
