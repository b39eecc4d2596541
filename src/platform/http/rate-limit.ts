import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Identity } from '../auth/identity.js';
import { FAILURES, Failure } from '../errors.js';

export interface RateLimitOptions {
  /** Requests one caller may send in a window. */
  readonly requests: number;
  /** Tokens and keys that are not good, of one address in a window. */
  readonly failedLogins: number;
  readonly windowSeconds: number;
}

/**
 * Limits requests in a window for each caller, who must be known by now: whoever a token or key that is good names, else the
 * network address. Keys that stand in a page are everybody's, so that they count by address as well.
 */
export function rateLimit(
  { requests, windowSeconds }: RateLimitOptions,
  callerOf: (request: Request) => { identity: Identity | undefined; address: string },
): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requests, duration: windowSeconds });
  return (request: Request, _response: Response, next: NextFunction): void => {
    const { identity, address } = callerOf(request);
    limiter.consume(bucketOf(identity, address)).then(
      () => next(),
      (refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) return next(refusal);
        const over = refusal.consumedPoints - requests;
        next(
          new Failure(
            FAILURES.RATE_LIMITED,
            `Over the rate limit of ${requests} requests in ${windowSeconds} s by ${over}.`,
            [],
            { details: { retryAfterMs: refusal.msBeforeNext } },
          ),
        );
      },
    );
  };
}

function bucketOf(identity: Identity | undefined, address: string): string {
  if (!identity) return `address ${address}`;
  const shared = identity.roles.includes('STOREFRONT') || identity.roles.includes('TRACKING');
  return shared ? `${identity.subject} at ${address}` : `caller ${identity.subject}`;
}
