// Who are these people to their community: do they share what they do, are they new, may they leave, when did they last do something?
// mode: read
// param ids: string[]
// row userId: string
// row shares: boolean
// row joinedAt: datetime?
// row churnRisk: float?
// row lastAt: datetime?
// timeout: 10s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  OPTIONAL MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  RETURN max(e.at) AS lastAt
}
RETURN
  u.id AS userId,
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares,
  u.joinedAt AS joinedAt,
  u.valueChurnRisk AS churnRisk,
  lastAt
