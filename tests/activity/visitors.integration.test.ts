/** What people do before they sign in: it counts for nothing until it is theirs, and then once. */
import { randomUUID } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { SHOP } from '../../src/features/activity/sources/graphql/sender.js';
import { DEFAULT_EVENT_RATE, EventRate } from '../../src/features/activity/sources/graphql/event-rate.js';
import { VisitorsService } from '../../src/features/activity/visitors/visitors.service.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { allReads } from './all-reads.js';
import { type EventPage, NOW, type Payload, service, shopFeatures, shopOf, shopSchema, stock, text } from './shop.js';

type Row = Record<string, unknown>;

const DAY = 86_400_000;
const ann = { identity: as('CUSTOMER', 'ann') };
const bob = { identity: as('CUSTOMER', 'bob') };
const page = { identity: as('TRACKING', 'web') };

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

const did = (id: string, more: Row = {}): Row => ({
  ...{ id, kind: 'VIEW', productId: 'p0', at: '2026-05-01T00:00:00Z' },
  ...more,
});

async function write(name: string, input: Row, options: object, of = schema): Promise<Payload> {
  return Object.values(await ask<Record<string, Payload>>(of, text[name], { input }, options))[0];
}
const visit = (visitorId: string, ...events: Row[]) => write('record-visitor-events', { visitorId, events }, page);
const merge = (visitorId: string, userId = 'ann', options: object = ann) =>
  write('merge-visitor', { visitorId, userId }, options);

/** Kinds and products of the events of a person, in order. */
async function eventsOf(userId: string): Promise<string[]> {
  const { events } = await ask<{ events: EventPage }>(schema, text.events, { first: 100, filter: { userId } }, service);
  expect(events.totalCount).toBe(events.edges.length);
  return events.edges.map(({ node }) => `${node.kind} ${(node.product as { productId: string }).productId}`).sort();
}

/** Five events of one visitor: two likes of one product among them. */
const FIVE = [
  did('a'),
  did('b', { kind: 'LIKE' }),
  did('c', { kind: 'LIKE' }),
  did('d', { kind: 'ADD_TO_CART', productId: 'p1', quantity: 3 }),
  did('e', { kind: 'NOT_INTERESTED', productId: 'p2' }),
];
const MERGED = ['ADD_TO_CART p1', 'LIKE p0', 'NOT_INTERESTED p2', 'VIEW p0'];

describe('a visitor who is not signed in', () => {
  it('changes no answer of any reading query', async () => {
    const names = { users: ['ann', 'bob', 'cem'], products: ['p0', 'p1', 'p2', 'p3', 'p4'], category: 'c', now: NOW };
    await write('record-events', { events: [did('v', { userId: 'ann' }), did('w', { userId: 'bob' })] }, service);
    // Characters of an id of a person make no person of a visitor.
    const userId = 'a-person-whose-id-is-long';
    await ask(
      schema,
      `mutation { upsertUsers(input: { users: [{ userId: "${userId}" }] }) { __typename } }`,
      {},
      service,
    );
    const before = await allReads(db, names);
    const changed = async (): Promise<string[]> =>
      [...(await allReads(db, names))].flatMap(([name, answer]) => (answer === before.get(name) ? [] : [name]));
    const ids = [userId, ...Array.from({ length: 20 }, () => randomUUID())];
    for (const id of ids) expect(await visit(id, ...FIVE)).toMatchObject({ recorded: 5 });
    expect(await changed()).toEqual([]);
    expect(await eventsOf(userId)).toEqual([]);
    await merge(ids[1]);
    const counting = ['activity/product-event-counts', 'models/export-events', 'recommendations/read-popularity'];
    expect(await changed()).toEqual(expect.arrayContaining(counting));
  });

  it('may do what nobody is told of, under an id that nobody guesses', async () => {
    const id = randomUUID();
    const kinds = ['PURCHASE', 'RETURN', 'COMMENT', 'RATE', 'SHARE'];
    const refused = await visit(
      id,
      ...kinds.map((kind) => did(kind, { kind })),
      did('ok'),
      did('x', { productId: 'x' }),
    );
    expect(refused.refused?.map(({ code, eventId }) => `${code} ${eventId}`)).toEqual([
      ...kinds.map((kind) => `FORBIDDEN ${kind}`),
      'NOT_FOUND x',
    ]);
    expect(refused).toMatchObject({ recorded: 1, duplicates: 0 });
    expect(await visit(id, did('ok'), did('ok'), did('late', { at: '1980-01-01T00:00:00Z' }))).toMatchObject({
      ...{ recorded: 0, duplicates: 2 },
      refused: [{ code: 'INVALID_INPUT', path: ['input', 'events', '2', 'at'] }],
    });
    for (const bad of ['', 'short', 'x'.repeat(129), `${id}.`, 'äöüäöüäöüäöüäöüäöüäöü']) {
      expect(await visit(bad, did('a'))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'visitorId'] });
      expect(await merge(bad)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'visitorId'] });
    }
    const input = { visitorId: id, events: [did('a')] };
    for (const options of [ann, { identity: as('STOREFRONT') }, { identity: as('ANALYST') }]) {
      const { errors } = await execute(schema, text['record-visitor-events'], { input }, options);
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });
});

