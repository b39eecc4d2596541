// Which products did at least so many members of a community take up lately, and how many members did so in the time before?
// mode: read
// param communityId: string
// param before: datetime
// param middle: datetime
// param until: datetime
// param least: int - members
// param limit: int
// row productId: string
// row people: int - who shared, praised, rated or bought it from `middle` on
// row peopleBefore: int - from `before` to `middle`
// timeout: 10s

MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]->(p:Product)
WHERE e.at >= $before AND e.at < $until
WITH p, u, max(e.at) >= $middle AS lately, min(e.at) < $middle AS earlier
WITH p, sum(toInteger(lately)) AS people, sum(toInteger(earlier)) AS peopleBefore
WHERE people >= $least AND people > peopleBefore
RETURN p.id AS productId, people, peopleBefore
ORDER BY people - peopleBefore DESC, people DESC, productId
LIMIT $limit
