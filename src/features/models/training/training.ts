import { FIT_DEFAULTS, type FitOptions, type KindTable, type Precision, readManifest } from '../../../../gnn/index.js';
import { invalidInput } from '../../../platform/errors.js';
import {
  type Job,
  type JobContext,
  type JobHandler,
  JobInterrupted,
  type JobStore,
} from '../../../platform/jobs/index.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { readFileSet } from '../../../storage/file-set.js';
import { type ModelFolders } from '../registry/folders.js';
import { requireMemory } from './memory-limit.js';
import { type Publisher, type StoredModel } from '../registry/publisher.js';
import { type ModelRegistry } from '../registry/registry.js';
import { exportGraph } from '../snapshot/snapshot-export.js';
import { loadPlaces, type PeoplePlaces } from './starts.js';
import { saveSnapshot, type SnapshotAbout } from '../snapshot/snapshot.js';
import { checksumOf, share, StageClock, STAGES, type Stage } from './training-stages.js';
import { type RunTrainer } from './trainer.js';

export const TRAIN = 'train';
export const SCORES_PER_PERSON = 10;
/** Models whose files stay: the active one and those a roll-back may go to. */
const KEPT_MODELS = 5;

/** What is refused on an estimate of its size is too large by more than the estimate may be wrong. */
const SIZE_SLACK = 1.2;

/** What a training job is given, as JSON keeps it. */
export interface TrainJobInput {
  readonly seed: number;
  /** ISO 8601; the job's own date where absent. */
  readonly cutoff?: string;
  /** ISO 8601; events before it are left out. */
  readonly since?: string;
  readonly samplePeople?: number;
  readonly split?: { readonly testShare: number; readonly validationShare: number; readonly windows: number };
  readonly network?: { readonly steps: number };
  readonly budgetSeconds?: number;
  /** How the artefact keeps its numbers; float32 where absent. */
  readonly precision?: Precision;
  /** Whether networks start from nothing although there is a model that serves. */
  readonly cold?: boolean;
}

export interface TrainJobResult {
  readonly modelId: string;
  /** What each stage took in the attempt that came to the end; one that found its work done has none of it. */
  readonly seconds: Partial<Record<Stage, number>>;
}

