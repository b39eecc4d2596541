import { type Command } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ShopSize, TRIES_COUPONS, writeShop } from '../../seeds/index.js';
import { DEMO_MAPPING, ingestFolder, loadMapping } from '../features/activity/sources/files/index.js';
import { readConfig } from '../config.js';
import { Authenticator } from '../platform/auth/index.js';
import { priceByDegrees } from '../platform/graphql/degrees.store.js';
import { startServer } from '../platform/graphql/server.js';
import { takePort, type TakenPort } from '../platform/http/port.js';
import { hasEnded } from '../platform/jobs/index.js';
import { wireAll, type Composed } from './compose.js';
import { loadExperiment } from './demo-experiment.js';
import { tokensOf } from './keys.js';
import { developmentSignIn } from './development-identities.js';
import { developmentShop } from './development-shop.js';
import { onOrphaned } from './orphaned.js';
import { welcome } from './welcome.js';

type Say = (line: string) => void;

/** `grapevine start`: the database, the demo shop where the graph is empty, a model, and the API until it is told to stop. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start everything: Neo4j, migrations, the demo shop in an empty graph, a model, the API')
    .action(async () => {
      const began = performance.now();
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const forget = onOrphaned(() => stop.abort());
      const say: Say = (line) => console.log(`  ${line}`);
      const { HOST, PORT } = readConfig();
      // Before the database: a port that is in use is known at once.
      const port = await takePort(HOST, PORT);
      const closers: (() => Promise<void>)[] = [() => port.close()];
      try {
        console.log('Grapevine starts');
        const composed = await wireAll({ say });
        closers.push(composed.close);
        await loadDemo(composed, say, stop.signal);
        closers.push(await startFeatures(composed));
        const server = await serve(composed, port);
        closers.push(() => server.stop());
        say(`answers at ${server.url}/graphql`);
        await trainFirst(composed, say, stop.signal);
        if (!stop.signal.aborted) {
          await welcome(composed, server.url, (performance.now() - began) / 1000);
          console.log('Press Ctrl-C to stop.');
          await aborted(stop.signal);
        }
      } finally {
        forget();
        console.log('Grapevine stops');
        for (const close of closers.reverse()) await close();
      }
    });
}

/** The demo shop in a graph without people. Killed on the way, the next start goes on. */
async function loadDemo(
  { config, db, dataFolder, now, grapevine }: Composed,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  if (config.DEMO === 'none') return;
  const size: ShopSize = config.DEMO;
  const folder = join(dataFolder, 'demo');
  const loaded = join(folder, 'loaded');
  const begun = existsSync(folder) && !existsSync(loaded);
  if (!begun && (await grapevine.people.count({})) > 0) return;
  say(`the graph is empty: writing the demo shop (${size})`);
  await writeShop(folder, size, { seed: config.DEMO_SEED, coupons: TRIES_COUPONS[size] });
  const mapping = await loadMapping(DEMO_MAPPING);
  const force = existsSync(loaded);
  const report = await ingestFolder({ db, folder, mapping, dataFolder, now, signal, force, demo: true });
  if (TRIES_COUPONS[size]) await loadExperiment(db, folder);
  writeFileSync(loaded, '');
  say(`loaded ${report.loaded} rows in ${report.seconds.toFixed(1)} s`);
}

/** How often operations are priced anew by the degrees of the graph. */
const PRICING_MS = 10 * 60_000;

/** Workers for the jobs of the graph, the tables that answers are made from, and the prices of operations. */
async function startFeatures({ db, grapevine, log }: Composed): Promise<() => Promise<void>> {
  for (const worker of grapevine.workers) worker.start();
  const price = (): Promise<void> =>
    priceByDegrees(db).catch((err: unknown) => log.warn({ err }, 'operations keep their prices'));
  await Promise.all([grapevine.activeModel.start(), grapevine.shop.refresh(), price()]);
  // People whom a run found before this version kept cases; nobody waits for it.
  void grapevine.riskCases.openFound().catch((err: unknown) => log.warn({ err }, 'cases of risk not opened'));
  // Else whoever asks for the first segment waits for it.
  void grapevine.segmentMembers.prepare().catch((err: unknown) => log.warn({ err }, 'segments not prepared'));
  const pricing = setInterval(() => void price(), PRICING_MS);
  return async () => {
    clearInterval(pricing);
    await grapevine.activeModel.stop();
    await Promise.all(grapevine.workers.map((worker) => worker.stop()));
  };
}

/** A model, where none serves (none yet, or none that this version reads) and there are people to learn from. */
async function trainFirst({ grapevine }: Composed, say: Say, signal: AbortSignal): Promise<void> {
  if (grapevine.activeModel.current() || (await grapevine.people.count({})) === 0) return;
  say('no model serves yet: training one; until then the API shows what friends like and what is popular');
  // One that an earlier start began and did not end is gone on with.
  const begun = (await grapevine.models.jobs({ kind: 'train', limit: 10 })).find((job) => !hasEnded(job));
  const { id } = begun ?? (await grapevine.models.train({}));
  let stage: string | null = null;
  for await (const job of grapevine.models.follow(id, signal)) {
    if (job.stage !== stage) say(`  ${job.stage} (${Math.round(job.progress * 100)} %)`);
    stage = job.stage;
    if (job.status === 'DEAD')
      say(`training failed: ${job.error?.message}; popular things are shown until it succeeds`);
  }
  await grapevine.activeModel.refresh();
}

function serve({ config, db, log, metrics, grapevine }: Composed, port: TakenPort): ReturnType<typeof startServer> {
  return startServer({
    schema: grapevine.schema,
    routes: grapevine.routes,
    authenticator: new Authenticator(tokensOf(config), grapevine.apiKeys),
    limits: {
      bodyBytes: config.LIMIT_BODY_BYTES,
      tokens: config.LIMIT_TOKENS,
      depth: config.LIMIT_DEPTH,
      aliases: config.LIMIT_ALIASES,
      cost: config.LIMIT_COST,
      timeMs: config.LIMIT_TIME_MS,
    },
    rate: {
      requests: config.RATE_REQUESTS,
      failedLogins: config.RATE_FAILED_LOGINS,
      windowSeconds: config.RATE_WINDOW_SECONDS,
    },
    atOnce: config.LIMIT_AT_ONCE,
    origins: config.origins,
    doors: config.doors,
    developmentSignIn: developmentSignIn(config, grapevine),
    developmentShop: developmentShop(config, grapevine),
    trustProxies: config.TRUST_PROXIES,
    metrics,
    log,
    checks: { neo4j: () => db.answers() },
    port,
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
