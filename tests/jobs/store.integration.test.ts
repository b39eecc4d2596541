import { type Claim, JobStore } from '../../src/platform/jobs/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';

/** A clock that moves only when told to. */
class Clock {
  at = Date.UTC(2026, 0, 1);
  readonly now = (): number => this.at;
  pass(ms: number): void {
    this.at += ms;
  }
}

const LEASE = 30_000;
let db: Database;
let clock: Clock;
let store: JobStore;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await wipe(db);
  clock = new Clock();
  store = new JobStore(db, { now: clock.now, leaseMs: LEASE, maxAttempts: 3, backOffMs: { base: 1_000, cap: 3_000 } });
});

async function claimed(worker = 'a'): Promise<Claim> {
  const claim = await store.claim('train', worker);
  if (!claim) throw new Error('there was nothing to claim');
  return claim;
}

const lost = { code: 'JOB_LOST' };

describe('claims', () => {
  it('gives a job to one of many workers that ask at once', async () => {
    const job = await store.enqueue({ kind: 'train', input: { seed: 7 } });
    const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => store.claim('train', `worker-${n}`)));
    const won = claims.filter((claim) => claim !== undefined);
    expect(won).toHaveLength(1);
    expect(won[0].job).toMatchObject({ id: job.id, status: 'RUNNING', attempts: 1, input: { seed: 7 } });
  });

  it('lets one job of a kind run at a time, the oldest first, and kinds beside one another', async () => {
    const first = await store.enqueue({ kind: 'train', input: 1 });
    clock.pass(1);
    const second = await store.enqueue({ kind: 'train', input: 2 });
    await store.enqueue({ kind: 'publish', input: 3 });
    const claim = await claimed();
    expect(claim.job.id).toBe(first.id);
    expect(await store.claim('train', 'b')).toBeUndefined();
    expect(await store.claim('publish', 'b')).toBeDefined();
    await store.complete(claim, { ok: true });
    expect((await claimed('b')).job.id).toBe(second.id);
    expect(await store.get(first.id)).toMatchObject({ status: 'SUCCEEDED', progress: 1, result: { ok: true } });
  });

  it('hands a job on when the lease has run out, before any other, with a higher fence', async () => {
    const job = await store.enqueue({ kind: 'train', input: null });
    const dead = await claimed('dead');
    clock.pass(LEASE - 1);
    expect(await store.claim('train', 'b')).toBeUndefined();
    clock.pass(1);
    const next = await claimed('b');
    expect(next.job).toMatchObject({ id: job.id, attempts: 2, worker: 'b' });
    expect(next.fence).toBeGreaterThan(dead.fence);
  });

  it('keeps a lease that is prolonged', async () => {
    await store.enqueue({ kind: 'train', input: null });
    const claim = await claimed();
    for (let beat = 0; beat < 5; beat += 1) {
      clock.pass(LEASE - 1);
      await store.heartbeat(claim, { stage: 'fit', progress: beat / 5 });
    }
    expect(await store.claim('train', 'b')).toBeUndefined();
    expect(await store.get(claim.job.id)).toMatchObject({ stage: 'fit', progress: 0.8 });
  });
});

describe('a worker that lost its job', () => {
  it('can change nothing, whatever it tries', async () => {
    await store.enqueue({ kind: 'train', input: null });
    const old = await claimed('old');
    clock.pass(LEASE);
    const fresh = await claimed('new');
    const before = await store.get(fresh.job.id);
    await expect(store.heartbeat(old, { progress: 0.9 })).rejects.toMatchObject(lost);
    await expect(store.complete(old, 'wrong')).rejects.toMatchObject(lost);
    await expect(store.fail(old, { code: 'INTERNAL', message: 'wrong' }, true)).rejects.toMatchObject(lost);
    await expect(store.release(old)).rejects.toMatchObject(lost);
    await expect(store.acknowledgeCancel(old)).rejects.toMatchObject(lost);
    await expect(db.transaction('write', (tx) => store.hold(tx, old))).rejects.toMatchObject(lost);
    expect(await store.get(fresh.job.id)).toEqual(before);
    await store.complete(fresh, 'right');
    expect(await store.get(fresh.job.id)).toMatchObject({ status: 'SUCCEEDED', result: 'right' });
  });

  it('cannot take it between the check and the write of another', async () => {
    await store.enqueue({ kind: 'train', input: null });
    const old = await claimed('old');
    clock.pass(LEASE);
    // The holder has checked and has not committed: the claim must wait, so the order below is the only possible one.
    const order: string[] = [];
    let claiming: Promise<unknown> = Promise.resolve();
    await db.transaction('write', async (tx) => {
      await store.hold(tx, old);
      claiming = store.claim('train', 'new').then(() => order.push('claimed'));
      // Ample time for a claim that would not wait.
      for (let read = 0; read < 30; read += 1) await store.get(old.job.id);
      order.push('written');
    });
    await claiming;
    expect(order).toEqual(['written', 'claimed']);
  });
});

