/**
 * Purchases that a storefront tells of: they are kept, shown to that person as unverified, and count for nothing anywhere until
 * the shop confirms them; then they count once.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { ingestFolder, type IngestReport } from '../../src/features/activity/sources/files/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { allReads } from './all-reads.js';
import { mapping } from './sent-events.js';
import { type EventPage, NOW, type Payload, service, shopFeatures, shopOf, shopSchema, stock, text } from './shop.js';

type Row = Record<string, unknown>;

let db: Database;
let schema: GraphQLSchema;
beforeAll(async () => {
  db = await testDatabase();
  schema = shopOf(shopFeatures(db, { events: 10_000, windowSeconds: 60 }, true));
});
beforeEach(async () => {
  await wipe(db);
  await stock(schema);
});

const ann = { identity: as('CUSTOMER', 'ann') };
const page = { identity: as('STOREFRONT', 'web') };
const at = '2026-05-01T00:00:00.000Z';
const order = (id: string, more: Row = {}): Row => ({
  ...{ id, kind: 'PURCHASE', userId: 'ann', productId: 'p0', at, quantity: 2, price: 9.5 },
  ...more,
});

async function write(name: string, input: Row, options: object = service): Promise<Payload & Row> {
  return Object.values(await ask<Record<string, Payload & Row>>(schema, text[name], { input }, options))[0];
}
const record = (options: object, ...events: Row[]) => write('record-events', { events }, options);
const confirm = (...eventIds: string[]) => write('confirm-purchases', { eventIds });

/** All purchases as the shop lists them. */
async function purchases(verified: boolean): Promise<EventPage['edges'][number]['node'][]> {
  const filter = { kinds: ['PURCHASE'], verified };
  const { events } = await ask<{ events: EventPage }>(schema, text.events, { first: 100, filter }, service);
  expect(Math.min(events.totalCount, 100)).toBe(events.edges.length);
  return events.edges.map(({ node }) => node);
}

async function numbers(): Promise<{ verified: number; unverified: number }> {
  return { verified: (await purchases(true)).length, unverified: (await purchases(false)).length };
}

async function ingest(...events: Row[]): Promise<IngestReport> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-unverified-'));
  try {
    await writeFile(join(folder, 'events.jsonl'), events.map((event) => JSON.stringify(event)).join('\n'));
    return await ingestFolder({ db, folder, mapping, dataFolder: folder, now: () => NOW });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a purchase that a storefront tells of', () => {
  it('is kept where the setting allows it, shown to that person as unverified, and to no friend', async () => {
    const closed = shopSchema(db);
    const refused = await ask<Record<string, Payload>>(
      closed,
      text['record-events'],
      { input: { events: [order('o')] } },
      ann,
    );
    expect(refused.recordEvents.refused).toMatchObject([{ code: 'FORBIDDEN' }]);
    await ask(schema, 'mutation { befriend(input: { userId: "ann", friendId: "bob" }) { __typename } }', {}, service);
    expect(await record(ann, order('o1'), order('r', { kind: 'RETURN' }))).toMatchObject({
      recorded: 1,
      refused: [{ index: 1, code: 'FORBIDDEN' }],
    });
    expect(await record(ann, order('o1'))).toMatchObject({ recorded: 0, duplicates: 1 });
    expect(await record(ann, order('o1', { price: 1 }))).toMatchObject({ refused: [{ code: 'CONFLICT' }] });
    const input = { userId: 'ann', productId: 'p1', idempotencyKey: 'k', at };
    const bought = await write('purchase', input, ann);
    expect(bought).toMatchObject({
      recorded: 1,
      event: { verified: false, product: { eventCounts: { purchases: 0 } } },
    });
    expect((await execute(schema, text.purchase, { input: { ...input, userId: 'bob' } }, ann)).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const events = async (options: object, filter: Row = {}): Promise<EventPage> => {
      const answer = await ask<{ user: { events: EventPage } }>(
        schema,
        text['user-events'],
        { userId: 'ann', filter },
        options,
      );
      return answer.user.events;
    };
    expect((await events(ann)).edges.map(({ node }) => node.verified)).toEqual([false, false]);
    expect((await events(ann)).totalCount).toBe(2);
    expect((await events(ann, { verified: true })).totalCount).toBe(0);
    const throughBob = await ask<{ user: { friends: { edges: { node: { userId: string; events: EventPage } }[] } } }>(
      schema,
      text['user-events'],
      { userId: 'bob' },
      { identity: as('CUSTOMER', 'bob') },
    );
    expect(throughBob.user.friends.edges).toMatchObject([{ node: { userId: 'ann', events: { edges: [] } } }]);
    expect(await numbers()).toEqual({ verified: 0, unverified: 2 });
  });

  it('changes no answer of any reading query, five thousand times; confirmed, it does', async () => {
    const names = { users: ['ann', 'bob', 'cem'], products: ['p4', 'p0', 'p1', 'p2', 'p3'], category: 'c', now: NOW };
    await ask(schema, 'mutation { befriend(input: { userId: "ann", friendId: "bob" }) { __typename } }', {}, service);
    await record(
      service,
      ...names.users.map((userId) => order(`b${userId}`, { userId })),
      ...names.users.map((userId) => order(`v${userId}`, { userId, kind: 'VIEW', productId: 'p1' })),
      order('like', { userId: 'bob', kind: 'LIKE', productId: 'p2' }),
    );
    const before = await allReads(db, names);
    const answered = [...before.values()].filter((answer) => answer !== '' && answer !== 'fails');
    expect(answered.length).toBeGreaterThan(30);
    for (let batch = 0; batch < 5; batch++) {
      const userId = names.users[batch % 3];
      const forged = Array.from({ length: 1_000 }, (_, i) =>
        order(`f${batch}-${i}`, { userId, productId: names.products[i % 5], price: 1e9 }),
      );
      expect(await record({ identity: as('CUSTOMER', userId) }, ...forged)).toMatchObject({ recorded: 1_000 });
    }
    const changed = (after: ReadonlyMap<string, string>): string[] =>
      [...after].flatMap(([name, answer]) => (answer === before.get(name) ? [] : [name]));
    // The one that asks whether there is any.
    expect(changed(await allReads(db, names))).toEqual(['activity/told-purchases']);
    const told = await purchases(false);
    expect(await confirm(...told.slice(0, 50).map(({ eventId }) => eventId))).toMatchObject({ confirmed: 50 });
    const counting = [
      'activity/product-event-counts',
      'activity/acts-of-users',
      'influence/export-first-acts',
      'influence/purchases-of-product',
      'models/export-events',
      'recommendations/acts-of-pairs',
      'recommendations/bought-with',
      'recommendations/buyers-of-products',
      'recommendations/common-buyers',
      'recommendations/read-people',
      'recommendations/read-popularity',
      'ties/read-tie-ends',
    ];
    const after = changed(await allReads(db, names));
    expect(counting.filter((name) => !after.includes(name))).toEqual([]);
    // Every reading query of the service is planned twice.
  }, 180_000);
});

