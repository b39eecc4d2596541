/** What will be sold, how much to have of it, and at which price: in a shop whose sales are known by construction. */
import { jest } from '@jest/globals';
import { parse, subscribe, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { marketFeature } from '../../src/features/market/feature.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { Loaders, type RequestContext } from '../../src/platform/graphql/context.js';
import { NOW, service, shopFeatures } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

jest.setTimeout(300_000);

const DAYS = 196;
const marketer = { identity: as('MARKETER', 'mia') };
const text = Object.fromEntries(operationNames('market').map((name) => [name, operation('market', name)]));
const clock = { now: NOW };
let db: Database;
let schema: GraphQLSchema;

/** Two pieces a day at 10 EUR, three at 8, by turns of four weeks, other turns for each product; `fixed` always costs 10, `rare` is bought once in 28 days. */
const SALES = `
  UNWIND range(1, ${DAYS}) AS ago
  UNWIND ['green', 'black', 'white', 'fixed', 'rare'] AS id
  WITH ago, id, CASE id WHEN 'black' THEN 28 WHEN 'white' THEN 14 ELSE 0 END AS turn
  WITH ago, id, CASE WHEN id IN ['fixed', 'rare'] OR ((ago + turn) / 28) % 2 = 0 THEN 10.0 ELSE 8.0 END AS price
  MATCH (p:Product {id: id}), (u:User {id: 'ann'})
  WITH ago, id, price, p, u,
    CASE WHEN id = 'rare' THEN CASE WHEN ago % 28 = 3 THEN 1 ELSE 0 END WHEN price = 8.0 THEN 3 ELSE 2 END AS pieces
  WHERE pieces > 0
  CREATE (u)-[:PURCHASED {id: id + '-' + toString(ago), at: datetime({epochMillis: ${NOW} - ago * 86400000 + 3600000}),
    quantity: pieces, price: price, currency: 'EUR'}]->(p)`;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  const features = shopFeatures(db);
  const market = marketFeature.make({ db, now: () => clock.now, catalogue: features.catalogue.catalogue });
  schema = schemaOf(...Object.values(features), market);
  const products = ['green', 'black', 'white', 'fixed', 'rare', 'new']
    .map(
      (id) => `{ productId: "${id}", title: "Tea ${id}", categoryIds: ["tea"], price: 10, currency: "EUR", stock: 20 }`,
    )
    .join(', ');
  const stored = await ask<Record<string, { __typename: string }>>(
    schema,
    `mutation {
      upsertUsers(input: { users: [{ userId: "ann" }] }) { __typename }
      upsertCategories(input: { categories: [{ categoryId: "drinks", name: "Drinks" }, { categoryId: "tea", name: "Tea", parentId: "drinks" }] }) { __typename }
      upsertProducts(input: { products: [${products}] }) { __typename }
    }`,
    {},
    service,
  );
  expect(Object.values(stored).map(({ __typename }) => __typename)).toEqual([
    'UsersStored',
    'CategoriesStored',
    'ProductsStored',
  ]);
  const write = { name: 'test/sales', mode: 'write', text: SALES, params: {}, row: {}, timeoutMs: 60_000 };
  await db.run(write as unknown as Query<object, object>, {});
});

interface Days {
  total: { expected: number; lower: number; upper: number };
  days: { day: string; expected: number; lower: number; upper: number }[];
  past?: { day: string; pieces: number }[];
  intermittent?: boolean;
  together?: number;
}

it('foresees 28 days of a product and of a category, in intervals', async () => {
  const { demand } = await ask<{ demand: Days }>(schema, text.demand, { productId: 'fixed' }, marketer);
  expect(demand.days).toHaveLength(28);
  expect(demand.days[0].day).toBe(new Date(NOW).toISOString());
  expect(demand.past).toHaveLength(56);
  expect(demand.together).toBe(5);
  expect(demand.total.expected).toBeGreaterThan(50);
  expect(demand.total.expected).toBeLessThan(62);
  for (const { expected, lower, upper } of demand.days) {
    expect(lower).toBeLessThanOrEqual(expected);
    expect(upper).toBeGreaterThanOrEqual(expected);
  }
  const rare = await ask<{ demand: Days }>(schema, text.demand, { productId: 'rare' }, marketer);
  expect(rare.demand.total.expected).toBeLessThan(6);
  const { categoryDemand } = await ask<{ categoryDemand: Days }>(
    schema,
    text['category-demand'],
    { categoryId: 'drinks' },
    marketer,
  );
  // Four products at two or three pieces a day.
  expect(categoryDemand.total.expected).toBeGreaterThan(190);
  expect(categoryDemand.total.expected).toBeLessThan(360);
  expect(await ask(schema, text.demand, { productId: 'nothing' }, marketer)).toEqual({ demand: null });
  const unsold = await ask<{ demand: Days }>(schema, text.demand, { productId: 'new' }, marketer);
  expect(unsold.demand.total.expected).toBe(0);
});

