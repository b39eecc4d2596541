import fc from 'fast-check';
import { type GraphQLSchema } from 'graphql';
import { DEFAULT_EVENT_RATE, EventRate } from '../../src/features/activity/sources/graphql/event-rate.js';
import { SHOP } from '../../src/features/activity/sources/graphql/sender.js';
import { RecordingService } from '../../src/features/activity/sources/graphql/recording.service.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { exportFirstActs } from '../../cypher/influence/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask, operationNames } from '../support/graphql.js';
import { type EventPage, idsOf, NOW, type Payload, service, shopSchema, stock, text } from './shop.js';

let db: Database;
let schema: GraphQLSchema;
const ran = new Set<string>();

beforeAll(async () => {
  db = await testDatabase();
  schema = shopSchema(db);
});
beforeEach(async () => {
  await wipe(db);
  await stock(schema);
});

type Row = Record<string, unknown>;

async function write(name: string, input: Row, options = service): Promise<Payload> {
  ran.add(name);
  return Object.values(await ask<Record<string, Payload>>(schema, text[name], { input }, options))[0];
}
const record = (...events: Row[]) => write('record-events', { events });
const all = async (filter: Row = {}): Promise<EventPage> =>
  (await ask<{ events: EventPage }>(schema, text.events, { first: 100, filter }, service)).events;
const view = { id: 'e1', kind: 'VIEW', userId: 'ann', productId: 'p0', at: '2026-05-01T00:00:00Z' };

