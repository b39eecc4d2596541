/**
 * Eight of the twenty kills that lose and double nothing: the trainer, the worker that started it, and the database under
 * both, at moments drawn from a seed, which `GRAPEVINE_KILL_SEED` replaces. The other twelve are in
 * tests/activity/ingest-killed.e2e.test.ts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../neo4j/process.js';
import { randomInt, seededRng, shuffle } from '../../src/algorithms/random.js';
import { hasEnded } from '../../src/platform/jobs/index.js';
import { Database, migrate } from '../../src/platform/neo4j/index.js';
import { KillableServer } from '../support/killable-server.js';
import { testServerEnvironment } from '../support/test-server.js';
import { ended, finish, type LogLine, modelsFeature, SHORT, writtenBack } from './feature.js';
import { LAST_DAY, loadShop, makeShop } from './shop.js';

/** Four starts of a database and nine attempts, on a machine that may be busy. */
const PATIENCE_MS = 900_000;
const SEED = Number(process.env.GRAPEVINE_KILL_SEED ?? 20);
/** Lines a trainer is let say at most before something dies: fewer than it says when all its stages are kept. */
const LINES = 8;
const JOBS = { leaseMs: 3_000, backOffMs: { base: 50, cap: 50 }, maxAttempts: 12 };

let folder: string;
let server: KillableServer;
let db: Database;
let worker: Worker | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-trainer-'));
  server = await KillableServer.start(join(folder, 'neo4j'));
  const { boltUri: uri, user, password } = server.address;
  db = await Database.connect({ uri, user, password, retryMs: 180_000 });
  await migrate(db);
  await loadShop(db, makeShop(2));
}, PATIENCE_MS);

afterAll(async () => {
  worker?.process.kill('SIGKILL');
  await worker?.ended;
  await db.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE_MS);

/** A worker's process and what it and its latest trainer said. */
class Worker {
  trainer = 0;
  /** What its trainer has said since it started. */
  lines = 0;
  readonly ended: Promise<unknown>;

  constructor(readonly process: ChildProcess) {
    this.ended = once(process, 'exit');
    createInterface({ input: process.stdout! }).on('line', (text) => {
      const { event, details } = JSON.parse(text) as LogLine;
      if (event === 'trainer started') {
        this.trainer = details.pid as number;
        this.lines = 0;
      }
      if (event === 'trainer') this.lines += 1;
    });
  }

  static start(): Worker {
    const env = { ...process.env, ...testServerEnvironment(server.address) };
    const child = ['--import', 'tsx', 'tests/models/worker.child.ts', join(folder, 'killed')];
    return new Worker(spawn(process.execPath, child, { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  }
}

const scores = (): Promise<object[]> =>
  server.ask(
    `MATCH (u:User)-[s:SCORED]->(p:Product)
     RETURN u.id AS user, p.id AS product, s.rank AS rank, s.value AS value ORDER BY user, rank, product`,
  );

it(
  'ends with one whole model, that of one clean run, whatever was killed on the way',
  async () => {
    // From nothing, or each training that was killed too late would start where the one before it ended.
    const input = { ...SHORT, cutoff: new Date(LAST_DAY), cold: true };
    const clean = modelsFeature(db, join(folder, 'clean'), { jobs: JOBS });
    const first = await finish(clean, (await clean.models.train(input)).id);
    expect(first).toMatchObject({ status: 'SUCCEEDED', error: null });
    const expected = await scores();
    expect(expected).toHaveLength(400);

    const rng = seededRng(SEED);
    const mixed = (victims: readonly string[]): string[] =>
      shuffle(
        victims.map((_, n) => n),
        rng,
      ).map((n) => victims[n]);
    const victims = [
      ...mixed(['trainer', 'trainer', 'worker', 'database', 'trainer', 'database']),
      // These come when there is nothing more to learn: between the scores and the end of the job.
      ...mixed(['worker', 'database']).map((victim) => `${victim}, after the learning`),
    ];
    const grapevine = modelsFeature(db, join(folder, 'killed'), { jobs: JOBS });
    const jobs = [(await grapevine.models.train(input)).id];
    worker = Worker.start();
    let dead = 0;
    for (const [n, what] of victims.entries()) {
      const [victim, late] = what.split(', ');
      const least = 1 + randomInt(rng, LINES);
      const pause = rng() * 60;
      const reached = ({ trainer, lines }: Worker): boolean =>
        trainer !== dead && (late ? !isAlive(trainer) : lines >= least && isAlive(trainer));
      do {
        while (!reached(worker)) {
          // The kill before may have come too late to be felt; then there is another training to be killed.
          if (hasEnded(await grapevine.models.job(jobs.at(-1)!))) {
            dead = worker.trainer;
            jobs.push((await grapevine.models.train(input)).id);
          }
          await delay(5);
        }
        await delay(pause);
      } while (!reached(worker));
      const said = `seed ${SEED}, kill ${n + 1}: ${what}, ${worker.lines} lines and ${pause.toFixed(0)} ms into attempt`;
      if (victim === 'trainer') {
        dead = worker.trainer;
        process.kill(dead, 'SIGKILL');
      }
      if (victim === 'database') {
        // The trainer may outlive it: what it says from now on counts.
        worker.lines = 0;
        await server.killAndRestart();
      }
      if (victim === 'worker') {
        dead = 0;
        worker.process.kill('SIGKILL');
        await worker.ended;
        worker = Worker.start();
      }
      process.stdout.write(`${said} ${(await grapevine.models.job(jobs.at(-1)!)).attempts}\n`);
      expect(await server.ask('MATCH (m:Model {active: true}) RETURN m.id AS id')).toHaveLength(1);
    }

    const last = await ended(grapevine, jobs.at(-1)!);
    worker.process.kill('SIGTERM');
    await worker.ended;
    const all = await grapevine.models.jobs({ limit: 100 });
    expect(all.map(({ id, status }) => [id, status]).sort()).toEqual(
      [first.id, ...jobs].map((id) => [id, 'SUCCEEDED']).sort(),
    );
    const { modelId } = last.result as { modelId: string };
    expect(await writtenBack(db, modelId)).toMatchObject({
      ...{ scored: 400, doubles: 0, otherScored: 0, users: 40, otherModel: 0 },
      ...{ active: 1, models: 1 + jobs.length, snapshots: 1 },
    });
    expect(await scores()).toEqual(expected);
    await grapevine.activeModel.refresh();
    expect(grapevine.activeModel.current()?.id).toBe(modelId);
  },
  PATIENCE_MS,
);
