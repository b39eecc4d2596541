import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { answer } from '../../../cypher/platform/index.js';
import { ownTurn } from '../turns.js';
import { Breaker } from './breaker.js';
import { decodeRecord, encodeParams } from './convert.js';
import { asDatabaseError, DatabaseUnavailable } from './errors.js';
import { type AccessMode, type Query, type QueryContext } from './query.js';
import { traceless } from './traceless.js';

export interface DatabaseOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Community Edition has one: `neo4j`, the default. */
  readonly database?: string;
  /** Time limit of a transaction whose query and caller name none. Default 30 s. */
  readonly defaultTimeoutMs?: number;
  /** For how long a transaction that failed for a passing reason is tried again. Default 30 s. */
  readonly retryMs?: number;
  /** Most connections at a time. Default 50. */
  readonly maxConnections?: number;
  /** Told the driver's warnings and errors. */
  readonly log?: (line: string) => void;
}

/** Inside `Database.transaction`: runs queries in one transaction; a read transaction takes reading queries only. */
export interface Transaction<M extends AccessMode = AccessMode> {
  run<P, R>(query: Query<P, R, M extends 'read' ? 'read' : AccessMode>, params: NoInfer<P>): Promise<R[]>;
}

/** Rows fetched at a time by `stream`: the server waits until they are used up. */
const STREAM_FETCH_SIZE = 20_000;

/** The driver's word for "no batches": a result that is read whole anyway comes in one answer. */
const FETCH_ALL = -1;

/** How long the smallest question may take, milliseconds. */
const ASKING_MS = 1_000;

type TransactionConfig = NonNullable<Parameters<Session['executeRead']>[1]>;

/** One process, one `Database`: the only thing that talks to Neo4j. Whoever connects closes. */
export class Database {
  private readonly breaker: Breaker;

  /** @param asking a driver of one connection, so that asking whether the database answers waits for no other query */
  private constructor(
    private readonly driver: Driver,
    private readonly asking: Driver,
    private readonly database: string,
    private readonly defaultTimeoutMs: number,
  ) {
    this.breaker = new Breaker({ ask: () => this.ask() });
  }