describe('recordEvents', () => {
  it('stores an event once however often it is sent', async () => {
    expect(await record(view)).toMatchObject({ recorded: 1, duplicates: 0, refused: [] });
    expect(await record(view)).toMatchObject({ recorded: 0, duplicates: 1, refused: [] });
    expect(await record(view, view, { ...view, id: 'e2' })).toMatchObject({ recorded: 1, duplicates: 2, refused: [] });
    const byOpaqueId = { ...view, userId: globalId('User', 'ann'), productId: globalId('Product', 'p0') };
    expect(await record(byOpaqueId)).toMatchObject({ recorded: 0, duplicates: 1 });
    expect((await all()).totalCount).toBe(2);
  });

  it('knows a product by its id in either Unicode form, as files do', async () => {
    const source =
      'mutation { upsertProducts(input: { products: [{ productId: "cafe\u0301", title: "C" }] }) { __typename } }';
    await ask(schema, source, {}, service);
    expect(await record({ ...view, productId: 'cafe\u0301' })).toMatchObject({ recorded: 1, refused: [] });
    expect(await record({ ...view, productId: 'caf\u00e9' })).toMatchObject({ recorded: 0, duplicates: 1 });
    const asked = await ask(schema, '{ product(productId: "cafe\u0301") { productId } }');
    expect(asked).toEqual({ product: { productId: 'caf\u00e9' } });
  });

  it('has the currency of the event, else that of the product, and knows the event again in either case', async () => {
    const source =
      'mutation { upsertProducts(input: { products: [{ productId: "p0", currency: "eur" }] }) { __typename } }';
    await ask(schema, source, {}, service);
    const bought = { ...view, kind: 'PURCHASE', price: 12.5 };
    const events = [
      bought,
      { ...bought, id: 'e2', currency: ' jpy ' },
      { ...bought, id: 'e3', price: null, currency: 'JPY' },
    ];
    expect(await record(...events)).toMatchObject({ recorded: 3 });
    expect(await record(...events)).toMatchObject({ recorded: 0, duplicates: 3 });
    expect(await record({ ...events[1], currency: 'USD' })).toMatchObject({ refused: [{ code: 'CONFLICT' }] });
    const currencies = (await all()).edges.map(({ node }) => [
      node.eventId,
      (node.price as { currency: string } | null)?.currency ?? null,
    ]);
    expect(new Map(currencies as [string, string][])).toEqual(
      new Map([
        ['e1', 'EUR'],
        ['e2', 'JPY'],
        ['e3', null],
      ] as never),
    );
  });

  it('adds no amounts of two currencies: each is in the currency of the purchase, without one in that of the product', async () => {
    const source =
      'mutation { upsertProducts(input: { products: [{ productId: "p0", price: 10, currency: "EUR" }] }) { __typename } }';
    await ask(schema, source, {}, service);
    const bought = { ...view, kind: 'PURCHASE', price: 12.5 };
    await record(
      { ...bought, quantity: 2 },
      { ...bought, id: 'e2', userId: 'bob', price: 2400, currency: 'JPY' },
      { ...bought, id: 'e3', userId: 'cem', price: null },
    );
    const found: Record<string, unknown> = {};
    for await (const { user, paid } of db.stream(exportFirstActs, { likedFrom: 4 }, { operation: 'test' }))
      found[user] = paid;
    expect(found).toEqual({
      ann: [[{ amount: 25, currency: 'EUR' }]],
      bob: [[{ amount: 2400, currency: 'JPY' }]],
      cem: [[{ amount: 10, currency: 'EUR' }]],
    });
  });

  it('knows an event again whose time was left to us', async () => {
    const event = { id: 'e1', kind: 'VIEW', userId: 'ann', productId: 'p0' };
    await record({ ...event, at: '2026-05-01T00:00:00Z' });
    expect(await record(event)).toMatchObject({ recorded: 0, duplicates: 1, refused: [] });
  });

  it('stores the good ones and tells of the others with place and reason', async () => {
    const bad: [Row, string, string][] = [
      [{ id: 'x', userId: 'zoe' }, 'NOT_FOUND', 'userId'],
      [{ id: 'x2', productId: 'nothing' }, 'NOT_FOUND', 'productId'],
      [{ id: ' ' }, 'INVALID_INPUT', 'id'],
      [{ id: 'y', at: new Date(NOW + 86_400_001).toISOString() }, 'INVALID_INPUT', 'at'],
      [{ id: 'y', at: '1989-12-31T23:59:59Z' }, 'INVALID_INPUT', 'at'],
      [{ id: 'y', kind: 'RATE' }, 'INVALID_INPUT', 'value'],
      [{ id: 'y', kind: 'RATE', value: 5.5 }, 'INVALID_INPUT', 'value'],
      [{ id: 'y', kind: 'PURCHASE', quantity: 0 }, 'INVALID_INPUT', 'quantity'],
      [{ id: 'y', kind: 'PURCHASE', price: -1 }, 'INVALID_INPUT', 'price'],
      [{ id: 'y', kind: 'PURCHASE', price: 1, currency: 'euro' }, 'INVALID_INPUT', 'currency'],
      [{ id: 'y', kind: 'COMMENT', text: ' ' }, 'INVALID_INPUT', 'text'],
      [{ id: 'y', kind: 'COMMENT' }, 'INVALID_INPUT', 'text'],
      [{ id: 'y', kind: 'SHARE', channel: 'x'.repeat(201) }, 'INVALID_INPUT', 'channel'],
    ];
    const good = [view, { ...view, id: 'e2', at: new Date(NOW + 86_400_000).toISOString() }];
    const answer = await record(good[0], ...bad.map(([event]) => ({ ...view, ...event })), good[1]);
    expect(answer).toMatchObject({ recorded: 2, duplicates: 0 });
    const wanted = bad.map(([event, code, field], i) => {
      return { index: i + 1, eventId: event.id, code, path: ['input', 'events', String(i + 1), field] };
    });
    expect(answer.refused).toMatchObject(wanted);
    expect(idsOf(await all())).toEqual(['e2', 'e1']);
  });

  it('stores an event without the fields that its kind does not have', async () => {
    expect(await record({ ...view, kind: 'VIEW', price: 3, quantity: 2 })).toMatchObject({ recorded: 1, refused: [] });
    expect((await all()).edges[0].node).toMatchObject({ kind: 'VIEW', price: null, quantity: 2 });
  });

  it('refuses the id of another event, be it stored, of another kind or of the same batch', async () => {
    await record(view);
    const others = [{ productId: 'p1' }, { userId: 'bob' }, { kind: 'SHARE' }, { at: '2026-05-02T00:00:00Z' }];
    const answer = await record(...others.map((other) => ({ ...view, ...other })));
    expect(answer).toMatchObject({ recorded: 0, duplicates: 0 });
    expect(answer.refused?.map(({ code }) => code)).toEqual(Array(4).fill('CONFLICT'));
    const rated = { ...view, id: 'r', kind: 'RATE' };
    const within = await record({ ...rated, value: 3 }, { ...rated, value: 4 }, { ...rated, value: 3 });
    expect(within).toMatchObject({ recorded: 1, duplicates: 1, refused: [{ index: 1, code: 'CONFLICT' }] });
    const told = { ...view, id: 'd', kind: 'DISLIKE' };
    const dislikes = await record(told, { ...told, kind: 'NOT_INTERESTED' });
    expect(dislikes).toMatchObject({ recorded: 1, refused: [{ index: 1, code: 'CONFLICT' }] });
  });

  it('refuses a repetition of an event that was refused', async () => {
    const unknown = { ...view, userId: 'zoe' };
    const answer = await record(unknown, unknown);
    expect(answer).toMatchObject({ recorded: 0, duplicates: 0, refused: [{ index: 0 }, { index: 1 }] });
  });

  it('takes 1 to 1,000 events', async () => {
    expect(await record()).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'events'] });
    const events = Array.from({ length: 1001 }, (_, i) => ({ ...view, id: `e${i}` }));
    expect(await record(...events)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'events'] });
    expect(await record(...events.slice(1))).toMatchObject({ recorded: 1000 });
    expect((await all({ userId: 'ann' })).totalCount).toBe(1000);
  });

  it('stores each event once when batches that share events come at once', async () => {
    const events = Array.from({ length: 30 }, (_, i) => ({ ...view, id: `e${i}` }));
    const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => record(...events.slice(i * 3, i * 3 + 15))));
    expect(answers.reduce((sum, { recorded }) => sum + (recorded ?? 0), 0)).toBe(30);
    expect(answers.every(({ refused }) => refused?.length === 0)).toBe(true);
    expect((await all()).totalCount).toBe(30);
  });

  it('gives the same graph for any order and multiplicity of the same events', async () => {
    const payloads = [
      { kind: 'VIEW' },
      { kind: 'DISLIKE' },
      { kind: 'NOT_INTERESTED' },
      { kind: 'COMMENT', text: 'Good' },
      { kind: 'SHARE', channel: 'mail' },
      { kind: 'ADD_TO_CART', quantity: 2 },
      { kind: 'RATE', value: 4.5 },
      { kind: 'PURCHASE', quantity: 2, price: 9.99, currency: 'JPY' },
      { kind: 'RETURN', quantity: 1, reason: 'too small' },
    ];
    const events = payloads.map((payload, i) => {
      return { ...view, ...payload, id: `e${i}`, userId: ['ann', 'bob'][i % 2], productId: `p${i % 5}` };
    });
    await record(...events);
    const once = await all();
    expect(once.totalCount).toBe(events.length);
    const sendings = fc.array(fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 12 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sendings, async (batches) => {
        await wipe(db);
        await stock(schema);
        for (const batch of [...batches, events.toReversed()]) {
          const answer = await record(...batch);
          expect((answer.recorded ?? 0) + (answer.duplicates ?? 0)).toBe(batch.length);
        }
        expect(await all()).toEqual(once);
      }),
      { numRuns: 12 },
    );
  });
});

