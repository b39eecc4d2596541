/** Orders kept on people, against the same counted from all events by hand, after random writes through every door. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type GraphQLSchema } from 'graphql';
import { takeBackPurchases } from '../../cypher/activity/index.js';
import { changedOrders } from '../../cypher/insight/index.js';
import { seededRng } from '../../src/algorithms/random.js';
import { ingestFolder, loadMapping } from '../../src/features/activity/sources/files/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { NOW, service } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, execute, operation } from '../support/graphql.js';
import { countByHand } from './by-hand.js';
import { insightShop } from './shop.js';

jest.setTimeout(240_000);

const DAY = 86_400_000;
const PEOPLE = ['ann', 'bob', 'cem', 'dan'];
const PRODUCTS = ['assam', 'pot', 'dome'];
const text = operation('insight', 'customers');

interface Customer {
  user: { userId: string };
  orders: number;
  spent: { amount: number; currency: string | null }[];
  lastPurchaseAt: string;
}
interface Trade {
  readonly id: string;
  readonly kind: string;
  readonly userId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly at: string;
  readonly price?: number;
  readonly currency?: string;
}
interface Answer {
  customers: {
    edges: { node: Customer }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    exact: boolean;
    currency: string | null;
  };
}

let db: Database;
let schema: GraphQLSchema;
let root = '';

beforeAll(async () => {
  db = await testDatabase();
  root = await mkdtemp(join(tmpdir(), 'grapevine-kept-'));
});
afterAll(() => rm(root, { recursive: true }));

async function stock(): Promise<void> {
  await wipe(db);
  schema = insightShop(db).schema;
  await ask(
    schema,
    `mutation {
      upsertUsers(input: { users: [${PEOPLE.map((id) => `{ userId: "${id}", region: "Lake" }`).join(', ')}] }) { __typename }
      upsertProducts(input: { products: [{ productId: "assam", title: "Assam", price: 5, currency: "EUR" },
        { productId: "pot", title: "Pot", price: 50, currency: "EUR" }, { productId: "dome", title: "Dome" }] }) { __typename }
    }`,
    {},
    service,
  );
}

const list = async (variables: object = {}): Promise<Answer['customers']> =>
  (await ask<Answer>(schema, text, { first: 100, ...variables }, service)).customers;

/** What the list says of everybody, in the form of `countByHand`. */
async function kept(): Promise<object> {
  const { edges, exact } = await list();
  expect(exact).toBe(true);
  return Object.fromEntries(
    edges.map(({ node: { user, orders, spent, lastPurchaseAt } }) => [
      user.userId,
      { orders, lastPurchaseAt, spent: Object.fromEntries(spent.map((one) => [one.currency ?? '', one.amount])) },
    ]),
  );
}

async function expectExact(): Promise<void> {
  const wanted = Object.entries(await countByHand(db)).map(([userId, { spent, ...rest }]) => {
    const close = Object.entries(spent).map(([currency, amount]) => [currency, expect.closeTo(amount, 6) as number]);
    return [userId, { ...rest, spent: Object.fromEntries(close) as object }];
  });
  expect(await kept()).toEqual(Object.fromEntries(wanted));
}

describe('orders kept on people', () => {
  it.each([1, 2, 3])(
    'are those of all events after returns, late and doubled events, and re-ingest (%d)',
    async (seed) => {
      await stock();
      const rng = seededRng(seed);
      const pick = <T>(of: readonly T[]): T => of[Math.floor(rng() * of.length)];
      const mapping = await loadMapping('docs/mappings/default.json');
      const sent: object[] = [];
      const folders: string[] = [];
      let n = 0;
      const trade = (): Trade => {
        const at = new Date(NOW - Math.floor(rng() * 40) * DAY).toISOString();
        const base = {
          id: `${seed}-${(n += 1)}`,
          userId: pick(PEOPLE),
          productId: pick(PRODUCTS),
          quantity: 1 + Math.floor(rng() * 3),
          at,
        };
        if (rng() < 0.3) return { ...base, kind: 'RETURN' };
        return {
          ...base,
          kind: 'PURCHASE',
          ...pick([{ price: 4.5, currency: 'EUR' }, { price: 60, currency: 'USD' }, { price: 3 }, {}]),
        };
      };
      const record = (events: object[]) =>
        ask(
          schema,
          'mutation ($events: [EventInput!]!) { recordEvents(input: { events: $events }) { __typename } }',
          { events },
          service,
        );
      const ingest = (folder: string, force: boolean) =>
        ingestFolder({ db, folder, mapping, dataFolder: join(root, 'data'), now: () => NOW, batchSize: 5, force });
      const doors: (() => Promise<unknown>)[] = [
        async () => {
          const events = Array.from({ length: 1 + Math.floor(rng() * 6) }, trade);
          sent.push(...events);
          await record(events);
        },
        async () =>
          sent.length > 0 && record([pick(sent), pick(sent)].filter((one, at, all) => all.indexOf(one) === at)),
        async () => {
          const folder = await mkdtemp(join(root, 'shop-'));
          const rows = Array.from({ length: 1 + Math.floor(rng() * 12) }, () => {
            const { id, userId, productId, kind, at, quantity, price } = trade();
            return [id, userId, productId, kind === 'RETURN' ? 'returned' : 'buy', at, quantity, price ?? ''];
          });
          const lines = [
            'event_id,user_id,item_id,behavior_type,timestamp,quantity,price',
            ...rows.map((row) => row.join(',')),
          ];
          // Some rows twice.
          await writeFile(join(folder, 'user_behavior.csv'), `${[...lines, ...lines.slice(1, 3)].join('\n')}\n`);
          folders.push(folder);
          await ingest(folder, false);
        },
        async () => folders.length > 0 && ingest(pick(folders), true),
        () =>
          ask(
            schema,
            `mutation { upsertProducts(input: { products: [{ productId: "${pick(PRODUCTS)}", title: "T", currency: "${pick(['EUR', 'GBP'])}" }] }) { __typename } }`,
            {},
            service,
          ),
        () =>
          db.run(takeBackPurchases, {
            rows: [{ userId: pick(PEOPLE), productId: pick(PRODUCTS), at: NOW - Math.floor(rng() * 40) * DAY }],
          }),
        expectExact,
      ];
      for (let step = 0; step < 14; step += 1) await pick(doors)();
      await expectExact();
      expect(await db.run(changedOrders, { limit: 1 })).toEqual([]);
    },
  );

  it('are exact after purchases that are stored while they are counted', async () => {
    await stock();
    const { keptOrders } = insightShop(db);
    const record = (n: number) =>
      ask(
        schema,
        'mutation ($events: [EventInput!]!) { recordEvents(input: { events: $events }) { __typename } }',
        {
          events: PEOPLE.map((userId, p) => ({
            ...{
              id: `c${n}-${userId}`,
              kind: n % 4 === 3 ? 'RETURN' : 'PURCHASE',
              userId,
              productId: PRODUCTS[(n + p) % 2],
            },
            ...{ quantity: 1, at: new Date(NOW - n * 3_600_000).toISOString(), ...(n % 4 === 3 ? {} : { price: 2 }) },
          })),
        },
        service,
      );
    await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        await record(n);
        await keptOrders.countAll();
      }),
    );
    await expectExact();
  });
});