describe('failures', () => {
  it('tries again after a pause that doubles, then lets the job die', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    const error = { code: 'INTERNAL', message: 'the trainer died' };
    for (const pause of [1_000, 2_000]) {
      expect(await store.fail(await claimed(), error, true)).toBe('QUEUED');
      clock.pass(pause - 1);
      expect(await store.claim('train', 'a')).toBeUndefined();
      clock.pass(1);
    }
    expect(await store.fail(await claimed(), error, true)).toBe('DEAD');
    clock.pass(1_000_000);
    expect(await store.claim('train', 'a')).toBeUndefined();
    expect(await store.get(id)).toMatchObject({ status: 'DEAD', attempts: 3, error });
  });

  it('lets a job die whose workers died three times', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await claimed();
      clock.pass(LEASE);
    }
    expect(await store.claim('train', 'a')).toBeUndefined();
    expect(await store.get(id)).toMatchObject({ status: 'DEAD', error: { code: 'JOB_LOST' } });
  });

  it('does not try again what cannot succeed', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    expect(await store.fail(await claimed(), { code: 'INVALID_INPUT', message: 'no' }, false)).toBe('DEAD');
    expect((await store.get(id)).attempts).toBe(1);
  });

  it('does not count the attempt of a worker that stops', async () => {
    await store.enqueue({ kind: 'train', input: null });
    await store.release(await claimed());
    expect((await claimed()).job.attempts).toBe(1);
  });
});

describe('enqueue', () => {
  it('stores once what is sent many times with one key, also at once', async () => {
    const jobs = await Promise.all(
      Array.from({ length: 8 }, () => store.enqueue({ kind: 'train', input: { seed: 1 }, idempotencyKey: 'k' })),
    );
    expect(new Set(jobs.map((job) => job.id)).size).toBe(1);
    expect(await store.list({ limit: 100 })).toHaveLength(1);
    await expect(store.enqueue({ kind: 'train', input: { seed: 2 }, idempotencyKey: 'k' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('cancel', () => {
  it('ends at once what nobody is doing', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    expect((await store.cancel(id)).status).toBe('CANCELLED');
    expect(await store.claim('train', 'a')).toBeUndefined();
    await expect(store.cancel('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks the worker, who then may write nothing more that counts', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    const claim = await claimed();
    expect(await store.cancel(id)).toMatchObject({ status: 'RUNNING', cancelRequested: true });
    expect(await store.heartbeat(claim)).toEqual({ cancelRequested: true });
    await expect(db.transaction('write', (tx) => store.hold(tx, claim))).rejects.toMatchObject(lost);
    await store.acknowledgeCancel(claim);
    expect((await store.get(id)).status).toBe('CANCELLED');
  });

  it('does not bring back a job whose worker died after it was cancelled', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    await claimed();
    await store.cancel(id);
    clock.pass(LEASE);
    expect(await store.claim('train', 'b')).toBeUndefined();
    expect((await store.get(id)).status).toBe('CANCELLED');
  });

  it('refuses what has ended', async () => {
    const { id } = await store.enqueue({ kind: 'train', input: null });
    await store.complete(await claimed(), 1);
    await expect(store.cancel(id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

it('lists the latest first, in pages that meet without gap or repeat', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    ids.unshift((await store.enqueue({ kind: n === 2 ? 'publish' : 'train', input: n })).id);
    clock.pass(1);
  }
  const first = await store.list({ limit: 2 });
  const rest = await store.list({ limit: 10, beforeAt: first[1].createdAt, beforeId: first[1].id });
  expect([...first, ...rest].map((job) => job.id)).toEqual(ids);
  expect(await store.list({ limit: 10, kind: 'publish', status: 'QUEUED' })).toHaveLength(1);
});
