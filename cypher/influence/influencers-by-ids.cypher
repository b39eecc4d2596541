// What is the influence of these people? People without a score are left out; inauthentic people have none.
// mode: read
// param ids: string[]
// row userId: string
// row influence: float
// row rank: int
// row pageRank: float
// row reach: float
// row model: string
// row community: string?
// row audience: int
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.influenceRank IS NOT NULL
RETURN
  u.id AS userId,
  CASE
    WHEN u.inauthentic THEN 0.0
    ELSE u.influenceScore
  END AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
