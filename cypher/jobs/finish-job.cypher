// End a job of this worker as succeeded, dead or cancelled; no row where the worker does not have the job any more.
// mode: write
// param id: string
// param fence: int
// param at: datetime
// param status: string - SUCCEEDED, DEAD or CANCELLED
// param result: string? - JSON
// param errorCode: string?
// param errorMessage: string?
// row id: string

MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence
SET
  j.status = $status,
  j.result = $result,
  j.errorCode = $errorCode,
  j.errorMessage = $errorMessage,
  j.progress =
    CASE $status
      WHEN 'SUCCEEDED' THEN 1.0
      ELSE j.progress
    END,
  j.finishedAt = $at,
  j.leaseUntil = null
RETURN j.id AS id
