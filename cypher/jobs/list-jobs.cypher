// Which jobs are there, of this kind and status where given, the latest first, after a given one?
// mode: read
// param kind: string?
// param status: string?
// param afterCreatedAt: datetime?
// param afterId: string?
// param limit: int
// row job: {id: string, kind: string, status: string, input: string, result: string?, stage: string?,
//   progress: float, message: string?, errorCode: string?, errorMessage: string?, attempts: int, maxAttempts: int,
//   worker: string?, fence: int, cancelRequested: boolean, createdAt: datetime, availableAt: datetime, startedAt: datetime?,
//   heartbeatAt: datetime?, leaseUntil: datetime?, finishedAt: datetime?}
// scan: jobs are few, and this is a page for people

MATCH (j:Job)
WHERE
  ($kind IS NULL OR j.kind = $kind) AND
  ($status IS NULL OR j.status = $status) AND
  ($afterCreatedAt IS NULL OR j.createdAt < $afterCreatedAt OR (j.createdAt = $afterCreatedAt AND j.id < $afterId))
WITH j
ORDER BY j.createdAt DESC, j.id DESC
LIMIT $limit
RETURN j {
  .id,
  .kind,
  .status,
  .input,
  .result,
  .stage,
  .progress,
  .message,
  .errorCode,
  .errorMessage,
  .attempts,
  .maxAttempts,
  .worker,
  .fence,
  .cancelRequested,
  .createdAt,
  .availableAt,
  .startedAt,
  .heartbeatAt,
  .leaseUntil,
  .finishedAt
} AS job
