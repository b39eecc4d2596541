import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { modelsFeature as feature, type ModelsNeeds } from '../../src/features/models/feature.js';
import { type Job } from '../../src/platform/jobs/index.js';
import { type Database, type FieldTypes, type Query } from '../../src/platform/neo4j/index.js';

export interface LogLine {
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type ModelsFeature = ReturnType<typeof feature.make>;

export interface TestFeature extends ModelsFeature {
  readonly log: LogLine[];
  readonly dataFolder: string;
}

const timers = { setTimeout, clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout) };

/** A short fit on the plain back end: what is tested here is the way a model takes, not how good it is. */
export const SHORT = { seed: 3, steps: 20, windows: 1 } as const;

export function modelsFeature(db: Database, dataFolder: string, more: Partial<ModelsNeeds> = {}): TestFeature {
  const log: LogLine[] = [];
  const made = feature.make({
    db,
    dataFolder,
    now: Date.now,
    timers,
    weights: DEFAULT_WEIGHTS,
    halfLifeDays: 180,
    backend: 'cpu',
    worker: 'test',
    pollMs: 50,
    jobs: { leaseMs: 3_000, backOffMs: { base: 50, cap: 50 } },
    log: (event, details) => log.push({ event, details }),
    ...more,
  });
  return { ...made, log, dataFolder };
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'grapevine-models-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Has this process's workers do the job, and waits for its end. */
export async function finish({ models, workers }: ModelsFeature, id: string): Promise<Job> {
  workers.forEach((worker) => worker.start());
  try {
    return await ended({ models }, id);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

export async function ended({ models }: Pick<ModelsFeature, 'models'>, id: string): Promise<Job> {
  let last: Job | undefined;
  for await (const job of models.follow(id)) last = job;
  return last!;
}

const NUMBERS: FieldTypes = Object.fromEntries(
  ['scored', 'doubles', 'otherScored', 'users', 'products', 'otherModel', 'active', 'models', 'snapshots'].map(
    (name) => [name, { kind: 'int' }],
  ),
);

export type WrittenBack = Record<string, number>;

/** What a model has in the graph, counted. */
export async function writtenBack(db: Database, model: string): Promise<WrittenBack> {
  const query: Query<{ model: string }, WrittenBack, 'read'> = {
    name: 'test/written-back',
    mode: 'read',
    params: { model: { kind: 'string' } },
    row: NUMBERS,
    text: `RETURN
      COUNT { MATCH ()-[s:SCORED {model: $model}]->() } AS scored,
      COUNT { MATCH (u)-[a:SCORED {model: $model}]->(p)<-[b:SCORED {model: $model}]-(u) WHERE elementId(a) < elementId(b) } AS doubles,
      COUNT { MATCH ()-[s:SCORED]->() WHERE s.model <> $model } AS otherScored,
      COUNT { MATCH (u:User {embeddingModel: $model}) WHERE size(u.embedding) = 64 } AS users,
      COUNT { MATCH (p:Product {embeddingModel: $model}) WHERE size(p.embedding) = 64 } AS products,
      COUNT { MATCH (n) WHERE n.embeddingModel <> $model } AS otherModel,
      COUNT { MATCH (m:Model {active: true}) } AS active,
      COUNT { MATCH (m:Model) } AS models,
      COUNT { MATCH (m:Model {id: $model})-[:TRAINED_ON]->(:Snapshot) } AS snapshots`,
  };
  return (await db.run(query, { model }))[0];
}
