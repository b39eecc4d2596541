// How many people are there in all, and in each of these communities?
// mode: read
// param ids: string[]
// row everybody: int
// row communityId: string
// row people: int
// timeout: 30s

CALL () {
  MATCH (u:User)
  RETURN count(u) AS everybody
}
UNWIND $ids AS id
MATCH (c:Community {id: id})
RETURN everybody, c.id AS communityId, c.people AS people
