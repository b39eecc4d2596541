// Write the influence of some people, in place of what the run before found. What staff decided of a person stays.
// mode: write
// param model: string - id of the run
// param rows: {id: string, influence: float, rank: int, pageRank: float, reach: float, expertise: float, community: string,
//   authenticity: float, synchrony: float, burst: float, twin: float, inauthentic: boolean}[]
// row written: int - people
// timeout: 10m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.influenceScore = row.influence,
  u.influenceRank = row.rank,
  u.influencePageRank = row.pageRank,
  u.influenceReach = row.reach,
  u.influenceExpertise = row.expertise,
  u.influenceCommunity = row.community,
  u.authenticity = row.authenticity,
  u.authenticitySynchrony = row.synchrony,
  u.authenticityBurst = row.burst,
  u.authenticityTwin = row.twin,
  u.inauthentic =
    CASE
      WHEN u.riskDecision = 'AGAINST' THEN true
      WHEN row.inauthentic AND u.riskDecision IS NULL THEN true
    END,
  u.influenceModel = $model
RETURN count(*) AS written
