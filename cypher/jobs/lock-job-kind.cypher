// Lock this kind of job: no other transaction changes or claims jobs of this kind until this one ends.
// mode: write
// param kind: string
// param at: datetime
// row fence: int - of the latest claim

MERGE (lock:JobLock {kind: $kind})
  ON CREATE SET lock.fence = 0
SET lock.touchedAt = $at
RETURN lock.fence AS fence
