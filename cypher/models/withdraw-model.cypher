// Withdraw the active model in favour of one that was active before it and was not withdrawn, and return which model was
// withdrawn.
// mode: write
// param kind: string
// param to: string
// param at: datetime
// row withdrawn: string

MATCH (m:Model {kind: $kind, active: true})
MATCH (p:Model {id: $to, kind: $kind, active: false})
WHERE p.activatedAt < m.activatedAt AND p.withdrawnAt IS NULL
SET m.withdrawnAt = $at
RETURN m.id AS withdrawn
