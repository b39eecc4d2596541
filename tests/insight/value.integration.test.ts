/** What is foreseen of customers of a shop whose buying is planted, and what is left behind where a run is stopped. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type GraphQLSchema } from 'graphql';
import { Neo4jSnapshotSource } from '../../src/features/models/snapshot/neo4j-snapshot.store.js';
import { randomGamma, seededRng } from '../../src/algorithms/random.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { service } from '../activity/shop.js';
import { temporaryFolder } from '../models/feature.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { insightShop } from './shop.js';

jest.setTimeout(240_000);

const DAY = 86_400_000;
const END = Date.UTC(2026, 4, 1);
const DAYS = 420;
const PEOPLE = 240;

interface Purchase {
  readonly userId: string;
  readonly id: string;
  readonly at: number;
  readonly price: number;
}
interface Value {
  expectedPurchases: number;
  purchasesLower: number;
  purchasesUpper: number;
  aliveProbability: number;
  churnRisk: number;
  amounts: { amount: number; currency: string; lower: number; upper: number }[];
  caused: { purchases: number; lower: number; revenue: { amount: number } } | null;
}
interface Way {
  name: string;
  rmse: number;
  bias: number;
  chosen: boolean;
}
interface Intent {
  probability: number;
  explanation: { expected: number; shares: { feature: string; value: number | null; logOdds: number }[] };
}
interface IntentReport {
  modelId: string;
  features: { feature: string; useful: boolean }[];
  judged: { ways: { way: string; used: boolean; auc: number; logLoss: number }[] };
}
interface Report {
  valueReport: {
    runId: string;
    horizonDays: number;
    people: number;
    judged: {
      people: number;
      purchases: Way[];
      purchasesCovered: number;
      amounts: { currency: string; covered: number; ways: Way[] }[];
      churnBrier: number;
      churnConstantBrier: number;
      churnCalibrationError: number;
    };
  } | null;
  valueDistribution: {
    people: number;
    total: number;
    topTenthShare: number;
    bins: { from: number; until: number | null; people: number; total: number }[];
  } | null;
}

/** People who buy at rates of their own, pay amounts of their own, and leave after a purchase one day: BG/NBD and Gamma-Gamma. */
function planted(): Purchase[] {
  const rng = seededRng(5);
  return Array.from({ length: PEOPLE }, (_, u) => u).flatMap((u) => {
    const rate = randomGamma(rng, 1.2) / 25;
    const usual = 20 + (10 * randomGamma(rng, 4)) / 4;
    const leaves = 0.02 + 0.15 * rng();
    const bought: Purchase[] = [];
    for (let day = rng() * DAYS; day < DAYS; day += -Math.log(1 - rng()) / rate) {
      const price = Math.round(usual * randomGamma(rng, 5) * 20) / 100;
      bought.push({ userId: `u${u}`, id: `${u}-${bought.length}`, at: END - (DAYS - day) * DAY, price });
      if (rng() < leaves) break;
    }
    return bought;
  });
}

const store: Query<{ rows: readonly Purchase[] }, { made: number }, 'write'> = {
  name: 'test/purchases',
  mode: 'write',
  params: {
    rows: {
      kind: 'list',
      of: {
        kind: 'map',
        fields: { userId: { kind: 'string' }, id: { kind: 'string' }, at: { kind: 'int' }, price: { kind: 'float' } },
      },
    },
  },
  row: { made: { kind: 'int' } },
  text: `MERGE (p:Product {id: 'tea'}) SET p.currency = 'EUR'
    WITH p UNWIND $rows AS row
    MERGE (u:User {id: row.userId})
    CREATE (u)-[:PURCHASED {id: row.id, at: datetime({epochMillis: row.at}), price: row.price, quantity: 1}]->(p)
    SET u.ordersChanged = true
    RETURN count(*) AS made`,
};

let db: Database;
let schema: GraphQLSchema;
let insight: ReturnType<typeof insightShop>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const report = (): Promise<Report> => ask<Report>(schema, operation('insight', 'value-report'), {}, service);
const top = async (orderBy: string): Promise<{ user: { userId: string }; orders: number; value: Value }[]> => {
  const { customers } = await ask<{
    customers: { edges: { node: { user: { userId: string }; orders: number; value: Value } }[] };
  }>(schema, operation('insight', 'customers'), { first: 500, orderBy }, service);
  return customers.edges.map(({ node }) => node);
};

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  folder = await temporaryFolder();
  insight = insightShop(db, END, folder.path);
  ({ schema } = insight);
});

afterAll(() => folder.remove());

it('foresees nothing in a shop without customers', async () => {
  expect(await insight.valueRuns.run('none')).toBe(0);
  expect(await report()).toEqual({ valueReport: null, valueDistribution: null });
});

