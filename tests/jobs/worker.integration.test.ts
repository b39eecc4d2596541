import { Failure } from '../../src/platform/errors.js';
import { defineFailures } from '../../src/platform/failure-kind.js';
import { type Job, type JobHandler, type JobInterrupted, JobStore, JobWorker } from '../../src/platform/jobs/index.js';
import { type Database, DatabaseUnavailable } from '../../src/platform/neo4j/index.js';
import { HandTimers, Heard } from '../support/by-hand.js';
import { testDatabase, wipe } from '../support/database.js';

const LEASE = 30_000;
const BEAT = 100;
const POLL = 7;

let db: Database;
let at: number;
let store: JobStore;
let timers: HandTimers;
let heard: Heard;
let started: JobWorker[];

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await wipe(db);
  at = Date.UTC(2026, 0, 1);
  store = new JobStore(db, { now: () => at, leaseMs: LEASE, maxAttempts: 3, backOffMs: { base: 1_000, cap: 10_000 } });
  timers = new HandTimers();
  heard = new Heard();
  started = [];
});

afterEach(() => Promise.all(started.map((worker) => worker.stop())));

function workerOf(handler: JobHandler, on = store): JobWorker {
  const log = (event: string): void => heard.tell(event);
  const options = { kind: 'train', name: 'a', now: () => at, timers, log, heartbeatMs: BEAT, pollMs: POLL };
  const worker = new JobWorker(on, handler, options);
  started.push(worker);
  return worker;
}

const enqueue = (): Promise<Job> => store.enqueue({ kind: 'train', input: null });

/** What the driver says when nobody answers. */
const silence = (): Error =>
  new DatabaseUnavailable('no answer', 'heartbeatJob', 'ServiceUnavailable', undefined, null);

/** Works until it is interrupted, and says why it was. */
const untilInterrupted: JobHandler = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      heard.tell((signal.reason as JobInterrupted).reason);
      reject(signal.reason as JobInterrupted);
    });
    heard.tell('at work');
  });

/** One heartbeat, to its end. */
async function beat(): Promise<void> {
  await timers.fire(BEAT);
  await timers.due(BEAT);
}

it('keeps the lease and the progress of a long job, and its result', async () => {
  const { id } = await enqueue();
  const worker = workerOf(async (_, { progress }) => {
    progress({ stage: 'fit', progress: 0.5 });
    heard.tell('at work');
    await heard.of('enough');
    return { model: 7 };
  });
  worker.start();
  await heard.of('at work');
  for (let n = 0; n < 4; n += 1) {
    await timers.due(BEAT);
    at += LEASE - 1;
    await beat();
  }
  expect(await store.claim('train', 'another')).toBeUndefined();
  expect(await store.get(id)).toMatchObject({
    status: 'RUNNING',
    attempts: 1,
    worker: 'a',
    stage: 'fit',
    progress: 0.5,
  });
  heard.tell('enough');
  await heard.of('job done');
  expect(await store.get(id)).toMatchObject({ status: 'SUCCEEDED', result: { model: 7 } });
});

it('hears at the next heartbeat that its job is cancelled, stops it, and goes on with the next', async () => {
  const first = await enqueue();
  const worker = workerOf((job, context) =>
    job.id === first.id ? untilInterrupted(job, context) : Promise.resolve(1),
  );
  worker.start();
  await heard.of('at work');
  await store.cancel(first.id);
  at += 1;
  const second = await enqueue();
  expect(heard.has('CANCELLED')).toBe(false);
  await timers.fire(BEAT);
  await heard.of('job cancelled');
  expect(heard.has('CANCELLED')).toBe(true);
  await heard.of('job done');
  expect([(await store.get(first.id)).status, (await store.get(second.id)).status]).toEqual(['CANCELLED', 'SUCCEEDED']);
});

it('lets go of a job that somebody else has taken over, and writes nothing to it', async () => {
  const { id } = await enqueue();
  workerOf(untilInterrupted).start();
  await heard.of('at work');
  at += LEASE;
  const taken = await store.claim('train', 'another');
  await timers.fire(BEAT);
  await heard.of('job lost');
  expect(heard.has('LOST')).toBe(true);
  expect(await store.get(id)).toMatchObject({ status: 'RUNNING', worker: 'another', fence: taken?.fence, error: null });
});

it('rides out a database that does not answer for less than the lease, and no longer', async () => {
  const { id } = await enqueue();
  const deaf = Object.create(store) as JobStore;
  deaf.heartbeat = () => Promise.reject(silence());
  workerOf(untilInterrupted, deaf).start();
  await heard.of('at work');
  at += LEASE;
  await beat();
  expect(heard.has('LOST')).toBe(false);
  at += 1;
  await timers.fire(BEAT);
  await heard.of('job lost');
  expect((await store.get(id)).status).toBe('RUNNING');
});