/** What a hook after the fit gets: the model is in the graph with its scores and does not serve yet. */
export interface AfterFitContext {
  readonly db: Database;
  readonly modelId: string;
  readonly stored: StoredModel;
  /** Where a network placed people that knew of nothing later than a moment; null where none was learnt. */
  readonly places: () => Promise<PeoplePlaces | null>;
  readonly signal: AbortSignal;
  /** To be told which share of the hook's work is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export type AfterFit = (context: AfterFitContext) => Promise<void>;

export interface TrainingOptions {
  readonly db: Database;
  readonly jobs: JobStore;
  readonly registry: ModelRegistry;
  readonly publisher: Publisher;
  readonly folders: ModelFolders;
  readonly kinds: KindTable;
  readonly backend: string | undefined;
  readonly scoringWork: number;
  readonly trainer: RunTrainer;
  /** Bytes that a training may take. */
  readonly trainMemory: number;
  /** Milliseconds; only for how long stages took. */
  readonly now: () => number;
  readonly afterFit: readonly AfterFit[];
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/**
 * A training job from cut to activation: export, learn in a child process, enter the model and its scores, other rooms'
 * scores, activate in one write, then embeddings. Whatever a killed attempt has finished is found on disk under the job's
 * id and not done again; what it wrote into the graph is written over. Up to the one activating write the model before it
 * serves, whole.
 */
export function trainingHandler(options: TrainingOptions): JobHandler {
  return async (job, context) => {
    try {
      return await train(options, job, context);
    } catch (error) {
      const why: unknown = context.signal.reason;
      if (why instanceof JobInterrupted && why.reason === 'CANCELLED') await options.folders.forget(job.id);
      throw error;
    }
  };
}

/** Sorted by date where a person lists them, and the same in every attempt. */
export function modelIdOf(job: Pick<Job, 'id' | 'createdAt'>): string {
  return `${job.createdAt.toISOString().slice(0, 10)}-${job.id.slice(0, 8)}`;
}

async function train(options: TrainingOptions, job: Job, context: JobContext): Promise<TrainJobResult> {
  const { db, jobs, registry, publisher, folders, afterFit } = options;
  const { signal, claim } = context;
  const modelId = modelIdOf(job);
  let furthest = 0;
  const clock = new StageClock(options.now);
  const tell: Tell = (stage, done, total, message = STAGES[stage].text) => {
    clock.enter(stage);
    // The learner's stages have parts that count from zero again; a bar never goes back.
    furthest = Math.max(furthest, share(stage, total > 0 ? done / total : 0));
    context.progress({ stage, progress: furthest, message });
  };

  const snapshot = await cut(options, job, context, tell);
  await learn(options, job, modelId, context, tell);

  tell('save', 0, 1);
  const stored = await publisher.read(modelId);
  const checksum = checksumOf(await readManifest(folders.model(modelId)));
  await registry.save({ id: modelId, card: stored.artifact.card, checksum, snapshot: { id: job.id, ...snapshot } });
  await publisher.publishScores(modelId, stored, { signal, onProgress: (done, total) => tell('write', done, total) });
  for (const [n, hook] of afterFit.entries()) {
    const onProgress = (share: number): void => tell('rooms', n + share, afterFit.length);
    onProgress(0);
    signal.throwIfAborted();
    const places = (): Promise<PeoplePlaces | null> =>
      loadPlaces(folders.start(modelId)).catch(({ message }: Error) => {
        options.log('no places of people', { job: job.id, message });
        return null;
      });
    await hook({ db, modelId, stored, places, signal, onProgress });
  }
  signal.throwIfAborted();
  tell('activate', 0, 1);
  await registry.activate(modelId, { jobs, claim });
  await publisher.publishRest(modelId, stored, { signal, onProgress: (done, total) => tell('publish', done, total) });
  await folders.tidy({ job: job.id, models: (await registry.serving(KEPT_MODELS)).map(({ id }) => id) });
  return { modelId, seconds: clock.end() };
}

type Tell = (stage: Stage, done: number, total: number, message?: string) => void;
type Cut = { readonly about: SnapshotAbout; readonly checksum: string };

/** The snapshot of this job, as an earlier attempt left it or made now. */
async function cut(options: TrainingOptions, job: Job, { signal }: JobContext, tell: Tell): Promise<Cut> {
  const folder = options.folders.snapshot(job.id);
  const kept = await readFileSet<{ about: SnapshotAbout }>(folder, ['about']).catch(() => undefined);
  if (kept) return { about: kept.manifest.about, checksum: kept.checksum };
  tell('export', 0, 1);
  const { cutoff, since, samplePeople = 1 } = job.input as TrainJobInput;
  const limit = { bytes: options.trainMemory, samplePeople };
  const graph = await exportGraph(options.db, {
    cutoff: cutoff === undefined ? job.createdAt : new Date(cutoff),
    since: since === undefined ? undefined : new Date(since),
    samplePeople,
    signal,
    onSize: (size, times) => requireMemory(size, times, { ...limit, bytes: SIZE_SLACK * limit.bytes }),
    onProgress: (done, total) => tell('export', done, total),
  });
  if (graph.about.counts.events === 0) {
    throw invalidInput(`There is nothing to learn from: no events up to ${graph.about.cutoff}.`, 'input', 'cutoff');
  }
  const { users: people, items, events, ties } = graph.about.counts;
  requireMemory({ people, items, events, ties }, graph.dataset.events.time, limit);
  return { about: graph.about, checksum: await saveSnapshot(folder, graph.about, graph.dataset, graph.ids) };
}

async function learn(
  options: TrainingOptions,
  job: Job,
  modelId: string,
  { signal }: JobContext,
  tell: Tell,
): Promise<void> {
  const { folders, registry, kinds, backend, scoringWork, log } = options;
  const input = job.input as TrainJobInput;
  await options.trainer(
    {
      modelId,
      createdAt: job.createdAt.getTime(),
      snapshotFolder: folders.snapshot(job.id),
      modelFolder: folders.model(modelId),
      scoresFolder: folders.scores(modelId),
      checkpointFolder: folders.checkpoints(job.id),
      startFolder: folders.start(modelId),
      warmFolder: input.cold === true ? null : await warmFolder(registry, folders),
      kinds,
      options: fitOptions(input),
      precision: input.precision ?? 'float32',
      backend,
      scoresPerPerson: SCORES_PER_PERSON,
      scoringWork,
    },
    {
      signal,
      log: (line) => log('trainer', { job: job.id, line }),
      onStart: (pid) => log('trainer started', { job: job.id, pid }),
      onProgress: ({ stage, name, done, total }) =>
        tell(stage, done, total, `${name} ${Math.round((100 * done) / Math.max(1, total))} %`),
    },
  );
}

/** What the training of the model that serves has left; null before the first. */
async function warmFolder(registry: ModelRegistry, folders: ModelFolders): Promise<string | null> {
  const [latest] = await registry.serving(1);
  return latest === undefined ? null : folders.start(latest.id);
}

function fitOptions({ seed, split, network, budgetSeconds }: TrainJobInput): Partial<FitOptions> {
  return {
    seed,
    ...(split && { split: { kind: 'temporal', ...split } }),
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    ...(network && { network: { ...FIT_DEFAULTS.network, ...network } }),
  };
}
