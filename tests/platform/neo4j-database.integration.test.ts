import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import {
  Database,
  DatabaseUnavailable,
  isConstraintViolation,
  type Query,
  QueryFailed,
  QueryParameterInvalid,
  QueryTimedOut,
  type ValueType,
} from '../../src/platform/neo4j/index.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';

const int = { kind: 'int' } as const;
const float = { kind: 'float' } as const;
const string = { kind: 'string' } as const;
const datetime = { kind: 'datetime' } as const;

/** Queries of these tests only: the catalogue has none for what is tried here. */
function query<P, R, M extends 'read' | 'write'>(
  mode: M,
  text: string,
  params: Record<string, ValueType> = {},
  row: Record<string, ValueType> = {},
  timeoutMs?: number,
): Query<P, R, M> {
  return { name: 'test/query', mode, text, params, row, timeoutMs };
}

type None = Record<string, never>;
const createUser = query<{ id: string }, None, 'write'>('write', 'CREATE (:User {id: $id})', { id: string });
const countUsers = query<None, { n: number }, 'read'>('read', 'MATCH (u:User) RETURN count(u) AS n', {}, { n: int });
const numbers = query<{ to: number }, { n: number }, 'read'>(
  'read',
  'UNWIND range(1, $to) AS n RETURN n',
  { to: int },
  { n: int },
);

/** A line to the test server that can be cut. */
async function openLine(): Promise<{ uri: string; cut: () => void; close: () => Promise<unknown> }> {
  const target = new URL(testDatabaseOptions().uri);
  const sockets = new Set<Socket>();
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): Promise<unknown> => {
    const closed = once(server, 'close');
    server.close();
    cut();
    return closed;
  };
  return { uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, cut, close };
}

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(() => wipe(db));

