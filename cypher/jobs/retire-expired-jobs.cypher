// End the jobs whose lease ran out and that are not to be tried again, because they are cancelled or have no attempts left.
// mode: write
// param kind: string
// param at: datetime
// row id: string

MATCH (j:Job {kind: $kind, status: 'RUNNING'})
WHERE j.leaseUntil <= $at AND (j.cancelRequested OR j.attempts >= j.maxAttempts)
SET
  j.status =
    CASE
      WHEN j.cancelRequested THEN 'CANCELLED'
      ELSE 'DEAD'
    END,
  j.errorCode =
    CASE
      WHEN j.cancelRequested THEN j.errorCode
      ELSE 'JOB_LOST'
    END,
  j.errorMessage =
    CASE
      WHEN j.cancelRequested THEN j.errorMessage
      ELSE 'The worker died in the last attempt.'
    END,
  j.finishedAt = $at
RETURN j.id AS id
