// Ask a job to stop; a job that no worker has is cancelled at once. No row for a job that has ended.
// mode: write
// param id: string
// param at: datetime
// row status: string

MATCH (j:Job {id: $id})
WHERE j.status IN ['QUEUED', 'RUNNING']
WITH j, j.status = 'QUEUED' OR j.leaseUntil <= $at AS idle
SET
  j.cancelRequested = true,
  j.status =
    CASE
      WHEN idle THEN 'CANCELLED'
      ELSE j.status
    END,
  j.finishedAt =
    CASE
      WHEN idle THEN $at
      ELSE j.finishedAt
    END
RETURN j.status AS status