describe('the shop confirms it', () => {
  it('by sending the purchase under the same id, with its own values, from back end or file', async () => {
    await record(ann, order('o1'), order('o2', { productId: 'p1' }), order('o3', { productId: 'p2' }));
    await record(page, order('o1'));
    expect(await numbers()).toEqual({ verified: 0, unverified: 4 });
    expect(await record(service, order('o1', { price: 8 }))).toMatchObject({ recorded: 1, refused: [] });
    expect(await record(service, order('o1', { price: 8 }))).toMatchObject({ recorded: 0, duplicates: 1 });
    expect(await ingest(order('o2', { productId: 'p1' }))).toMatchObject({ loaded: 1, duplicates: 0 });
    expect(await numbers()).toEqual({ verified: 2, unverified: 1 });
    expect((await purchases(true)).map(({ eventId }) => eventId).sort()).toEqual(['o1', 'o2']);
    // Told again, by whoever, it stays what it is.
    expect(await record(ann, order('o1'))).toMatchObject({ recorded: 0, duplicates: 1 });
    expect(await numbers()).toEqual({ verified: 2, unverified: 1 });
  });

  it('by its id in Grapevine, once however often and by however many', async () => {
    await record(ann, order('o1'), order('o2', { productId: 'p1' }));
    await record(page, order('o1'));
    const ids = (await purchases(false)).map(({ eventId }) => eventId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirm(...ids, 'nothing')));
    for (const { confirmed, duplicates, unknown } of answers as Row[]) {
      expect(Number(confirmed) + Number(duplicates) + (unknown as string[]).length).toBe(4);
      expect(unknown).toContain('nothing');
    }
    expect(answers.reduce((sum, { confirmed }) => sum + Number(confirmed), 0)).toBe(2);
    expect(await numbers()).toEqual({ verified: 2, unverified: 0 });
    const values = { price: { amount: 9.5 }, quantity: 2 };
    expect(await purchases(true)).toMatchObject([values, values]);
    // The shop sends the order later under its own id, in either way: it is the one that was confirmed.
    expect(await record(service, order('o1', { price: 8 }))).toMatchObject({ recorded: 0, duplicates: 1, refused: [] });
    expect(await ingest(order('o2', { productId: 'p1' }))).toMatchObject({ loaded: 0, duplicates: 1 });
    expect(await record(ann, order('o1'))).toMatchObject({ recorded: 0, duplicates: 1 });
    expect(await numbers()).toEqual({ verified: 2, unverified: 0 });
    expect(await confirm(...Array<string>(1_001).fill('x'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      (await execute(schema, text['confirm-purchases'], { input: { eventIds: ['x'] } }, ann)).errors,
    ).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('not by an order of somebody else or of another product, whose id it does not take either', async () => {
    await record(ann, order('o1'), order('o2'));
    expect(await record(service, order('o1', { userId: 'bob' }), order('o2', { productId: 'p1' }))).toMatchObject({
      recorded: 2,
      refused: [],
    });
    expect(await numbers()).toEqual({ verified: 2, unverified: 2 });
    const ids = (await purchases(false)).map(({ eventId }) => eventId);
    expect(await confirm(...ids)).toMatchObject({ confirmed: 2 });
    expect(await numbers()).toEqual({ verified: 4, unverified: 0 });
  });

  it('while the storefront tells of it: one purchase, nothing left over', async () => {
    for (let i = 0; i < 6; i++) {
      const event = order(`o${i}`, { userId: 'bob' });
      await Promise.all([
        record({ identity: as('CUSTOMER', 'bob') }, event),
        record(service, event),
        record(page, event),
      ]);
    }
    expect(await numbers()).toEqual({ verified: 6, unverified: 0 });
  });
});

it('a key that stands in a page learns nothing of who bought what', async () => {
  await record(service, order('o1'));
  await record(page, order('o2'));
  const guesses = [order('o1'), order('o2'), order('o2', { price: 1 }), order('o3'), order('o1', { userId: 'bob' })];
  for (const guess of guesses) {
    for (let again = 0; again < 2; again++) {
      expect(await record(page, guess)).toEqual({
        __typename: 'EventsRecorded',
        recorded: 1,
        duplicates: 0,
        refused: [],
      });
    }
  }
  const { errors } = await execute(
    schema,
    text['record-events'],
    { input: { events: [order('v', { kind: 'VIEW' })] } },
    page,
  );
  expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await purchases(true)).map(({ eventId }) => eventId)).toEqual(['o1']);
});
