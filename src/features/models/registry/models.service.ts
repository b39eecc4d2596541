import { PRECISIONS, type Precision } from '../../../../gnn/index.js';
import { conflict, invalidInput } from '../../../platform/errors.js';
import {
  hasEnded,
  type Job,
  type JobHandler,
  type JobPage,
  type JobStore,
  type Timers,
} from '../../../platform/jobs/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type Publisher } from './publisher.js';
import { type Model, type ModelPage, type ModelRegistry } from './registry.js';
import { TRAIN, type TrainJobInput } from '../training/training.js';

export const PUBLISH = 'publish';

export interface TrainInput {
  /** Any 32-bit integer; the same seed on the same graph gives the same model, where both start cold. Default 1. */
  readonly seed?: number;
  /** Learn from what happened up to then. Default: the moment of asking. */
  readonly cutoff?: Date;
  /** Leave out events before then: a large shop's oldest say least. */
  readonly since?: Date;
  /** Learn from about this share of the people; the same ones every time, and fewer are some of these. Default 1. */
  readonly samplePeople?: number;
  /** Shares of the events, by date, that test and validation get. Defaults .2 and .1. */
  readonly testShare?: number;
  readonly validationShare?: number;
  /** Slices of validation and test by time. Default 4. */
  readonly windows?: number;
  /** Steps of the network, at most. Default 200. */
  readonly steps?: number;
  /** After so many seconds rows that are for comparison only are left out. Default 600. */
  readonly budgetSeconds?: number;
  /** `int8`: about a quarter of the bytes on disk and in a copy, NDCG@20 at most half a percent less. Default float32. */
  readonly precision?: Precision;
  /** Networks start from nothing, not from those of the model that serves. Default false. */
  readonly cold?: boolean;
  readonly idempotencyKey?: string;
}

export interface ModelsServiceOptions {
  readonly jobs: JobStore;
  readonly registry: ModelRegistry;
  readonly publisher: Publisher;
  readonly timers: Timers;
  readonly now: () => number;
  /** Called when a job was put into the queue: this process's worker need not wait for its next look. */
  readonly onEnqueue: (kind: string) => void;
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Pause between two looks at a job that is followed. Default 500 ms. */
  readonly followMs?: number;
}

/** Trains, lists, activates and takes back models; follows their jobs. */
export class ModelsService {
  constructor(private readonly options: ModelsServiceOptions) {}

  /**
   * Puts a training into the queue; a worker does it.
   * @throws Failure INVALID_INPUT, CONFLICT (idempotency key used for another input)
   */
  async train(input: TrainInput, context?: QueryContext): Promise<Job> {
    const job = await this.options.jobs.enqueue(
      { kind: TRAIN, input: trainJobInput(input, this.options.now()), idempotencyKey: input.idempotencyKey },
      context,
    );
    this.options.onEnqueue(TRAIN);
    return job;
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
   * The job as it stands, again each time it has changed, the last time when it has ended. Read from the graph, so any
   * process can follow any other's work.
   * @throws Failure NOT_FOUND
   */
  async *follow(id: string, signal?: AbortSignal, context?: QueryContext): AsyncGenerator<Job, void, undefined> {
    let told = '';
    while (!signal?.aborted) {
      const job = await this.options.jobs.get(id, context);
      const { status, stage, progress, message, attempts, cancelRequested } = job;
      const state = JSON.stringify([status, stage, progress, message, attempts, cancelRequested]);
      if (state !== told) yield job;
      if (hasEnded(job)) return;
      told = state;
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
   * Lets a model serve, in one write; its scores and embeddings follow as a `publish` job.
   * @throws Failure NOT_FOUND, MODEL_DAMAGED (then nothing has changed)
   */
  async activateModel(id: string, context?: QueryContext): Promise<Model> {
    await this.options.registry.get(id, context);
    await this.options.publisher.read(id);
    await this.options.registry.activate(id, undefined, context);
    return this.published(id, context);
  }

  /**
   * Lets the latest model serve that did before this one, was not taken back and has good files.
   *
   * @param reason for the log
   * @throws Failure CONFLICT where there is none
   */
  async rollBack(reason?: string, context?: QueryContext): Promise<Model> {
    const { registry, publisher, log } = this.options;
    for (const { id, active } of await registry.serving(100)) {
      if (active) continue;
      const good = await publisher.read(id).then(
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

  /** Does the `publish` jobs: brings a model's scores and embeddings (back) into the graph, if it still serves. */
  readonly publishHandler: JobHandler = async (job, { signal, progress }) => {
    const { modelId } = job.input as { modelId: string };
    const { registry, publisher } = this.options;
    const hooks = { signal, onProgress: (done: number, total: number) => progress({ progress: done / total }) };
    const model = await registry.get(modelId);
    if (!model.active) return { modelId, published: false };
    const stored = await publisher.read(modelId);
    progress({ stage: 'write' });
    await publisher.publishScores(modelId, stored, hooks);
    progress({ stage: 'publish' });
    // A run under way has scores here of a model that does not serve yet.
    await publisher.publishRest(modelId, stored, { ...hooks, keep: await registry.neverActive() });
    return { modelId, published: true };
  };

  private async published(id: string, context?: QueryContext): Promise<Model> {
    await this.options.jobs.enqueue({ kind: PUBLISH, input: { modelId: id } }, context);
    this.options.onEnqueue(PUBLISH);
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

/** What a training job is given for an input, defaults filled in. @throws Failure INVALID_INPUT that names the field */
export function trainJobInput(input: TrainInput, now: number): TrainJobInput {
  const {
    seed = 1,
    cutoff,
    since,
    samplePeople = 1,
    testShare = 0.2,
    validationShare = 0.1,
    windows = 4,
    steps,
    budgetSeconds,
    precision,
    cold,
  } = input;
  const require = (holds: boolean, field: keyof TrainInput, rule: string): void => {
    if (!holds) throw invalidInput(`\`${field}\` must be ${rule}.`, 'input', field);
  };
  require(Number.isInteger(seed) && Math.abs(seed) < 2 ** 31, 'seed', 'a 32-bit integer');
  require(cutoff === undefined || cutoff.getTime() <= now, 'cutoff', 'a moment that has passed');
  require(since === undefined || since.getTime() < (cutoff?.getTime() ?? now), 'since', 'before the cut-off');
  require(samplePeople > 0 && samplePeople <= 1, 'samplePeople', 'above 0 and at most 1');
  require(testShare > 0 && testShare <= 0.5, 'testShare', 'above 0 and at most 0.5');
  require(validationShare > 0 && validationShare <= 0.5, 'validationShare', 'above 0 and at most 0.5');
  require(Number.isInteger(windows) && windows >= 1 && windows <= 24, 'windows', 'a whole number from 1 to 24');
  require(steps === undefined || (Number.isInteger(steps) && steps >= 1), 'steps', 'a whole number from 1');
  require(budgetSeconds === undefined || budgetSeconds > 0, 'budgetSeconds', 'above 0');
  require(precision === undefined || PRECISIONS.includes(precision), 'precision', PRECISIONS.join(' or '));
  return {
    seed,
    ...(cutoff && { cutoff: cutoff.toISOString() }),
    ...(since && { since: since.toISOString() }),
    ...(samplePeople < 1 && { samplePeople }),
    split: { testShare, validationShare, windows },
    ...(steps !== undefined && { network: { steps } }),
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    ...(precision !== undefined && { precision }),
    ...(cold === true && { cold }),
  };
}
