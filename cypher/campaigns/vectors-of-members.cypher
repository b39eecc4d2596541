// Where do members of a segment stand in the space of the active model? Of a large segment some are looked at, the same ones each time.
// mode: read
// param id: string
// param limit: int
// row model: string
// row vector: float[]
// timeout: 30s
// scan: a few models

MATCH (m:Model)
WHERE m.active = true
MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.embeddingModel = m.id
WITH m, u
ORDER BY u.id
LIMIT $limit
RETURN m.id AS model, u.embedding AS vector
