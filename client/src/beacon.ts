import {
  recordEvents,
  recordVisitorEvents,
  type RecordEventsResult,
  type RecordVisitorEventsResult,
} from './documents.generated.js';
import { drawId } from './draw-id.js';
import { Service, ServiceError, type ServiceOptions } from './service.js';
import { keep, kept } from './storage.js';
import { type Told } from './told.js';
import { visitorId } from './visitor.js';

type Waiting = Told & {
  readonly id: string;
  readonly at: string;
  /** Who did it: a customer, */
  readonly userId?: string;
  /** or who visited this device then. */
  readonly visitorId?: string;
};

export interface BeaconOptions extends ServiceOptions {
  /** Milliseconds for which events are gathered. Default 1,000. */
  readonly everyMs?: number;
  /** Told why an event was refused for good; it is dropped. */
  readonly onRefused?: (error: ServiceError) => void;
}

/** Events of one request; `keepalive` lets a page send 64 KiB after it was left. */
const MOST = 100;
/** Events that are kept where the service cannot be reached; the oldest give way. */
const MOST_KEPT = 500;
const KEY = 'events';
/** Codes of what no later try can mend. */
const REFUSED: ReadonlySet<string> = new Set(['INVALID_INPUT', 'FORBIDDEN']);

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
    const who = this.userId === undefined ? { visitorId: visitorId() } : { userId: this.userId };
    const one: Waiting = { ...event, id: drawId(), at: new Date().toISOString(), ...who };
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
    const first = waiting().find((one) => this.maySend(one));
    if (!first) return;
    const batch = waiting().filter((one) => one.userId === first.userId && one.visitorId === first.visitorId);
    const done = new Set(await this.deliver(batch.slice(0, MOST)));
    if (done.size === 0) return;
    keepWaiting(waiting().filter(({ id }) => !done.has(id)));
    await this.send();
  }

  /** A visitor's events go with the key, a customer's with the token of that customer: those of others wait for them. */
  private maySend({ userId }: Waiting): boolean {
    return userId === undefined ? this.options.key !== undefined : userId === this.userId;
  }

  /** @returns ids of what need not be sent again; of what the service has, and of what it will never take */
  private async deliver(batch: readonly Waiting[]): Promise<readonly string[]> {
    try {
      await this.tell(batch);
    } catch (error) {
      // The service is away or busy: the next page or event tries again.
      if (!(error instanceof ServiceError) || !REFUSED.has(error.code)) return [];
      if (batch.length > 1) {
        const done: string[] = [];
        for (const one of batch) done.push(...(await this.deliver([one])));
        return done;
      }
      this.options.onRefused?.(error);
    }
    return batch.map(({ id }) => id);
  }

  /** `fetch` with `keepalive` is what `sendBeacon` is, with the header that says who asks. */
  private async tell(batch: readonly Waiting[]): Promise<void> {
    const [{ userId, visitorId: visitor }] = batch;
    const events = batch.map(({ userId: _, visitorId: __, ...event }) => event);
    if (userId === undefined) {
      const input = { visitorId: visitor ?? visitorId(), events };
      const how = { keepalive: true, withKey: true };
      const { recordVisitorEvents: told } = await this.service.ask(recordVisitorEvents, { input }, how);
      this.heard(told);
    } else {
      const input = { events: events.map((event) => ({ ...event, userId })) };
      const { recordEvents: told } = await this.service.ask(recordEvents, { input }, { keepalive: true });
      this.heard(told);
    }
  }

  /** Says which events of a batch were refused though it was taken. @throws ServiceError where it was not */
  private heard(told: RecordEventsResult['recordEvents'] | RecordVisitorEventsResult['recordVisitorEvents']): void {
    if (told?.__typename === 'InvalidInput') throw new ServiceError(told.message, told.code, { argument: told.path });
    for (const { code, message, path, eventId } of told?.refused ?? [])
      this.options.onRefused?.(new ServiceError(message, code, { argument: path, eventId }));
  }
}

function waiting(): readonly Waiting[] {
  return JSON.parse(kept(KEY) ?? '[]') as Waiting[];
}

function keepWaiting(events: readonly Waiting[]): void {
  keep(KEY, events.length > 0 ? JSON.stringify(events) : undefined);
}