describe('a handler that fails', () => {
  it('is tried again after a pause that doubles, then the job is dead, with the reason', async () => {
    const { id } = await enqueue();
    let attempts = 0;
    const worker = workerOf(() => Promise.reject(new Error(`broken ${(attempts += 1)}`)));
    const look = async (): Promise<number> => {
      await timers.fire(POLL);
      await timers.due(POLL);
      return attempts;
    };
    worker.start();
    await timers.due(POLL);
    expect(attempts).toBe(1);
    expect(await store.get(id)).toMatchObject({ status: 'QUEUED', error: { code: 'INTERNAL', message: 'broken 1' } });
    for (const [pause, after] of [
      [1_000, 2],
      [2_000, 3],
    ]) {
      at += pause - 1;
      expect(await look()).toBe(after - 1);
      at += 1;
      expect(await look()).toBe(after);
    }
    expect(await store.get(id)).toMatchObject({ status: 'DEAD', attempts: 3, error: { message: 'broken 3' } });
    at += 1e9;
    expect(await look()).toBe(3);
  });

  it.each([
    [false, 'DEAD'],
    [true, 'QUEUED'],
  ])('is tried again only where its kind of failure says so: retry %s, then %s', async (retry, status) => {
    const { id } = await enqueue();
    const { NO_PAINT } = defineFailures({
      NO_PAINT: { status: 503, expected: false, retry, meaning: 'There is no paint.', mend: 'Buy some.' },
    });
    await workerOf(() => Promise.reject(new Failure(NO_PAINT, 'the can is empty'))).workOnce();
    expect(await store.get(id)).toMatchObject({ status, attempts: 1, error: { code: 'NO_PAINT' } });
  });
});

describe('stop', () => {
  it('interrupts the job, waits for its end and gives it back untried; started again the worker does it', async () => {
    const { id } = await enqueue();
    let ended = false;
    const worker = workerOf(async (job, context) => {
      if (ended) return 'done';
      try {
        return await untilInterrupted(job, context);
      } finally {
        await store.get(id);
        ended = true;
      }
    });
    worker.start();
    await heard.of('at work');
    await worker.stop();
    expect(ended).toBe(true);
    expect(heard.has('STOPPING')).toBe(true);
    expect(timers.pending).toBe(0);
    const back = await store.get(id);
    expect(back).toMatchObject({ status: 'QUEUED', attempts: 0, worker: null, leaseUntil: null, error: null });

    worker.start();
    await heard.of('job done');
    expect(await store.get(id)).toMatchObject({ status: 'SUCCEEDED', attempts: 1, result: 'done' });
  });

  it('that comes while a job is claimed gives it back before it is begun', async () => {
    const { id } = await enqueue();
    let stopped: Promise<void> | undefined;
    const late = Object.create(store) as JobStore;
    late.claim = async (kind, name) => {
      const claim = await store.claim(kind, name);
      stopped = worker.stop();
      return claim;
    };
    const worker: JobWorker = workerOf(untilInterrupted, late);
    worker.start();
    await heard.of('job given back');
    await stopped;
    expect(heard.has('at work')).toBe(false);
    expect(await store.get(id)).toMatchObject({ status: 'QUEUED', attempts: 0, worker: null });
  });

  it('ends a worker that has nothing to do at once, and one that was never started', async () => {
    const worker = workerOf(untilInterrupted);
    await worker.stop();
    worker.start();
    await timers.due(POLL);
    await worker.stop();
    expect(timers.pending).toBe(0);
  });
});

describe('an empty queue', () => {
  it('is looked into by one loop however often the worker is started, and at once when it is woken', async () => {
    const worker = workerOf(() => Promise.resolve('done'));
    worker.start();
    worker.start();
    await timers.due(POLL);
    expect(timers.pending).toBe(1);
    const elsewhere = new JobStore(db, { now: () => at });
    const { id } = await elsewhere.enqueue({ kind: 'train', input: null });
    expect(timers.pending).toBe(1);
    worker.wake();
    await heard.of('job done');
    expect((await store.get(id)).status).toBe('SUCCEEDED');
  });

  it('is looked into at once when a job of its kind is put into it by the same store, and only then', async () => {
    workerOf(() => Promise.resolve('done')).start();
    await timers.due(POLL);
    await store.enqueue({ kind: 'publish', input: null });
    expect(timers.pending).toBe(1);
    const { id } = await enqueue();
    await heard.of('job done');
    expect((await store.get(id)).status).toBe('SUCCEEDED');
  });

  it('that does not answer is asked again at the next turn', async () => {
    const { id } = await enqueue();
    const flaky = Object.create(store) as JobStore;
    let asked = 0;
    flaky.claim = (kind, name) => {
      asked += 1;
      return asked === 1 ? Promise.reject(silence()) : store.claim(kind, name);
    };
    workerOf(() => Promise.resolve('done'), flaky).start();
    await heard.of('the job queue does not answer');
    await timers.fire(POLL);
    await heard.of('job done');
    expect((await store.get(id)).status).toBe('SUCCEEDED');
  });
});
