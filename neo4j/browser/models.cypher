// Which models are there, which one is active, and what has each in the graph?

MATCH (m:Model)
RETURN
  m.id AS model,
  m.kind AS kind,
  m.active AS active,
  m.createdAt AS created,
  COUNT { MATCH ()-[s:SCORED]->() WHERE s.model = m.id } AS scores,
  COUNT { MATCH (u:User) WHERE u.embeddingModel = m.id } AS placedPeople,
  COUNT { MATCH (u:User) WHERE u.influenceModel = m.id } AS rankedPeople
ORDER BY created DESC
LIMIT 10
