// Take back the model that serves: which one was it, and which served before and was not taken back?
// mode: write
// param kind: string
// param at: datetime
// row withdrawn: string
// row previous: string

MATCH (m:Model {kind: $kind, active: true})
MATCH (p:Model {kind: $kind, active: false})
WHERE p.activatedAt < m.activatedAt AND p.withdrawnAt IS NULL
WITH m, p
ORDER BY p.activatedAt DESC, p.id
LIMIT 1
SET m.withdrawnAt = $at
RETURN m.id AS withdrawn, p.id AS previous