describe('a shop whose buying is planted', () => {
  beforeAll(async () => {
    const purchases = planted();
    await db.run(store, { rows: purchases.map((one) => ({ ...one, at: Math.round(one.at) })) });
    expect(await insight.valueRuns.run('first')).toBe(new Set(purchases.map(({ userId }) => userId)).size);
  });

  it('is foreseen better than by counting, as it was judged on the last days, and within its intervals', async () => {
    const { valueReport } = await report();
    expect(valueReport).toMatchObject({ runId: 'first', horizonDays: 90, people: PEOPLE });
    const { purchases, purchasesCovered, amounts, ...churn } = valueReport!.judged;
    const of = (ways: readonly Way[], name: string): Way => ways.find((way) => way.name === name)!;
    const used = (ways: readonly Way[]): Way => ways.find(({ chosen }) => chosen)!;
    expect(used(purchases).rmse).toBeLessThan(of(purchases, 'COUNTED').rmse);
    expect(used(purchases).rmse).toBeLessThan(of(purchases, 'CONSTANT').rmse);
    expect(Math.abs(used(purchases).bias)).toBeLessThan(0.2);
    expect(purchasesCovered).toBeGreaterThan(0.92);
    expect(amounts.map(({ currency }) => currency)).toEqual(['EUR']);
    expect(used(amounts[0].ways).rmse).toBeLessThan(of(amounts[0].ways, 'COUNTED').rmse);
    expect(amounts[0].covered).toBeGreaterThan(0.9);
    expect(churn.churnBrier).toBeLessThan(churn.churnConstantBrier * 0.9);
    expect(churn.churnCalibrationError).toBeLessThan(0.1);
  });

  it('has a value with its interval for each customer, by which lists are ordered', async () => {
    const all = await top('VALUE');
    expect(all).toHaveLength(PEOPLE);
    const amounts = all.map(({ value }) => value.amounts[0]);
    expect(amounts.map(({ amount }) => amount)).toEqual(amounts.map(({ amount }) => amount).toSorted((a, b) => b - a));
    for (const { value } of all) {
      const [{ amount, lower, upper }] = value.amounts;
      expect(lower).toBeLessThanOrEqual(amount + 1e-9);
      expect(upper).toBeGreaterThanOrEqual(amount - 1e-9);
      expect(value.churnRisk).toBeGreaterThanOrEqual(1 - value.aliveProbability - 1e-9);
      expect(value.caused).toBeNull();
    }
    const { valueDistribution } = await report();
    expect(valueDistribution!.bins.reduce((sum, { people }) => sum + people, 0)).toBe(PEOPLE);
    const total = amounts.reduce((sum, { amount }) => sum + amount, 0);
    expect(valueDistribution!.total).toBeCloseTo(total, 4);
    expect(valueDistribution!.bins.reduce((sum, bin) => sum + bin.total, 0)).toBeCloseTo(total, 4);
    expect(valueDistribution!.topTenthShare).toBeGreaterThan(0.2);
    const risks = (await top('CHURN_RISK')).map(({ value }) => value.churnRisk);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  });

  it('stands on the profile, beside what the person caused, for staff only', async () => {
    const [{ user, value }] = await top('VALUE');
    await db.run(
      {
        ...{ name: 'test/sales', mode: 'write', params: { id: { kind: 'string' } }, row: {} },
        text: `MATCH (u:User {id: $id}) SET u.salesAdjusted = 4.5, u.salesLower = 1.0, u.salesUpper = 8.0, u.salesProven = true,
          u.salesAdjustedRevenue = 99.0, u.salesCurrency = 'EUR'`,
      },
      { id: user.userId },
    );
    const profile = operation('insight', 'profile');
    const answer = await ask<{ profile: { value: Value } }>(schema, profile, { userId: user.userId }, service);
    const caused = { purchases: 4.5, lower: 1, upper: 8, proven: true, revenue: { amount: 99, currency: 'EUR' } };
    expect(answer.profile.value).toEqual({ ...value, caused });
    const own = { identity: as('CUSTOMER', user.userId) };
    const small = 'query ($userId: UserID!) { profile(userId: $userId) { value { churnRisk } } }';
    expect((await execute(schema, small, { userId: user.userId }, own)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('keeps the values of the run before where a run is stopped, and gets the same from a run that is repeated', async () => {
    const before = await top('VALUE');
    const stop = new AbortController();
    const stopped = insight.valueRuns.run('second', {
      signal: stop.signal,
      onProgress: (share) => share > 0.1 && stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect((await report()).valueReport!.runId).toBe('first');
    expect(await top('VALUE')).toEqual(before);
    await insight.valueRuns.run('second');
    expect((await report()).valueReport!.runId).toBe('second');
    expect(await top('VALUE')).toEqual(before);
  });

  describe('and who buys next', () => {
    const { signal } = new AbortController();
    const snapshot = () => new Neo4jSnapshotSource(db).read({ cutoff: new Date(END) });
    const intentReport = async () =>
      (await ask<{ intentReport: IntentReport | null }>(schema, operation('insight', 'intent-report'), {}, service))
        .intentReport;
    const likely = async (): Promise<[string, number][]> => {
      const { customers } = await ask<{
        customers: { edges: { node: { user: { userId: string }; intent: { probability: number } } }[] };
      }>(schema, operation('insight', 'customers'), { first: 500, orderBy: 'INTENT' }, service);
      return customers.edges.map(({ node }) => [node.user.userId, node.intent.probability]);
    };
    const profileOf = (userId: string) =>
      ask<{ profile: { intent: Intent } }>(schema, operation('insight', 'profile'), { userId }, service);

    it('is learnt before it is shown, and told with ways beside each other', async () => {
      expect(await insight.intentRuns.learn('first', await snapshot())).toBe(PEOPLE);
      expect([await intentReport(), await likely()]).toEqual([null, []]);
      await insight.intentRuns.show({ modelId: 'first', signal });
      const told = (await intentReport())!;
      expect(told).toMatchObject({ modelId: 'first', horizonDays: 30, people: PEOPLE });
      const of = (name: string) => told.judged.ways.find(({ way }) => way === name)!;
      const used = told.judged.ways.find((way) => way.used)!;
      expect(used.auc).toBeGreaterThan(0.7);
      expect(used.logLoss).toBeLessThan(of('CONSTANT').logLoss);
      expect(told.features.find(({ feature }) => feature === 'VIEWS_7')).toMatchObject({ useful: false });
      const chances = (await likely()).map(([, probability]) => probability);
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
      const some = await ask<{ customers: { edges: unknown[] } }>(
        schema,
        operation('insight', 'customers'),
        { first: 500, orderBy: 'INTENT', filter: { minIntent: chances[9] } },
        service,
      );
      expect(some.customers.edges).toHaveLength(10);
    });

    it('has reasons that sum to each probability, none of them what says nothing, for staff only', async () => {
      const [[userId, probability]] = await likely();
      const { intent } = (await profileOf(userId)).profile;
      const { expected, shares } = intent.explanation;
      expect(intent.probability).toBe(probability);
      const sum = shares.reduce((total, { logOdds }) => total + logOdds, expected);
      expect(sum).toBeCloseTo(Math.log(probability / (1 - probability)), 6);
      // Nobody looks at anything in this shop.
      expect(shares.find(({ feature }) => feature === 'VIEWS_7')).toEqual({ feature: 'VIEWS_7', value: 0, logOdds: 0 });
      const own = { identity: as('CUSTOMER', userId) };
      const small = 'query ($userId: UserID!) { profile(userId: $userId) { intent { probability } } }';
      expect((await execute(schema, small, { userId }, own)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    });

    it('is again what it was after a roll-back, and nothing of a model without it', async () => {
      const before = await likely();
      const past = await new Neo4jSnapshotSource(db).read({ cutoff: new Date(END - 100 * DAY) });
      await insight.intentRuns.learn('second', past);
      await insight.intentRuns.show({ modelId: 'second', signal });
      expect((await intentReport())!.modelId).toBe('second');
      expect(await likely()).not.toEqual(before);
      await insight.intentRuns.show({ modelId: 'first', signal });
      expect(await likely()).toEqual(before);
      await insight.intentRuns.show({ modelId: 'without', signal });
      expect([await intentReport(), await likely()]).toEqual([null, []]);
      await insight.intentRuns.show({ modelId: 'second', kept: ['second'], signal });
      await expect(insight.intents.model('first')).resolves.toBeUndefined();
    });

    it('says which files are damaged, and shows nothing of a model whose files are', async () => {
      const [[userId]] = await likely();
      await writeFile(join(folder.path, 'intent', 'second', 'model.bundle'), 'broken');
      const { errors } = await execute(schema, operation('insight', 'purchase-intent'), { userId }, service);
      expect(errors).toMatchObject([{ code: 'MODEL_DAMAGED' }]);
      await insight.intentRuns.show({ modelId: 'without', signal });
      await expect(insight.intentRuns.show({ modelId: 'second', signal })).rejects.toMatchObject({
        code: 'MODEL_DAMAGED',
      });
      expect(await likely()).toEqual([]);
    });
  });
});
