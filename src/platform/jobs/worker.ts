import { FAILURES, Failure, isFailure } from '../errors.js';
import { DatabaseError } from '../neo4j/index.js';
import { type EventLog } from '../telemetry/log.js';
import { JOB_FAILURES } from './failures.js';
import { type Claim, type Job, type Progress } from './job.js';
import { type JobStore } from './job.store.js';

/** The timers of the process, or a test's. */
export interface Timers {
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

export interface JobContext {
  /** For `JobStore.hold`, before a write outside the job that a worker without the job must not make. */
  readonly claim: Claim;
  /** Aborted with a `JobInterrupted` as its reason; the handler then ends what it began and rejects. */
  readonly signal: AbortSignal;
  /** Told at the next heartbeat: cheap, call it often. */
  readonly progress: (progress: Progress) => void;
}

/** Does a job; what it returns is kept as the result of the job. It may run again for a job that was interrupted. */
export type JobHandler = (job: Job, context: JobContext) => Promise<unknown>;

/** Why a handler must stop: asked to (`CANCELLED`), its worker stops (`STOPPING`), or the job is another's (`LOST`). */
export class JobInterrupted extends Error {
  override readonly name = 'JobInterrupted';
  constructor(readonly reason: 'CANCELLED' | 'STOPPING' | 'LOST') {
    super(`The job was interrupted: ${reason.toLowerCase()}.`);
  }
}

export interface JobWorkerOptions {
  readonly kind: string;
  /** Unique among processes, shown with the job. */
  readonly name: string;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: EventLog;
  /** Pause between looks into an empty queue. Default 1 s. */
  readonly pollMs?: number;
  /** Default 1 s: also how stale the progress can be and how soon a cancellation is heard. */
  readonly heartbeatMs?: number;
}

/** Does the jobs of one kind, one after another, as long as it runs. Whoever starts it stops it. */
export class JobWorker {
  private stopping = new AbortController();
  private running: Promise<void> | undefined;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly store: JobStore,
    private readonly handler: JobHandler,
    private readonly options: JobWorkerOptions,
  ) {
    store.listen(options.kind, () => this.wake());
  }

  /** Begins to look for jobs; also again after `stop`. */
  start(): void {
    if (this.running) return;
    this.stopping = new AbortController();
    this.running = this.loop();
  }

  /** Looks into the queue now rather than at the next turn. */
  wake(): void {
    this.wakeUp();
  }

  /** Interrupts the job under way, gives it back to the queue, and resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
    this.running = undefined;
  }

  /** Does the next job if there is one. @returns the job as it was claimed, or undefined where there was none */
  async workOnce(): Promise<Job | undefined> {
    const claim = await this.store.claim(this.options.kind, this.options.name);
    if (claim) await this.work(claim);
    return claim?.job;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      let worked: Job | undefined;
      try {
        worked = await this.workOnce();
      } catch (error) {
        this.options.log('the job queue does not answer', { kind: this.options.kind, err: error });
      }
      if (!worked) await this.pause(this.options.pollMs ?? 1_000);
    }
  }

  private async work(claim: Claim): Promise<void> {
    const { log, kind, name } = this.options;
    const about = { kind, job: claim.job.id, attempt: claim.job.attempts, worker: name };
    const interrupted = new AbortController();
    const stop = (): void => interrupted.abort(new JobInterrupted('STOPPING'));
    if (this.stopping.signal.aborted) stop();
    this.stopping.signal.addEventListener('abort', stop);
    let latest: Progress = {};
    const heart = this.beat(claim, interrupted, () => latest);
    log('job begun', about);
    try {
      // Stopped while it claimed: the handler would wait for an abort that has been.
      interrupted.signal.throwIfAborted();
      const result = await this.handler(claim.job, {
        claim,
        signal: interrupted.signal,
        progress: (progress) => (latest = { ...latest, ...progress }),
      });
      await heart.stop();
      await this.store.complete(claim, result);
      log('job done', about);
    } catch (error) {
      await heart.stop();
      await this.end(claim, interrupted.signal, error).then(
        (outcome) => log(`job ${outcome}`, { ...about, err: error }),
        (failure: unknown) => log('job left to its lease', { ...about, err: failure, after: error }),
      );
    } finally {
      this.stopping.signal.removeEventListener('abort', stop);
    }
  }

  /** What becomes of a job whose handler has thrown. */
  private async end(claim: Claim, signal: AbortSignal, error: unknown): Promise<string> {
    const why: unknown = signal.reason;
    if (why instanceof JobInterrupted) {
      if (why.reason === 'LOST') return 'lost';
      if (why.reason === 'STOPPING') {
        await this.store.release(claim);
        return 'given back';
      }
      await this.store.acknowledgeCancel(claim);
      return 'cancelled';
    }
    // A guarded write was refused before the heartbeat had heard why.
    if (isFailure(error, JOB_FAILURES.JOB_LOST)) {
      const { cancelRequested } = await this.store.heartbeat(claim);
      if (cancelRequested) {
        await this.store.acknowledgeCancel(claim);
        return 'cancelled';
      }
    }
    const message = error instanceof Error ? error.message : String(error);
    const retry = error instanceof Failure ? error.kind.retry : true;
    const next = await this.store.fail(claim, { code: codeOf(error), message }, retry);
    return next === 'DEAD' ? 'dead' : 'to be tried again';
  }

  /** Tells the store of the work now and then, and the handler of what the store answers. */
  private beat(claim: Claim, interrupted: AbortController, latest: () => Progress): { stop(): Promise<void> } {
    const { timers, now, log, heartbeatMs = 1_000 } = this.options;
    let heardAt = now();
    let ended = false;
    let timer: unknown;
    let underWay: Promise<void> = Promise.resolve();
    const once = async (): Promise<void> => {
      try {
        const { cancelRequested } = await this.store.heartbeat(claim, latest());
        heardAt = now();
        if (cancelRequested) interrupted.abort(new JobInterrupted('CANCELLED'));
      } catch (error) {
        const gone = isFailure(error, JOB_FAILURES.JOB_LOST) || now() - heardAt > this.store.leaseMs;
        if (gone) interrupted.abort(new JobInterrupted('LOST'));
        else log('heartbeat failed', { job: claim.job.id, err: error });
      }
      if (!ended && !interrupted.signal.aborted) schedule();
    };
    const schedule = (): void => {
      timer = timers.setTimeout(() => {
        underWay = once();
      }, heartbeatMs);
    };
    schedule();
    return {
      stop: async () => {
        ended = true;
        timers.clearTimeout(timer);
        await underWay;
      },
    };
  }

  private pause(ms: number): Promise<void> {
    const { timers } = this.options;
    return new Promise((resolve) => {
      if (this.stopping.signal.aborted) return resolve();
      const timer = timers.setTimeout(resolve, ms);
      this.wakeUp = () => {
        timers.clearTimeout(timer);
        resolve();
      };
    });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code;
  if (error instanceof DatabaseError) return FAILURES.DATABASE_UNAVAILABLE.code;
  return FAILURES.INTERNAL.code;
}
