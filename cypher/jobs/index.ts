// Generated from cypher/jobs/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface CancelJobParams {
  readonly id: string;
  readonly at: Date;
}
export interface CancelJobRow {
  status: string;
}
/**
 * Ask a job to stop; a job that no worker has is cancelled at once. No row for a job that has ended.
 * ```cypher
 * MATCH (j:Job {id: $id})
 * WHERE j.status IN ['QUEUED', 'RUNNING']
 * WITH j, j.status = 'QUEUED' OR j.leaseUntil <= $at AS idle
 * SET
 *   j.cancelRequested = true,
 *   j.status =
 *     CASE
 *       WHEN idle THEN 'CANCELLED'
 *       ELSE j.status
 *     END,
 *   j.finishedAt =
 *     CASE
 *       WHEN idle THEN $at
 *       ELSE j.finishedAt
 *     END
 * RETURN j.status AS status
 * ```
 */
export const cancelJob: Query<CancelJobParams, CancelJobRow, 'write'> = {
  name: 'jobs/cancel-job',
  mode: 'write',
  params: {"id":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"status":{"kind":"string"}},
  text: `MATCH (j:Job {id: $id})
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
RETURN j.status AS status`,
};

export interface ClaimJobParams {
  readonly kind: string;
  readonly worker: string;
  readonly at: Date;
  readonly leaseUntil: Date;
}
export interface ClaimJobRow {
  id: string;
  fence: number;
}
/**
 * Give this worker the next job of this kind, if no other job of the kind is running: first one whose lease ran out, then the oldest.
 * ```cypher
 * MATCH (lock:JobLock {kind: $kind})
 * WHERE
 *   NOT EXISTS {
 *     MATCH (running:Job {kind: $kind, status: 'RUNNING'})
 *     WHERE running.leaseUntil > $at
 *   }
 * MATCH (j:Job {kind: $kind})
 * WHERE j.status = 'RUNNING' OR (j.status = 'QUEUED' AND j.availableAt <= $at)
 * WITH lock, j,
 *   CASE j.status
 *     WHEN 'RUNNING' THEN 0
 *     ELSE 1
 *   END AS turn
 * ORDER BY turn, j.createdAt, j.id
 * LIMIT 1
 * WITH j, lock, lock.fence + 1 AS fence
 * SET
 *   lock.fence = fence,
 *   j.fence = fence,
 *   j.status = 'RUNNING',
 *   j.worker = $worker,
 *   j.attempts = j.attempts + 1,
 *   j.startedAt = coalesce(j.startedAt, $at),
 *   j.heartbeatAt = $at,
 *   j.leaseUntil = $leaseUntil
 * RETURN j.id AS id, fence
 * ```
 */
export const claimJob: Query<ClaimJobParams, ClaimJobRow, 'write'> = {
  name: 'jobs/claim-job',
  mode: 'write',
  params: {"kind":{"kind":"string"},"worker":{"kind":"string"},"at":{"kind":"datetime"},"leaseUntil":{"kind":"datetime"}},
  row: {"id":{"kind":"string"},"fence":{"kind":"int"}},
  text: `MATCH (lock:JobLock {kind: $kind})
WHERE
  NOT EXISTS {
    MATCH (running:Job {kind: $kind, status: 'RUNNING'})
    WHERE running.leaseUntil > $at
  }
MATCH (j:Job {kind: $kind})
WHERE j.status = 'RUNNING' OR (j.status = 'QUEUED' AND j.availableAt <= $at)
WITH lock, j,
  CASE j.status
    WHEN 'RUNNING' THEN 0
    ELSE 1
  END AS turn
ORDER BY turn, j.createdAt, j.id
LIMIT 1
WITH j, lock, lock.fence + 1 AS fence
SET
  lock.fence = fence,
  j.fence = fence,
  j.status = 'RUNNING',
  j.worker = $worker,
  j.attempts = j.attempts + 1,
  j.startedAt = coalesce(j.startedAt, $at),
  j.heartbeatAt = $at,
  j.leaseUntil = $leaseUntil
RETURN j.id AS id, fence`,
};

export interface EnqueueJobParams {
  readonly id: string;
  readonly kind: string;
  readonly idempotencyKey: string;
  /** JSON */
  readonly input: string;
  readonly maxAttempts: number;
  readonly at: Date;
}
export interface EnqueueJobRow {
  id: string;
  input: string;
}
/**
 * Put a job into the queue unless there is one with this idempotency key, and return the job that has the key.
 * ```cypher
 * MERGE (j:Job {idempotencyKey: $idempotencyKey})
 *   ON CREATE SET
 *     j.id = $id,
 *     j.kind = $kind,
 *     j.status = 'QUEUED',
 *     j.input = $input,
 *     j.createdAt = $at,
 *     j.availableAt = $at,
 *     j.attempts = 0,
 *     j.maxAttempts = $maxAttempts,
 *     j.fence = 0,
 *     j.progress = 0.0,
 *     j.cancelRequested = false
 * RETURN j.id AS id, j.input AS input
 * ```
 */
