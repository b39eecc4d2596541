import { type KindTable } from '../../../gnn/index.js';
import { FAILURES, isFailure } from '../../platform/errors.js';
import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { JobStore, JobWorker, type JobStoreOptions, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { ActiveModel } from './registry/active-model.js';
import { ModelFolders } from './registry/folders.js';
import { JobsResolver } from './training/jobs.resolver.js';
import { jobView, modelView } from './registry/model-view.js';
import { ModelsResolver } from './registry/models.resolver.js';
import { ModelsService, PUBLISH } from './registry/models.service.js';
import { Publisher } from './registry/publisher.js';
import { ModelRegistry } from './registry/registry.js';
import { SCORING_WORK } from './write-back/top-scores.js';
import { runTrainer, type RunTrainer } from './training/trainer.js';
import { TRAIN, trainingHandler, type AfterFit } from './training/training.js';

export { MODEL_FAILURES } from './failures.js';
export {
  evaluationReport,
  reportRow,
  type DatedVerdicts,
  type EvaluationReport,
  type ReportRow,
} from './evaluation/evaluation-report.js';
export { GIVEN_KINDS, InvalidSplit, readGivenSplit } from './evaluation/given-split.js';
export { ActiveModel, type LoadedModel } from './registry/active-model.js';
export { ModelFolders } from './registry/folders.js';
export { Job, JobAccepted, JobProgress } from './training/job.type.js';
export { kindTable } from './snapshot/kinds.js';
export { jobView } from './registry/model-view.js';
export { datasetOfRows, type ShopRows } from './evaluation/mapped-dataset.js';
export { Model } from './registry/model.type.js';
export { ModelsService, trainJobInput, type TrainInput } from './registry/models.service.js';
export { ModelRegistry, type Model as StoredModel, type ModelCard } from './registry/registry.js';
export { type ExportedGraph, exportGraph } from './snapshot/snapshot-export.js';
export { loadSnapshot, saveSnapshot, type IdTables, type Snapshot } from './snapshot/snapshot.js';
export { runTrainer, TrainerDied, type RunTrainer } from './training/trainer.js';
export { type PeoplePlaces } from './training/starts.js';
export { modelIdOf, type AfterFit, type AfterFitContext, type TrainJobResult } from './training/training.js';
export { STAGES } from './training/training-stages.js';

export const modelsResolvers = [ModelsResolver, JobsResolver] as const;

export interface ModelsDeps {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  /** Snapshots, artefacts and checkpoints go here. */
  readonly dataFolder: string;
  /** `kindTable` of the configured weights. */
  readonly kinds: KindTable;
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Unique among processes, shown with the jobs this process does. */
  readonly worker: string;
  /** TensorFlow.js back end of the trainer; the best there is by default. */
  readonly backend?: string;
  /** Bytes that a training may take; larger ones are refused. Default: no limit. */
  readonly trainMemory?: number;
  /** Run when a model is in the graph and before it serves: other rooms' scores under its id. */
  readonly afterFit?: readonly AfterFit[];
  readonly jobs?: Omit<JobStoreOptions, 'now'>;
  readonly pollMs?: number;
  readonly trainer?: RunTrainer;
}

export interface ModelsRoom {
  readonly models: ModelsService;
  readonly activeModel: ActiveModel;
  /** Do the jobs in this process, once started; whoever starts them stops them. */
  readonly workers: readonly JobWorker[];
  readonly resolvers: object[];
  readonly nodes: NodeKind[];
}

/** The room with what it needs: its service, the model that serves, workers for its jobs, and the edge. */
export function createModels(deps: ModelsDeps): ModelsRoom {
  const {
    db,
    now,
    timers,
    log,
    kinds,
    backend,
    afterFit = [],
    trainer = runTrainer,
    pollMs,
    trainMemory = Infinity,
  } = deps;
  const jobs = new JobStore(db, { now, ...deps.jobs });
  const folders = new ModelFolders(deps.dataFolder);
  const registry = new ModelRegistry(db, now);
  const publisher = new Publisher(db, folders);
  const workers = new Map<string, JobWorker>();
  const onEnqueue = (kind: string): void => workers.get(kind)?.wake();
  const models = new ModelsService({ jobs, registry, publisher, timers, now, log, onEnqueue });
  const train = trainingHandler({
    ...{ db, jobs, registry, publisher, folders, kinds, backend, afterFit, trainer, trainMemory, now, log },
    scoringWork: SCORING_WORK,
  });
  for (const [kind, handler] of [[TRAIN, train] as const, [PUBLISH, models.publishHandler] as const]) {
    workers.set(kind, new JobWorker(jobs, handler, { kind, name: deps.worker, now, timers, log, pollMs }));
  }
  const access = ['ANALYST', 'MARKETER', 'SERVICE'] as const;
  return {
    models,
    activeModel: new ActiveModel({ registry, folders, timers, log, pollMs }),
    workers: [...workers.values()],
    resolvers: [new ModelsResolver(models), new JobsResolver(models)],
    nodes: [
      {
        type: 'Model',
        access,
        find: (id, { query }) => models.model(id, query).then(modelView).catch(absentIfUnknown),
      },
      { type: 'Job', access, find: (id, { query }) => models.job(id, query).then(jobView).catch(absentIfUnknown) },
    ],
  };
}

function absentIfUnknown(error: unknown): undefined {
  if (!isFailure(error, FAILURES.NOT_FOUND)) throw error;
}
