// Which models may serve: the active one first, then those that were active before it and were not withdrawn?
// mode: read
// param kind: string
// param limit: int
// row id: string
// row active: boolean
// row checksum: string
// scan: models are few

MATCH (m:Model {kind: $kind})
WHERE m.active OR (m.activatedAt IS NOT NULL AND m.withdrawnAt IS NULL)
WITH m
ORDER BY m.active DESC, m.activatedAt DESC, m.id
LIMIT $limit
RETURN m.id AS id, m.active AS active, m.checksum AS checksum
