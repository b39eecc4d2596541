import { type QueryContext } from '../../platform/neo4j/index.js';
import { type LatestEvent } from '../activity/index.js';
import { type HealthStore } from './health.store.js';

/** Days for which a dead job is told of. */
export const DEAD_DAYS = 7;
const DAY_MS = 86_400_000;

/** How far the data of a shop are, and what was made from them. Ages are in seconds. */
export interface HealthRecord {
  readonly at: Date;
  readonly people: number;
  readonly products: number;
  readonly demo: boolean;
  readonly latestEventAt: Date | null;
  readonly latestEventAge: number | null;
  readonly ingest: {
    readonly runId: string;
    readonly startedAt: Date;
    readonly finishedAt: Date | null;
    readonly age: number;
    readonly records: number;
    readonly quarantined: boolean;
    readonly demo: boolean;
  } | null;
  readonly model: {
    readonly modelId: string;
    readonly trainedAt: Date;
    readonly activatedAt: Date | null;
    readonly measuredAt: Date | null;
    readonly dataUntil: Date;
    readonly dataAge: number;
  } | null;
  readonly jobs: {
    readonly queued: number;
    readonly running: number;
    readonly dead: number;
    readonly longestWait: number | null;
  };
}

/** Tells how far data, ingests, models and jobs are. */
export class HealthService {
  constructor(
    private readonly store: HealthStore,
    private readonly latest: LatestEvent,
    private readonly now: () => number,
  ) {}

  async read(context?: QueryContext): Promise<HealthRecord> {
    const now = this.now();
    const age = (at: Date): number => Math.max(0, (now - at.getTime()) / 1000);
    const [size, latestEvent, ingest, model, jobs] = await Promise.all([
      this.store.size(context),
      this.latest.at(context),
      this.store.latestIngest(context),
      this.store.activeModel(context),
      this.store.jobs(new Date(now - DEAD_DAYS * DAY_MS), context),
    ]);
    const { queued, running, dead, oldestQueuedAt } = jobs;
    return {
      at: new Date(now),
      ...size,
      demo: (ingest?.besideDemo ?? false) && size.people > 0,
      latestEventAt: latestEvent ?? null,
      latestEventAge: latestEvent ? age(latestEvent) : null,
      ingest: ingest
        ? {
            ...{ runId: ingest.runId, startedAt: ingest.startedAt, finishedAt: ingest.finishedAt },
            ...{ records: ingest.records, quarantined: ingest.quarantineBytes > 0, demo: ingest.demo },
            age: age(ingest.finishedAt ?? ingest.startedAt),
          }
        : null,
      model: model
        ? {
            ...{ modelId: model.modelId, trainedAt: model.createdAt, activatedAt: model.activatedAt },
            ...{ measuredAt: model.measuredAt, dataUntil: model.cutoff, dataAge: age(model.cutoff) },
          }
        : null,
      jobs: { queued, running, dead, longestWait: oldestQueuedAt ? age(oldestQueuedAt) : null },
    };
  }
}
