/**
 * A large shop on one machine: export, fit and write-back of the seeds' load shop by a training job as `grapevine train` runs
 * it, each stage's time, the memory of every process, and the same again on the later half of the events.
 * `bench -- scale [people=100000] [home=folder]`. Making and loading the shop is no part of what is judged; with `home` it
 * is kept and used again.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOrStart, type EmbeddedNeo4j } from '../../neo4j/server.js';
import { exportPeople } from '../../cypher/models/index.js';
import { PLANS, type ShopPlan, writeShop } from '../../seeds/index.js';
import { estimateFitMemory } from '../../gnn/index.js';
import { ingestFolder, loadMapping } from '../../src/features/activity/sources/files/index.js';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { modelsFeature } from '../../src/features/models/feature.js';
import { type StoredModel, type TrainInput, type TrainJobResult } from '../../src/features/models/index.js';
import { loadSnapshot } from '../../src/features/models/snapshot/snapshot.files.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type Job as StoredJob } from '../../src/platform/jobs/index.js';
import { Database, migrate } from '../../src/platform/neo4j/index.js';
import { ProcessWatch, type Usage } from '../support/process-watch.js';

const BAR_MINUTES = 30;
const BAR_BYTES = 8e9;
const BAR_DOUBLING = 2.3;
/** What a Neo4j of its own gets: the defaults of the settings on a machine with 8 GB. */
const SERVER = { heapMb: 2048, pageCacheMb: 512 } as const;

/** Stages of the job that the card has by finer names. */
const LEARNT: ReadonlySet<string> = new Set(['tune', 'validation', 'choose', 'test', 'rolling', 'final']);

interface Trained {
  readonly events: number;
  readonly seconds: number;
  readonly stages: TrainJobResult['seconds'];
  readonly model: StoredModel;
  readonly usage: Usage;
}

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const given = new Map(args.map((arg) => arg.split('=') as [string, string]));
  const plan = planFor(Number(given.get('people') ?? PLANS.load.people));
  const kept = given.get('home');
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'grapevine-bench-')));
  const server = await connectOrStart({ home: join(home, 'neo4j'), ...SERVER });
  const db = await Database.connect({ uri: server.boltUri, user: server.user, password: server.password });
  try {
    await migrate(db);
    const loading = await load(db, plan, home);
    const whole = await train(db, server, home, {});
    // A long run: what is known is told before the second training begins.
    console.log(cost(whole));
    const half = await train(db, server, home, { since: await middle(home) });
    return report(loading, whole, half);
  } finally {
    await db.close();
    await server.stop();
    if (kept === undefined) await rm(home, { recursive: true, force: true });
  }
}

/** The load shop, or a smaller one of the same shape. */
function planFor(people: number): ShopPlan {
  const { load } = PLANS;
  const part = people / load.people;
  const count = (of: number): number => Math.round(of * part);
  return {
    ...load,
    people,
    products: count(load.products),
    friendships: count(load.friendships),
    follows: count(load.follows),
    communities: Math.min(load.communities, Math.floor(people / 50)),
  };
}

interface Loading {
  readonly makeSeconds: number;
  readonly loadSeconds: number;
}

/** Makes the shop and brings it in by `grapevine ingest`'s way, unless the graph has people. */
async function load(db: Database, plan: ShopPlan, home: string): Promise<Loading | null> {
  for await (const _ of db.stream(exportPeople, {})) return null;
  const folder = await mkdtemp(join(home, 'shop-'));
  const [, makeSeconds] = await timed(() => writeShop(folder, plan));
  const mapping = await loadMapping('docs/mappings/default.json');
  const [, loadSeconds] = await timed(() => ingestFolder({ db, folder, mapping, dataFolder: home, now: Date.now }));
  await rm(folder, { recursive: true });
  return { makeSeconds, loadSeconds };
}

/** One training job from the queue to the model that serves, influence among its stages as in the service. */
async function train(db: Database, { pid }: EmbeddedNeo4j, home: string, input: TrainInput): Promise<Trained> {
  const processes = new ProcessWatch();
  processes.watch('service', process.pid);
  processes.watch('neo4j', pid);
  const { people } = peopleFeature.make({ db, now: Date.now });
  const { catalogue, contents } = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  const timers = { setTimeout, clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout) };
  const { afterFit } = influenceFeature.make({
    ...{ db, dataFolder: home, people, catalogue, contents, now: Date.now, timers },
    weights: DEFAULT_WEIGHTS,
    worker: 'bench',
    log: () => undefined,
  });
  const { models, workers } = modelsFeature.make({
    db,
    dataFolder: home,
    now: Date.now,
    timers,
    weights: DEFAULT_WEIGHTS,
    halfLifeDays: 180,
    worker: 'bench',
    trainMemory: BAR_BYTES,
    afterFit: () => afterFit,
    log: (event, details) => {
      if (event === 'trainer started') processes.watch('trainer', details.pid as number);
      if (event === 'trainer') console.error(`  ${String(details.line)}`);
    },
  });
  try {
    workers.forEach((worker) => worker.start());
    const [job, seconds] = await timed(async () => {
      const { id } = await models.train(input);
      let last: StoredJob | undefined;
      for await (last of models.follow(id));
      return last;
    });
    if (job?.status !== 'SUCCEEDED') throw new Error(`the training ended ${job?.status}: ${job?.error?.message}`);
    const { modelId, seconds: stages } = job.result as TrainJobResult;
    const model = await models.model(modelId);
    return { seconds, stages, model, events: model.trainedOn.events, usage: processes.stop() };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    processes.stop();
  }
}