  /**
   * Opens the driver and makes sure that server, login and database answer.
   * @throws {DatabaseUnavailable} when they do not; nothing is left open then.
   */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const { log, uri } = options;
    const login = neo4j.auth.basic(options.user, options.password);
    const asking = neo4j.driver(uri, login, {
      maxConnectionPoolSize: 1,
      connectionAcquisitionTimeout: ASKING_MS,
      connectionTimeout: ASKING_MS,
      userAgent: 'grapevine',
    });
    const driver = neo4j.driver(uri, login, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: options.maxConnections ?? 50,
      maxTransactionRetryTime: options.retryMs ?? 30_000,
      connectionAcquisitionTimeout: 30_000,
      userAgent: 'grapevine',
      telemetryDisabled: true,
      ...(log && {
        logging: { level: 'warn' as const, logger: (level, message) => log(`neo4j ${level}: ${message}`) },
      }),
    });
    const database = new Database(driver, asking, options.database ?? 'neo4j', options.defaultTimeoutMs ?? 30_000);
    try {
      await database.verify();
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  /**
   * Runs one query in a transaction of its own, again when it failed for a passing reason, and returns all its rows, in a turn of the event
   * loop of its own (`ownTurn`).
   * @throws {DatabaseUnavailable | QueryTimedOut | QueryFailed | QueryParameterInvalid}
   */
  async run<P, R, M extends AccessMode>(
    query: Query<P, R, M>,
    params: NoInfer<P>,
    context: QueryContext = {},
  ): Promise<R[]> {
    const encoded = encodeParams(query.params, params as object);
    const config = this.config(query.name, query.timeoutMs, context);
    const found = await this.inTime(query.name, context, async (givenUp) => {
      if (query.mode === 'read') {
        const rows = await this.readAtOnce(query, encoded, config, context, givenUp);
        if (rows !== 'again') return rows;
      }
      const attempt = async (tx: ManagedTransaction): Promise<R[]> => {
        context.onQuery?.(query.name);
        return collect(tx, query, encoded);
      };
      return this.managed(query.mode, () => query.name, config, attempt, givenUp);
    });
    await ownTurn();
    return found;
  }

  /**
   * Runs `work` in one transaction, again from its start when it failed for a passing reason: it must have no effect
   * outside the database. An error thrown by `work` rolls back and comes out unchanged.
   */
  async transaction<T, M extends AccessMode>(
    mode: M,
    work: (tx: Transaction<M>) => Promise<T>,
    context: QueryContext = {},
  ): Promise<T> {
    const name = context.operation ?? 'transaction';
    let latest = name;
    const attempt = (tx: ManagedTransaction): Promise<T> =>
      work({
        run: async (query, params) => {
          latest = query.name;
          const encoded = encodeParams(query.params, params as object);
          context.onQuery?.(query.name);
          return collect(tx, query, encoded);
        },
      });
    const config = this.config(name, undefined, context);
    return this.inTime(name, context, (givenUp) => this.managed(mode, () => latest, config, attempt, givenUp));
  }

  /**
   * Rows as they come, never more than two fetches of them in memory; the server waits for the reader. Not tried
   * again: rows already given cannot be taken back. Leaving the loop early closes the transaction.
   */
  async *stream<P, R>(
    query: Query<P, R, 'read'>,
    params: NoInfer<P>,
    context: QueryContext = {},
  ): AsyncGenerator<R, void, undefined> {
    const encoded = encodeParams(query.params, params as object);
    const session = this.session('read', STREAM_FETCH_SIZE);
    try {
      context.onQuery?.(query.name);
      const result = session.run(query.text, encoded, this.config(query.name, query.timeoutMs, context));
      for await (const record of result) yield decodeRecord(query.row, record) as R;
    } catch (error) {
      throw asDatabaseError(error, query.name);
    } finally {
      await session.close();
    }
  }

  /** @throws {DatabaseUnavailable} when the server, the login or the database does not answer. */
  async verify(): Promise<void> {
    try {
      await this.driver.verifyConnectivity({ database: this.database });
    } catch (error) {
      throw asDatabaseError(error, 'verify');
    }
  }

  /**
   * Whether the database can be asked now, known within two seconds.
   * @throws {DatabaseUnavailable} when it cannot
   */
  async answers(): Promise<void> {
    if (await this.breaker.answers()) return;
    throw new DatabaseUnavailable(
      'the database does not answer',
      answer.name,
      'ServiceUnavailable',
      undefined,
      undefined,
    );
  }

  /** Closes every connection; the object is of no use afterwards. */
  async close(): Promise<void> {
    this.breaker.close();
    await Promise.all([this.driver.close(), this.asking.close()]);
  }

  /** Work that somebody waits for goes through the breaker. */
  private inTime<T>(name: string, context: QueryContext, work: (givenUp?: AbortSignal) => Promise<T>): Promise<T> {
    return context.patient === false ? this.breaker.run(name, work) : work();
  }

  private async ask(): Promise<void> {
    const session = this.asking.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    try {
      await session.run(answer.text, {}, this.config(answer.name, ASKING_MS, {}));
    } finally {
      await session.close();
    }
  }

  /**
   * A reading query in a transaction that the server opens and ends by itself: one message where the driver's own
   * transactions take three (begin, run, commit), which is most of what a small query costs. `again` where it failed for
   * a passing reason: the driver's transactions know how to try again, and reading twice does no harm.
   */
  private async readAtOnce<P, R, M extends AccessMode>(
    query: Query<P, R, M>,
    encoded: Record<string, unknown>,
    config: TransactionConfig,
    context: QueryContext,
    givenUp?: AbortSignal,
  ): Promise<R[] | 'again'> {
    const session = this.session('read', FETCH_ALL, givenUp);
    try {
      context.onQuery?.(query.name);
      const { records } = await traceless(() => session.run(query.text, encoded, config));
      return records.map((record) => decodeRecord(query.row, record) as R);
    } catch (error) {
      if (neo4j.isRetryableError(error)) return 'again';
      throw asDatabaseError(error, query.name);
    } finally {
      await session.close();
    }
  }

  private async managed<T>(
    mode: AccessMode,
    queryName: () => string,
    config: TransactionConfig,
    work: (tx: ManagedTransaction) => Promise<T>,
    givenUp?: AbortSignal,
  ): Promise<T> {
    const session = this.session(mode, FETCH_ALL, givenUp);
    try {
      return await (mode === 'read' ? session.executeRead(work, config) : session.executeWrite(work, config));
    } catch (error) {
      throw asDatabaseError(error, queryName());
    } finally {
      await session.close();
    }
  }

  /** @param givenUp closes the session when it ends, and with it the attempts that the driver would still make */
  private session(mode: AccessMode, fetchSize: number, givenUp?: AbortSignal): Session {
    const defaultAccessMode = mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE;
    const session = this.driver.session({ database: this.database, defaultAccessMode, fetchSize });
    givenUp?.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
    return session;
  }

  private config(query: string, timeoutMs: number | undefined, context: QueryContext): TransactionConfig {
    const metadata: Record<string, string> = { app: 'grapevine', query };
    if (context.operation !== undefined) metadata.operation = context.operation;
    if (context.requestId !== undefined) metadata.requestId = context.requestId;
    return { metadata, timeout: context.timeoutMs ?? timeoutMs ?? this.defaultTimeoutMs };
  }
}

/** Driver errors come out as they are, so that the driver can tell which are worth another try. */
async function collect<P, R>(
  tx: ManagedTransaction,
  query: Query<P, R>,
  params: Record<string, unknown>,
): Promise<R[]> {
  const { records } = await traceless(() => tx.run(query.text, params));
  return records.map((record) => decodeRecord(query.row, record) as R);
}
