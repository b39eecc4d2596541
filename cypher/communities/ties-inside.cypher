// Which members of a community are tied, by friendship or by following one another?
// mode: read
// param communityId: string
// param limit: int
// row a: string
// row b: string
// timeout: 10s

MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
WHERE u.id < v.id AND EXISTS { (v)-[:MEMBER_OF]->(c) }
RETURN DISTINCT u.id AS a, v.id AS b
LIMIT $limit
