import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import {
  ended,
  finish,
  type LogLine,
  modelsFeature,
  SHORT,
  temporaryFolder,
  type TestFeature,
  writtenBack,
} from './feature.js';
import { loadShop, makeShop } from './shop.js';

// Each test trains, some several times, in processes of their own.
jest.setTimeout(240_000);

let db: Database;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await wipe(db);
  await loadShop(db, makeShop(2));
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

/** A models feature that calls `onLine` with each line of its log, so that a test can act at a certain moment. */
function watched(onLine: (line: LogLine) => void): TestFeature {
  return modelsFeature(db, folder.path, { log: (event, details) => onLine({ event, details }) });
}

const isStage = ({ event, details }: LogLine, stage: string): boolean =>
  event === 'trainer' && String(details.line).startsWith(`${stage}:`);

async function expectOneWhole(modelId: string): Promise<void> {
  expect(await writtenBack(db, modelId)).toMatchObject({
    ...{ scored: 400, doubles: 0, otherScored: 0, otherModel: 0 },
    ...{ users: 40, active: 1, models: 1, snapshots: 1 },
  });
}

it('goes on from the finished stages when the trainer is killed', async () => {
  let pid = 0;
  let killed = false;
  const kept: string[] = [];
  const failures: unknown[] = [];
  const grapevine = watched((line) => {
    if (line.event === 'trainer started') pid = line.details.pid as number;
    if (line.event === 'job to be tried again') failures.push(line.details.err);
    if (String(line.details.line).includes('taken from the checkpoint')) kept.push(String(line.details.line));
    if (isStage(line, 'validation-network') && !killed) {
      killed = true;
      process.kill(pid, 'SIGKILL');
    }
  });
  const job = await finish(grapevine, (await grapevine.models.train(SHORT)).id);
  expect(job).toMatchObject({ status: 'SUCCEEDED', attempts: 2 });
  expect(failures.map(String)).toEqual([expect.stringMatching(/^TrainerDied: .*SIGKILL/)]);
  expect(kept).toContain('validation-ridge: taken from the checkpoint');
  await expectOneWhole((job.result as { modelId: string }).modelId);
});

it('is taken up by another process when the whole worker is killed, and done once', async () => {
  const grapevine = modelsFeature(db, folder.path);
  const { id } = await grapevine.models.train(SHORT);
  const loader = ['--import', 'tsx'];
  const child = spawn(process.execPath, [...loader, 'tests/models/worker.child.ts', folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let trainer = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as LogLine;
    if (line.event === 'trainer started') trainer = line.details.pid as number;
    if (isStage(line, 'validation-ridge')) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const job = await finish(grapevine, id);
  expect(job).toMatchObject({ status: 'SUCCEEDED', attempts: 2, worker: 'test' });
  // The trainer ends with its parent: it would write into the folders of its successor.
  expect(() => process.kill(trainer, 0)).toThrow('ESRCH');
  await expectOneWhole((job.result as { modelId: string }).modelId);
});

it('leaves the model before it whole and serving until the one write', async () => {
  const grapevine = modelsFeature(db, folder.path);
  const first = await finish(grapevine, (await grapevine.models.train(SHORT)).id);
  const { modelId } = first.result as { modelId: string };
  const states: Record<string, number>[] = [];
  const failing = modelsFeature(db, folder.path, {
    afterFit: () => [
      async () => {
        states.push(await writtenBack(db, modelId));
        throw new Error('influence failed');
      },
    ],
  });
  const job = await finish(failing, (await failing.models.train({ ...SHORT, seed: 9 })).id);
  expect(job).toMatchObject({ status: 'DEAD', attempts: 3, error: { message: 'influence failed' } });
  states.push(await writtenBack(db, modelId));
  for (const state of states) {
    expect(state).toMatchObject({ scored: 400, doubles: 0, otherScored: 400, otherModel: 0, users: 40, active: 1 });
  }
  await grapevine.activeModel.refresh();
  expect(grapevine.activeModel.current()?.id).toBe(modelId);
});

it('stops when it is cancelled, and leaves nothing', async () => {
  let pid = 0;
  const asked: Promise<unknown>[] = [];
  const grapevine: TestFeature = watched((line) => {
    if (line.event === 'trainer started') pid = line.details.pid as number;
    if (isStage(line, 'validation-item-knn')) asked.push(grapevine.models.cancelJob(id));
  });
  const { id } = await grapevine.models.train({ ...SHORT, steps: 5_000 });
  grapevine.workers.forEach((worker) => worker.start());
  const job = await ended(grapevine, id);
  await Promise.all([...asked, ...grapevine.workers.map((worker) => worker.stop())]);
  expect(job.status).toBe('CANCELLED');
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(await grapevine.models.models({ limit: 1 })).toEqual([]);
  expect(existsSync(join(folder.path, 'models'))).toBe(false);
  expect(await readdir(join(folder.path, 'snapshots'))).toEqual([]);
});

it('gives a training back uncounted when its worker stops, and the next worker ends it', async () => {
  const stops: Promise<unknown>[] = [];
  const first: TestFeature = watched((line) => {
    if (isStage(line, 'validation-ridge')) stops.push(...first.workers.map((worker) => worker.stop()));
  });
  const { id } = await first.models.train(SHORT);
  first.workers.forEach((worker) => worker.start());
  for await (const job of first.models.follow(id)) if (job.status === 'QUEUED' && stops.length > 0) break;
  await Promise.all(stops);
  const job = await finish(modelsFeature(db, folder.path), id);
  expect(job).toMatchObject({ status: 'SUCCEEDED', attempts: 1 });
});
