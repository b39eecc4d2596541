// How many jobs are in each state that somebody may have to look at?
// mode: read
// param deadSince: datetime - dead jobs that ended before are left out
// row queued: int
// row running: int
// row dead: int
// row oldestQueuedAt: datetime?
// timeout: 5s
// scan: jobs are few

MATCH (j:Job)
WHERE j.status IN ['QUEUED', 'RUNNING'] OR (j.status = 'DEAD' AND j.finishedAt >= $deadSince)
RETURN
  sum(
    CASE j.status
      WHEN 'QUEUED' THEN 1
      ELSE 0
    END) AS queued,
  sum(
    CASE j.status
      WHEN 'RUNNING' THEN 1
      ELSE 0
    END) AS running,
  sum(
    CASE j.status
      WHEN 'DEAD' THEN 1
      ELSE 0
    END) AS dead,
  min(
    CASE j.status
      WHEN 'QUEUED' THEN j.createdAt
    END) AS oldestQueuedAt
