import neo4j from 'neo4j-driver';

/** Anything the database could not do for us: which query, and the server's own code. Errors are recognised by code, never by message text. */
export abstract class DatabaseError extends Error {
  constructor(
    message: string,
    /** Name of the query in the catalogue. */
    readonly query: string,
    /** Neo4j code, like `Neo.ClientError.Schema.ConstraintValidationFailed`, or the driver's, like `ServiceUnavailable`. */
    readonly neo4jCode: string,
    /** GQL status, like `22N77`, where the server sends one. */
    readonly gqlStatus: string | undefined,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

/** The server cannot be reached, is shutting down or refuses the login: worth another try later, not a bug in a query. */
export class DatabaseUnavailable extends DatabaseError {
  readonly code = 'DATABASE_UNAVAILABLE';
}

/** The server took longer than the transaction's time limit and stopped it. */
export class QueryTimedOut extends DatabaseError {
  readonly code = 'QUERY_TIMED_OUT';
}

/** The server understood and refused or broke: a constraint, a wrong type, a bug. */
export class QueryFailed extends DatabaseError {
  readonly code = 'QUERY_FAILED';
}

/** A value does not fit the declared type of its parameter: found before anything is sent. */
export class QueryParameterInvalid extends Error {
  readonly code = 'QUERY_PARAMETER_INVALID';
  override name = 'QueryParameterInvalid';
  constructor(
    readonly path: string,
    detail: string,
  ) {
    super(`$${path}: ${detail}`);
  }
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  'ServiceUnavailable',
  // The driver's own refusals: the pool is closed, or no connection of it became free in time.
  'N/A',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.TransientError.Transaction.LeaseExpired',
]);

const TIMED_OUT: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

const OUT_OF_HEAP = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const CONSTRAINT_VIOLATION = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** Turns what the driver throws into a named error; anything that is not the driver's passes through unchanged. */
export function asDatabaseError(error: unknown, query: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof neo4j.Neo4jError)) return error;
  const { code, gqlStatus } = error;
  const describe = `${query}: ${code}: ${error.message}`;
  if (UNAVAILABLE.has(code) || code.startsWith('Neo.ClientError.Security.')) {
    return new DatabaseUnavailable(describe, query, code, gqlStatus, error);
  }
  if (TIMED_OUT.has(code)) return new QueryTimedOut(describe, query, code, gqlStatus, error);
  return new QueryFailed(describe, query, code, gqlStatus, error);
}

/** Whether the server had too little heap for a transaction, which will not fit at the next attempt either. */
export function isOutOfHeap(error: unknown): boolean {
  return error instanceof DatabaseError && error.neo4jCode === OUT_OF_HEAP;
}

/** Did a uniqueness constraint refuse the write? True for the driver's own error and for ours. */
export function isConstraintViolation(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.neo4jCode === CONSTRAINT_VIOLATION;
  return error instanceof neo4j.Neo4jError && error.code === CONSTRAINT_VIOLATION;
}
