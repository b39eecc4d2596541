// Which models of this kind were never active?
// mode: read
// param kind: string
// row id: string

MATCH (m:Model {kind: $kind, active: false})
WHERE m.activatedAt IS NULL
RETURN m.id AS id