describe('single acts', () => {
  const acts: [string, string, Row][] = [
    ['like', 'LIKE', {}],
    ['dislike', 'DISLIKE', {}],
    ['not-interested', 'NOT_INTERESTED', {}],
    ['rate', 'RATE', { value: 4.5 }],
    ['comment', 'COMMENT', { text: 'Warm and dry' }],
    ['share', 'SHARE', { channel: 'mail' }],
    ['add-to-cart', 'ADD_TO_CART', { quantity: 2 }],
    ['purchase', 'PURCHASE', { quantity: 2, price: 19.9, currency: 'EUR' }],
    ['return', 'RETURN', { quantity: 1, reason: 'too small' }],
  ];
  const base = { userId: 'ann', productId: 'p0', idempotencyKey: 'k1' };

  it.each(acts)('%s is stored once for a key, and again for another, but for likes', async (name, kind, payload) => {
    const input = { ...base, ...payload };
    const { price: amount, currency, ...rest } = payload;
    const told = amount === undefined ? rest : { ...rest, price: { amount, currency } };
    const first = await write(name, input);
    expect(first).toMatchObject({
      recorded: 1,
      duplicates: 0,
      event: { kind, at: new Date(NOW).toISOString(), ...told },
    });
    const again = await write(name, input);
    expect(again).toEqual({ ...first, recorded: 0, duplicates: 1 });
    const other = await write(name, { ...input, idempotencyKey: 'k2' });
    if (kind === 'LIKE') expect(other).toEqual(again);
    else expect(other).toMatchObject({ recorded: 1 });
    expect((await all()).totalCount).toBe(kind === 'LIKE' ? 1 : 2);
  });

  it.each(acts)(
    '%s refuses the unknown, the impossible, and a key used for something else',
    async (name, _, payload) => {
      const input = { ...base, ...payload };
      const refused = (change: Row) => write(name, { ...input, ...change });
      expect(await refused({ userId: 'zoe' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'userId'] });
      expect(await refused({ productId: 'x' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'productId'] });
      expect(await refused({ idempotencyKey: ' ' })).toMatchObject({ path: ['input', 'idempotencyKey'] });
      expect(await refused({ at: '1980-01-01T00:00:00Z' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'at'],
      });
      await write(name, { ...input, at: '2026-05-01T00:00:00Z' });
      const other = await refused({ at: '2026-05-02T00:00:00Z' });
      expect(other).toMatchObject({ code: 'CONFLICT', path: ['input', 'idempotencyKey'] });
    },
  );

  it('leaves the stock as the shop told it', async () => {
    await write('purchase', { ...base, quantity: 3 });
    const { product } = await ask<{ product: Row }>(
      schema,
      '{ product(productId: "p0") { stock eventCounts { purchases } } }',
    );
    expect(product).toEqual({ stock: 7, eventCounts: { purchases: 1 } });
  });

  it('takes a like back, of this person for this product and no other, and lets it be given again', async () => {
    const like = { ...view, kind: 'LIKE' };
    await record(like, { ...like, id: 'e3', productId: 'p1' }, { ...like, id: 'e4', userId: 'bob' });
    expect(await write('unlike', { userId: 'ann', productId: 'p0' })).toMatchObject({ removed: 1 });
    expect(await write('unlike', { userId: 'ann', productId: 'p0' })).toMatchObject({ removed: 0 });
    expect(idsOf(await all()).toSorted()).toEqual(['e3', 'e4']);
    expect(await record(like)).toMatchObject({ recorded: 1, duplicates: 0 });
    expect(await write('unlike', { userId: 'zoe', productId: 'p0' })).toMatchObject({ path: ['input', 'userId'] });
    expect(await write('unlike', { userId: 'ann', productId: 'x' })).toMatchObject({ path: ['input', 'productId'] });
  });

  it('takes a product out of the cart, and leaves what was put there before it was bought', async () => {
    const at = (day: number) => `2026-05-0${day}T00:00:00Z`;
    const cart = { ...view, kind: 'ADD_TO_CART' };
    await record(
      { ...cart, id: 'before', at: at(1) },
      { ...view, id: 'bought', kind: 'PURCHASE', at: at(2) },
      { ...cart, id: 'after', at: at(3) },
      { ...cart, id: 'again', at: at(4) },
      { ...cart, id: 'theirs', userId: 'bob', at: at(4) },
      { ...cart, id: 'other', productId: 'p1', at: at(4) },
    );
    expect(await write('remove-from-cart', { userId: 'ann', productId: 'p0' })).toMatchObject({ removed: 2 });
    expect(await write('remove-from-cart', { userId: 'ann', productId: 'p0' })).toMatchObject({ removed: 0 });
    expect(idsOf(await all()).toSorted()).toEqual(['before', 'bought', 'other', 'theirs']);
    const unknown = [
      { userId: 'zoe', productId: 'p0' },
      { userId: 'ann', productId: 'x' },
    ];
    for (const input of unknown) expect(await write('remove-from-cart', input)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('looks again when another batch stored the event between its look and its write', async () => {
  const rate = new EventRate(DEFAULT_EVENT_RATE);
  const events = [{ id: 'e', kind: 'VIEW', userId: 'ann', productId: 'p0' }] as const;
  type Run = (query: Query<object, object, 'write'>, params: object) => Promise<object[]>;
  let looks = 0;
  const racing = Object.create(db, {
    transaction: {
      value: (mode: 'write', work: (tx: { run: Run }) => Promise<unknown>) =>
        db.transaction(mode, (tx) =>
          work({
            run: async (query, params) => {
              const rows = await tx.run(query, params);
              if (query.name !== 'activity/events-by-ids' || looks++ > 0) return rows;
              await new RecordingService(db, () => NOW - 5, rate, false).record(events, SHOP);
              return rows;
            },
          }),
        ),
    },
  }) as Database;
  const answer = await new RecordingService(racing, () => NOW, rate, false).record(events, SHOP);
  expect(answer).toEqual({ recorded: 0, duplicates: 1, refused: [], instead: new Map() });
  expect(looks).toBe(2);
});

it('ran every writing operation that comes with the feature', () => {
  const reading = ['activity', 'events', 'ingest-run', 'ingest-runs', 'node', 'nodes', 'product-events', 'user-events'];
  // Those that have suites of their own.
  const elsewhere = ['confirm-purchases', 'merge-visitor', 'record-visitor-events'];
  expect([...ran, ...reading, ...elsewhere].sort()).toEqual(operationNames('activity'));
});
