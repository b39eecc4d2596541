// Let nobody else activate a model of this kind until the transaction ends.
// mode: write
// param kind: string
// param at: datetime
// row kind: string

MERGE (lock:ModelLock {kind: $kind})
SET lock.touchedAt = $at
RETURN lock.kind AS kind
