// Let nobody else change the jobs of this kind until the transaction ends: the write lock under which jobs are claimed.
// mode: write
// param kind: string
// param at: datetime
// row fence: int - of the latest claim

MERGE (lock:JobLock {kind: $kind})
  ON CREATE SET lock.fence = 0
SET lock.touchedAt = $at
RETURN lock.fence AS fence
