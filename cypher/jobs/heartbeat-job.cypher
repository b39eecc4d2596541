// Extend the lease of a job of this worker, keep its progress, and return whether it was asked to stop; no row where the worker
// does not have the job any more.
// mode: write
// param id: string
// param fence: int
// param at: datetime
// param leaseUntil: datetime
// param stage: string?
// param progress: float?
// param message: string?
// row cancelRequested: boolean

MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence
SET
  j.heartbeatAt = $at,
  j.leaseUntil = $leaseUntil,
  j.stage = coalesce($stage, j.stage),
  j.progress = coalesce($progress, j.progress),
  j.message = coalesce($message, j.message)
RETURN j.cancelRequested AS cancelRequested
