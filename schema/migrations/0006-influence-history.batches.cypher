// Results of the run before the latest become history; they stood on the person in properties of their own.
MATCH (u:User)
WHERE u.influenceModelBefore IS NOT NULL
WITH u
LIMIT 10000
MERGE (m:Model {id: u.influenceModelBefore})
SET m.measuredAt = coalesce(m.measuredAt, m.createdAt, datetime({epochSeconds: 0}))
MERGE (u)-[h:MEASURED]->(m)
SET h.model = m.id, h.at = m.measuredAt, h.influence = u.influenceBefore, h.rank = u.influenceRankBefore
REMOVE u.influenceBefore, u.influenceRankBefore, u.influenceModelBefore
RETURN count(*) AS changed;

// Results of the latest run are history as well, and get the names that its other results have.
MATCH (u:User)
WHERE u.influence IS NOT NULL AND u.influenceModel IS NOT NULL
WITH u
LIMIT 10000
MERGE (m:Model {id: u.influenceModel})
SET m.measuredAt = coalesce(m.measuredAt, m.createdAt, datetime({epochSeconds: 1}))
MERGE (u)-[h:MEASURED]->(m)
SET h.model = m.id, h.at = m.measuredAt, h.influence = u.influence, h.rank = u.influenceRank
WITH
  u,
  h,
  CASE u.salesModel
    WHEN u.influenceModel THEN u
  END AS sold
SET h.sales = sold.sales, h.salesLower = sold.salesLower, h.salesUpper = sold.salesUpper
SET
  u.influenceScore = u.influence,
  u.influenceExpertise = u.expertise,
  u.influenceCommunity = u.community,
  u.salesAdjusted = u.sales
REMOVE u.influence, u.expertise, u.community, u.sales
RETURN count(*) AS changed;
