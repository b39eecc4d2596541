import { recordEvents, recordVisitorEvents, type RecordVisitorEventsVariables } from './documents.generated.js';
import { Service, type ServiceOptions } from './service.js';
import { keep, kept } from './storage.js';
import { visitorId } from './visitor.js';

/** What a page tells of: one event of `recordVisitorEvents`, without its id. */
export type Told = Omit<RecordVisitorEventsVariables['input']['events'][number], 'id' | 'at'>;

interface Waiting extends Told {
  readonly id: string;
  readonly at: string;
  /** Who did it: a customer, or the visitor of this device. */
  readonly userId?: string;
}

export interface BeaconOptions extends ServiceOptions {
  /** Milliseconds for which events are gathered. Default 1,000. */
  readonly everyMs?: number;
}

/** Events of one request; `keepalive` lets a page send 64 KiB after it was left. */
const MOST = 100;
/** Events that are kept where the service cannot be reached; the oldest give way. */
const MOST_KEPT = 500;
const KEY = 'events';

/**
 * Tells the service what a customer or a visitor does. Events wait in this browser until the service has them, so that a page
 * that is left, or a network that is away, loses none; each has an id, so that none counts twice. What waits is sent together,
 * at once when the page is left.
 */
export class Beacon {
  private readonly service: Service;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private readonly leave = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  constructor(
    private readonly options: BeaconOptions,
    /** The customer who is signed in. */
    private userId?: string,
  ) {
    this.service = new Service(options);
  }

  /** Begins to send, in a browser; what an earlier page left is sent now. */
  start(): void {
    globalThis.document?.addEventListener('visibilitychange', this.leave);
    globalThis.window?.addEventListener('pagehide', this.leave);
    if (waiting().length > 0) this.later();
  }

  /** Ends what `start` began. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    globalThis.document?.removeEventListener('visibilitychange', this.leave);
    globalThis.window?.removeEventListener('pagehide', this.leave);
  }

  /** Who does what is told from now on; undefined: the visitor of this device. */
  become(userId: string | undefined): void {
    this.userId = userId;
  }

  track(event: Told): void {
    const one: Waiting = { ...event, id: crypto.randomUUID(), at: new Date().toISOString(), userId: this.userId };
    keepWaiting([...waiting(), one].slice(-MOST_KEPT));
    this.later();
  }

  /** Sends what waits now. What cannot be sent waits on. */
  async flush(): Promise<void> {
    this.sending ??= this.send().finally(() => (this.sending = undefined));
    return this.sending;
  }

  private later(): void {
    if (typeof document === 'undefined') return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, this.options.everyMs ?? 1_000);
  }

  private async send(): Promise<void> {
    const [first] = waiting();
    if (!first) return;
    const batch = waiting()
      .filter(({ userId }) => userId === first.userId)
      .slice(0, MOST);
    try {
      await this.deliver(batch, first.userId);
    } catch {
      // The service is away or refuses for now: the next page or event tries again.
      return;
    }
    const sent = new Set(batch.map(({ id }) => id));
    keepWaiting(waiting().filter(({ id }) => !sent.has(id)));
    if (waiting().length > 0) await this.send();
  }

  /** `fetch` with `keepalive` is what `sendBeacon` is, with the header that says who asks. */
  private async deliver(batch: readonly Waiting[], userId: string | undefined): Promise<void> {
    if (userId === undefined) {
      const events = batch.map(({ userId: _, ...event }) => event);
      await this.service.ask(recordVisitorEvents, { input: { visitorId: visitorId(), events } }, { keepalive: true });
    } else {
      const events = batch.map((event) => ({ ...event, userId }));
      await this.service.ask(recordEvents, { input: { events } }, { keepalive: true });
    }
  }
}

function waiting(): readonly Waiting[] {
  return JSON.parse(kept(KEY) ?? '[]') as Waiting[];
}

function keepWaiting(events: readonly Waiting[]): void {
  keep(KEY, events.length > 0 ? JSON.stringify(events) : undefined);
}