const costs = { leadTimeDays: 7, unitCost: 6, orderCost: 15, currency: 'EUR' };

it('says when to order and how much, in the currency of the price', async () => {
  const { stockAdvice } = await ask<{ stockAdvice: Record<string, number & boolean> }>(
    schema,
    text['stock-advice'],
    { input: { productId: 'fixed', ...costs } },
    marketer,
  );
  expect(stockAdvice).toMatchObject({ product: { title: 'Tea fixed' }, stock: 20, expectedCost: { currency: 'EUR' } });
  expect(stockAdvice.daysOfCover).toBeGreaterThan(8);
  expect(stockAdvice.daysOfCover).toBeLessThan(12);
  expect(stockAdvice.leadTimeDemand).toBeGreaterThan(12);
  expect(stockAdvice.reorderPoint).toBeGreaterThanOrEqual(13);
  expect(stockAdvice.orderNow).toBe(20 <= stockAdvice.reorderPoint);
  expect(stockAdvice.orderQuantity).toBeGreaterThan(20);
  const refused = async (more: object) =>
    (await execute(schema, text['stock-advice'], { input: { productId: 'fixed', ...costs, ...more } }, marketer))
      .errors;
  expect(await refused({ currency: 'USD' })).toMatchObject([{ code: 'INVALID_INPUT', argument: 'input.currency' }]);
  expect(await refused({ unitCost: 12 })).toMatchObject([{ code: 'INVALID_INPUT', argument: 'input.unitCost' }]);
  expect(await refused({ leadTimeDays: 0 })).toMatchObject([{ code: 'INVALID_INPUT', argument: 'input.leadTimeDays' }]);
});

it('does not say on which day a stock ends that lasts for ages', async () => {
  const stock = 1_000_000_000;
  await ask(
    schema,
    `mutation { upsertProducts(input: { products: [{ productId: "rare", stock: ${stock} }] }) { __typename } }`,
    {},
    service,
  );
  const { stockAdvice } = await ask<{ stockAdvice: object }>(
    schema,
    text['stock-advice'],
    { input: { productId: 'rare', ...costs } },
    marketer,
  );
  expect(stockAdvice).toMatchObject({ stock, daysOfCover: null, runsOutOn: null, orderNow: false });
});

it('warns of what runs out, also live, and of nothing that lasts', async () => {
  const { stockWarnings } = await ask<{ stockWarnings: { productId: string; perDay: number }[] }>(
    schema,
    text['stock-warnings'],
    { withinDays: 14 },
    marketer,
  );
  expect(stockWarnings.map(({ productId }) => productId).sort()).toEqual(['black', 'fixed', 'green', 'white']);
  expect(await ask(schema, text['stock-warnings'], { withinDays: 5 }, marketer)).toEqual({ stockWarnings: [] });
  const stop = new AbortController();
  const contextValue: RequestContext = {
    ...{ requestId: 'test', identity: marketer.identity, query: { requestId: 'test' } },
    ...{ loaders: new Loaders(), signal: stop.signal },
  };
  const told = (await subscribe({
    ...{ schema, document: parse(text['stock-warning']), variableValues: { withinDays: 14 }, contextValue },
  })) as AsyncGenerator<ExecutionResult<{ stockWarning: { productId: string } }>>;
  const first = [(await told.next()).value, (await told.next()).value] as ExecutionResult<{
    stockWarning: { productId: string };
  }>[];
  expect(new Set(first.map(({ data }) => data!.stockWarning.productId)).size).toBe(2);
  stop.abort();
  await told.return(undefined);
});