export const enqueueJob: Query<EnqueueJobParams, EnqueueJobRow, 'write'> = {
  name: 'jobs/enqueue-job',
  mode: 'write',
  params: {"id":{"kind":"string"},"kind":{"kind":"string"},"idempotencyKey":{"kind":"string"},"input":{"kind":"string"},"maxAttempts":{"kind":"int"},"at":{"kind":"datetime"}},
  row: {"id":{"kind":"string"},"input":{"kind":"string"}},
  text: `MERGE (j:Job {idempotencyKey: $idempotencyKey})
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
RETURN j.id AS id, j.input AS input`,
};

export interface FindJobParams {
  readonly id: string;
}
export interface FindJobRow {
  job: { id: string; kind: string; status: string; input: string; result: string | null; stage: string | null; progress: number; message: string | null; errorCode: string | null; errorMessage: string | null; attempts: number; maxAttempts: number; worker: string | null; fence: number; cancelRequested: boolean; createdAt: Date; availableAt: Date; startedAt: Date | null; heartbeatAt: Date | null; leaseUntil: Date | null; finishedAt: Date | null };
}
/**
 * What is the state of this job?
 * ```cypher
 * MATCH (j:Job {id: $id})
 * RETURN j {
 *   .id,
 *   .kind,
 *   .status,
 *   .input,
 *   .result,
 *   .stage,
 *   .progress,
 *   .message,
 *   .errorCode,
 *   .errorMessage,
 *   .attempts,
 *   .maxAttempts,
 *   .worker,
 *   .fence,
 *   .cancelRequested,
 *   .createdAt,
 *   .availableAt,
 *   .startedAt,
 *   .heartbeatAt,
 *   .leaseUntil,
 *   .finishedAt
 * } AS job
 * ```
 */
