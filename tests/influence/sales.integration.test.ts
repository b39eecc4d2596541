import { parse } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { findJob } from '../../cypher/jobs/index.js';
import { SETTINGS } from '../../src/config.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, influenceFeatures } from './shop.js';
import { village } from './village.js';

const text = Object.fromEntries(
  [
    ...['influencers', 'influence-report', 'word-of-mouth-sales'],
    ...['plan-seeds', 'start-seed-plan', 'seed-plan'],
  ].map((name) => [name, operation('influence', name)]),
);
const marketer = { identity: as('MARKETER') };

let db: Database;
let made: InfluenceFeatures;
/** How far the run said it was. */
const shares: number[] = [];

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
  await wipe(db);
  await loadShop(db, village());
  await made.influence.influence.score('run-1', { onProgress: (share) => shares.push(share) });
});

interface Sales {
  heard: number;
  bought: number;
  expected: number;
  adjusted: number;
  lower: number;
  upper: number;
  attributed: number;
  proven: boolean;
  adjustedRevenue: { amount: number; currency: string | null }[];
  attributedRevenue: { amount: number; currency: string | null }[];
  separable: boolean;
}
interface Person {
  user: { userId: string };
  score: number;
  sales: Sales;
  authenticity: { score: number; reciprocity: number; burst: number; twin: number; accountDays: number | null };
  overlap: number | null;
}

async function run<Data>(name: string, variables: Record<string, unknown>): Promise<Data> {
  return Object.values(await ask<Record<string, Data>>(made.schema, text[name], variables, marketer))[0];
}

async function people(variables: Record<string, unknown>): Promise<Person[]> {
  const { edges } = await run<{ edges: { node: Person }[] }>('influencers', variables);
  return edges.map(({ node }) => node);
}

async function refusal(name: string, variables: Record<string, unknown>): Promise<[string, string]> {
  const { errors } = await execute(made.schema, text[name], variables, marketer);
  return [errors[0]?.code, errors[0]?.argument];
}

it('is measured with word of how far that is, never falling, from a little to all', () => {
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(10);
  expect([shares[0] < 0.5, shares.at(-1)]).toEqual([true, 1]);
});

describe('money of two countries', () => {
  const paid: Query<
    { prices: readonly { user: string; price: number | null; currency: string | null }[] },
    object,
    'write'
  > = {
    ...{ name: 'test/paid', mode: 'write', row: {} },
    params: {
      prices: {
        kind: 'list',
        of: {
          kind: 'map',
          fields: {
            user: { kind: 'string' },
            price: { kind: 'float', nullable: true },
            currency: { kind: 'string', nullable: true },
          },
        },
      },
    },
    text: `MATCH (p:Product {id: 'lamp'}) SET p.price = 7.0, p.currency = 'GBP'
      WITH p UNWIND $prices AS row
      MATCH (:User {id: row.user})-[e:PURCHASED]->(p) SET e.price = row.price, e.currency = row.currency`,
  };

  it('is summed by the currency of the purchase, without one by that of the product, never in one sum', async () => {
    const wide = influenceFeatures(db, 'money');
    await db.run(paid, {
      prices: [
        // Heard of hub: 2400 and 15 are no 2415.
        { user: 'ann', price: 2400, currency: 'JPY' },
        { user: 'dan', price: 15, currency: 'EUR' },
        // Heard of ann and of bea: the product's price, and a price in the product's currency.
        { user: 'eve', price: null, currency: 'EUR' },
        { user: 'hub', price: 3, currency: null },
      ],
    });
    await wide.influence.influence.score('run-1');
    const { attributedRevenue } = Object.values(
      await ask<Record<string, Sales>>(wide.schema, text['word-of-mouth-sales'], {}, marketer),
    )[0];
    expect(attributedRevenue).toEqual([
      { amount: expect.closeTo(15, 6) as number, currency: 'EUR' },
      { amount: expect.closeTo(10, 6) as number, currency: 'GBP' },
      { amount: expect.closeTo(2400, 6) as number, currency: 'JPY' },
    ]);
    const { edges } = Object.values(
      await ask<Record<string, { edges: { node: Person }[] }>>(wide.schema, text.influencers, {}, marketer),
    )[0];
    const of = (id: string): unknown => edges.find(({ node }) => node.user.userId === id)!.node.sales.attributedRevenue;
    expect(of('hub')).toEqual([
      { amount: expect.closeTo(15, 6) as number, currency: 'EUR' },
      { amount: expect.closeTo(2400, 6) as number, currency: 'JPY' },
    ]);
    expect(of('bea')).toEqual([{ amount: expect.closeTo(3, 6) as number, currency: 'GBP' }]);
  });
});

