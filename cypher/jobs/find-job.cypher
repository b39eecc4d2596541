// What is the state of this job?
// mode: read
// param id: string
// row job: {id: string, kind: string, status: string, input: string, result: string?, stage: string?,
//   progress: float, message: string?, errorCode: string?, errorMessage: string?, attempts: int, maxAttempts: int,
//   worker: string?, fence: int, cancelRequested: boolean, createdAt: datetime, availableAt: datetime, startedAt: datetime?,
//   heartbeatAt: datetime?, leaseUntil: datetime?, finishedAt: datetime?}

MATCH (j:Job {id: $id})
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