describe('a list of customers', () => {
  beforeAll(async () => {
    await stock();
    const buys = [
      { userId: 'ann', price: 10, currency: 'EUR', at: 1 },
      { userId: 'ann', price: 90, currency: 'USD', at: 9 },
      { userId: 'bob', price: 30, currency: 'EUR', at: 5 },
      { userId: 'cem', price: 20, currency: 'EUR', at: 30 },
      { userId: 'cem', price: 20, currency: 'EUR', at: 31 },
      { userId: 'cem', price: 1, currency: 'EUR', at: 32 },
    ];
    const events = buys.map(({ at, ...buy }, n) => ({
      ...{ ...buy, id: `l${n}`, kind: 'PURCHASE', productId: 'pot', quantity: 1 },
      at: new Date(NOW - at * DAY).toISOString(),
    }));
    await ask(
      schema,
      'mutation ($events: [EventInput!]!) { recordEvents(input: { events: $events }) { __typename } }',
      { events },
      service,
    );
  });
  const ids = async (variables: object): Promise<string[]> =>
    (await list(variables)).edges.map(({ node }) => node.user.userId);

  it('is ordered by each figure, either way, and has only customers', async () => {
    expect(await ids({})).toEqual(['ann', 'bob', 'cem']);
    expect(await ids({ orderBy: 'ORDERS' })).toEqual(['cem', 'ann', 'bob']);
    expect(await ids({ orderBy: 'SPENT' })).toEqual(['cem', 'bob', 'ann']);
    expect(await ids({ orderBy: 'SPENT', currency: 'usd' })).toEqual(['ann']);
    expect(await ids({ orderBy: 'LAST_PURCHASE', descending: false })).toEqual(['cem', 'bob', 'ann']);
    expect((await list()).currency).toBe('EUR');
  });

  it('has those who fit the filter, page by page', async () => {
    expect(await ids({ filter: { minOrders: 2 } })).toEqual(['ann', 'cem']);
    expect(await ids({ filter: { maxOrders: 1 } })).toEqual(['bob']);
    expect(await ids({ filter: { minSpent: 30 } })).toEqual(['bob', 'cem']);
    expect(await ids({ filter: { lastPurchaseBefore: new Date(NOW - 3 * DAY).toISOString() } })).toEqual([
      'bob',
      'cem',
    ]);
    expect(await ids({ filter: { lastPurchaseAfter: new Date(NOW - 6 * DAY).toISOString(), region: 'lake' } })).toEqual(
      ['ann', 'bob'],
    );
    const one = await list({ first: 1, orderBy: 'ORDERS' });
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(await ids({ first: 2, orderBy: 'ORDERS', after: one.pageInfo.endCursor })).toEqual(['ann', 'bob']);
  });

  it.each([
    [{ filter: { minOrders: 0 } }, 'INVALID_INPUT', 'filter.minOrders'],
    [{ filter: { minOrders: 3, maxOrders: 2 } }, 'INVALID_INPUT', 'filter.minOrders'],
    [{ filter: { maxChurnRisk: 2 } }, 'INVALID_INPUT', 'filter.maxChurnRisk'],
    [{ filter: { region: 'Moon' } }, 'NOT_FOUND', 'filter.region'],
    [{ currency: 'money' }, 'INVALID_INPUT', 'currency'],
    [{ after: 'x' }, 'INVALID_INPUT', 'after'],
  ])('refuses %j', async (variables, code, argument) => {
    expect((await execute(schema, text, { first: 10, ...variables }, service)).errors).toMatchObject([
      { code, argument },
    ]);
  });
});
