// Which models are there, which one is active, how good is each, and what has each in the graph?

MATCH (m:Model)
RETURN
  m.id AS model,
  m.kind AS kind,
  m.active AS active,
  m.createdAt AS created,
  round(m.metricsNdcgAt10, 4) AS ndcgAt10,
  round(m.metricsRecallAt10, 4) AS recallAt10,
  m.metricsPeople AS people,
  COUNT { MATCH ()-[s:SCORED]->() WHERE s.model = m.id } AS scores,
  COUNT { MATCH (u:User) WHERE u.embeddingModel = m.id } AS placedPeople,
  COUNT { MATCH (u:User) WHERE u.influenceModel = m.id } AS rankedPeople
ORDER BY created DESC
LIMIT 10
