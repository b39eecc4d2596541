import { type ModelId } from '../ids.js';
import { type KindTable } from '../../../../gnn/index.js';
import { type Job } from '../../../platform/jobs/index.js';
import { type ModelFiles } from '../registry/model.files.js';
import { type ModelRegistry } from '../registry/registry.store.js';
import { SCORING_WORK } from '../write-back/top-scores.js';
import { fitOptions, type TrainJobInput } from './train-input.js';
import { type RunTrainer, type TrainerHooks } from './trainer.worker.js';

/** Length of the lists of top scores. */
const SCORES_PER_PERSON = 10;

export interface LearnOptions {
  readonly registry: ModelRegistry;
  readonly files: ModelFiles;
  /** The weights of the kinds of event. */
  readonly kinds: KindTable;
  /** Name of a TensorFlow.js back end; undefined for the best that this machine has. */
  readonly backend: string | undefined;
  readonly trainer: RunTrainer;
}

/** Learns from the snapshot of a job in a process of its own: writes the artefact, its top scores and the start of the next training. */
export async function learn(
  { registry, files, kinds, backend, trainer }: LearnOptions,
  job: Job,
  modelId: ModelId,
  hooks: TrainerHooks,
): Promise<void> {
  const input = job.input as TrainJobInput;
  await trainer(
    {
      modelId,
      createdAt: job.createdAt.getTime(),
      snapshotFolder: files.snapshot(job.id),
      modelFolder: files.model(modelId),
      scoresFolder: files.scores(modelId),
      checkpointFolder: files.checkpoints(job.id),
      startFolder: files.start(modelId),
      warmFolder: input.cold === true ? null : await warmFolder(registry, files),
      kinds,
      options: fitOptions(input),
      precision: input.precision ?? 'float32',
      backend,
      scoresPerPerson: SCORES_PER_PERSON,
      scoringWork: SCORING_WORK,
    },
    hooks,
  );
}

/** What the training of the active model left to start from; null before the first training. */
async function warmFolder(registry: ModelRegistry, files: ModelFiles): Promise<string | null> {
  const [latest] = await registry.serving(1);
  return latest === undefined ? null : files.start(latest.id);
}
