// Does this worker still have this job? The query runs under the lock of its kind, so the answer holds until the transaction
// ends.
// mode: read
// param id: string
// param fence: int
// row id: string

MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence AND NOT j.cancelRequested
RETURN j.id AS id
