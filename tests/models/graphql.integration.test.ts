import { jest } from '@jest/globals';
import { parse, subscribe } from 'graphql';
import { Loaders, type RequestContext } from '../../src/platform/graphql/index.js';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';
import { finish, modelsFeature, SHORT, temporaryFolder, type TestFeature } from './feature.js';
import { loadShop, makeShop } from './shop.js';

const run = new Set<string>();
const text = (name: string): string => {
  run.add(name);
  return operation('models', name);
};

// Each test trains, some several times, in processes of their own.
jest.setTimeout(240_000);

let db: Database;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let grapevine: TestFeature;
let schema: ReturnType<typeof schemaOf>;
const service = { identity: as('SERVICE') };
const analyst = { identity: as('ANALYST') };

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, makeShop(2));
  folder = await temporaryFolder();
  const now = Date.now;
  const people = peopleFeature.make({ db, now });
  const catalogue = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  // The influence feature resolves `salesRankings` of a model, as in the service.
  const influence = influenceFeature.make({
    ...{ db, dataFolder: folder.path, people: people.people, catalogue: catalogue.catalogue },
    contents: catalogue.contents,
    ...{ now, timers: { setTimeout, clearTimeout: () => undefined }, log: () => undefined },
    weights: DEFAULT_WEIGHTS,
    worker: 'test',
  });
  grapevine = modelsFeature(db, folder.path, {
    afterFit: () => influence.afterFit,
  });
  schema = schemaOf(people, catalogue, influence, grapevine);
});

afterAll(() => folder.remove());

interface Accepted {
  train: { job: { jobId: string; status: string } };
}

async function progressOf(jobId: string, identity: RequestContext['identity']): Promise<unknown[]> {
  const contextValue: RequestContext = {
    requestId: 'test',
    identity,
    query: {},
    loaders: new Loaders(),
    signal: new AbortController().signal,
  };
  const source = await subscribe({
    schema,
    document: parse(text('job-progress')),
    variableValues: { jobId },
    contextValue,
  });
  if (!(Symbol.asyncIterator in source)) throw source.errors![0];
  const told: unknown[] = [];
  for await (const one of source) told.push(JSON.parse(JSON.stringify(one)));
  return told;
}

it('trains, tells how it goes, shows the card, and changes what serves', async () => {
  const ids: string[] = [];
  for (const seed of [1, 2]) {
    const { train } = await ask<Accepted>(schema, text('train'), { input: { ...SHORT, seed } }, service);
    const [told] = await Promise.all([
      progressOf(train.job.jobId, analyst.identity),
      finish(grapevine, train.job.jobId),
    ]);
    expect(told.at(-1)).toMatchObject({
      data: { jobProgress: { ended: true, job: { status: 'SUCCEEDED', progress: 1 } } },
    });
    const { job } = await ask<{ job: { modelId: string } }>(schema, text('job'), train.job, analyst);
    ids.push(job.modelId);
  }
  const { model } = await ask<{
    model: { active: boolean; card: { rows: { name: string; people: number }[] }; salesRankings: { name: string }[] };
  }>(schema, text('model'), { modelId: ids[1] }, analyst);
  expect(model.active).toBe(true);
  expect(model.salesRankings.map(({ name }) => name)).toEqual(['forecast', 'past sales', 'PageRank', 'followers']);
  expect(model.card.rows.find((row) => row.name === 'served')?.people).toBeGreaterThan(0);

  const back = await ask(schema, text('roll-back'), {}, service);
  expect(back).toMatchObject({ rollBack: { model: { modelId: ids[0], active: true } } });
  const again = await ask(schema, text('activate-model'), { input: { modelId: ids[1] } }, service);
  expect(again).toMatchObject({ activateModel: { model: { modelId: ids[1], active: true } } });

  const first = await ask<{ models: { edges: { cursor: string }[] } }>(schema, text('models'), { first: 1 }, analyst);
  const second = await ask(schema, text('models'), { first: 1, after: first.models.edges[0].cursor }, analyst);
  expect(second).toMatchObject({
    models: { edges: [{ node: { modelId: ids[0] } }], pageInfo: { hasNextPage: false } },
  });
  const { jobs } = await ask<{ jobs: { edges: unknown[] } }>(
    schema,
    text('jobs'),
    { first: 9, kind: 'train' },
    analyst,
  );
  expect(jobs.edges).toHaveLength(2);
});

it('answers what cannot be done with a failure that says which', async () => {
  const { train } = await ask<Accepted>(schema, text('train'), { input: SHORT }, service);
  const input = { jobId: train.job.jobId };
  expect(await ask(schema, text('cancel-job'), { input }, service)).toMatchObject({
    cancelJob: { job: { status: 'CANCELLED' } },
  });
  const unknown = await ask(schema, text('cancel-job'), { input: { jobId: 'nobody' } }, service);
  expect(unknown).toMatchObject({ cancelJob: { __typename: 'NotFound', code: 'NOT_FOUND' } });
  const wrong = await ask(schema, text('train'), { input: { testShare: 2 } }, service);
  expect(wrong).toMatchObject({ train: { __typename: 'InvalidInput', path: ['input', 'testShare'] } });
  const model = await ask(schema, text('activate-model'), { input: { modelId: 'nobody' } }, service);
  expect(model).toMatchObject({ activateModel: { __typename: 'NotFound' } });
});

it('lets readers read and only services write; a subscription too is refused', async () => {
  for (const role of ['ANALYST', 'MARKETER', 'CUSTOMER'] as const) {
    const { errors } = await execute(schema, text('train'), { input: SHORT }, { identity: as(role) });
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  }
  const { errors } = await execute(schema, text('models'), {}, { identity: as('CUSTOMER') });
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  await expect(progressOf('any', as('CUSTOMER'))).rejects.toMatchObject({ originalError: { code: 'FORBIDDEN' } });
});

it.each(['models', 'jobs'])(
  'begins %s at the first page without a cursor, and refuses one of another list',
  async (name) => {
    expect((await execute(schema, text(name), { first: 1, after: null }, analyst)).errors).toEqual([]);
    for (const key of [
      ['x', 'y'],
      [Number.MAX_VALUE, 'y'],
      [1, 2],
    ]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      const { errors } = await execute(schema, text(name), { first: 1, after }, analyst);
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    }
  },
);

it('runs every operation of the feature', () => {
  expect([...run].sort()).toEqual(operationNames('models'));
});
