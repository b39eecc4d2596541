import { type KindTable } from '../../../gnn/index.js';
import { FAILURES, isFailure } from '../../platform/errors.js';
import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { JobStore, JobWorker, type JobStoreOptions, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { ActiveModel } from './registry/active-model.service.js';
import { ModelFiles } from './registry/model.files.js';
import { jobView, modelView } from './registry/model-view.type.js';
import { ModelsResolver } from './registry/models.resolver.js';
import { ModelsService } from './registry/models.service.js';
import { ModelRegistry } from './registry/registry.store.js';
import { Neo4jSnapshotSource } from './snapshot/neo4j-snapshot.store.js';
import { type SnapshotSource } from './snapshot/snapshot-source.js';
import { type AfterFit } from './training/after-fit.js';
import { JobsResolver } from './training/jobs.resolver.js';
import { runTrainer, type RunTrainer } from './training/trainer.worker.js';
import { TRAIN, trainingHandler } from './training/training.job.js';
import { Neo4jScoreSink } from './write-back/neo4j-scores.store.js';
import { PUBLISH, publishHandler } from './write-back/publish.job.js';
import { Publisher } from './write-back/publisher.service.js';
import { type ScoreSink } from './write-back/score-sink.js';
import { SCORING_WORK } from './write-back/top-scores.js';

export { MODEL_FAILURES } from './failures.js';
export {
  evaluationReport,
  reportRow,
  type DatedVerdicts,
  type EvaluationReport,
  type ReportRow,
} from './evaluation/evaluation-report.js';
export { GIVEN_KINDS, InvalidSplit, readGivenSplit } from './evaluation/given-split.files.js';
export { datasetOfRows } from './evaluation/mapped-dataset.js';
export { type LoadedModel } from './registry/active-model.service.js';
export { type Model as StoredModel } from './registry/model.js';
export { jobView } from './registry/model-view.type.js';
export { Model } from './registry/model.type.js';
export { ModelsService } from './registry/models.service.js';
export { kindTable } from './snapshot/kinds.js';
export { type SnapshotSource } from './snapshot/snapshot-source.js';
export { type AfterFit, type PeoplePlaces } from './training/after-fit.js';
export { JobAccepted } from './training/job.type.js';
export { trainJobInput, type TrainInput } from './training/train-input.js';
export { type TrainJobResult } from './training/training.job.js';
export { STAGES } from './training/training-stages.js';
export { type ScoreSink } from './write-back/score-sink.js';

export const modelsResolvers = [ModelsResolver, JobsResolver] as const;

export interface ModelsDeps {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  /** The folder for snapshots, artefacts and checkpoints. */
  readonly dataFolder: string;
  /** `kindTable` of the configured weights. */
  readonly kinds: KindTable;
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Unique among processes, shown with the jobs this process does. */
  readonly worker: string;
  /** TensorFlow.js back end of the trainer. Default: the best that this machine has. */
  readonly backend?: string;
  /** Bytes that a training may take; larger ones are refused. Default: no limit. */
  readonly trainMemory?: number;
  /** Run when a model is in the graph and before it serves: results of other features, stored under its id. */
  readonly afterFit?: readonly AfterFit[];
  readonly jobs?: Omit<JobStoreOptions, 'now'>;
  readonly pollMs?: number;
  readonly trainer?: RunTrainer;
  /** Where training reads the graph. Default: Neo4j. */
  readonly snapshots?: SnapshotSource;
  /** Where the results of a model are written back. Default: Neo4j. */
  readonly scores?: ScoreSink;
}

export interface ModelsFeature {
  readonly models: ModelsService;
  readonly activeModel: ActiveModel;
  /** They do the jobs in this process once they are started; who starts them stops them. */
  readonly workers: readonly JobWorker[];
  readonly resolvers: object[];
  readonly nodes: NodeKind[];
}

/** Makes the service, the model that serves, the workers for its jobs, and the resolvers. */
export function createModels(deps: ModelsDeps): ModelsFeature {
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
    snapshots = new Neo4jSnapshotSource(db),
    scores = new Neo4jScoreSink(db),
  } = deps;
  const jobs = new JobStore(db, { now, ...deps.jobs });
  const files = new ModelFiles(deps.dataFolder);
  const registry = new ModelRegistry(db, now);
  const publisher = new Publisher(scores);
  const workers = new Map<string, JobWorker>();
  const onEnqueue = (kind: string): void => workers.get(kind)?.wake();
  const models = new ModelsService({ jobs, registry, files, timers, now, log, onEnqueue });
  const train = trainingHandler({
    ...{ jobs, registry, publisher, files, snapshots, kinds, backend, afterFit, trainer, trainMemory, now, log },
    scoringWork: SCORING_WORK,
  });
  const publish = publishHandler({ registry, files, publisher });
  for (const [kind, handler] of [[TRAIN, train] as const, [PUBLISH, publish] as const]) {
    workers.set(kind, new JobWorker(jobs, handler, { kind, name: deps.worker, now, timers, log, pollMs }));
  }
  const access = ['ANALYST', 'MARKETER', 'SERVICE'] as const;
  return {
    models,
    activeModel: new ActiveModel({ registry, files, timers, log, pollMs }),
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
