// Remove the models of who buys that are not among these.
// mode: write
// param kept: string[]
// row removed: int
// timeout: 30s
// scan: there are five such nodes

MATCH (m:IntentModel)
WHERE NOT m.id IN $kept
DELETE m
RETURN count(*) AS removed
