import { type UserId } from '../../people/index.js';
import { checkBatch, checkId } from '../../../platform/checks.js';
import { conflict, notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type JudgedEvent } from '../events/event.js';
import { type EventKind } from '../events/kinds.js';
import { inTransaction } from '../events/events.store.js';
import { EventFault, faultMessage, judgeEvent } from '../events/rules.js';
import { type RefusedEvent, refusal, storeBatch } from '../sources/graphql/batch.service.js';
import { type EventRate } from '../sources/graphql/event-rate.js';
import { type Sender } from '../sources/graphql/sender.js';
import { draftOf, type SentEvent } from '../sources/graphql/sent-event.js';
import { VISITOR_KINDS, visitorEventId, visitorKey } from './visitor.js';
import {
  claim,
  countVisitorEvents,
  dropEvents,
  dropVisitors,
  oldestEvents,
  storeVisitorEvents,
} from './visitors.store.js';

const DAY = 86_400_000;
/** Visitors that are removed in one transaction. */
const EXPIRED_AT_ONCE = 200;

/** An event of a visitor as it is sent. */
export type VisitorEvent = Omit<SentEvent, 'userId'>;

export interface RecordedVisit {
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: readonly RefusedEvent[];
}

/** What became of the events of a visitor. */
export interface MergedVisit {
  /** Events that are the person's now. */
  readonly recorded: number;
  /** Likes of what the person liked before, and events that the person had already. */
  readonly duplicates: number;
}

export interface VisitorsOptions {
  readonly now: () => number;
  readonly rate: EventRate;
  /** Days after which a visitor who was not seen again is forgotten. */
  readonly keepDays: number;
  /** Events that are moved to a person in one transaction. */
  readonly batch?: number;
}

/** Keeps what people do before they sign in, apart from what people do, and gives it to the person who signs in. */
export class VisitorsService {
  private readonly batch: number;

  constructor(
    private readonly db: Database,
    private readonly options: VisitorsOptions,
  ) {
    this.batch = Math.min(options.batch ?? 500, options.rate.most);
  }

  /**
   * Stores 1 to 1,000 events of a visitor, each once for its id; of one visitor the newest are kept, as many as are taken of
   * one person in a window.
   * @throws Failure INVALID_INPUT for a batch or an id of a visitor of another form; as `EventRate`
   */
  async record(
    visitorId: string,
    events: readonly VisitorEvent[],
    sender: Sender,
    context?: QueryContext,
  ): Promise<RecordedVisit> {
    const visitor = visitorKey(visitorId);
    checkBatch(events, 'input', 'events');
    await this.options.rate.take(
      sender,
      events.map(() => visitor),
    );
    const refused: RefusedEvent[] = [];
    const judged = events.flatMap((event, index) => {
      const one = this.judge(event, visitor, index, refused);
      return one ? [{ index, event: one, sentId: event.id }] : [];
    });
    const first = new Map(judged.map(({ event }) => [event.id, event]));
    const rows = [...first.values()].map(({ id, kind, productId, at, quantity, recommendationId }) => {
      return { id, kind, productId, at, quantity, recommendationId };
    });
    if (rows.length === 0) return { recorded: 0, duplicates: 0, refused };
    const visit = { visitor, seenAt: new Date(this.options.now()), rows };
    const { recorded, unknownProducts } = await inTransaction(
      this.db,
      (tx) => storeVisitorEvents(tx, visit, this.options.rate.most),
      { operation: 'recordVisitorEvents', ...context },
    );
    const unknown = new Set(unknownProducts);
    for (const { index, event, sentId } of judged) {
      if (!unknown.has(event.productId)) continue;
      refused.push(refusal(index, sentId, 'NOT_FOUND', notFound('product', event.productId).message, 'productId'));
    }
    const duplicates = events.length - refused.length - recorded;
    return { recorded, duplicates, refused: refused.sort((a, b) => a.index - b.index) };
  }

  /**
   * Makes the events of a visitor those of a person, each once, in batches: a call that broke off is called again and goes on.
   * @throws Failure NOT_FOUND for an unknown person; CONFLICT for a visitor who became somebody else; RATE_LIMITED where these
   *   are more events than are taken of one person now
   */
  async merge(userId: UserId, visitorId: string, sender: Sender, context?: QueryContext): Promise<MergedVisit> {
    const visitor = visitorKey(visitorId);
    const person = checkId(userId, 'user', 'input', 'userId');
    const sum = { recorded: 0, duplicates: 0 };
    for (;;) {
      const waiting = Math.min(this.batch, await countVisitorEvents(this.db, visitor, context));
      await this.options.rate.take(sender, Array<string>(waiting).fill(person));
      const { recorded, duplicates } = await this.mergeSome(person, visitor, waiting, context);
      sum.recorded += recorded;
      sum.duplicates += duplicates;
      if (waiting < this.batch) return sum;
    }
  }

  /** Forgets visitors who were not seen for as many days as they are kept. @returns how many */
  async expire(): Promise<number> {
    let all = 0;
    for (let removed = EXPIRED_AT_ONCE; removed === EXPIRED_AT_ONCE; all += removed) {
      removed = await dropVisitors(this.db, this.oldest(), EXPIRED_AT_ONCE);
    }
    return all;
  }

  private mergeSome(person: UserId, visitor: string, limit: number, context?: QueryContext): Promise<MergedVisit> {
    return inTransaction(
      this.db,
      async (tx) => {
        const owner = await claim(tx, visitor, person, this.oldest());
        if (owner === undefined) return { recorded: 0, duplicates: 0 };
        if (owner === null) throw notFound('user', person, 'input', 'userId');
        if (owner !== person) throw conflict('This visitor was merged before; take a new id.', 'input', 'visitorId');
        const rows = await oldestEvents(tx, visitor, limit);
        const events = rows.map(({ id, kind, productId, at, quantity, recommendationId }) => {
          const event = { id, kind: kind as EventKind, userId: person, productId, at: at.getTime() };
          return { ...event, quantity: quantity ?? undefined, recommendationId: recommendationId ?? undefined };
        });
        const { recorded } = await storeBatch(
          tx,
          events.map((event, index) => {
            return { index, event, timeGiven: true, sentId: event.id, verified: true, quiet: false };
          }),
        );
        await dropEvents(
          tx,
          rows.map(({ id }) => id),
        );
        return { recorded, duplicates: rows.length - recorded };
      },
      { operation: 'mergeVisitor', ...context },
    );
  }

  private judge(sent: VisitorEvent, visitor: string, index: number, refused: RefusedEvent[]): JudgedEvent | undefined {
    if (!VISITOR_KINDS.includes(sent.kind)) {
      const message = `Of a visitor these are taken: ${VISITOR_KINDS.join(', ')}, not ${sent.kind}.`;
      refused.push(refusal(index, sent.id, 'FORBIDDEN', message, 'kind'));
      return undefined;
    }
    const now = this.options.now();
    try {
      const judged = judgeEvent(draftOf({ ...sent, userId: visitor }, now), now);
      return { ...judged, id: visitorEventId(visitor, judged.id) };
    } catch (error) {
      if (!(error instanceof EventFault)) throw error;
      refused.push(refusal(index, sent.id, 'INVALID_INPUT', faultMessage(error), error.field));
      return undefined;
    }
  }

  private oldest(): Date {
    return new Date(this.options.now() - this.options.keepDays * DAY);
  }
}
