// Give some people their influence, and keep what the run before said.
// mode: write
// param model: string - the run that found it
// param rows: {id: string, influence: float, rank: int, pageRank: float, reach: float, community: string}[]
// row written: int
// timeout: 10m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
WITH u, row, coalesce(u.influenceModel = $model, false) AS again
SET
  u.influenceBefore =
    CASE
      WHEN again THEN u.influenceBefore
      ELSE u.influence
    END,
  u.influenceRankBefore =
    CASE
      WHEN again THEN u.influenceRankBefore
      ELSE u.influenceRank
    END,
  u.influenceModelBefore =
    CASE
      WHEN again THEN u.influenceModelBefore
      ELSE u.influenceModel
    END
SET
  u.influence = row.influence,
  u.influenceRank = row.rank,
  u.influencePageRank = row.pageRank,
  u.influenceReach = row.reach,
  u.influenceModel = $model,
  u.community = row.community
RETURN count(*) AS written
