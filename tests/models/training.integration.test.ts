import { jest } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { estimateFitMemory, Ranker } from '../../gnn/index.js';
import { type TrainJobResult } from '../../src/features/models/index.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { type Job } from '../../src/platform/jobs/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { finish, modelsFeature, SHORT, temporaryFolder, type TestFeature, writtenBack } from './feature.js';
import { memoryScores, memorySnapshots } from './memory-engines.js';
import { loadShop, makeShop } from './shop.js';

// Each test trains, some several times, in processes of their own.
jest.setTimeout(240_000);

let db: Database;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let grapevine: TestFeature;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await wipe(db);
  await loadShop(db, makeShop(2));
  folder = await temporaryFolder();
  grapevine = modelsFeature(db, folder.path);
});

afterEach(() => folder.remove());

async function trained(seed: number = SHORT.seed): Promise<Job & { modelId: string }> {
  const job = await finish(grapevine, (await grapevine.models.train({ ...SHORT, seed })).id);
  expect(job).toMatchObject({ status: 'SUCCEEDED' });
  return { ...job, modelId: (job.result as { modelId: string }).modelId };
}

/** Flips a bit of one of a model's files. */
async function damage(model: string): Promise<void> {
  const file = join(folder.path, 'models', model, 'counted.bin');
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(file, bytes);
}

describe('a training', () => {
  it('ends with a model that serves, its card, its scores and its embeddings in the graph', async () => {
    const { modelId } = await trained();
    const model = await grapevine.models.model(modelId);
    expect(model).toMatchObject({ active: true, seed: SHORT.seed, trainedOn: { users: 40, items: 30 } });
    expect(model.card.rows.map((row) => row.name)).toContain('served');
    expect(await writtenBack(db, modelId)).toMatchObject({
      ...{ scored: 400, doubles: 0, otherScored: 0, otherModel: 0 },
      ...{ users: 40, active: 1, models: 1, snapshots: 1 },
    });
    const served = model.card.rows.find(({ name }) => name === 'served')!;
    const float = { kind: 'float' } as const;
    const figures: Query<object, object, 'read'> = {
      ...{ name: 'test/figures', mode: 'read', params: {} },
      row: { people: { kind: 'int' }, ndcg: float, recall: float, coverage: float },
      text: `MATCH (m:Model {active: true}) RETURN m.metricsPeople AS people, m.metricsNdcgAt10 AS ndcg,
        m.metricsRecallAt20 AS recall, m.metricsCoverage AS coverage`,
    };
    expect(await db.run(figures, {})).toEqual([
      {
        ...{ people: served.people, ndcg: served.figures['ndcg@10'].value },
        ...{ recall: served.figures['recall@20'].value, coverage: served.coverage },
      },
    ]);
    await grapevine.activeModel.refresh();
    const current = grapevine.activeModel.current();
    expect(current?.id).toBe(modelId);
    expect(current?.ranker).toBeInstanceOf(Ranker);
    expect(current?.ids.users).toHaveLength(40);
  });

  it('gives equal models for one graph, cut-off and seed, started cold, whichever engines read and write', async () => {
    const cutoff = new Date();
    const files: Buffer[][] = [];
    const scores = memoryScores();
    const otherEngines = modelsFeature(db, folder.path, { snapshots: memorySnapshots(makeShop(2)), scores });
    for (const feature of [grapevine, otherEngines]) {
      const job = await finish(feature, (await feature.models.train({ ...SHORT, cutoff, cold: true })).id);
      const { modelId } = job.result as { modelId: string };
      const path = join(folder.path, 'models', modelId);
      const names = (await readdir(path)).filter((name) => name.endsWith('.bin')).sort();
      files.push(await Promise.all(names.map((name) => readFile(join(path, name)))));
    }
    expect(files[1]).toEqual(files[0]);
    expect([...scores.written]).toEqual([
      ['people with top scores', 40],
      ['people with embeddings', 40],
      ['ties', scores.written.get('ties')],
      ['models whose scores stay', 1],
    ]);
    expect(scores.written.get('ties')).toBeGreaterThan(0);
  });

  it('says that there is nothing to learn from, once', async () => {
    await wipe(db);
    const job = await finish(grapevine, (await grapevine.models.train(SHORT)).id);
    expect(job).toMatchObject({ status: 'DEAD', attempts: 1, error: { code: 'INVALID_INPUT' } });
  });

  it('is refused once where it takes more memory than it may; the sample that the refusal names is not', async () => {
    const limit = estimateFitMemory({ people: 40, items: 30, events: 480, ties: 40 }) - 10_000;
    const small = modelsFeature(db, folder.path, { trainMemory: limit });
    const refused = await finish(small, (await small.models.train(SHORT)).id);
    expect(refused).toMatchObject({ status: 'DEAD', attempts: 1, error: { code: 'MEMORY_LIMIT' } });
    const option = /--sample-people (\S+);/.exec(refused.error!.message);
    const samplePeople = Number(option?.[1]);
    const done = await finish(small, (await small.models.train({ ...SHORT, samplePeople })).id);
    expect(done).toMatchObject({ status: 'SUCCEEDED' });
    const { modelId, seconds } = done.result as TrainJobResult;
    const { card, trainedOn } = await small.models.model(modelId);
    expect(trainedOn.users).toBeLessThan(40);
    expect(card.notes[0]).toBe(`learnt from a sample: ${samplePeople} of the people, and what is between them`);
    expect(Object.keys(seconds)).toEqual(expect.arrayContaining(['export', 'final', 'write', 'activate', 'publish']));
  });

  it('refuses what cannot be a training', async () => {
    const later = new Date(Date.now() + 60_000);
    const wrong = [
      { cutoff: later },
      { since: later },
      { samplePeople: 0 },
      { samplePeople: 2 },
      { testShare: 0.9 },
      { windows: 0 },
      { seed: 0.5 },
    ];
    for (const input of wrong) {
      await expect(grapevine.models.train(input)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        argument: ['input', Object.keys(input)[0]],
      });
    }
  });
});