describe('what word of mouth sold in a village', () => {
  it('is by who told first: of hub to ann, cleo and dan, of whom two bought in time', async () => {
    const [first, ...others] = await people({ by: 'SALES' });
    expect(first.user.userId).toBe('hub');
    expect(first.sales).toMatchObject({ heard: 3, bought: 2 });
    expect(first.score).toBe(first.sales.lower);
    expect(first.sales.adjusted).toBeCloseTo(2 - first.sales.expected, 6);
    expect(first.sales.upper).toBeGreaterThanOrEqual(first.sales.adjusted);
    // bea told hub, who bought it two days later; ann told eve. So few purchases prove nothing of anybody.
    expect(others.map(({ user, sales }) => [user.userId, sales.heard, sales.bought])).toEqual([
      ['bea', 1, 1],
      ['ann', 1, 1],
    ]);
    expect(others.every(({ sales: { proven, lower } }) => !proven && lower <= 0)).toBe(true);
  });

  it('is asked of a part: a product, those who told, and the days before the end', async () => {
    expect(await run<Sales>('word-of-mouth-sales', {})).toMatchObject({ heard: 5, bought: 4 });
    expect(await run<Sales>('word-of-mouth-sales', { productId: 'lamp', region: 'north' })).toMatchObject({ heard: 4 });
    expect(await run<Sales>('word-of-mouth-sales', { communityId: 'hub' })).toMatchObject({ heard: 4 });
    const nothing = { heard: 0, bought: 0, adjusted: 0, lower: 0, upper: 0, attributed: 0, separable: true };
    expect(await run<Sales>('word-of-mouth-sales', { categoryId: 'floor' })).toMatchObject(nothing);
    expect(await run<Sales>('word-of-mouth-sales', { days: 30 })).toMatchObject(nothing);
    // The raw figure splits purchases among all who told: dan's is hub's, eve's is ann's, ann's is hub's, hub's is bea's.
    expect((await run<Sales>('word-of-mouth-sales', {})).attributed).toBeCloseTo(4, 6);
  });

  it('is refused for a region where nobody lives, and for what has no id; letter case is ignored', async () => {
    for (const region of ['nowhere', '']) {
      expect(await refusal('word-of-mouth-sales', { region })).toEqual(['NOT_FOUND', 'region']);
      expect(await refusal('influencers', { by: 'STRUCTURE', region })).toEqual(['NOT_FOUND', 'region']);
    }
    const north = await run<Sales>('word-of-mouth-sales', { region: 'north' });
    expect(await run<Sales>('word-of-mouth-sales', { region: 'North' })).toEqual(north);
    for (const argument of ['productId', 'categoryId', 'communityId']) {
      expect(await refusal('word-of-mouth-sales', { [argument]: '' })).toEqual(['NOT_FOUND', argument]);
    }
  });

  it('is not told before it can be known', async () => {
    // People buy up to 28 days after they heard.
    for (const days of [1, 7, 27])
      expect(await refusal('word-of-mouth-sales', { days })).toEqual(['TOO_EARLY', 'days']);
    expect(await refusal('influencers', { by: 'SALES', days: 7 })).toEqual(['TOO_EARLY', 'days']);
  });

  it('is reported of the whole shop, which is too young to foretell from', async () => {
    const report = await run<{ modelId: string; sales: Sales; rankings: unknown[] }>('influence-report', {});
    expect(report).toMatchObject({ modelId: 'run-1', people: 7, sales: { heard: 5, bought: 4 }, rankings: [] });
    expect(await people({ by: 'FORECAST' })).toEqual([]);
  });

  it('has experts, who found early what others took up', async () => {
    const experts = await people({ by: 'EXPERT' });
    expect(experts[0]).toMatchObject({ user: { userId: 'bea' }, score: 1 });
    expect(experts.at(-1)).toMatchObject({ user: { userId: 'cleo' } });
    expect((await people({ by: 'STRUCTURE' }))[0].user.userId).toBe('hub');
    expect((await people({ by: 'REACH', region: 'north' })).map(({ user }) => user.userId)).toEqual(['hub', 'ann']);
  });

  it('says how real an audience looks and how much of it others reach', async () => {
    const found = await people({ by: 'STRUCTURE', chosen: ['bea'] });
    const of = (id: string): Person => found.find(({ user }) => user.userId === id)!;
    // Of hub's four listeners three are friends; cleo's one listener, hub, hears bea as well.
    expect(of('hub').authenticity).toMatchObject({ reciprocity: 0.75, burst: 0, twin: 0, score: 1 });
    expect(of('cleo').overlap).toBe(1);
    expect(of('hub').overlap).toBe(0);
    expect((await people({ by: 'STRUCTURE' }))[0].overlap).toBeNull();
    expect(await refusal('influencers', { chosen: ['bea', 'nobody'] })).toEqual(['NOT_FOUND', 'chosen.1']);
  });

  it('is read once for a page, however many people and fields', async () => {
    const queries: string[] = [];
    const onQuery = (name: string): void => void queries.push(name);
    await ask(made.schema, text.influencers, { by: 'STRUCTURE', chosen: ['bea'] }, { ...marketer, onQuery });
    expect(queries.filter((name) => name === 'influence/influence-runs')).toHaveLength(1);
    expect(queries.length).toBeLessThan(7);
  });

  it('is in the graph for analysts', async () => {
    const graph: Query<object, { id: string; sales: number; model: string }, 'read'> = {
      ...{ name: 'test/sales', mode: 'read', params: {} },
      row: { id: { kind: 'string' }, sales: { kind: 'float' }, model: { kind: 'string' } },
      text: 'MATCH (u:User) WHERE u.salesHeard > 0 RETURN u.id AS id, u.salesAdjusted AS sales, u.salesModel AS model ORDER BY id',
    };
    const [first] = (await people({ by: 'SALES' })).filter(({ user }) => user.userId === 'hub');
    const rows = await db.run(graph, {});
    expect(rows.map(({ id, model }) => [id, model])).toEqual([
      ['ann', 'run-1'],
      ['bea', 'run-1'],
      ['hub', 'run-1'],
    ]);
    expect(rows[2].sales).toBeCloseTo(first.sales.adjusted, 6);
  });
});

