import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FAILURES, Failure } from '../../../../platform/errors.js';
import { type Sender } from './sender.js';

export interface EventRateOptions {
  /** Events of one person that are taken in a window from senders who are not trusted. */
  readonly events: number;
  readonly windowSeconds: number;
}

export const DEFAULT_EVENT_RATE: EventRateOptions = { events: 300, windowSeconds: 60 };

/** Limits how many events customers, and keys that stand in a page, send of one person: the shop's back end sends all it has. */
export class EventRate {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly options: EventRateOptions) {
    this.limiter = new RateLimiterMemory({ points: options.events, duration: options.windowSeconds });
  }

  /** Events of one person that are taken in a window. */
  get most(): number {
    return this.options.events;
  }

  /** @throws Failure RATE_LIMITED with `retryAfterMs`; LIMIT_EXCEEDED where one call holds more than a window takes */
  async take(sender: Sender, userIds: readonly string[]): Promise<void> {
    if (sender.trusted) return;
    const { events, windowSeconds } = this.options;
    for (const userId of new Set(userIds)) {
      const sent = userIds.filter((id) => id === userId).length;
      if (sent > events) {
        throw new Failure(
          FAILURES.LIMIT_EXCEEDED,
          `${sent} events of one person, ${events} are taken in ${windowSeconds} s.`,
        );
      }
      try {
        await this.limiter.consume(`${sender.name}\n${userId}`, sent);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new Failure(FAILURES.RATE_LIMITED, `Over ${events} events of one person in ${windowSeconds} s.`, [], {
          details: { retryAfterMs: refusal.msBeforeNext },
        });
      }
    }
  }
}