interface Advice {
  elasticity: { value: number; lower: number; upper: number; products: number } | null;
  doubt: string | null;
  heldBy: string | null;
  reason: string;
  now: { price: number; margin: number };
  suggested: { price: number; margin: number } | null;
  asked: { price: number; sold: number } | null;
}

const advise = async (input: object): Promise<Advice> =>
  (await ask<{ priceAdvice: Advice }>(schema, text['price-advice'], { input }, marketer)).priceAdvice;

it('finds the elasticity that is planted, suggests within the rails, and says where the data tell nothing', async () => {
  const limits = { productId: 'green', unitCost: 6, currency: 'EUR' };
  const advice = await advise({ ...limits, price: 12 });
  const truth = Math.log(2 / 3) / Math.log(10 / 8);
  expect(Math.abs(advice.elasticity!.value / truth - 1)).toBeLessThan(0.15);
  expect(advice.elasticity!.products).toBe(5);
  expect(advice.suggested!.price).toBeLessThanOrEqual(11);
  expect(advice.suggested!.margin).toBeGreaterThan(advice.now.margin);
  expect(advice.asked!.price).toBe(12);
  expect(advice.reason).toContain('EUR more in 28 days');
  expect((await advise({ ...limits, ceiling: 10.5 })).suggested!.price).toBe(10.5);
  const fixed = await advise({ ...limits, productId: 'fixed' });
  expect(fixed).toMatchObject({ doubt: 'FEW_PRICES', elasticity: null, suggested: null });
  expect(fixed.reason).toContain('Not enough evidence');
  expect(await advise({ ...limits, productId: 'new' })).toMatchObject({ doubt: 'FEW_SALES' });
  const { errors } = await execute(schema, text['price-advice'], { input: { ...limits, currency: 'USD' } }, marketer);
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'input.currency' }]);
});

interface Changed {
  __typename: string;
  code?: string;
  change?: { id: string; before: number; price: number; revertedAt?: string };
}

const apply = async (input: object): Promise<Changed> =>
  (await ask<{ applyPrice: Changed }>(schema, text['apply-price'], { input }, marketer)).applyPrice;
const revert = async (id: string): Promise<Changed> =>
  (await ask<{ revertPrice: Changed }>(schema, text['revert-price'], { id }, marketer)).revertPrice;
const priceOf = async (id: string): Promise<number> => {
  const source = `{ product(productId: "${id}") { price { amount } } }`;
  return (await ask<{ product: { price: { amount: number } } }>(schema, source, {}, service)).product.price.amount;
};

it('puts one price in force for everybody, once, and takes it back', async () => {
  const change = { productId: 'green', before: 10, price: 10.8 };
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => apply({ ...change, id: `change-${n}` })));
  const won = answers.filter(({ __typename }) => __typename === 'PriceChanged');
  expect(won).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(7);
  const { id } = won[0].change!;
  expect(await priceOf('green')).toBe(10.8);
  expect(await apply({ ...change, id })).toMatchObject({ __typename: 'PriceChanged', change: { id } });
  expect(await apply({ ...change, id, price: 9 })).toMatchObject({ code: 'CONFLICT' });
  // Within a day nobody else sees another price.
  const again = { productId: 'green', before: 10.8, price: 10.5, id: 'again' };
  expect(await apply(again)).toMatchObject({ code: 'CONFLICT' });
  expect(await revert(id)).toMatchObject({ change: { id, price: 10.8, before: 10 } });
  expect(await priceOf('green')).toBe(10);
  expect(await revert(id)).toMatchObject({ __typename: 'PriceChanged' });
  expect(await revert('never')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await apply({ ...again, before: 10, price: 10 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await apply({ ...again, productId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
  const { priceChanges } = await ask<{ priceChanges: object[] }>(
    schema,
    text['price-changes'],
    { productId: 'green' },
    marketer,
  );
  expect(priceChanges).toMatchObject([{ id, by: 'mia', before: 10, price: 10.8, currency: 'EUR', revertedBy: 'mia' }]);
  const { errors } = await execute(
    schema,
    text['apply-price'],
    { input: { ...change, id: 'x' } },
    { identity: as('ANALYST') },
  );
  expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});
