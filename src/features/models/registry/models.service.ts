import { conflict } from '../../../platform/errors.js';
import { hasEnded, type Job, type JobPage, type JobStore, type Timers } from '../../../platform/jobs/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventLog } from '../../../platform/telemetry/log.js';
import { trainJobInput, type TrainInput } from '../training/train-input.js';
import { TRAIN } from '../training/training.job.js';
import { PUBLISH, type PublishJobInput } from '../write-back/publish.job.js';
import { type Model, type ModelPage } from './model.js';
import { type ModelFiles } from './model.files.js';
import { type ModelRegistry } from './registry.store.js';

export interface ModelsServiceOptions {
  readonly jobs: JobStore;
  readonly registry: ModelRegistry;
  readonly files: Pick<ModelFiles, 'read'>;
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: EventLog;
  /** Milliseconds between two looks at a job that is followed. Default 500. */
  readonly followMs?: number;
}

/** Trains, lists, activates and rolls back models; lists, follows and cancels their jobs. */
export class ModelsService {
  constructor(private readonly options: ModelsServiceOptions) {}

  /**
   * Puts a training into the queue; a worker does it.
   * @throws Failure INVALID_INPUT, CONFLICT (idempotency key used for another input)
   */
  async train(input: TrainInput, context?: QueryContext): Promise<Job> {
    return this.options.jobs.enqueue(
      { kind: TRAIN, input: trainJobInput(input, this.options.now()), idempotencyKey: input.idempotencyKey },
      context,
    );
  }

  /** @throws Failure NOT_FOUND */
  job(id: string, context?: QueryContext): Promise<Job> {
    return this.options.jobs.get(id, context);
  }

  jobs(page: JobPage, context?: QueryContext): Promise<Job[]> {
    return this.options.jobs.list(page, context);
  }

  /** @throws Failure NOT_FOUND, CONFLICT */
  cancelJob(id: string, context?: QueryContext): Promise<Job> {
    return this.options.jobs.cancel(id, context);
  }

  /**
   * Yields the job now and after each change, the last time when it has ended. The job is read from the graph, so each
   * process can follow the work of any other.
   * @throws Failure NOT_FOUND
   */
  async *follow(id: string, signal?: AbortSignal, context?: QueryContext): AsyncGenerator<Job, void, undefined> {
    let seen = '';
    while (!signal?.aborted) {
      const job = await this.options.jobs.get(id, context);
      const { status, stage, progress, message, attempts, cancelRequested } = job;
      const state = JSON.stringify([status, stage, progress, message, attempts, cancelRequested]);
      if (state !== seen) yield job;
      if (hasEnded(job)) return;
      seen = state;
      await this.pause(signal);
    }
  }

  /** @throws Failure NOT_FOUND */
  model(id: string, context?: QueryContext): Promise<Model> {
    return this.options.registry.get(id, context);
  }

  models(page: ModelPage, context?: QueryContext): Promise<Model[]> {
    return this.options.registry.list(page, context);
  }

  /**
   * Lets a model serve, in one transaction; a `publish` job then writes its results back.
   * @throws Failure NOT_FOUND, MODEL_DAMAGED; nothing has changed then
   */
  async activateModel(id: string, context?: QueryContext): Promise<Model> {
    await this.options.registry.get(id, context);
    await this.options.files.read(id);
    await this.options.registry.activate(id, undefined, context);
    return this.published(id, context);
  }

  /**
   * Withdraws the active model: the latest model that served before it, was not withdrawn and has good files serves again.
   *
   * @param reason for the log
   * @throws Failure CONFLICT where there is no such model
   */
  async rollBack(reason?: string, context?: QueryContext): Promise<Model> {
    const { registry, files, log } = this.options;
    for (const { id, active } of await registry.serving(100)) {
      if (active) continue;
      const good = await files.read(id).then(
        () => true,
        (error: unknown) => {
          log('model passed over in a roll-back', { model: id, err: error });
          return false;
        },
      );
      if (!good) continue;
      const withdrawn = await registry.rollBack(id, context);
      log('rolled back', { withdrawn, model: id, reason });
      return this.published(id, context);
    }
    throw conflict('No earlier model has served that could serve again.');
  }

  private async published(id: string, context?: QueryContext): Promise<Model> {
    const input: PublishJobInput = { modelId: id };
    await this.options.jobs.enqueue({ kind: PUBLISH, input }, context);
    return this.options.registry.get(id, context);
  }

  private pause(signal?: AbortSignal): Promise<void> {
    const { timers, followMs = 500 } = this.options;
    return new Promise((resolve) => {
      const timer = timers.setTimeout(done, followMs);
      function done(): void {
        timers.clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
      signal?.addEventListener('abort', done, { once: true });
    });
  }
}
