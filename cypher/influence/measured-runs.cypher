// Which runs wrote their results into the graph, the latest first?
// mode: read
// param limit: int - most runs
// row model: string - id of the run
// timeout: 5s
// scan: models are few

MATCH (m:Model)
WHERE m.measuredAt IS NOT NULL
RETURN m.id AS model
ORDER BY m.measuredAt DESC, m.id DESC
LIMIT $limit
