import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { type Logger } from 'pino';
import { FAILURES, Failure } from '../errors.js';
import { DatabaseUnavailable, QueryTimedOut } from '../neo4j/index.js';
import { newId } from '../telemetry/ids.js';

/** GraphQL's own complaints about the request: they say what is wrong with it and nothing of us. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Turns anything thrown into what the caller sees, and never throws itself. A failure of a kind in docs/errors.md says its
 * code and message; anything else is masked, logged, and both carry the same correlation id. An error that fails several
 * fields is logged once.
 */
export function errorFormatter(log: Logger): ErrorFormatter {
  const logged = new WeakMap<object, string>();
  return (formatted, error) => {
    const place = { locations: formatted.locations, path: formatted.path };
    const failure = failureBehind(error);
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
    const original = innermost(error);
    // Whoever asked has left the page: nobody reads the answer, and nothing is wrong on our side.
    if (original instanceof DOMException && original.name === 'AbortError') {
      log.debug('a caller left before the answer');
      return { message: 'The request was ended by the caller.', ...place, extensions: { code: 'BAD_REQUEST' } };
    }
    const known = isObject(original) ? logged.get(original) : undefined;
    const correlationId = known ?? newId();
    if (known === undefined) {
      if (isObject(original)) logged.set(original, correlationId);
      log.error({ correlationId, err: original }, 'unexpected failure in an operation');
    }
    return {
      message: 'Something went wrong on our side; give us the correlation id.',
      ...place,
      extensions: { code: 'INTERNAL', correlationId },
    };
  };
}

/** The failure of docs/errors.md that an error is, or has as its cause in GraphQL; undefined for what is not expected. */
export function failureBehind(error: unknown): Failure | undefined {
  for (let at = error; at instanceof Error; at = at instanceof GraphQLError ? at.originalError : undefined) {
    if (at instanceof Failure) return at;
    if (at instanceof DatabaseUnavailable)
      return new Failure(FAILURES.DATABASE_UNAVAILABLE, 'The database does not answer now; try again.');
    if (at instanceof QueryTimedOut)
      return new Failure(FAILURES.TIMEOUT, 'The database did not finish in the time allowed; ask for less.');
    const wrong = at instanceof GraphQLError ? wrongInput(at) : undefined;
    if (wrong) return wrong;
  }
  return undefined;
}

/** `Variable "$i" got invalid value "x" at "i.events[0].kind"; ...`: the name, and the place where GraphQL says one. */
const VARIABLE = /^Variable "\$(\w+)"/;
const PLACE = /^Variable "\$\w+" got invalid value .* at "([\w.[\]]+)"; /s;
const ARGUMENT = /^Argument "(\w+)" /;

/** GraphQL's refusal of a variable or of an argument: its own sentence, which names the place. */
function wrongInput({ message, nodes }: GraphQLError): Failure | undefined {
  const name = nodes && (VARIABLE.exec(message) ?? ARGUMENT.exec(message))?.[1];
  if (!name) return undefined;
  const place = PLACE.exec(message)?.[1] ?? name;
  return new Failure(FAILURES.INVALID_INPUT, message, place.split('.'));
}

/** GraphQL wraps what a resolver throws, and Apollo may wrap that again. */
function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function withoutStack(extensions: GraphQLFormattedError['extensions']): Record<string, unknown> {
  const rest = { ...extensions };
  delete rest.stacktrace;
  return rest;
}