describe('which model serves', () => {
  it('goes on to the next, back to the one before, and no further than there are', async () => {
    const first = await trained(1);
    const second = await trained(2);
    const { models, activeModel } = grapevine;
    await activeModel.refresh();
    expect(activeModel.current()?.id).toBe(second.modelId);
    expect(await writtenBack(db, second.modelId)).toMatchObject({
      scored: 400,
      otherScored: 0,
      otherModel: 0,
      active: 1,
    });

    expect((await models.rollBack('worse')).id).toBe(first.modelId);
    await activeModel.refresh();
    expect(activeModel.current()?.id).toBe(first.modelId);
    const [publication] = await models.jobs({ kind: 'publish', limit: 1 });
    await finish(grapevine, publication.id);
    expect(await writtenBack(db, first.modelId)).toMatchObject({
      scored: 400,
      otherScored: 0,
      otherModel: 0,
      active: 1,
    });

    await expect(models.rollBack()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await models.activateModel(second.modelId)).active).toBe(true);
    expect((await models.models({ limit: 9 })).map(({ id, active }) => [id, active])).toEqual([
      [second.modelId, true],
      [first.modelId, false],
    ]);
  });

  it('never is none or two, whoever changes it at once', async () => {
    const first = await trained(1);
    const second = await trained(2);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([first, second, first, second].map(({ modelId }) => grapevine.models.activateModel(modelId)));
      expect((await writtenBack(db, first.modelId)).active).toBe(1);
    }
  });

  it('refuses damaged files: the last good model goes on serving, and a fresh process takes it', async () => {
    const first = await trained(1);
    await grapevine.activeModel.refresh();
    const second = await trained(2);
    await damage(second.modelId);
    await grapevine.activeModel.refresh();
    expect(grapevine.activeModel.current()?.id).toBe(first.modelId);
    await grapevine.activeModel.refresh();
    const refusals = grapevine.log.filter(({ event }) => event === 'model refused');
    expect(refusals).toHaveLength(1);
    expect(refusals[0].details.err).toMatchObject({ code: 'MODEL_DAMAGED' });

    const fresh = modelsFeature(db, folder.path);
    await fresh.activeModel.refresh();
    expect(fresh.activeModel.current()?.id).toBe(first.modelId);

    await expect(grapevine.models.activateModel(second.modelId)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    expect((await grapevine.models.rollBack()).id).toBe(first.modelId);
  });
});
