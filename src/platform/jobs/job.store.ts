import * as queries from '../../../cypher/jobs/index.js';
import { conflict, Failure, notFound } from '../errors.js';
import { type Database, type Query, type QueryContext, type Transaction } from '../neo4j/index.js';
import { newId } from '../telemetry/ids.js';
import { JOB_FAILURES } from './failures.js';
import { fromRecord, type Claim, type Job, type JobStatus, type Progress } from './job.js';

export interface JobStoreOptions {
  readonly now: () => number;
  /** A worker that has not been heard of for this long has lost its job. Default 30 s. */
  readonly leaseMs?: number;
  /** Attempts before a job is dead, unless the job says otherwise. Default 3. */
  readonly maxAttempts?: number;
  /** The n-th failed attempt is followed by a pause of `base * 2^(n-1)`, at most `cap`. Default 5 s, 5 min. */
  readonly backOffMs?: { readonly base: number; readonly cap: number };
}

export interface NewJob {
  readonly kind: string;
  /** Anything JSON can carry. */
  readonly input: unknown;
  /** Two calls with one key make one job (within its kind). */
  readonly idempotencyKey?: string;
  readonly maxAttempts?: number;
}

/** A keyset page: what comes after this one, the latest first. */
export interface JobPage {
  readonly kind?: string;
  readonly status?: JobStatus;
  readonly limit: number;
  /** Time and id of the job before the page; null or absent for the first page. */
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
}

/**
 * Jobs in Neo4j, done by at most one worker at a time: one job of a kind across all processes. Claims are made under
 * the write lock of the kind's `JobLock` node and numbered by its rising fence; every write of a worker carries its
 * fence and is made under the same lock, so a worker that lost its lease changes nothing (`JOB_LOST`), not even in the
 * gap between check and write (the fence token of Kleppmann, "How to do distributed locking", 2016). Clocks decide only
 * how soon a job is taken over, never whether two workers write.
 */
export class JobStore {
  private readonly now: () => number;
  readonly leaseMs: number;
  private readonly maxAttempts: number;
  private readonly backOffMs: { readonly base: number; readonly cap: number };
  private readonly listeners = new Map<string, (() => void)[]>();

  constructor(
    private readonly db: Database,
    options: JobStoreOptions,
  ) {
    this.now = options.now;
    this.leaseMs = options.leaseMs ?? 30_000;
    this.maxAttempts = options.maxAttempts ?? 3;
    this.backOffMs = options.backOffMs ?? { base: 5_000, cap: 300_000 };
  }

