import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { credentialOf, isLookedUp, type Authenticator, type Headers, type Identity } from '../auth/index.js';
import { FAILURES, Failure, isFailure } from '../errors.js';
import { type RateLimitOptions } from './rate-limit.js';

/** Tokens and keys remembered as good; more take the place of the oldest. */
const MOST_GOOD = 10_000;

/**
 * Asks who sent a request, and counts tokens and keys that are not good by the address they come from: over the limit, no key
 * from there is looked up any more in this window, except one that was good in it. A caller who invents a key for each request
 * is one caller. A good token always passes, since many people may share an address; one of ours whose time is over does not
 * count, since its page is about to ask for a new one.
 */
export class FailedLogins {
  private readonly failed: RateLimiterMemory;
  private readonly good = new Set<string>();

  constructor(
    private readonly authenticator: Pick<Authenticator, 'identify'>,
    private readonly options: RateLimitOptions,
  ) {
    this.failed = new RateLimiterMemory({ points: options.failedLogins, duration: options.windowSeconds });
  }

  /**
   * @returns undefined for a request without token and key
   * @throws Failure UNAUTHENTICATED for a token or key that is not good, RATE_LIMITED after too many of them
   */
  async identify(headers: Headers, address: string): Promise<Identity | undefined> {
    const credential = credentialOf(headers);
    if (credential === undefined) return undefined;
    const hash = createHash('sha256').update(credential).digest('base64');
    if (isLookedUp(headers) && !this.good.has(hash)) await this.refuseOver(address);
    try {
      const identity = await this.authenticator.identify(headers);
      this.remember(hash);
      return identity;
    } catch (error) {
      this.good.delete(hash);
      if (isFailure(error, FAILURES.UNAUTHENTICATED) && !error.details.expired) {
        await this.refuseOver(address);
        await this.failed.penalty(address);
      }
      throw error;
    }
  }

  private async refuseOver(address: string): Promise<void> {
    const { failedLogins, windowSeconds } = this.options;
    const counted = await this.failed.get(address);
    if (!counted || counted.consumedPoints < failedLogins) return;
    throw new Failure(
      FAILURES.RATE_LIMITED,
      `Over the limit of ${failedLogins} tokens or keys that are not good in ${windowSeconds} s.`,
      [],
      { details: { retryAfterMs: counted.msBeforeNext } },
    );
  }

  private remember(hash: string): void {
    this.good.delete(hash);
    this.good.add(hash);
    const [oldest] = this.good;
    if (this.good.size > MOST_GOOD) this.good.delete(oldest);
  }
}
