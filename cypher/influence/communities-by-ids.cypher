// What is known of these communities?
// mode: read
// param ids: string[]
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

UNWIND $ids AS id
MATCH (c:Community {id: id})
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
