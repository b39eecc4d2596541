/**
 * A thousand people at once want few pieces: who gets one, and what the others are told. About a minute, because each race is run with all
 * thousand calls on a real database, as many at a time as the service has connections.
 */
import { jest } from '@jest/globals';
import { seededRng } from '../../src/algorithms/random.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { act, groupShop, type GroupShop, HOUR, NOW, type Payload, service, stockKettles, write } from './shop.js';

jest.setTimeout(300_000);

const CROWD = Array.from({ length: 1_000 }, (_, n) => `u${n}`);
const OPENERS = Array.from({ length: 10 }, (_, n) => `o${n}`);
const STOCK = 37;
let db: Database;
let shop: GroupShop;
let groupIds: string[];

/** What is kept must be what is in the graph, whatever was done. */
async function books(): Promise<{ stock: number; reserved: number; kept: number; members: number; people: number }> {
  const [row] = await write<{ stock: number; reserved: number; kept: number; members: number; people: number }>(
    db,
    `MATCH (p:Product {id: 'kettle'})
     CALL (p) {
       MATCH (g:GroupPurchase)-[:GROUP_OF]->(p)
       RETURN sum(CASE WHEN g.state IN ['OPEN', 'CONFIRMED'] THEN g.people ELSE 0 END) AS kept,
         sum(CASE WHEN g.state IN ['OPEN', 'CONFIRMED'] THEN COUNT { ()-[:BUYS_IN]->(g) } ELSE 0 END) AS members,
         sum(CASE WHEN g.state = 'COMPLETED' THEN g.people ELSE 0 END) AS people
     }
     RETURN p.stock AS stock, p.reserved AS reserved, kept, members, people`,
    {
      stock: { type: 'int' },
      reserved: { type: 'int' },
      kept: { type: 'int' },
      members: { type: 'int' },
      people: { type: 'int' },
    },
  );
  return row;
}

function counted(payloads: readonly Payload[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { __typename } of payloads) counts[__typename] = (counts[__typename] ?? 0) + 1;
  return counts;
}

beforeEach(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = groupShop(db);
  await stockKettles(shop.schema, [...CROWD.slice(0, 900)], STOCK);
  await stockKettles(shop.schema, [...CROWD.slice(900), ...OPENERS], STOCK);
  const opened = await Promise.all(
    OPENERS.map((userId) => act(shop, 'open-group-purchase', { key: 'open', productId: 'kettle', userId })),
  );
  groupIds = opened.map(({ groupPurchase }) => groupPurchase!.groupId);
  await write(
    db,
    `UNWIND range(0, 999) AS n
     MATCH (u:User {id: 'u' + n})
     MATCH (o:User {id: 'o' + (n % 10)})-[:BUYS_IN]->(g:GroupPurchase)
     CREATE (u)-[:ASKED_INTO {at: datetime({epochMillis: ${NOW}}), by: o.id}]->(g)`,
  );
});

/** Runs all calls, 40 at a time, each as soon as one before it is done; payloads in the order of the calls. */
async function race<Call>(
  calls: readonly Call[],
  run: (call: Call, n: number) => Promise<Payload>,
): Promise<Payload[]> {
  const payloads: Payload[] = [];
  const waiting = [...calls.entries()].reverse();
  const runner = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) payloads[next[0]] = await run(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 40 }, runner));
  return payloads;
}

const groupOf = (n: number): string => groupIds[n % 10];

it('gives exactly as many pieces as there are, and tells each of the others that it is sold out', async () => {
  const payloads = await race(CROWD, (userId, n) =>
    act(shop, 'join-group-purchase', { key: 'join', groupId: groupOf(n), userId }),
  );
  expect(counted(payloads)).toEqual({ GroupPurchaseChanged: STOCK - 10, SoldOut: 1_000 - (STOCK - 10) });
  expect(await books()).toEqual({ stock: STOCK, reserved: STOCK, kept: STOCK, members: STOCK, people: 0 });
  // Each of them again under the same key: nobody gets another piece.
  const again = await race(CROWD.slice(0, 200), (userId, n) =>
    act(shop, 'join-group-purchase', { key: 'join', groupId: groupOf(n), userId }),
  );
  expect(counted(again)).toEqual(counted(payloads.slice(0, 200)));
  expect((await books()).reserved).toBe(STOCK);
});

it('confirms once where a thousand calls confirm at once, and takes one piece for many calls of one person', async () => {
  const [groupId] = groupIds;
  const joins = await race(CROWD.slice(0, 200), (_, n) =>
    act(shop, 'join-group-purchase', { key: `k${n}`, groupId, userId: 'u0' }),
  );
  expect(counted(joins)).toEqual({ GroupPurchaseChanged: 200 });
  expect((await books()).reserved).toBe(11);
  const confirms = await race(CROWD, (_, n) =>
    act(shop, 'confirm-group-purchase', { key: `c${n}`, groupId, userId: 'o0' }),
  );
  expect(counted(confirms)).toEqual({ GroupPurchaseChanged: 1_000 });
  expect(new Set(confirms.map(({ groupPurchase }) => groupPurchase!.unitPrice!.amount))).toEqual(new Set([15]));
  const steps = await write<{ act: string; count: number }>(
    db,
    `MATCH (s:GroupStep)-[:GROUP_STEP_OF]->(:GroupPurchase {id: '${groupId}'}) RETURN s.act AS act, count(*) AS count ORDER BY act`,
    { act: { type: 'string' }, count: { type: 'int' } },
  );
  expect(steps).toEqual([
    { act: 'CONFIRM', count: 1 },
    { act: 'JOIN', count: 1 },
    { act: 'OPEN', count: 1 },
  ]);
});

it('keeps its books through a thousand acts of all kinds at once, the deadline among them', async () => {
  const rng = seededRng(7);
  const draw = (n: number): number => Math.floor(rng() * n);
  const acts = Array.from({ length: 1_000 }, (_, n) => {
    const one = draw(120);
    const userId = `u${one}`;
    const groupId = groupOf(one);
    const kind = draw(100);
    const key = `a${n}`;
    if (kind < 55) return () => act(shop, 'join-group-purchase', { key, groupId, userId });
    if (kind < 80) return () => act(shop, 'leave-group-purchase', { key, groupId, userId });
    if (kind < 86) return () => act(shop, 'confirm-group-purchase', { key, groupId, userId: `o${one % 10}` });
    if (kind < 92) return () => act(shop, 'complete-group-purchase', { key, groupId }, service);
    if (kind < 96) return () => act(shop, 'refund-group-purchase', { key, groupId }, service);
    return async (): Promise<Payload> => {
      shop.clock.now = NOW + 49 * HOUR;
      await shop.groups.groupPurchases.expireDue();
      shop.clock.now = NOW;
      return { __typename: 'expired' };
    };
  });
  const payloads = await race(acts, (one) => one());
  const allowed = ['GroupPurchaseChanged', 'SoldOut', 'GroupClosed', 'GroupTooSmall', 'InAnotherGroup', 'expired'];
  for (const { __typename } of payloads) expect(allowed).toContain(__typename);
  const { stock, reserved, kept, members, people } = await books();
  expect({ reserved, members }).toEqual({ reserved: kept, members: kept });
  expect(stock + people).toBe(STOCK);
  expect(stock).toBeGreaterThanOrEqual(reserved);
});
