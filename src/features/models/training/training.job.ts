import { type ModelId } from '../ids.js';
import {
  type Job,
  type JobContext,
  type JobHandler,
  JobInterrupted,
  type JobStore,
} from '../../../platform/jobs/index.js';
import { type AfterActivate } from '../../../platform/feature.js';
import { type EventLog } from '../../../platform/telemetry/log.js';
import { loadSnapshot } from '../snapshot/snapshot.files.js';
import { type Publisher } from '../write-back/publisher.service.js';
import { type AfterFit, type PeoplePlaces } from './after-fit.js';
import { learn, type LearnOptions } from './learn.service.js';
import { loadPlaces } from './starts.files.js';
import { type Snapshot } from '../snapshot/snapshot.js';
import { takeSnapshot, type TakeSnapshotOptions } from './take-snapshot.service.js';
import { TrainingProgress } from './training-progress.js';
import { type Stage } from './training-stages.js';

export const TRAIN = 'train';
/** Models whose files stay: the active one and those that a roll-back may go to. */
const KEPT_MODELS = 5;

export interface TrainJobResult {
  readonly modelId: ModelId;
  /** Seconds of each stage in the attempt that came to the end; a stage that found its work done is absent. */
  readonly seconds: Partial<Record<Stage, number>>;
}

export interface TrainingOptions extends TakeSnapshotOptions, LearnOptions {
  readonly jobs: JobStore;
  readonly publisher: Publisher;
  /** Milliseconds; only to measure what stages take. */
  readonly now: () => number;
  readonly afterFit: () => readonly AfterFit[];
  readonly afterActivate: () => readonly AfterActivate[];
  readonly log: EventLog;
}

/**
 * Does the `train` jobs. An attempt that follows a killed one finds the finished stages on disk under the id of the job and
 * does not repeat them; what it writes into the graph replaces what the killed attempt wrote. The model that serves stays
 * the old one until `activate`, which is one transaction.
 */
export function trainingHandler(options: TrainingOptions): JobHandler {
  return async (job, context) => {
    try {
      return await train(options, job, context);
    } catch (error) {
      const why: unknown = context.signal.reason;
      if (why instanceof JobInterrupted && why.reason === 'CANCELLED') await options.files.forget(job.id);
      throw error;
    }
  };
}

/** The id of the model that a job trains: sorted by date in a list, and the same in every attempt. */
export function modelIdOf(job: Pick<Job, 'id' | 'createdAt'>): string {
  return `${job.createdAt.toISOString().slice(0, 10)}-${job.id.slice(0, 8)}`;
}

/** A training from top to bottom. */
async function train(options: TrainingOptions, job: Job, context: JobContext): Promise<TrainJobResult> {
  const { jobs, registry, publisher, files, log } = options;
  const { signal, claim } = context;
  const modelId = modelIdOf(job);
  const progress = new TrainingProgress(options.now, context.progress);

  const snapshot = await takeSnapshot(options, job, { signal, onProgress: progress.in('export') });

  await learn(options, job, modelId, {
    signal,
    log: (line) => log('trainer', { job: job.id, line }),
    onStart: (pid) => log('trainer started', { job: job.id, pid }),
    onProgress: ({ stage, name, done, total }) => {
      const message = `${name} ${Math.round((100 * done) / Math.max(1, total))} %`;
      progress.at(stage, done, total, message);
    },
  });

  progress.at('save', 0, 1);
  const trained = await files.read(modelId);
  const checksum = await files.checksum(modelId);
  await registry.save({ id: modelId, card: trained.artifact.card, checksum, snapshot: { id: job.id, ...snapshot } });

  await publisher.publishScores(trained, { signal, onProgress: progress.in('write') });

  const hooks = options.afterFit();
  for (const [n, hook] of hooks.entries()) {
    const onProgress = (share: number): void => progress.at('features', n + share, hooks.length);
    onProgress(0);
    signal.throwIfAborted();
    const places = (): Promise<PeoplePlaces | null> =>
      loadPlaces(files.start(modelId)).catch(({ message }: Error) => {
        log('no places of people', { job: job.id, message });
        return null;
      });
    const read = (): Promise<Snapshot> => loadSnapshot(files.snapshot(job.id));
    await hook({ modelId, trained, places, snapshot: read, signal, onProgress });
  }

  signal.throwIfAborted();
  progress.at('activate', 0, 1);
  await registry.activate(modelId, { jobs, claim });

  await publisher.publishRest(trained, { signal, onProgress: progress.in('publish') });
  const kept = (await registry.serving(KEPT_MODELS)).map(({ id }) => id);
  for (const show of options.afterActivate()) await show({ modelId, kept, signal });
  await files.tidy({ job: job.id, models: kept });
  return { modelId, seconds: progress.end() };
}
