import { type NextFunction, type Request, type Response } from 'express';
import { FAILURES, Failure, RETRY_AFTER_SECONDS } from '../errors.js';
import { failureBehind } from '../graphql/errors.js';
import { newId } from '../telemetry/ids.js';
import { type Logger } from '../telemetry/log.js';

/** Answers a request with a failure, in the form of a GraphQL answer. */
export function refuse(response: Response, failure: Failure): void {
  const { code, status, message, details, argument } = failure;
  const { retryAfterMs } = details;
  if (typeof retryAfterMs === 'number') response.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
  else if (status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(status).json({ errors: [{ message, extensions: { ...details, code, argument } }] });
}

/**
 * The last handler: what never reached GraphQL. A body too large or not JSON, a token that is not ours; what nobody expected is
 * logged, and the caller gets its correlation id.
 *
 * @param bodyBytes the limit of a body, for its refusal
 */
export function refuseErrors(log: Logger, bodyBytes: number) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const failure = failureOf(error, bodyBytes);
    if (failure) return refuse(response, failure);
    const correlationId = newId();
    log.error({ correlationId, err: error }, 'unexpected failure of a request');
    refuse(
      response,
      new Failure(FAILURES.INTERNAL, 'Something went wrong on our side; give us the correlation id.', [], {
        details: { correlationId },
      }),
    );
  };
}

/** What `body-parser` and `http-errors` say of an error. */
interface HttpError {
  readonly type?: string;
  readonly status?: number;
  readonly length?: number;
}

function failureOf(error: unknown, bodyBytes: number): Failure | undefined {
  const failure = failureBehind(error);
  if (failure) return failure;
  const { type, status, length } = error as HttpError;
  if (type === 'entity.too.large') {
    const sent = length === undefined ? 'it is larger' : `${length} bytes`;
    const message = `This request is over the body limit: ${sent}, ${bodyBytes} allowed.`;
    return new Failure(FAILURES.LIMIT_EXCEEDED, message);
  }
  if (type === 'entity.parse.failed' || type === 'entity.verify.failed')
    return new Failure(FAILURES.INVALID_INPUT, 'The body is not valid JSON.');
  // Its encoding, its character set, its length, or an address that is no text.
  if (status !== undefined && status >= 400 && status < 500)
    return new Failure(FAILURES.INVALID_INPUT, 'This request cannot be read; send JSON in UTF-8.');
  return undefined;
}
