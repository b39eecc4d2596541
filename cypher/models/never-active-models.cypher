// Which models have never served?
// mode: read
// param kind: string
// row id: string

MATCH (m:Model {kind: $kind, active: false})
WHERE m.activatedAt IS NULL
RETURN m.id AS id