export const findJob: Query<FindJobParams, FindJobRow, 'read'> = {
  name: 'jobs/find-job',
  mode: 'read',
  params: {"id":{"kind":"string"}},
  row: {"job":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"},"status":{"kind":"string"},"input":{"kind":"string"},"result":{"kind":"string","nullable":true},"stage":{"kind":"string","nullable":true},"progress":{"kind":"float"},"message":{"kind":"string","nullable":true},"errorCode":{"kind":"string","nullable":true},"errorMessage":{"kind":"string","nullable":true},"attempts":{"kind":"int"},"maxAttempts":{"kind":"int"},"worker":{"kind":"string","nullable":true},"fence":{"kind":"int"},"cancelRequested":{"kind":"boolean"},"createdAt":{"kind":"datetime"},"availableAt":{"kind":"datetime"},"startedAt":{"kind":"datetime","nullable":true},"heartbeatAt":{"kind":"datetime","nullable":true},"leaseUntil":{"kind":"datetime","nullable":true},"finishedAt":{"kind":"datetime","nullable":true}}}},
  text: `MATCH (j:Job {id: $id})
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
} AS job`,
};

export interface FinishJobParams {
  readonly id: string;
  readonly fence: number;
  readonly at: Date;
  /** SUCCEEDED, DEAD or CANCELLED */
  readonly status: string;
  /** JSON */
  readonly result?: string | null;
  readonly errorCode?: string | null;
  readonly errorMessage?: string | null;
}
export interface FinishJobRow {
  id: string;
}
/**
 * End a job of this worker as succeeded, dead or cancelled; no row where the worker does not have the job any more.
 * ```cypher
 * MATCH (j:Job {id: $id})
 * WHERE j.status = 'RUNNING' AND j.fence = $fence
 * SET
 *   j.status = $status,
 *   j.result = $result,
 *   j.errorCode = $errorCode,
 *   j.errorMessage = $errorMessage,
 *   j.progress =
 *     CASE $status
 *       WHEN 'SUCCEEDED' THEN 1.0
 *       ELSE j.progress
 *     END,
 *   j.finishedAt = $at,
 *   j.leaseUntil = null
 * RETURN j.id AS id
 * ```
 */
export const finishJob: Query<FinishJobParams, FinishJobRow, 'write'> = {
  name: 'jobs/finish-job',
  mode: 'write',
  params: {"id":{"kind":"string"},"fence":{"kind":"int"},"at":{"kind":"datetime"},"status":{"kind":"string"},"result":{"kind":"string","nullable":true},"errorCode":{"kind":"string","nullable":true},"errorMessage":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (j:Job {id: $id})
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
RETURN j.id AS id`,
};

export interface HeartbeatJobParams {
  readonly id: string;
  readonly fence: number;
  readonly at: Date;
  readonly leaseUntil: Date;
  readonly stage?: string | null;
  readonly progress?: number | null;
  readonly message?: string | null;
}
export interface HeartbeatJobRow {
  cancelRequested: boolean;
}
/**
 * Extend the lease of a job of this worker, keep its progress, and return whether it was asked to stop; no row where the worker does not have the job any more.
 * ```cypher
 * MATCH (j:Job {id: $id})
 * WHERE j.status = 'RUNNING' AND j.fence = $fence
 * SET
 *   j.heartbeatAt = $at,
 *   j.leaseUntil = $leaseUntil,
 *   j.stage = coalesce($stage, j.stage),
 *   j.progress = coalesce($progress, j.progress),
 *   j.message = coalesce($message, j.message)
 * RETURN j.cancelRequested AS cancelRequested
 * ```
 */
export const heartbeatJob: Query<HeartbeatJobParams, HeartbeatJobRow, 'write'> = {
  name: 'jobs/heartbeat-job',
  mode: 'write',
  params: {"id":{"kind":"string"},"fence":{"kind":"int"},"at":{"kind":"datetime"},"leaseUntil":{"kind":"datetime"},"stage":{"kind":"string","nullable":true},"progress":{"kind":"float","nullable":true},"message":{"kind":"string","nullable":true}},
  row: {"cancelRequested":{"kind":"boolean"}},
  text: `MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence
SET
  j.heartbeatAt = $at,
  j.leaseUntil = $leaseUntil,
  j.stage = coalesce($stage, j.stage),
  j.progress = coalesce($progress, j.progress),
  j.message = coalesce($message, j.message)
RETURN j.cancelRequested AS cancelRequested`,
};

export interface HoldJobParams {
  readonly id: string;
  readonly fence: number;
}
export interface HoldJobRow {
  id: string;
}
/**
 * Does this worker still have this job? The query runs under the lock of its kind, so the answer holds until the transaction ends.
 * ```cypher
 * MATCH (j:Job {id: $id})
 * WHERE j.status = 'RUNNING' AND j.fence = $fence AND NOT j.cancelRequested
 * RETURN j.id AS id
 * ```
 */
export const holdJob: Query<HoldJobParams, HoldJobRow, 'read'> = {
  name: 'jobs/hold-job',
  mode: 'read',
  params: {"id":{"kind":"string"},"fence":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence AND NOT j.cancelRequested
RETURN j.id AS id`,
};

export interface ListJobsParams {
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly afterCreatedAt?: Date | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface ListJobsRow {
  job: { id: string; kind: string; status: string; input: string; result: string | null; stage: string | null; progress: number; message: string | null; errorCode: string | null; errorMessage: string | null; attempts: number; maxAttempts: number; worker: string | null; fence: number; cancelRequested: boolean; createdAt: Date; availableAt: Date; startedAt: Date | null; heartbeatAt: Date | null; leaseUntil: Date | null; finishedAt: Date | null };
}
/**
 * Which jobs are there, of this kind and status where given, the latest first, after a given one?
 * ```cypher
 * MATCH (j:Job)
 * WHERE
 *   ($kind IS NULL OR j.kind = $kind) AND
 *   ($status IS NULL OR j.status = $status) AND
 *   ($afterCreatedAt IS NULL OR j.createdAt < $afterCreatedAt OR (j.createdAt = $afterCreatedAt AND j.id < $afterId))
 * WITH j
 * ORDER BY j.createdAt DESC, j.id DESC
 * LIMIT $limit
 * RETURN j {
 *   .id,
 *   .kind,
 *   .status,
 *   .input,
 *   .result,
 *   .stage,
 *   .progress,
 *   .message,
 *   .errorCode,
 *   .errorMessage,
 *   .attempts,
 *   .maxAttempts,
 *   .worker,
 *   .fence,
 *   .cancelRequested,
 *   .createdAt,
 *   .availableAt,
 *   .startedAt,
 *   .heartbeatAt,
 *   .leaseUntil,
 *   .finishedAt
 * } AS job
 * ```
 */
export const listJobs: Query<ListJobsParams, ListJobsRow, 'read'> = {
  name: 'jobs/list-jobs',
  mode: 'read',
  params: {"kind":{"kind":"string","nullable":true},"status":{"kind":"string","nullable":true},"afterCreatedAt":{"kind":"datetime","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"job":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"},"status":{"kind":"string"},"input":{"kind":"string"},"result":{"kind":"string","nullable":true},"stage":{"kind":"string","nullable":true},"progress":{"kind":"float"},"message":{"kind":"string","nullable":true},"errorCode":{"kind":"string","nullable":true},"errorMessage":{"kind":"string","nullable":true},"attempts":{"kind":"int"},"maxAttempts":{"kind":"int"},"worker":{"kind":"string","nullable":true},"fence":{"kind":"int"},"cancelRequested":{"kind":"boolean"},"createdAt":{"kind":"datetime"},"availableAt":{"kind":"datetime"},"startedAt":{"kind":"datetime","nullable":true},"heartbeatAt":{"kind":"datetime","nullable":true},"leaseUntil":{"kind":"datetime","nullable":true},"finishedAt":{"kind":"datetime","nullable":true}}}},
  text: `MATCH (j:Job)
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
} AS job`,
};

export interface LockJobKindParams {
  readonly kind: string;
  readonly at: Date;
}
export interface LockJobKindRow {
  /** of the latest claim */
  fence: number;
}
/**
 * Lock this kind of job: no other transaction changes or claims jobs of this kind until this one ends.
 * ```cypher
 * MERGE (lock:JobLock {kind: $kind})
 *   ON CREATE SET lock.fence = 0
 * SET lock.touchedAt = $at
 * RETURN lock.fence AS fence
 * ```
 */
export const lockJobKind: Query<LockJobKindParams, LockJobKindRow, 'write'> = {
  name: 'jobs/lock-job-kind',
  mode: 'write',
  params: {"kind":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"fence":{"kind":"int"}},
  text: `MERGE (lock:JobLock {kind: $kind})
  ON CREATE SET lock.fence = 0
SET lock.touchedAt = $at
RETURN lock.fence AS fence`,
};

export interface RequeueJobParams {
  readonly id: string;
  readonly fence: number;
  readonly availableAt: Date;
  /** false where the worker stops: that attempt does not count */
  readonly countAttempt: boolean;
  readonly errorCode?: string | null;
  readonly errorMessage?: string | null;
}
export interface RequeueJobRow {
  id: string;
}
/**
 * Put a job of this worker back into the queue after a failed attempt, or because the worker stops; no row where the worker does not have the job any more.
 * ```cypher
 * MATCH (j:Job {id: $id})
 * WHERE j.status = 'RUNNING' AND j.fence = $fence
 * SET
 *   j.status = 'QUEUED',
 *   j.availableAt = $availableAt,
 *   j.attempts =
 *     CASE
 *       WHEN $countAttempt THEN j.attempts
 *       ELSE j.attempts - 1
 *     END,
 *   j.errorCode = coalesce($errorCode, j.errorCode),
 *   j.errorMessage = coalesce($errorMessage, j.errorMessage),
 *   j.worker = null,
 *   j.leaseUntil = null
 * RETURN j.id AS id
 * ```
 */
export const requeueJob: Query<RequeueJobParams, RequeueJobRow, 'write'> = {
  name: 'jobs/requeue-job',
  mode: 'write',
  params: {"id":{"kind":"string"},"fence":{"kind":"int"},"availableAt":{"kind":"datetime"},"countAttempt":{"kind":"boolean"},"errorCode":{"kind":"string","nullable":true},"errorMessage":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (j:Job {id: $id})
WHERE j.status = 'RUNNING' AND j.fence = $fence
SET
  j.status = 'QUEUED',
  j.availableAt = $availableAt,
  j.attempts =
    CASE
      WHEN $countAttempt THEN j.attempts
      ELSE j.attempts - 1
    END,
  j.errorCode = coalesce($errorCode, j.errorCode),
  j.errorMessage = coalesce($errorMessage, j.errorMessage),
  j.worker = null,
  j.leaseUntil = null
RETURN j.id AS id`,
};

export interface RetireExpiredJobsParams {
  readonly kind: string;
  readonly at: Date;
}
export interface RetireExpiredJobsRow {
  id: string;
}
/**
 * End the jobs whose lease ran out and that are not to be tried again, because they are cancelled or have no attempts left.
 * ```cypher
 * MATCH (j:Job {kind: $kind, status: 'RUNNING'})
 * WHERE j.leaseUntil <= $at AND (j.cancelRequested OR j.attempts >= j.maxAttempts)
 * SET
 *   j.status =
 *     CASE
 *       WHEN j.cancelRequested THEN 'CANCELLED'
 *       ELSE 'DEAD'
 *     END,
 *   j.errorCode =
 *     CASE
 *       WHEN j.cancelRequested THEN j.errorCode
 *       ELSE 'JOB_LOST'
 *     END,
 *   j.errorMessage =
 *     CASE
 *       WHEN j.cancelRequested THEN j.errorMessage
 *       ELSE 'The worker died in the last attempt.'
 *     END,
 *   j.finishedAt = $at
 * RETURN j.id AS id
 * ```
 */
export const retireExpiredJobs: Query<RetireExpiredJobsParams, RetireExpiredJobsRow, 'write'> = {
  name: 'jobs/retire-expired-jobs',
  mode: 'write',
  params: {"kind":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (j:Job {kind: $kind, status: 'RUNNING'})
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
RETURN j.id AS id`,
};
