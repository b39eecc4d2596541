// Make this model active, and all others of its kind inactive.
// mode: write
// param id: string
// param at: datetime
// row id: string
// row kind: string

MATCH (m:Model {id: $id})
CALL (m) {
  MATCH (other:Model {kind: m.kind, active: true})
  WHERE other <> m
  SET other.active = false
}
SET m.activatedAt =
    CASE
      WHEN m.active THEN m.activatedAt
      ELSE $at
    END, m.active = true, m.withdrawnAt = null
RETURN m.id AS id, m.kind AS kind
