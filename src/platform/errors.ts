import { defineFailures, type FailureKind } from './failure-kind.js';

/** The failures that any part of the service may meet. What one feature alone meets stands in its `failures.ts`. */
export const FAILURES = defineFailures({
  INVALID_INPUT: {
    status: 400,
    expected: true,
    retry: false,
    meaning: 'An argument is missing, malformed or out of range; it is named.',
    mend: 'Correct the argument that is named and send again.',
  },
  NOT_FOUND: {
    status: 404,
    expected: true,
    retry: false,
    meaning: 'The person, product, category, model or job named does not exist.',
    mend: 'Check the id; ids are the ones your shop sent, or the opaque `id` of an earlier answer.',
  },
  CONFLICT: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The request contradicts what is stored (for example an event id used for another event).',
    mend: 'Read the stored state, then send a request that fits it.',
  },
  UNAUTHENTICATED: {
    status: 401,
    expected: false,
    retry: false,
    meaning: 'No token or API key came with the request, or it is malformed, expired or signed by somebody else.',
    mend: 'Send `Authorization: Bearer <token>` or `X-API-Key: <key>`.',
  },
  FORBIDDEN: {
    status: 403,
    expected: false,
    retry: false,
    meaning: 'The role of this token may not read or do this; the description of each field says who may.',
    mend: 'Use a token of a role that the field names.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    expected: false,
    retry: false,
    meaning:
      'The request is larger than a limit (body, lines, tokens, depth, aliases, repeats, cost, events of one person, subscriptions of a socket); the message says which and by how much.',
    mend: 'Ask for less: smaller `first`, fewer nested lists, several requests.',
  },
  RATE_LIMITED: {
    status: 429,
    expected: false,
    retry: true,
    meaning:
      'Too many requests of this caller, events of one person, or tokens that are not good from this address in the window; `retryAfterMs` says when to try again.',
    mend: 'Wait that long.',
  },
  OVERLOADED: {
    status: 503,
    expected: false,
    retry: true,
    meaning: 'More requests came at a time than can be answered, or the service is still starting.',
    mend: 'Try again after the seconds that `Retry-After` says.',
  },
  TIMEOUT: {
    status: 504,
    expected: false,
    retry: true,
    meaning: 'The operation did not finish in the time allowed.',
    mend: 'Ask for less, or run it as a job.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    expected: false,
    retry: true,
    meaning: 'Neo4j does not answer.',
    mend: 'See `grapevine neo4j` and the database log; requests succeed again by themselves once it is back.',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    expected: false,
    retry: true,
    meaning: 'The keys of your identity provider (`JWKS_URL`) cannot be read, so that no token can be checked.',
    mend: 'Try again; whoever runs the service looks at its log and at the provider.',
  },
  INTERNAL: {
    status: 500,
    expected: false,
    retry: true,
    masked: true,
    meaning: 'Something unexpected; the log has the details under the correlation id of the answer.',
    mend: 'Report the correlation id.',
  },
});

/** Seconds after which a caller may try again what failed for a passing reason (the header `Retry-After`). */
export const RETRY_AFTER_SECONDS = 1;

/** A failure of a known kind. Services throw it; the edge turns it into data (`orFailure`) or into an error with a code. */
export class Failure extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;
  /** Private, so that logs do not repeat the texts of the kind with each failure. */
  readonly #kind: FailureKind;

  constructor(
    kind: FailureKind,
    message: string,
    /** Path of the argument at fault, for example `input.events[3].productId`. */
    readonly argument: readonly string[] = [],
    options?: { cause?: unknown; details?: Record<string, unknown> },
  ) {
    super(message, { cause: options?.cause });
    this.#kind = kind;
    this.code = kind.code;
    this.name = kind.code;
    this.details = options?.details ?? {};
  }

  get kind(): FailureKind {
    return this.#kind;
  }

  get status(): number {
    return this.#kind.status;
  }
}

export function invalidInput(message: string, ...path: string[]): Failure {
  return new Failure(FAILURES.INVALID_INPUT, message, path);
}

export function notFound(what: string, id: string, ...path: string[]): Failure {
  return new Failure(FAILURES.NOT_FOUND, `There is no ${what} "${id}".`, path);
}

export function conflict(message: string, ...path: string[]): Failure {
  return new Failure(FAILURES.CONFLICT, message, path);
}

/** Whether an error is a failure of this kind. */
export function isFailure(error: unknown, kind: FailureKind): error is Failure {
  return error instanceof Failure && error.kind === kind;
}
