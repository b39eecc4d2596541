import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { type Logger } from 'pino';
import { FAILURES, Failure } from '../errors.js';
import { DatabaseUnavailable, QueryTimedOut } from '../neo4j/index.js';
import { newId } from '../telemetry/ids.js';

/** GraphQL's own complaints about the request: they say what is wrong with it and nothing of us. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Turns anything thrown into what the caller sees, and never throws itself. A failure of a kind in docs/errors.md says its
 * code and message; anything else is masked, logged, and both carry the same correlation id.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const failure = failureOf(original) ?? failureOf(error);
    const place = { locations: formatted.locations, path: formatted.path };
    if (failure && !failure.kind.masked) {
      return {
        message: failure.message,
        ...place,
        extensions: {
          ...withoutStack(formatted.extensions),
          ...failure.details,
          code: failure.code,
          argument: failure.argument,
        },
      };
    }
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && REQUEST_FAULTS.has(code))
      return { ...formatted, extensions: withoutStack(formatted.extensions) };
    // GraphQL's own word about a request has no resolver behind it: neither a cause nor a path in the answer.
    if (error instanceof GraphQLError && !error.originalError && !error.path) {
      return { message: error.message, ...place, extensions: { code: 'BAD_REQUEST' } };
    }
    const correlationId = newId();
    log.error({ correlationId, err: original }, 'unexpected failure in an operation');
    return {
      message: 'Something went wrong on our side; give us the correlation id.',
      ...place,
      extensions: { code: 'INTERNAL', correlationId },
    };
  };
}

function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof DatabaseUnavailable)
    return new Failure(FAILURES.DATABASE_UNAVAILABLE, 'The database does not answer now; try again.');
  if (error instanceof QueryTimedOut)
    return new Failure(FAILURES.TIMEOUT, 'The database did not finish in the time allowed; ask for less.');
  return error instanceof GraphQLError && error.originalError instanceof Failure ? error.originalError : undefined;
}

function withoutStack(extensions: GraphQLFormattedError['extensions']): Record<string, unknown> {
  const rest = { ...extensions };
  delete rest.stacktrace;
  return rest;
}
