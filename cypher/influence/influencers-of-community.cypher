// Who of the authentic people has most influence in a community, in the order of ranks, after a given rank?
// mode: read
// param after: int - rank of the last one of the page before, 0 for the first page
// param community: string
// param limit: int
// row userId: string
// row influence: float
// row rank: int
// row pageRank: float
// row reach: float
// row model: string
// row community: string?
// row audience: int
// timeout: 5s

MATCH (u:User)
WHERE u.influenceCommunity = $community AND u.influenceRank > $after AND u.inauthentic IS NULL
WITH u
ORDER BY u.influenceRank
LIMIT $limit
RETURN
  u.id AS userId,
  u.influenceScore AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
ORDER BY rank
