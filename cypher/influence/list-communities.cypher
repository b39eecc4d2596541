// Which communities are there, the largest first, after a given one?
// mode: read
// param afterPeople: int? - people and id of the community before the page
// param afterId: string?
// param limit: int
// row communityId: string
// row leader: string?
// row people: int
// row inside: int
// row region: string?
// row regionPeople: int
// row categories: string[]
// row shares: float[]
// row lifts: float[]
// row model: string
// timeout: 5s
// scan: communities are a hundred times fewer than people

MATCH (c:Community)
WHERE $afterPeople IS NULL OR c.people < $afterPeople OR (c.people = $afterPeople AND c.id > $afterId)
WITH c
ORDER BY c.people DESC, c.id
LIMIT $limit
RETURN
  c.id AS communityId,
  c.leader AS leader,
  c.people AS people,
  c.inside AS inside,
  c.region AS region,
  coalesce(c.regionPeople, 0) AS regionPeople,
  coalesce(c.tasteCategories, []) AS categories,
  coalesce(c.tasteShares, []) AS shares,
  coalesce(c.tasteLifts, []) AS lifts,
  c.model AS model
ORDER BY people DESC, communityId
