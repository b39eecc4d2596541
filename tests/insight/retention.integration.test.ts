/** Cohorts and who of them bought again, against counts by hand. */
import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../src/platform/neo4j/index.js';
import { service } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, execute, operation } from '../support/graphql.js';
import { insightShop } from './shop.js';

/** A day of April 2026: April goes on. */
const NOW = Date.UTC(2026, 3, 15);
const text = operation('insight', 'retention');

interface Retained {
  after: number;
  people: number;
  bought: number;
  share: number;
  lower: number;
  upper: number;
}
interface Answer {
  retention: { cohorts: { from: string; people: number; retained: Retained[] }[]; curve: Retained[] };
}

let db: Database;
let schema: GraphQLSchema;
let shop: ReturnType<typeof insightShop>;

const retention = async (variables: object = {}): Promise<Answer['retention']> =>
  (await ask<Answer>(schema, text, { by: 'MONTH', ...variables }, service)).retention;
const counts = (of: readonly Retained[]): number[][] => of.map(({ after, people, bought }) => [after, people, bought]);

const BUYS: Readonly<Record<string, readonly string[]>> = {
  ann: ['2026-01-01T00:00:00Z', '2026-02-28T23:59:59Z', '2026-04-02T10:00:00Z'],
  bob: ['2026-01-31T23:59:59Z', '2026-01-31T23:59:59Z', '2026-03-01T00:00:00Z'],
  cem: ['2026-01-10T10:00:00Z'],
  dan: ['2025-12-05T10:00:00Z', '2026-01-05T10:00:00Z', '2026-01-06T10:00:00Z'],
  eve: ['2026-04-01T00:00:00Z'],
};

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = insightShop(db, NOW);
  ({ schema } = shop);
  const users = Object.keys(BUYS).map((id) => `{ userId: "${id}", region: "${id === 'cem' ? 'Sea' : 'Lake'}" }`);
  const events = Object.entries(BUYS).flatMap(([userId, times]) =>
    times.map((at, n) => ({ id: `${userId}-${n}`, kind: 'PURCHASE', userId, productId: 'pot', quantity: 1, at })),
  );
  await ask(
    schema,
    `mutation ($events: [EventInput!]!) {
      upsertUsers(input: { users: [${users.join(', ')}] }) { __typename }
      upsertProducts(input: { products: [{ productId: "pot", title: "Pot" }] }) { __typename }
      recordEvents(input: { events: $events }) { __typename }
    }`,
    { events },
    service,
  );
});

it('counts the same before and after the orders of people are counted anew', async () => {
  const before = await retention();
  expect(before.cohorts).toHaveLength(2);
  expect(await shop.keptOrders.countAll()).toBe(Object.keys(BUYS).length);
  expect(await retention()).toEqual(before);
});

it('puts people into cohorts by the month of the first purchase, and leaves out the month that goes on', async () => {
  const { cohorts, curve } = await retention();
  expect(cohorts.map(({ from, people }) => [from, people])).toEqual([
    ['2026-01-01T00:00:00.000Z', 3],
    ['2025-12-01T00:00:00.000Z', 1],
  ]);
  expect(counts(cohorts[0].retained)).toEqual([
    [1, 3, 1],
    [2, 3, 1],
  ]);
  expect(counts(cohorts[1].retained)).toEqual([
    [1, 1, 1],
    [2, 1, 0],
    [3, 1, 0],
  ]);
  // Only the older cohort was seen for three months.
  expect(counts(curve)).toEqual([
    [1, 4, 2],
    [2, 4, 1],
    [3, 1, 0],
  ]);
  // Wilson's interval of 1 of 3.
  expect(cohorts[0].retained[0]).toMatchObject({
    ...{ share: 1 / 3, lower: expect.closeTo(0.0615, 3) as number, upper: expect.closeTo(0.7923, 3) as number },
  });
});

it('counts weeks from Monday, part of the cohorts and periods, and one region', async () => {
  const { cohorts } = await retention({ by: 'WEEK', cohorts: 60, periods: 60 });
  // 1 January 2026 was a Thursday: its week began on 29 December.
  expect(cohorts.map(({ from, people }) => [from.slice(0, 10), people])).toEqual([
    ['2026-03-30', 1],
    ['2026-01-26', 1],
    ['2026-01-05', 1],
    ['2025-12-29', 1],
    ['2025-12-01', 1],
  ]);
  const dan = cohorts[4].retained.filter(({ bought }) => bought > 0);
  expect(counts(dan)).toEqual([[5, 1, 1]]);
  const few = await retention({ cohorts: 1, periods: 1, region: 'sea' });
  expect(few.cohorts.map(({ people, retained }) => [people, counts(retained)])).toEqual([[1, [[1, 1, 0]]]]);
});

it.each([
  [{ cohorts: 0 }, 'INVALID_INPUT', 'cohorts'],
  [{ periods: 61 }, 'INVALID_INPUT', 'periods'],
  [{ region: 'Moon' }, 'NOT_FOUND', 'region'],
])('refuses %j', async (variables, code, argument) => {
  expect((await execute(schema, text, variables, service)).errors).toMatchObject([{ code, argument }]);
});