/** When half of the events of the latest training had happened. */
async function middle(home: string): Promise<Date> {
  const [job] = await readdir(join(home, 'snapshots'));
  const { dataset } = await loadSnapshot(join(home, 'snapshots', job));
  const times = dataset.events.time.sort();
  return new Date(times[times.length >> 1] * 1000);
}

function report(loading: Loading | null, whole: Trained, half: Trained): Record<string, unknown> {
  const { users: people, items, events, ties } = whole.model.trainedOn;
  const { usage } = whole;
  const rows = stageRows(whole, half);
  const shared = rows.filter((row) => row.half !== null);
  const doubling = sum(shared.map((row) => row.whole)) / sum(shared.map((row) => row.half ?? 0));
  const computing = cpuSeconds(usage) / cpuSeconds(half.usage);
  console.log(`${people} people, ${items} products, ${events} events, ${ties} ties; half: ${half.events} events`);
  console.log(
    loading === null
      ? 'loaded by an earlier run'
      : `shop made in ${loading.makeSeconds.toFixed(0)} s, loaded in ${loading.loadSeconds.toFixed(0)} s`,
  );
  console.log(`${'seconds'.padEnd(34)}${'whole'.padStart(10)}${'half'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const row of rows) {
    const ratio = row.half === null || row.whole < 1 ? '' : (row.whole / row.half).toFixed(2);
    console.log(
      `${row.name.padEnd(34)}${row.whole.toFixed(1).padStart(10)}${(row.half?.toFixed(1) ?? '-').padStart(10)}${ratio.padStart(8)}`,
    );
  }
  console.log(cost(whole));
  console.log(
    `doubling the events: stages of both ${doubling.toFixed(2)}, all computing ${computing.toFixed(2)}, bar ${BAR_DOUBLING}`,
  );
  return {
    ...{ people, items, events, ties, loading, seconds: whole.seconds, stages: rows, doubling, computing, usage },
    fitBytes: whole.model.card.peakMemoryBytes,
    estimatedBytes: estimateFitMemory({ people, items, events, ties }),
    met: {
      minutes: whole.seconds / 60 <= BAR_MINUTES,
      memory: usage.together <= BAR_BYTES,
      doubling: Math.max(doubling, computing) < BAR_DOUBLING,
    },
  };
}

/** Stages, memory and time of one training, in lines. */
function cost({ seconds, stages, usage, model }: Trained): string {
  const { users: people, items, events, ties } = model.trainedOn;
  const estimate = estimateFitMemory({ people, items, events, ties });
  const told = Object.entries(stages).map(([stage, took]) => `${stage} ${took.toFixed(0)} s`);
  return [
    `${people} people, ${items} products, ${events} events, ${ties} ties: ${told.join(', ')}`,
    ...Object.entries(usage.bytes).map(
      ([name, bytes]) =>
        `${name.padEnd(34)}${megabytes(bytes)} at most, ${usage.cpuSeconds[name].toFixed(0)} s of computing`,
    ),
    `${'together'.padEnd(34)}${megabytes(usage.together)} at most, bar ${megabytes(BAR_BYTES)}`,
    `${'the fit by estimate'.padEnd(34)}${megabytes(estimate)}, measured ${megabytes(model.card.peakMemoryBytes)}`,
    `${(seconds / 60).toFixed(1)} min, bar ${BAR_MINUTES}, with ${(cpuSeconds(usage) / 60).toFixed(1)} min of computing`,
  ].join('\n');
}

function cpuSeconds({ cpuSeconds: each }: Usage): number {
  return sum(Object.values(each));
}

interface StageRow {
  readonly name: string;
  readonly whole: number;
  /** Null where the shorter training had no such stage (rows for comparison depend on the budget). */
  readonly half: number | null;
}

/** The job's stages in order, those of the learner by its own finer names. */
function stageRows(whole: Trained, half: Trained): StageRow[] {
  const split = (trained: Trained): Record<string, number> => {
    const { export: reading = 0, ...rest } = trained.stages;
    const others = Object.entries(rest).filter(([stage]) => !LEARNT.has(stage));
    return { export: reading, ...trained.model.card.seconds, ...Object.fromEntries(others) };
  };
  const shorter = split(half);
  return Object.entries(split(whole)).map(([name, seconds]) => ({ name, whole: seconds, half: shorter[name] ?? null }));
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  return [await work(), (performance.now() - from) / 1000];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
