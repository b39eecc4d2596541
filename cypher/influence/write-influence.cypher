// Give some people their influence.
// mode: write
// param model: string - the run that found it
// param rows: {id: string, influence: float, rank: int, pageRank: float, reach: float}[]
// row written: int
// timeout: 10m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.influence = row.influence,
  u.influenceRank = row.rank,
  u.influencePageRank = row.pageRank,
  u.influenceReach = row.reach,
  u.influenceModel = $model
RETURN count(*) AS written