describe('values', () => {
  interface Row {
    i: number;
    f: number;
    s: string;
    b: boolean;
    at: Date;
    missing?: string | null;
  }
  const fields: Record<string, ValueType> = {
    i: int,
    f: float,
    s: string,
    b: { kind: 'boolean' },
    at: datetime,
    missing: { kind: 'string', nullable: true },
  };
  const rows: ValueType = { kind: 'list', of: { kind: 'map', fields } };
  const there = query<{ rows: readonly Row[] }, { row: Row; kinds: string[] }, 'write'>(
    'write',
    `UNWIND $rows AS row
     CREATE (n:Product) SET n = row
     RETURN n {.*, missing: n.missing} AS row, [valueType(n.i), valueType(n.f), valueType(n.at)] AS kinds`,
    { rows },
    { row: { kind: 'map', fields }, kinds: { kind: 'list', of: string } },
  );

  it('come back from the store as they were sent, ints as INTEGER and dates as ZONED DATETIME', async () => {
    const row = fc.record<Row>({
      i: fc.maxSafeInteger(),
      f: fc.double({ noNaN: true, noDefaultInfinity: true }),
      s: fc.string({ unit: 'grapheme' }),
      b: fc.boolean(),
      at: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      missing: fc.constant(null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (given) => {
        const stored = await db.run(there, { rows: given });
        expect(stored.map((one) => one.row)).toEqual(given.map((one) => ({ ...one, f: one.f })));
        for (const { kinds } of stored) {
          expect(kinds).toEqual(['INTEGER NOT NULL', 'FLOAT NOT NULL', 'ZONED DATETIME NOT NULL']);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('give the instant whatever the zone they were stored in', async () => {
    const zones = query<None, { at: Date }, 'read'>(
      'read',
      `UNWIND [datetime('2026-07-01T12:00:00+02:00'), datetime('2026-07-01T10:00:00Z'),
               datetime('2026-07-01T12:00[Europe/Berlin]')] AS at
       RETURN at`,
      {},
      { at: datetime },
    );
    const instants = (await db.run(zones, {})).map(({ at }) => at.toISOString());
    expect(new Set(instants)).toEqual(new Set(['2026-07-01T10:00:00.000Z']));
  });

  it('are lists where typed arrays are given', async () => {
    const vector = query<{ v: Float32Array }, { v: number[] }, 'read'>(
      'read',
      'RETURN [x IN $v | x * 2] AS v',
      { v: { kind: 'list', of: float } },
      { v: { kind: 'list', of: float } },
    );
    expect(await db.run(vector, { v: Float32Array.of(0.5, 1.5) })).toEqual([{ v: [1, 3] }]);
  });

  it.each<[string, Partial<Record<keyof Row, unknown>>]>([
    ['rows[1].i', { i: 1.5 }],
    ['rows[1].i', { i: 2 ** 53 }],
    ['rows[1].at', { at: new Date(Number.NaN) }],
    ['rows[1].at', { at: '2026-01-01' }],
    ['rows[1].s', { s: null }],
    ['rows[1].s', { s: undefined }],
    ['rows[1].f', { f: '1' }],
  ])('are refused by path before anything is sent: %s %p', async (path, wrong) => {
    const row: Row = { i: 1, f: 1, s: '', b: true, at: new Date(0) };
    const sent: string[] = [];
    const attempt = db.run(there, { rows: [row, { ...row, ...wrong } as Row] }, { onQuery: (name) => sent.push(name) });
    await expect(attempt).rejects.toThrow(QueryParameterInvalid);
    await expect(attempt).rejects.toMatchObject({ path, code: 'QUERY_PARAMETER_INVALID' });
    expect(sent).toEqual([]);
  });
});

describe('a transaction', () => {
  it('carries application, operation, query and request id to the server', async () => {
    const show = query<None, { metaData: Record<string, string> }, 'read'>(
      'read',
      'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery STARTS WITH "SHOW" RETURN metaData',
      {},
      { metaData: { kind: 'map', fields: {} } },
    );
    const rows = await db.run(show, {}, { operation: 'friends', requestId: 'r-1' });
    expect(rows.map(({ metaData }) => metaData)).toEqual([
      { app: 'grapevine', operation: 'friends', requestId: 'r-1', query: 'test/query' },
    ]);
  });

  it('tells each query it sends, so that a test can count them', async () => {
    const sent: string[] = [];
    await db.transaction(
      'write',
      async (tx) => {
        await tx.run(createUser, { id: 'a' });
        await tx.run(countUsers, {});
      },
      { onQuery: (name) => sent.push(name) },
    );
    expect(sent).toEqual(['test/query', 'test/query']);
  });

  it('writes all or nothing, and lets the error of the work out unchanged', async () => {
    const change = new Error('changed my mind');
    const work = db.transaction('write', async (tx) => {
      await tx.run(createUser, { id: 'a' });
      throw change;
    });
    await expect(work).rejects.toBe(change);
    expect(await db.run(countUsers, {})).toEqual([{ n: 0 }]);
  });

  it('is tried again after a deadlock: two that lock each other both get through', async () => {
    await db.run(createUser, { id: 'a' });
    await db.run(createUser, { id: 'b' });
    const add = query<{ id: string }, None, 'write'>(
      'write',
      'MATCH (u:User {id: $id}) SET u.stock = coalesce(u.stock, 0) + 1',
      { id: string },
    );
    let attempts = 0;
    let bothHold: () => void;
    const met = new Promise<void>((resolve) => (bothHold = resolve));
    let holding = 0;
    const cross = (first: string, second: string): Promise<void> =>
      db.transaction('write', async (tx) => {
        attempts++;
        await tx.run(add, { id: first });
        if (++holding === 2) bothHold();
        await met;
        await tx.run(add, { id: second });
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(attempts).toBeGreaterThan(2);
    const stocks = query<None, { n: number }, 'read'>('read', 'MATCH (u:User) RETURN u.stock AS n', {}, { n: int });
    expect(await db.run(stocks, {})).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it.each(['of the query', 'of the caller'])('is stopped at the time limit %s', async (whose) => {
    const forever = query<None, { n: number }, 'read'>(
      'read',
      'UNWIND range(1, 1000000000) AS a WITH a WHERE a % 7 = 8 RETURN count(*) AS n',
      {},
      { n: int },
      whose === 'of the query' ? 100 : 600_000,
    );
    const attempt = db.run(forever, {}, whose === 'of the query' ? {} : { timeoutMs: 100 });
    await expect(attempt).rejects.toThrow(QueryTimedOut);
    await expect(attempt).rejects.toMatchObject({ query: 'test/query' });
  });
});

describe('stream', () => {
  it('gives every row once and in order, over many fetches', async () => {
    let expected = 0;
    for await (const { n } of db.stream(numbers, { to: 65_000 })) {
      if (n !== ++expected) break;
    }
    expect(expected).toBe(65_000);
  });

  it('leaves nothing running when the reader stops early', async () => {
    for await (const { n } of db.stream(numbers, { to: 1_000_000_000 }, { operation: 'left early' }))
      if (n === 5) break;
    const running = query<None, { n: number }, 'read'>(
      'read',
      'SHOW TRANSACTIONS YIELD metaData WHERE metaData.operation = "left early" RETURN count(*) AS n',
      {},
      { n: int },
    );
    expect(await db.run(running, {})).toEqual([{ n: 0 }]);
  });

  it('names the query that failed', async () => {
    const broken = query<None, { n: number }, 'read'>('read', 'UNWIND [1, 0] AS n RETURN 1 / n AS n', {}, { n: int });
    const read = async (): Promise<void> => {
      for await (const { n } of db.stream(broken, {})) expect(n).toBe(1);
    };
    await expect(read()).rejects.toThrow(QueryFailed);
  });
});

describe('failures', () => {
  it('tells a broken constraint from other refusals', async () => {
    await db.run(createUser, { id: 'a' });
    const again = await db.run(createUser, { id: 'a' }).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(QueryFailed);
    expect(isConstraintViolation(again)).toBe(true);
    expect(again).toMatchObject({
      query: 'test/query',
      neo4jCode: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      gqlStatus: expect.any(String) as string,
    });
    const typo = await db.run(query<None, None, 'read'>('read', 'MATC (n)'), {}).catch((error: unknown) => error);
    expect(typo).toBeInstanceOf(QueryFailed);
    expect(isConstraintViolation(typo)).toBe(false);
  });

  it('keeps one event per id and type, whoever sends it', async () => {
    const view = query<{ user: string }, None, 'write'>(
      'write',
      "MERGE (u:User {id: $user}) MERGE (p:Product {id: 'p'}) CREATE (u)-[:VIEWED {id: 'e', at: datetime()}]->(p)",
      { user: string },
    );
    await db.run(view, { user: 'a' });
    const again = await db.run(view, { user: 'b' }).catch((error: unknown) => error);
    expect(isConstraintViolation(again)).toBe(true);
  });

  it('refuses a write in a read transaction', async () => {
    const liar = query<None, None, 'read'>('read', 'CREATE (:User {id: "x"})');
    await expect(db.run(liar, {})).rejects.toThrow(QueryFailed);
    expect(await db.run(countUsers, {})).toEqual([{ n: 0 }]);
  });

  it('outlives a cut connection: the transaction is tried again and written once', async () => {
    const line = await openLine();
    const own = await Database.connect({ ...testDatabaseOptions(), uri: line.uri });
    let attempts = 0;
    await own.transaction('write', async (tx) => {
      await tx.run(createUser, { id: 'a' });
      if (++attempts === 1) line.cut();
      await tx.run(createUser, { id: 'b' });
    });
    expect(attempts).toBe(2);
    expect(await db.run(countUsers, {})).toEqual([{ n: 2 }]);
    await own.close();
    await line.close();
  });

  it('names a server that went away, and a database that was closed', async () => {
    const line = await openLine();
    const own = await Database.connect({ ...testDatabaseOptions(), uri: line.uri, retryMs: 300 });
    await line.close();
    await expect(own.run(countUsers, {})).rejects.toThrow(DatabaseUnavailable);
    await expect(own.run(countUsers, {})).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', query: 'test/query' });
    await expect(own.verify()).rejects.toThrow(DatabaseUnavailable);
    await own.close();
    await expect(own.run(countUsers, {})).rejects.toThrow(DatabaseUnavailable);
  });

  it('names a server that is not there, and a login that is refused', async () => {
    const nobody = Database.connect({ ...testDatabaseOptions(), uri: 'bolt://127.0.0.1:1', retryMs: 0 });
    await expect(nobody).rejects.toThrow(DatabaseUnavailable);
    const stranger = Database.connect({ ...testDatabaseOptions(), password: 'not the password' });
    await expect(stranger).rejects.toThrow(DatabaseUnavailable);
    await expect(stranger).rejects.toMatchObject({ neo4jCode: 'Neo.ClientError.Security.Unauthorized' });
  });
});
