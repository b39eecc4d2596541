import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { type EventPage, idsOf, type Payload, service, shopFeatures, shopOf, shopSchema, stock, text } from './shop.js';

let db: Database;
let schema: GraphQLSchema;

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
  return Object.values(await ask<Record<string, Payload>>(schema, text[name], { input }, options))[0];
}
const record = (...events: Row[]) => write('record-events', { events });
const all = async (filter: Row = {}): Promise<EventPage> =>
  (await ask<{ events: EventPage }>(schema, text.events, { first: 100, filter }, service)).events;
const view = { id: 'e1', kind: 'VIEW', userId: 'ann', productId: 'p0', at: '2026-05-01T00:00:00Z' };

describe('a like is a state', () => {
  const like = (n: number, more: Row = {}) => ({ ...view, kind: 'LIKE', id: `like${n}`, at: undefined, ...more });
  const ann = { identity: as('CUSTOMER', 'ann') };
  const likes = async () => (await all({ kinds: ['LIKE'] })).totalCount;

  it('is stored once however it is sent: in one batch, in several, at once, by a key', async () => {
    expect(await record(like(1), like(2), like(3, { productId: 'p1' }))).toMatchObject({ recorded: 2, duplicates: 1 });
    expect(await record(like(4))).toMatchObject({ recorded: 0, duplicates: 1, refused: [] });
    const atOnce = await Promise.all(
      Array.from({ length: 8 }, (_, i) => record(like(10 + i, { userId: i % 2 ? 'bob' : 'cem' }))),
    );
    expect(atOnce.map(({ recorded }) => recorded ?? 0).reduce((sum, one) => sum + one, 0)).toBe(2);
    const keyed = await write('like', { userId: 'ann', productId: 'p0', idempotencyKey: 'k' }, ann);
    expect(keyed).toMatchObject({ recorded: 0, duplicates: 1, event: { eventId: 'like1' } });
    expect(await likes()).toBe(4);
    const unknown = await record(like(30, { userId: 'zoe' }), like(31, { userId: 'zoe' }));
    expect(unknown.refused?.map(({ code, eventId }) => [code, eventId])).toEqual([
      ['NOT_FOUND', 'like30'],
      ['NOT_FOUND', 'like31'],
    ]);
  });

  it('is told to the customer who asks, as it is now', async () => {
    const liked = async (options = {}) => {
      const answer = await ask<{ products: { edges: { node: { productId: string; likedByMe: boolean | null } }[] } }>(
        schema,
        '{ products { edges { node { productId likedByMe } } } }',
        {},
        options,
      );
      return answer.products.edges.map(({ node }) => node.likedByMe);
    };
    await record(like(1, { productId: 'p2' }), like(2, { userId: 'bob' }));
    expect(await liked(ann)).toEqual([false, false, true, false, false]);
    await write('unlike', { userId: 'ann', productId: 'p2' }, ann);
    expect(await liked(ann)).toEqual(Array(5).fill(false));
    expect(await liked({ identity: as('CUSTOMER', 'bob') })).toEqual([true, false, false, false, false]);
    for (const options of [{}, service]) expect(await liked(options)).toEqual(Array(5).fill(null));
  });
});

