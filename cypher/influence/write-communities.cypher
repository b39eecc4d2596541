// Write the communities that this run found, and the ones that each hears.
// mode: write
// param model: string - id of the run
// param rows: {id: string, leader: string, people: int, inside: int, region: string?, regionPeople: int, categories: string[],
//   shares: float[], lifts: float[], hears: {id: string, times: int}[]}[]
// row written: int - communities
// timeout: 2m

UNWIND $rows AS row
MERGE (c:Community {id: row.id})
SET
  c.leader = row.leader,
  c.people = row.people,
  c.inside = row.inside,
  c.region = row.region,
  c.regionPeople = row.regionPeople,
  c.tasteCategories = row.categories,
  c.tasteShares = row.shares,
  c.tasteLifts = row.lifts,
  c.model = $model
WITH c, row
CALL (c) {
  MATCH (c)-[old:HEARS]->()
  DELETE old
}
CALL (c, row) {
  UNWIND row.hears AS heard
  MERGE (other:Community {id: heard.id})
  CREATE (c)-[:HEARS {times: heard.times, model: $model}]->(other)
}
RETURN count(*) AS written
