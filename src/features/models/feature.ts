import { FAILURES, isFailure } from '../../platform/errors.js';
import { type AfterActivate, defineFeature } from '../../platform/feature.js';
import { JobStore, JobWorker, type JobStoreOptions, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventKind } from '../activity/index.js';
import { ActiveModel } from './registry/active-model.service.js';
import { ModelFiles } from './registry/model.files.js';
import { jobView, modelView } from './registry/model-view.type.js';
import { ModelsResolver } from './registry/models.resolver.js';
import { ModelsService } from './registry/models.service.js';
import { ModelRegistry } from './registry/registry.store.js';
import { kindTable } from './snapshot/kinds.js';
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

export interface ModelsNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  /** Snapshots, artefacts and checkpoints go here. */
  readonly dataFolder: string;
  readonly weights: Readonly<Record<EventKind, number>>;
  /** Days after which an event counts half. */
  readonly halfLifeDays: number;
  readonly log: EventLog;
  /** Unique among processes, shown with the jobs that this process does. */
  readonly worker: string;
  /** TensorFlow.js back end of the trainer; the best there is by default. */
  readonly backend?: string;
  /** Bytes that a training may take; larger ones are refused. Default: no limit. */
  readonly trainMemory?: number;
  /** Run when a model is in the graph and before it serves: scores of other features under its id. */
  readonly afterFit?: () => readonly AfterFit[];
  /** Run when a model serves: results of other features that belong to it. */
  readonly afterActivate?: () => readonly AfterActivate[];
  readonly jobs?: Omit<JobStoreOptions, 'now'>;
  readonly pollMs?: number;
  readonly trainer?: RunTrainer;
  /** Where training reads the graph. Default: Neo4j. */
  readonly snapshots?: SnapshotSource;
  /** Where the results of a model are written back. Default: Neo4j. */
  readonly scores?: ScoreSink;
}

/** Who may read models and jobs. */
const ACCESS = ['ANALYST', 'MARKETER', 'SERVICE'] as const;

export const modelsFeature = defineFeature({
  name: 'models',
  create: (needs: ModelsNeeds) => {
    const {
      db,
      now,
      timers,
      log,
      backend,
      pollMs,
      afterFit = () => [],
      afterActivate = () => [],
      trainer = runTrainer,
    } = needs;
    const { trainMemory = Infinity, snapshots = new Neo4jSnapshotSource(db), scores = new Neo4jScoreSink(db) } = needs;
    const jobs = new JobStore(db, { now, ...needs.jobs });
    const files = new ModelFiles(needs.dataFolder);
    const registry = new ModelRegistry(db, now);
    const publisher = new Publisher(scores);
    const train = trainingHandler({
      ...{
        jobs,
        registry,
        publisher,
        files,
        snapshots,
        backend,
        afterFit,
        afterActivate,
        trainer,
        trainMemory,
        now,
        log,
      },
      kinds: kindTable(needs.weights, needs.halfLifeDays),
    });
    const publish = publishHandler({ registry, files, publisher, afterActivate });
    const worker = { name: needs.worker, now, timers, log, pollMs };
    return {
      models: new ModelsService({ jobs, registry, files, timers, now, log }),
      activeModel: new ActiveModel({ registry, files, timers, log, pollMs }),
      modelWorkers: [
        new JobWorker(jobs, train, { kind: TRAIN, ...worker }),
        new JobWorker(jobs, publish, { kind: PUBLISH, ...worker }),
      ],
    };
  },
  resolvers: ({ models }) => [new ModelsResolver(models), new JobsResolver(models)],
  nodes: ({ models }) => [
    {
      type: 'Model',
      access: ACCESS,
      find: (id, { query }) => models.model(id, query).then(modelView).catch(absentIfUnknown),
    },
    {
      type: 'Job',
      access: ACCESS,
      find: (id, { query }) => models.job(id, query).then(jobView).catch(absentIfUnknown),
    },
  ],
  workers: ({ modelWorkers }) => modelWorkers,
});

function absentIfUnknown(error: unknown): undefined {
  if (!isFailure(error, FAILURES.NOT_FOUND)) throw error;
}