describe('a plan for the rug, which nobody has', () => {
  interface Plan {
    buyers: number;
    cost: number;
    costUnit: string;
    costCurrency: string | null;
    stock: number | null;
    capped: boolean;
    uncappedBuyers: number;
    whyFewerSeeds: string | null;
    revenue: { amount: number } | null;
    seeds: { user: { userId: string }; gain: number; overlap: number }[];
    random: { buyers: number; cost: number };
    followed: { buyers: number };
    excluded: { reason: string; people: number; users: { userId: string }[] }[];
    modelId: string;
  }
  const plan = (input: Record<string, unknown>) => run<Plan>('plan-seeds', { input: { productId: 'rug', ...input } });
  const write = (cypher: string): Promise<unknown> =>
    db.run({ ...{ name: 'test/write', mode: 'write', params: {}, row: {} }, text: cypher }, {});

  it('starts with the hub', async () => {
    const planned = await plan({ count: 1 });
    expect(planned.seeds.map(({ user }) => user.userId)).toEqual(['hub']);
    expect(planned).toMatchObject({ cost: 1, revenue: null, excluded: [], modelId: 'run-1' });
    expect(planned).toMatchObject({ stock: null, capped: false, whyFewerSeeds: null });
    expect(planned.uncappedBuyers).toBeCloseTo(planned.buyers, 6);
    expect(planned.buyers).toBeGreaterThan(0);
    expect(planned.followed.buyers).toBeCloseTo(planned.buyers, 1);
  });

  it('leaves out who does not want it or has it, and says why', async () => {
    await write("MATCH (u:User {id: 'hub'}) SET u.shareActivity = 'NOBODY'");
    const { seeds, excluded } = await plan({ count: 2, exclude: ['bea'] });
    expect(seeds.map(({ user }) => user.userId)).not.toContain('hub');
    expect(excluded).toEqual([
      { reason: 'NO_CONSENT', people: 1, users: [{ userId: 'hub' }] },
      { reason: 'NAMED', people: 1, users: [{ userId: 'bea' }] },
    ]);
    const lamp = await plan({ productId: 'lamp', count: 1 });
    expect(lamp.excluded.find(({ reason }) => reason === 'OWNER')).toMatchObject({ people: 5 });
    const north = await plan({ count: 1, outOfStockRegions: ['north'] });
    expect(north.excluded.find(({ reason }) => reason === 'OUT_OF_STOCK')).toMatchObject({ people: 1 });
    await write("MATCH (u:User {id: 'hub'}) SET u.shareActivity = 'FRIENDS'");
  });

  it('keeps to a budget with costs by audience, and prices what it brings', async () => {
    await write("MATCH (p:Product {id: 'rug'}) SET p.price = 20.0, p.stock = 3");
    const costs = { perListener: 1, people: [{ userId: 'hub', cost: 2.5 }] };
    expect((await plan({ budget: 3, costs })).cost).toBeLessThanOrEqual(3);
    // Nobody else who is heard costs less than one.
    const planned = await plan({ budget: 3, costs, include: ['hub'] });
    expect(planned.seeds.map(({ user }) => user.userId)).toEqual(['hub']);
    expect(planned.cost).toBe(2.5);
    expect(planned.revenue?.amount).toBeCloseTo(20 * planned.buyers, 6);
    expect(planned.buyers).toBeLessThanOrEqual(3);
    expect(planned).toMatchObject({ stock: 3, costUnit: 'UNSTATED', costCurrency: null });
    const priced = await plan({ budget: 3, costs: { ...costs, currency: 'EUR' } });
    expect(priced).toMatchObject({ costUnit: 'CURRENCY', costCurrency: 'EUR' });
    expect(await plan({ count: 1 })).toMatchObject({ costUnit: 'SEEDS', costCurrency: null });
    // The four who hear anybody cannot be more than the seeds that reach them.
    expect((await plan({ count: 7, exclude: [] })).whyFewerSeeds).not.toBeNull();
    await write("MATCH (p:Product {id: 'rug'}) SET p.stock = 3, p.active = false");
    expect(await refusal('plan-seeds', { input: { productId: 'rug', count: 1 } })).toEqual([
      'INVALID_INPUT',
      'input.productId',
    ]);
    await write("MATCH (p:Product {id: 'rug'}) SET p.active = true, p.stock = 0");
    expect(await refusal('plan-seeds', { input: { productId: 'rug', count: 1 } })).toEqual([
      'INVALID_INPUT',
      'input.productId',
    ]);
    await write("MATCH (p:Product {id: 'rug'}) SET p.stock = null");
  });

  it.each<[object, string, string]>([
    [{}, 'INVALID_INPUT', 'input.count'],
    [{ count: 0 }, 'INVALID_INPUT', 'input.count'],
    [{ budget: -1 }, 'INVALID_INPUT', 'input.budget'],
    [{ budget: Number.MIN_VALUE }, 'INVALID_INPUT', 'input.budget'],
    [{ count: 1, productId: 'none' }, 'NOT_FOUND', 'input.productId'],
    [{ count: 1, include: ['nobody'] }, 'NOT_FOUND', 'input.include.0'],
    [{ count: 1, include: ['ann'], exclude: ['ann'] }, 'INVALID_INPUT', 'input.exclude'],
    [{ count: 1, include: ['ann', 'bea'] }, 'INVALID_INPUT', 'input'],
    [{ count: 1, costs: { people: [{ userId: 'ann', cost: 0 }] } }, 'INVALID_INPUT', 'input.costs.people.0.cost'],
    [{ count: 1, audience: { region: 'nowhere' } }, 'NOT_FOUND', 'input.audience.region'],
    [{ count: 1, audience: { categoryId: 'nothing' } }, 'NOT_FOUND', 'input.audience.categoryId'],
    [{ count: 1, audience: { categoryId: 'none' } }, 'NOT_FOUND', 'input.audience.categoryId'],
    [{ count: 1, audience: { communityId: 'none' } }, 'INVALID_INPUT', 'input.audience'],
    [{ count: 1, days: 0 }, 'INVALID_INPUT', 'input.days'],
    [{ count: 1, costs: { currency: 'euros' } }, 'INVALID_INPUT', 'input.costs.currency'],
  ])('refuses %j', async (input, code, argument) => {
    expect(await refusal('plan-seeds', { input: { productId: 'rug', ...input } })).toEqual([code, argument]);
  });

  it('costs what it computes: eight in one operation are over the limit, and so are thirty circles of three steps', () => {
    const cost = (query: string): number =>
      getComplexity({
        schema: made.schema,
        query: parse(query),
        estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
      });
    const times = (count: number, field: string): string =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`;
    const planning = 'planSeeds(input: { productId: "rug", count: 1 }) { buyers }';
    const allowed = SETTINGS.shape.LIMIT_COST.parse(undefined);
    expect(cost(times(1, planning))).toBeLessThan(allowed);
    expect(cost(times(8, planning))).toBeGreaterThan(allowed);
    const circle = (hops: number): string => `reach(userId: "hub", hops: ${hops}) { people }`;
    expect(cost(times(30, circle(1)))).toBeLessThan(allowed);
    expect(cost(times(30, circle(3)))).toBeGreaterThan(allowed);
  });

  describe('as a job', () => {
    const start = (input: Record<string, unknown>) =>
      run<{ job?: { jobId: string; status: string }; code?: string; path?: string[] }>('start-seed-plan', {
        input: { productId: 'rug', ...input },
      });
    const found = (jobId: string) => run<Plan | null>('seed-plan', { jobId });

    it('is the plan that one would have waited for, once, when it is done', async () => {
      const { job } = await start({ count: 2, idempotencyKey: 'rugs' });
      expect(job).toMatchObject({ status: 'QUEUED' });
      expect((await start({ count: 2, idempotencyKey: 'rugs' })).job).toEqual(job);
      expect(await found(job!.jobId)).toBeNull();
      const worker = made.influence.planWorker;
      expect((await worker.workOnce())?.id).toBe(job!.jobId);
      expect(await worker.workOnce()).toBeUndefined();
      expect(await found(job!.jobId)).toEqual(await plan({ count: 2 }));
    });

    it('is refused where the input alone tells, and fails for good where the graph does', async () => {
      expect(await start({})).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'count'] });
      const { job } = await start({ count: 1, productId: 'none' });
      await made.influence.planWorker.workOnce();
      const [{ job: ended }] = await db.run(findJob, { id: job!.jobId });
      expect(ended).toMatchObject({ status: 'DEAD', errorCode: 'NOT_FOUND' });
      expect(await found(job!.jobId)).toBeNull();
      expect(await refusal('seed-plan', { jobId: 'none' })).toEqual(['NOT_FOUND', 'jobId']);
    });
  });

  it('needs a run whose files are there', async () => {
    const elsewhere = influenceFeatures(db, 'elsewhere');
    const { errors } = await execute(
      elsewhere.schema,
      text['plan-seeds'],
      { input: { productId: 'rug', count: 1 } },
      marketer,
    );
    expect(errors[0]).toMatchObject({ code: 'NO_ACTIVE_MODEL' });
    // The order by both parts of the score comes from the graph, and says nothing of sales.
    const { errors: none } = await execute(
      elsewhere.schema,
      '{ influencers(by: COMBINED) { edges { node { rank } } } }',
      {},
      marketer,
    );
    expect(none).toEqual([]);
  });
});
