// Put a job of this worker back into the queue after a failed attempt, or because the worker stops; no row where the worker
// does not have the job any more.
// mode: write
// param id: string
// param fence: int
// param availableAt: datetime
// param countAttempt: boolean - false where the worker stops: that attempt does not count
// param errorCode: string?
// param errorMessage: string?
// row id: string

MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence
SET
  j.status = 'QUEUED',
  j.availableAt = $availableAt,
  j.attempts =
    CASE
      WHEN $countAttempt THEN j.attempts
      ELSE j.attempts - 1
    END,
  j.errorCode = coalesce($errorCode, j.errorCode),
  j.errorMessage = coalesce($errorMessage, j.errorMessage),
  j.worker = null,
  j.leaseUntil = null
RETURN j.id AS id
