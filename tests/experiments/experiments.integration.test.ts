/** An experiment from draft to result on a real graph: who gets what, who saw it, and what came of it. */
import { jest } from '@jest/globals';
import { type GraphQLSchema } from 'graphql';
import { assignmentOf } from '../../src/algorithms/experiments/assignment.js';
import { experimentsFeature } from '../../src/features/experiments/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { shopFeatures } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const PEOPLE = 400;
const COMMUNITIES = 20;
jest.setTimeout(180_000);

const text = Object.fromEntries(operationNames('experiments').map((name) => [name, operation('experiments', name)]));
const analyst = { identity: as('ANALYST', 'ida') };
const service = { identity: as('SERVICE') };
const userId = (n: number): string => `u${String(n).padStart(3, '0')}`;
const communityOf = (n: number): string => `c${n % COMMUNITIES}`;
const everybody = Array.from({ length: PEOPLE }, (_, n) => n);

interface Effect {
  kind: string;
  verdict: string;
  difference: number | null;
  anytime: { lower: number; upper: number } | null;
  text: string;
  zh: string;
}
interface Shown {
  experiment: {
    state: string;
    result: {
      arms: { exposed: number; people: number; units: number; mean: number | null }[];
      effects: Effect[];
      trusted: boolean;
      progress: number;
    };
  };
}
type Payload = Record<string, { __typename: string; code?: string; path?: string[] } & Record<string, unknown>>;

let db: Database;
let schema: GraphQLSchema;
const clock = { now: NOW };

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  schema = schemaOf(...Object.values(shopFeatures(db)), experimentsFeature.make({ db, now: () => clock.now }));
  await write(
    `CREATE (:User {id: row.id, influenceCommunity: row.community})`,
    everybody.map((n) => ({ id: userId(n), community: communityOf(n) })),
  );
  await write(`CREATE (:Product {id: row.id, currency: 'EUR'})`, [{ id: 'tea' }]);
});

/** Data of the test, written past the service: the query reads them as `rows`. */
async function write(text: string, rows: readonly Readonly<Record<string, string>>[] = [{}]): Promise<void> {
  const entries = (row: object): string =>
    Object.entries(row)
      .map(([key, value]) => `${key}: '${value}'`)
      .join(', ');
  const literal = rows.map((row) => `{${entries(row)}}`).join(', ');
  const query = { name: 'test/experiments', mode: 'write', params: {}, row: {} } as const;
  await db.run({ ...query, text: `WITH [${literal}] AS rows UNWIND rows AS row ${text}` }, {});
}

const change = async (name: string, input: object, by = analyst): Promise<Payload[string]> =>
  Object.values(await ask<Payload>(schema, text[name], { input }, by))[0];
const result = async (id: string): Promise<Shown['experiment']['result']> =>
  (await ask<Shown>(schema, text.experiment, { id }, analyst)).experiment.result;
const assigned = async (experimentId: string, n: number): Promise<Record<string, unknown>> =>
  (
    await ask<Record<string, Record<string, unknown>>>(
      schema,
      text['experiment-assignment'],
      { experimentId, userId: userId(n) },
      service,
    )
  ).experimentAssignment;
const exposures = (at = NOW - 20 * DAY) =>
  everybody.map((n) => ({ userId: userId(n), at: new Date(at).toISOString() }));

const PERSONAL = {
  ...{ id: 'banner', name: 'A banner on the first page', unit: 'PERSON', outcome: 'BOUGHT', smallestEffect: 0.2 },
  arms: [{ name: 'nothing' }, { name: 'banner', weight: 1, value: 'HOME' }],
};

