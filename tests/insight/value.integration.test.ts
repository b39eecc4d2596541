/** What a value run foresees of a shop whose buying is planted, and what it leaves behind where it is stopped. */
import { jest } from '@jest/globals';
import { type GraphQLSchema } from 'graphql';
import { randomGamma, seededRng } from '../../src/algorithms/random.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { service } from '../activity/shop.js';
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
  insight = insightShop(db, END);
  ({ schema } = insight);
});

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
});