  /** Calls `wake` after each job of this kind that is put into the queue here, so that nobody waits for the next look. */
  listen(kind: string, wake: () => void): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), wake]);
  }

  /** @throws Failure CONFLICT where the key stands for a job with another input */
  async enqueue(job: NewJob, context?: QueryContext): Promise<Job> {
    const id = newId();
    const input = JSON.stringify(job.input ?? null);
    const [stored] = await this.db.run(
      queries.enqueueJob,
      {
        id,
        kind: job.kind,
        idempotencyKey: `${job.kind}:${job.idempotencyKey ?? id}`,
        input,
        maxAttempts: job.maxAttempts ?? this.maxAttempts,
        at: this.date(),
      },
      context,
    );
    if (stored.input !== input) {
      const message = `The idempotency key "${job.idempotencyKey}" was used for another input.`;
      throw conflict(message, 'input', 'idempotencyKey');
    }
    this.listeners.get(job.kind)?.forEach((wake) => wake());
    return this.get(stored.id, context);
  }

  /** The next job of a kind, or undefined where there is none to do or one is being done. */
  async claim(kind: string, worker: string): Promise<Claim | undefined> {
    return this.locked(kind, async (tx) => {
      const at = this.date();
      await tx.run(queries.retireExpiredJobs, { kind, at });
      const [claimed] = await tx.run(queries.claimJob, { kind, worker, at, leaseUntil: this.date(this.leaseMs) });
      if (!claimed) return undefined;
      const [row] = await tx.run(queries.findJob, { id: claimed.id });
      return { job: fromRecord(row.job), fence: claimed.fence };
    });
  }

  /** Keeps the lease and the progress. @throws Failure JOB_LOST */
  async heartbeat(claim: Claim, progress: Progress = {}): Promise<{ cancelRequested: boolean }> {
    const params = { at: this.date(), leaseUntil: this.date(this.leaseMs), ...progress };
    return this.fenced(claim, queries.heartbeatJob, params);
  }

  /** @throws Failure JOB_LOST */
  async complete(claim: Claim, result: unknown): Promise<void> {
    const params = { at: this.date(), status: 'SUCCEEDED', result: JSON.stringify(result ?? null) };
    await this.fenced(claim, queries.finishJob, params);
  }

  /**
   * The attempt failed: the job waits for the next one, or is dead where there is none left or none would help.
   * @throws Failure JOB_LOST
   */
  async fail(claim: Claim, error: { code: string; message: string }, retry: boolean): Promise<'QUEUED' | 'DEAD'> {
    const { attempts, maxAttempts } = claim.job;
    const outcome = { errorCode: error.code, errorMessage: error.message };
    if (!retry || attempts >= maxAttempts) {
      await this.fenced(claim, queries.finishJob, { at: this.date(), status: 'DEAD', ...outcome });
      return 'DEAD';
    }
    const pause = Math.min(this.backOffMs.cap, this.backOffMs.base * 2 ** (attempts - 1));
    const params = { availableAt: this.date(pause), countAttempt: true, ...outcome };
    await this.fenced(claim, queries.requeueJob, params);
    return 'QUEUED';
  }

  /** Gives the job back untried, because the worker stops. @throws Failure JOB_LOST */
  async release(claim: Claim): Promise<void> {
    await this.fenced(claim, queries.requeueJob, { availableAt: this.date(), countAttempt: false });
  }

  /** The worker has stopped as it was asked. @throws Failure JOB_LOST */
  async acknowledgeCancel(claim: Claim): Promise<void> {
    await this.fenced(claim, queries.finishJob, { at: this.date(), status: 'CANCELLED' });
  }

  /**
   * Cancels at once what nobody is doing, and asks the worker of what somebody is doing.
   * @throws Failure NOT_FOUND; CONFLICT where it has ended already
   */
  async cancel(id: string, context?: QueryContext): Promise<Job> {
    const job = await this.get(id, context, ['input', 'jobId']);
    const changed = await this.locked(job.kind, (tx) => tx.run(queries.cancelJob, { id, at: this.date() }), context);
    const after = await this.get(id, context);
    if (changed.length === 0 && after.status !== 'CANCELLED') {
      throw conflict(`Job "${id}" has ended already: ${after.status}.`, 'input', 'jobId');
    }
    return after;
  }

  /**
   * Inside a write transaction: makes sure that the job is still this worker's and stays so until the transaction ends.
   * For what a worker writes outside its job and must not write once it has lost it.
   * @throws Failure JOB_LOST, also where the job was asked to stop
   */
  async hold(tx: Transaction<'write'>, claim: Claim): Promise<void> {
    const { id, kind } = claim.job;
    await tx.run(queries.lockJobKind, { kind, at: this.date() });
    const rows = await tx.run(queries.holdJob, { id, fence: claim.fence });
    if (rows.length === 0) throw lost(claim);
  }

  /**
   * @param argument where the caller named the job
   * @throws Failure NOT_FOUND
   */
  async get(id: string, context?: QueryContext, argument: readonly string[] = ['jobId']): Promise<Job> {
    const [row] = await this.db.run(queries.findJob, { id }, context);
    if (!row) throw notFound('job', id, ...argument);
    return fromRecord(row.job);
  }

  async list(page: JobPage, context?: QueryContext): Promise<Job[]> {
    const { kind, status, limit, beforeAt, beforeId } = page;
    const params = { kind, status, limit, afterCreatedAt: beforeAt, afterId: beforeId };
    const rows = await this.db.run(queries.listJobs, params, context);
    return rows.map((row) => fromRecord(row.job));
  }

  private async fenced<P extends { id: string; fence: number }, R>(
    claim: Claim,
    query: Query<P, R, 'write'>,
    params: NoInfer<Omit<P, 'id' | 'fence'>>,
  ): Promise<R> {
    const rows = await this.locked(claim.job.kind, (tx) =>
      tx.run(query, { ...params, id: claim.job.id, fence: claim.fence } as unknown as P),
    );
    if (rows.length === 0) throw lost(claim);
    return rows[0];
  }

  private locked<T>(
    kind: string,
    work: (tx: Transaction<'write'>) => Promise<T>,
    context: QueryContext = { operation: 'jobs' },
  ): Promise<T> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(queries.lockJobKind, { kind, at: this.date() });
        return work(tx);
      },
      context,
    );
  }

  private date(laterMs = 0): Date {
    return new Date(this.now() + laterMs);
  }
}

function lost(claim: Claim): Failure {
  return new Failure(JOB_FAILURES.JOB_LOST, `Job "${claim.job.id}" is no longer this worker's (claim ${claim.fence}).`);
}
