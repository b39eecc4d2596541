import { createHash } from 'node:crypto';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FAILURES } from '../errors.js';

export interface RateLimitOptions {
  /** Requests one caller may send in a window. */
  readonly requests: number;
  readonly windowSeconds: number;
}

/** Limits requests in a window for each caller: by token or key where the request has one, else by network address. */
export function rateLimit(options: RateLimitOptions): RequestHandler {
  const limiter = new RateLimiterMemory({ points: options.requests, duration: options.windowSeconds });
  return (request: Request, response: Response, next: NextFunction): void => {
    limiter.consume(callerOf(request)).then(
      () => next(),
      (refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) return next(refusal);
        const retryAfterMs = refusal.msBeforeNext;
        const over = refusal.consumedPoints - options.requests;
        response
          .status(FAILURES.RATE_LIMITED.status)
          .set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
          .json({
            errors: [
              {
                message: `Over the rate limit of ${options.requests} requests in ${options.windowSeconds} s by ${over}.`,
                extensions: { code: 'RATE_LIMITED', retryAfterMs },
              },
            ],
          });
      },
    );
  };
}

function callerOf(request: Request): string {
  const secret = request.headers['x-api-key'] ?? request.headers.authorization;
  return secret ? createHash('sha256').update(String(secret)).digest('base64') : (request.ip ?? 'unknown');
}
