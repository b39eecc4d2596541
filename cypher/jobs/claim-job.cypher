// Give this worker the next job of this kind, if no other job of the kind is running: first one whose lease ran out, then the
// oldest.
// mode: write
// param kind: string
// param worker: string
// param at: datetime
// param leaseUntil: datetime
// row id: string
// row fence: int

MATCH (lock:JobLock {kind: $kind})
WHERE
  NOT EXISTS {
    MATCH (running:Job {kind: $kind, status: 'RUNNING'})
    WHERE running.leaseUntil > $at
  }
MATCH (j:Job {kind: $kind})
WHERE j.status = 'RUNNING' OR (j.status = 'QUEUED' AND j.availableAt <= $at)
WITH lock, j,
  CASE j.status
    WHEN 'RUNNING' THEN 0
    ELSE 1
  END AS turn
ORDER BY turn, j.createdAt, j.id
LIMIT 1
WITH j, lock, lock.fence + 1 AS fence
SET
  lock.fence = fence,
  j.fence = fence,
  j.status = 'RUNNING',
  j.worker = $worker,
  j.attempts = j.attempts + 1,
  j.startedAt = coalesce(j.startedAt, $at),
  j.heartbeatAt = $at,
  j.leaseUntil = $leaseUntil
RETURN j.id AS id, fence
