// Put a job into the queue unless there is one with this idempotency key, and return the job that has the key.
// mode: write
// param id: string
// param kind: string
// param idempotencyKey: string
// param input: string - JSON
// param maxAttempts: int
// param at: datetime
// row id: string
// row input: string

MERGE (j:Job {idempotencyKey: $idempotencyKey})
  ON CREATE SET
    j.id = $id,
    j.kind = $kind,
    j.status = 'QUEUED',
    j.input = $input,
    j.createdAt = $at,
    j.availableAt = $at,
    j.attempts = 0,
    j.maxAttempts = $maxAttempts,
    j.fence = 0,
    j.progress = 0.0,
    j.cancelRequested = false
RETURN j.id AS id, j.input AS input
