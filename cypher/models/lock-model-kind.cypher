// Lock this kind of model: no other transaction activates a model of this kind until this one ends.
// mode: write
// param kind: string
// param at: datetime
// row kind: string

MERGE (lock:ModelLock {kind: $kind})
SET lock.touchedAt = $at
RETURN lock.kind AS kind
