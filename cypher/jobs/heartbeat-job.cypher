// Is this job still this worker's? Then its lease goes on and its progress is kept; was it asked to stop?
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
