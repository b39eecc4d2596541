/**
 * The catalogue of failures: every code a caller can meet, in one place. `docs/errors.md` is generated from it.
 * `expected: true` is an answer the schema names (a payload's failure); `false` is thrown and masked at the edge unless
 * `shown`.
 */
export const FAILURES = {
  INVALID_INPUT: {
    status: 400,
    shown: true,
    meaning: 'An argument is missing, malformed or out of range; `path` says which.',
    mend: 'Correct the argument named in `path` and send again.',
  },
  NOT_FOUND: {
    status: 404,
    shown: true,
    meaning: 'The person, product, category, model or job named does not exist.',
    mend: 'Check the id; ids are the ones your shop sent, or the opaque `id` of an earlier answer.',
  },
  CONFLICT: {
    status: 409,
    shown: true,
    meaning: 'The request contradicts what is stored (for example an event id used for another event).',
    mend: 'Read the stored state, then send a request that fits it.',
  },
  UNAUTHENTICATED: {
    status: 401,
    shown: true,
    meaning: 'No token or API key came with the request, or it is malformed, expired or signed by somebody else.',
    mend: 'Send `Authorization: Bearer <token>` or `X-API-Key: <key>`.',
  },
  FORBIDDEN: {
    status: 403,
    shown: true,
    meaning: 'The role of this token may not read or do this; the description of each field says who may.',
    mend: 'Use a token of a role that the field names.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    shown: true,
    meaning:
      'The operation is larger than a limit (body, tokens, depth, aliases, cost, time); the message says which and by how much.',
    mend: 'Ask for less: smaller `first`, fewer nested lists, several requests.',
  },
  RATE_LIMITED: {
    status: 429,
    shown: true,
    meaning: 'Too many requests from this caller in the window; `retryAfterMs` says when to try again.',
    mend: 'Wait that long.',
  },
  TIMEOUT: {
    status: 504,
    shown: true,
    meaning: 'The operation did not finish in the time allowed.',
    mend: 'Ask for less, or run it as a job.',
  },
  NO_ACTIVE_MODEL: {
    status: 503,
    shown: true,
    meaning: 'Nothing has been trained and activated yet.',
    mend: 'Run `grapevine train`, or the `train` mutation.',
  },
  MODEL_DAMAGED: {
    status: 503,
    shown: true,
    meaning: "The model's files fail their checksums; the last good model serves.",
    mend: 'Train again, or activate another model.',
  },
  MEMORY_LIMIT: {
    status: 507,
    shown: true,
    meaning:
      'A training would take more memory than it may, or than the heap of the database has; the message says which, and what would fit.',
    mend: 'Train on a sample of the people or on later events as the message says, or raise the setting that it names.',
  },
  JOB_LOST: {
    status: 409,
    shown: true,
    meaning: 'The job was taken over by another worker, or cancelled.',
    mend: 'Look at the job with `job(id)`.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    shown: true,
    meaning: 'Neo4j does not answer.',
    mend: 'See `grapevine neo4j` and the database log; requests succeed again by themselves once it is back.',
  },
  INTERNAL: {
    status: 500,
    shown: false,
    meaning: 'Something unexpected; the log has the details under the correlation id of the answer.',
    mend: 'Report the correlation id.',
  },
} as const satisfies Record<string, { status: number; shown: boolean; meaning: string; mend: string }>;

export type FailureCode = keyof typeof FAILURES;

/** A failure with a code from the catalogue. Services throw it; the edge turns it into data or a masked error. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Path of the argument at fault, for example `input.events[3].productId`. */
    readonly argument: readonly string[] = [],
    options?: { cause?: unknown; details?: Record<string, unknown> },
  ) {
    super(message, { cause: options?.cause });
    this.name = code;
    this.details = options?.details ?? {};
  }

  readonly details: Record<string, unknown>;

  get status(): number {
    return FAILURES[this.code].status;
  }
}

export function invalidInput(message: string, ...path: string[]): Failure {
  return new Failure('INVALID_INPUT', message, path);
}

export function notFound(what: string, id: string, ...path: string[]): Failure {
  return new Failure('NOT_FOUND', `There is no ${what} "${id}".`, path);
}
