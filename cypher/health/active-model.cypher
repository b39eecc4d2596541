// Which model is active, and up to when are the data that it was trained on?
// mode: read
// row modelId: string
// row createdAt: datetime
// row activatedAt: datetime?
// row measuredAt: datetime? - when influence and sales were measured with it
// row cutoff: datetime
// timeout: 5s
// scan: models are few

MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
WHERE m.active
RETURN
  m.id AS modelId,
  m.createdAt AS createdAt,
  m.activatedAt AS activatedAt,
  m.measuredAt AS measuredAt,
  s.cutoff AS cutoff
LIMIT 1