describe('an experiment', () => {
  it('is planned once, and not twice differently', async () => {
    expect((await change('create-experiment', PERSONAL)).__typename).toBe('ExperimentChanged');
    expect((await change('create-experiment', PERSONAL)).__typename).toBe('ExperimentChanged');
    const other = await change('create-experiment', { ...PERSONAL, smallestEffect: 0.1 });
    expect(other).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
    for (const [wrong, path] of [
      [{ arms: [{ name: 'one' }] }, 'arms'],
      [{ outcome: 'REVENUE' }, 'currency'],
      [{ saturation: 0.5 }, 'saturation'],
      [{ windowDays: 0 }, 'windowDays'],
      [{ smallestEffect: 2 }, 'smallestEffect'],
    ] as const) {
      const refused = await change('create-experiment', { ...PERSONAL, id: 'wrong', ...wrong });
      expect([refused.code, refused.path?.[1]]).toEqual(['INVALID_INPUT', path]);
    }
  });

  it('gives control before it runs, and then the same arm at every call, as the hash says', async () => {
    expect(await assigned('banner', 1)).toMatchObject({ running: false, treated: false, arm: { name: 'nothing' } });
    const early = await change('record-exposures', { experimentId: 'banner', exposures: exposures() }, service);
    expect(early.code).toBe('CONFLICT');
    expect((await change('start-experiment', { experimentId: 'banner' })).__typename).toBe('ExperimentChanged');
    const rule = { salt: 'banner', weights: [1, 1], saturation: 1, holdout: 0 };
    for (const n of [1, 2, 3, 4]) {
      const { treated } = assignmentOf(rule, userId(n), userId(n))!;
      const shown = {
        running: true,
        treated,
        arm: { name: treated ? 'banner' : 'nothing', value: treated ? 'HOME' : null },
      };
      expect(await assigned('banner', n)).toMatchObject(shown);
      expect(await assigned('banner', n)).toMatchObject(shown);
    }
  });

  it('keeps the first exposure of each person, whoever sends it again, and dates of the back end alone', async () => {
    const all = { experimentId: 'banner', exposures: exposures() };
    const twice = await Promise.all([
      change('record-exposures', all, service),
      change('record-exposures', all, service),
    ]);
    expect(twice.map(({ recorded }) => recorded as number).reduce((a, b) => a + b)).toBe(PEOPLE);
    const later = await change('record-exposures', { ...all, exposures: exposures(NOW) }, service);
    expect(later).toMatchObject({ recorded: 0, repeated: PEOPLE });
    const own = { identity: as('CUSTOMER', userId(1)) };
    const dated = await change('record-exposures', { experimentId: 'banner', exposures: [exposures()[1]] }, own);
    expect(dated).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'exposures', '0', 'at'] });
    const unknown = { experimentId: 'banner', exposures: [{ userId: userId(1) }, { userId: 'nobody' }] };
    expect(await change('record-exposures', unknown, service)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'exposures', '1', 'userId'],
    });
    const others = await execute(
      schema,
      text['record-exposures'],
      { input: { ...all, exposures: [{ userId: userId(2) }] } },
      own,
    );
    expect(others.errors[0].code).toBe('FORBIDDEN');
  });

  it('finds what the treated bought after they saw it, within the window', async () => {
    const rule = { salt: 'banner', weights: [1, 1], saturation: 1, holdout: 0 };
    const treated = everybody.filter((n) => assignmentOf(rule, userId(n), userId(n))!.treated);
    const control = everybody.filter((n) => !treated.includes(n));
    const bought = [...treated.filter((_, k) => k % 2 === 0), ...control.filter((_, k) => k % 10 === 0)];
    const purchase = (n: number, at: number) => ({
      user: userId(n),
      id: `${userId(n)}-${at}`,
      at: new Date(at).toISOString(),
    });
    await write(
      `MATCH (u:User {id: row.user}) MATCH (p:Product {id: 'tea'})
       CREATE (u)-[:PURCHASED {id: row.id, at: datetime(row.at), price: 10.0}]->(p)`,
      [
        ...bought.map((n) => purchase(n, NOW - 15 * DAY)),
        // Before the exposure, and after the window.
        ...control.map((n) => purchase(n, NOW - 21 * DAY)),
        ...control.map((n) => purchase(n, NOW - 5 * DAY)),
      ],
    );
    const { effects, arms, trusted, progress } = await result('banner');
    expect(arms.map(({ people }) => people)).toEqual([control.length, treated.length]);
    const share = (of: number[]): number => of.filter((n) => bought.includes(n)).length / of.length;
    expect(effects[0].difference).toBeCloseTo(share(treated) - share(control), 10);
    expect(effects[0]).toMatchObject({ kind: 'TOTAL', verdict: 'BETTER' });
    expect(effects[0].text).toContain('banner is better than nothing: +');
    expect(effects[0].zh).toContain('优于');
    expect(trusted).toBe(true);
    expect(progress).toBeGreaterThan(1);
  });

  it('deals communities as one, as they were at the start, and tells direct effect and spill-over apart', async () => {
    const input = { ...PERSONAL, id: 'refer', unit: 'COMMUNITY', saturation: 0.5 };
    await change('create-experiment', input);
    await change('start-experiment', { experimentId: 'refer' });
    await write(`MATCH (u:User) SET u.influenceCommunity = 'one'`);
    await change('record-exposures', { experimentId: 'refer', exposures: exposures() }, service);
    const rule = { salt: 'refer', weights: [1, 1], saturation: 0.5, holdout: 0 };
    const of = (n: number) => assignmentOf(rule, userId(n), communityOf(n))!;
    const inArm = everybody.filter((n) => of(n).arm === 1);
    const { arms, effects } = await result('refer');
    expect(arms[1].people).toBe(inArm.length);
    expect(arms[0].units + arms[1].units).toBe(COMMUNITIES);
    expect(effects.map(({ kind }) => kind)).toEqual(['TOTAL', 'DIRECT', 'SPILL_OVER']);
    const reached = inArm.find((n) => !of(n).treated)!;
    expect(await assigned('refer', reached)).toMatchObject({ treated: false, arm: { name: 'nothing' } });
  });

  it('says how many people are needed, more where friends are alike', async () => {
    const size = async (unit: string) =>
      (
        await ask<{ experimentSize: Record<string, number> }>(
          schema,
          text['experiment-size'],
          { input: { unit, arms: PERSONAL.arms, outcome: 'BOUGHT', smallestEffect: 0.1, windowDays: 30 } },
          analyst,
        )
      ).experimentSize;
    const [alone, together] = [await size('PERSON'), await size('COMMUNITY')];
    expect(alone.known).toBe(PEOPLE);
    expect(alone.people).toBeGreaterThan(alone.peopleOnce);
    expect(together.people).toBeGreaterThanOrEqual(alone.people);
  });

  it('is stopped once, gives control then, and keeps its result', async () => {
    const stop = () => change('stop-experiment', { experimentId: 'banner' });
    const stopped = [await stop(), await stop()];
    expect(stopped.map(({ __typename }) => __typename)).toEqual(['ExperimentChanged', 'ExperimentChanged']);
    expect((await change('start-experiment', { experimentId: 'banner' })).code).toBe('CONFLICT');
    expect((await change('stop-experiment', { experimentId: 'none' })).code).toBe('NOT_FOUND');
    expect(await assigned('banner', 1)).toMatchObject({ running: false, treated: false });
    expect((await result('banner')).effects[0].verdict).toBe('BETTER');
    const listed = await ask<{ experiments: { totalCount: number; edges: { node: { id: string; state: string } }[] } }>(
      schema,
      text.experiments,
      { first: 1 },
      analyst,
    );
    expect(listed.experiments).toMatchObject({
      totalCount: 2,
      edges: [{ node: { state: expect.any(String) as string } }],
    });
  });
});