describe('signing in', () => {
  it('gives the person what the visitor did, each event once, and a like as a state', async () => {
    const id = randomUUID();
    await visit(id, ...FIVE);
    expect(await merge(id)).toMatchObject({ recorded: 4, duplicates: 1 });
    expect(await eventsOf('ann')).toEqual(MERGED);
    expect(await merge(id)).toEqual({ __typename: 'VisitorMerged', recorded: 0, duplicates: 0 });
    // The page sends again what it had sent, and something new.
    await visit(id, did('a'), did('b', { kind: 'LIKE' }), did('f', { productId: 'p3' }));
    expect(await merge(id)).toMatchObject({ recorded: 1, duplicates: 2 });
    const second = randomUUID();
    await visit(second, did('a', { kind: 'LIKE' }));
    expect(await merge(second)).toMatchObject({ recorded: 0, duplicates: 1 });
    expect(await eventsOf('ann')).toEqual([...MERGED, 'VIEW p3']);
    expect(await merge(randomUUID())).toMatchObject({ recorded: 0, duplicates: 0 });
  });

  it('is for one person, and tells others nothing', async () => {
    const id = randomUUID();
    await visit(id, ...FIVE);
    expect(await merge(id, 'nobody', service)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'userId'] });
    expect(await merge(id)).toMatchObject({ recorded: 4 });
    await visit(id, did('more'));
    const answer = await execute(schema, text['merge-visitor'], { input: { visitorId: id, userId: 'bob' } }, bob);
    expect(answer.data).toMatchObject({ mergeVisitor: { code: 'CONFLICT', path: ['input', 'visitorId'] } });
    expect(JSON.stringify(answer)).not.toMatch(/ann|p0|VIEW/);
    expect(await eventsOf('bob')).toEqual([]);
    const { errors } = await execute(schema, text['merge-visitor'], { input: { visitorId: id, userId: 'ann' } }, bob);
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('by many at once is one, and so is it where two people sign in at once', async () => {
    const [id, shared] = [randomUUID(), randomUUID()];
    await visit(id, ...FIVE);
    const answers = await Promise.all(Array.from({ length: 6 }, () => merge(id)));
    expect(answers.reduce((sum, { recorded = NaN }) => sum + recorded, 0)).toBe(4);
    expect(await eventsOf('ann')).toEqual(MERGED);
    await visit(shared, did('x', { productId: 'p4' }));
    const both = await Promise.all([
      merge(shared, 'bob', bob),
      merge(shared, 'cem', { identity: as('CUSTOMER', 'cem') }),
    ]);
    expect(both.map(({ code, recorded }) => code ?? recorded).sort()).toEqual([1, 'CONFLICT']);
    expect([...(await eventsOf('bob')), ...(await eventsOf('cem'))]).toEqual(['VIEW p4']);
  });

  it.each(['before', 'after'])('broken off %s the commit of a batch goes on where it was', async (moment) => {
    const id = randomUUID();
    await visit(id, ...Array.from({ length: 10 }, (_, i) => did(`e${i}`, { productId: `p${i % 5}` })));
    const options = { now: () => NOW, rate: new EventRate(DEFAULT_EVENT_RATE), keepDays: 30, batch: 3 };
    let calls = 0;
    const breaking = Object.create(db, {
      transaction: {
        value: async (mode: 'write', work: (tx: unknown) => Promise<unknown>) => {
          const last = ++calls === 2;
          const answer = await db.transaction(mode, async (tx) => {
            const done = await work(tx);
            if (last && moment === 'before') throw new Error('killed');
            return done;
          });
          if (last) throw new Error('killed');
          return answer;
        },
      },
    }) as Database;
    await expect(new VisitorsService(breaking, options).merge('ann', id, SHOP)).rejects.toThrow('killed');
    expect(await eventsOf('ann')).toHaveLength(moment === 'before' ? 3 : 6);
    const rest = await new VisitorsService(db, options).merge('ann', id, SHOP);
    expect(rest).toEqual({ recorded: moment === 'before' ? 7 : 4, duplicates: 0 });
    expect(await eventsOf('ann')).toHaveLength(10);
  });

  it('keeps to the number of events that are taken of a person', async () => {
    const few = shopOf(shopFeatures(db, { events: 5, windowSeconds: 3600 }));
    const ids = [randomUUID(), randomUUID()];
    const send = (visitorId: string, ...events: Row[]) =>
      execute(few, text['record-visitor-events'], { input: { visitorId, events } }, page);
    expect((await send(ids[0], ...FIVE, did('f'))).errors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    for (const visitorId of ids) expect((await send(visitorId, ...FIVE)).errors).toEqual([]);
    expect((await send(ids[0], did('f'))).errors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    expect(await write('merge-visitor', { visitorId: ids[0], userId: 'ann' }, ann, few)).toMatchObject({ recorded: 4 });
    const input = { visitorId: ids[1], userId: 'ann' };
    expect((await execute(few, text['merge-visitor'], { input }, ann)).errors).toMatchObject([
      { code: 'RATE_LIMITED' },
    ]);
    expect(await eventsOf('ann')).toEqual(MERGED);
    // Of a visitor the newest are kept.
    const back = { identity: as('SERVICE') };
    const many = Array.from({ length: 8 }, (_, i) =>
      did(`n${i}`, { productId: 'p3', at: `2026-05-0${i + 1}T00:00:00Z` }),
    );
    await write('record-visitor-events', { visitorId: ids[1], events: many }, back, few);
    expect(await write('merge-visitor', { ...input, userId: 'cem' }, back, few)).toMatchObject({ recorded: 5 });
    expect(await eventsOf('cem')).toEqual(Array(5).fill('VIEW p3'));
  });
});

it('a visitor who never signs in is forgotten after the days that are set, and one who was seen since is not', async () => {
  let now = NOW;
  const rate = new EventRate(DEFAULT_EVENT_RATE);
  const visitors = new VisitorsService(db, { now: () => now, rate, keepDays: 30 });
  const view = { id: 'a', kind: 'VIEW', productId: 'p0' } as const;
  const [old, young] = [randomUUID(), randomUUID()];
  await visitors.record(old, [view], SHOP);
  await visitors.record(young, [view], SHOP);
  now += 20 * DAY;
  await visitors.record(young, [{ ...view, id: 'b' }], SHOP);
  expect(await visitors.expire()).toBe(0);
  now += 11 * DAY;
  // Even where nothing was removed yet.
  expect(await visitors.merge('ann', old, SHOP)).toEqual({ recorded: 0, duplicates: 0 });
  expect(await visitors.expire()).toBe(1);
  expect(await visitors.expire()).toBe(0);
  expect(await visitors.merge('ann', young, SHOP)).toEqual({ recorded: 2, duplicates: 0 });
  // With each training.
  now = NOW - 31 * DAY;
  const last = randomUUID();
  await visitors.record(last, [view], SHOP);
  for (const hook of shopFeatures(db).activity.afterFit) await hook();
  expect(await visitors.merge('ann', last, SHOP)).toEqual({ recorded: 0, duplicates: 0 });
});