describe('who may write', () => {
  const ann = { identity: as('CUSTOMER', 'ann') };

  it('lets a customer record their own events, and nothing in the name of others', async () => {
    expect(await write('record-events', { events: [view] }, ann)).toMatchObject({ recorded: 1 });
    const act = { userId: 'ann', productId: 'p1', idempotencyKey: 'k' };
    expect(await write('like', act, ann)).toMatchObject({ recorded: 1 });
    const mixed = {
      events: [
        { ...view, id: 'a' },
        { ...view, id: 'b', userId: 'bob' },
      ],
    };
    for (const [name, input] of [
      ['record-events', mixed],
      ['like', { ...act, userId: 'bob' }],
      ['share', { ...act, userId: globalId('User', 'bob') }],
      ['unlike', { userId: 'bob', productId: 'p1' }],
    ] as const) {
      expect((await execute(schema, text[name], { input }, ann)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect((await all()).totalCount).toBe(2);
  });

  it('takes purchases and returns from the back end of the shop only', async () => {
    const kinds = ['PURCHASE', 'VIEW', 'RETURN'];
    const answer = await write('record-events', { events: kinds.map((kind) => ({ ...view, id: kind, kind })) }, ann);
    expect(answer).toMatchObject({ recorded: 1, duplicates: 0 });
    expect(answer.refused?.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['FORBIDDEN', 'input.events.0.kind'],
      ['FORBIDDEN', 'input.events.2.kind'],
    ]);
    const input = { userId: 'ann', productId: 'p1', idempotencyKey: 'k' };
    for (const name of ['purchase', 'return']) {
      expect((await execute(schema, text[name], { input }, ann)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect((await all()).edges.map(({ node }) => node.kind)).toEqual(['VIEW']);
  });

  it('gives each sender ids of their own: nobody takes an id that the shop will want, nor that of another customer', async () => {
    const order = { ...view, id: 'order-17' };
    const tracking = { identity: as('TRACKING', 'page') };
    const keyed = { userId: 'ann', productId: 'p0', idempotencyKey: 'order-17' };
    expect(await write('record-events', { events: [order] }, ann)).toMatchObject({ recorded: 1 });
    expect(await write('record-events', { events: [order] }, ann)).toMatchObject({ recorded: 0, duplicates: 1 });
    const bob = { identity: as('CUSTOMER', 'bob') };
    expect(await write('record-events', { events: [{ ...order, userId: 'bob' }] }, bob)).toMatchObject({ recorded: 1 });
    expect(await write('record-events', { events: [order] }, tracking)).toMatchObject({ recorded: 1 });
    expect(await write('share', keyed, ann)).toMatchObject({ recorded: 1, event: { channel: null } });
    // The shop comes last, with other values under these ids.
    expect(await record({ ...order, kind: 'PURCHASE', userId: 'cem' })).toMatchObject({ recorded: 1, refused: [] });
    expect(await write('share', { ...keyed, channel: 'mail' })).toMatchObject({ recorded: 1 });
    const ids = idsOf(await all());
    expect(ids).toHaveLength(6);
    expect(ids.filter((id) => id === 'order-17')).toHaveLength(1);
    const contradicting = await write('record-events', { events: [{ ...order, productId: 'p1' }] }, ann);
    expect(contradicting.refused).toMatchObject([{ code: 'CONFLICT', eventId: 'order-17' }]);
  });

  it('limits how many events of one person come from others than the shop', async () => {
    const slow = shopOf(shopFeatures(db, { events: 5, windowSeconds: 3600 }));
    const send = async (count: number, options: object, userId = 'ann') => {
      const events = Array.from({ length: count }, (_, i) => ({ ...view, id: `e${i}`, userId }));
      return (await execute(slow, text['record-events'], { input: { events } }, options)).errors.map(
        ({ code }) => code,
      );
    };
    expect(await send(6, ann)).toEqual(['LIMIT_EXCEEDED']);
    expect(await send(5, ann)).toEqual([]);
    expect(await send(1, ann)).toEqual(['RATE_LIMITED']);
    const input = { userId: 'ann', productId: 'p0', idempotencyKey: 'k' };
    expect((await execute(slow, text.like, { input }, ann)).errors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    expect(await send(1, { identity: as('CUSTOMER', 'bob') }, 'bob')).toEqual([]);
    expect(await send(50, service)).toEqual([]);
  });

  it('lets neither analysts nor marketers nor nobody write', async () => {
    const input = { events: [view] };
    for (const role of ['ANALYST', 'MARKETER'] as const) {
      const { errors } = await execute(schema, text['record-events'], { input }, { identity: as(role) });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    const { errors } = await execute(schema, text['record-events'], { input });
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
