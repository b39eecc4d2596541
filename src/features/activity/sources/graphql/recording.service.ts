import { type UserId } from '../../../people/index.js';
import { type ProductId } from '../../../catalogue/index.js';
import { checkBatch, checkId, checkKey } from '../../../../platform/checks.js';
import { FAILURES, Failure, notFound } from '../../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { contentOf } from '../../events/event.js';
import { inTransaction, removeFromCart, removeLikes, type Removed } from '../../events/events.store.js';
import { type ActivityNews } from '../../events/news.js';
import { EventFault, faultMessage, judgeEvent } from '../../events/rules.js';
import { type PlacedEvent, type RecordedBatch, type RefusedEvent, refusal, storeBatch } from './batch.service.js';
import { type EventRate } from './event-rate.js';
import { FOR_THE_SHOP, type Sender, storedId } from './sender.js';

import { draftOf, eventIdOf, type SentEvent, type KeyedEvent } from './sent-event.js';

const NOTHING: RecordedBatch = { recorded: 0, duplicates: 0, refused: [], instead: new Map() };

/** Writes events that callers send. Every event has an id, and is stored once however often it is sent. */
export class RecordingService {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly rate: EventRate,
    /** Whether others than the shop may tell of purchases, which the shop then has to confirm. */
    private readonly takesUnverified: boolean,
    private readonly news?: ActivityNews,
  ) {}

  /**
   * Stores the good ones of 1 to 1,000 events; the others come back with a reason: against the rules of events
   * (INVALID_INPUT), of an unknown person or product (NOT_FOUND), of an id that another event has (CONFLICT), or a purchase
   * or return that the shop did not send (FORBIDDEN). Where purchases of others are taken, they are stored as unverified.
   * @throws Failure INVALID_INPUT for a batch that is empty or too large, RATE_LIMITED or LIMIT_EXCEEDED as `EventRate`
   */
  async record(events: readonly SentEvent[], sender: Sender, context?: QueryContext): Promise<RecordedBatch> {
    checkBatch(events, 'input', 'events');
    await this.rate.take(
      sender,
      events.map(({ userId }) => userId),
    );
    const refused: RefusedEvent[] = [];
    const placed: PlacedEvent[] = [];
    for (const [index, event] of events.entries()) {
      if (!sender.trusted && FOR_THE_SHOP.has(event.kind) && !(this.takesUnverified && event.kind === 'PURCHASE')) {
        refused.push(refusal(index, event.id, 'FORBIDDEN', `A ${event.kind} is for the back end of the shop.`, 'kind'));
        continue;
      }
      try {
        placed.push(this.judge(index, event, sender));
      } catch (error) {
        if (!(error instanceof EventFault)) throw error;
        refused.push(refusal(index, event.id, 'INVALID_INPUT', faultMessage(error), error.field));
      }
    }
    const result = placed.length > 0 ? await this.store(placed, context) : NOTHING;
    if (result.recorded > 0) this.news?.tell(placed.flatMap(({ event, verified }) => (verified ? [event] : [])));
    return { ...result, refused: [...refused, ...result.refused].sort((a, b) => a.index - b.index) };
  }

  /**
   * Stores one event whose id comes from person, product, kind and key.
   * @returns its id, or that of the like that is there already; and whether it was there already
   * @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT where the key was used with other values, or FORBIDDEN
   */
  async recordKeyed(
    event: KeyedEvent,
    sender: Sender,
    context?: QueryContext,
  ): Promise<{ eventId: string; duplicate: boolean }> {
    const key = checkKey(event.idempotencyKey, 200, 'input', 'idempotencyKey');
    const userId = checkId(event.userId, 'user', 'input', 'userId');
    const productId = checkId(event.productId, 'product', 'input', 'productId');
    const id = eventIdOf(event.kind, userId, productId, key);
    const { duplicates, refused, instead } = await this.record([{ ...event, id }], sender, context);
    if (refused.length > 0) {
      const [{ code, message, path }] = refused;
      const [field] = path.slice(-1);
      throw new Failure(FAILURES[code], message, ['input', field === 'id' ? 'idempotencyKey' : field]);
    }
    return { eventId: instead.get(0) ?? storedId(sender, userId, id), duplicate: duplicates > 0 };
  }

  /**
   * Takes back every like of this person for this product.
   * @returns how many there were
   * @throws Failure NOT_FOUND where one of them is unknown
   */
  async unlike(userId: UserId, productId: ProductId, context?: QueryContext): Promise<number> {
    return this.remove(removeLikes, userId, productId, context);
  }

  /**
   * Takes a product out of the cart: every time that it was put there since this person last bought it.
   * @returns how many there were
   * @throws Failure as unlike
   */
  async removeFromCart(userId: UserId, productId: ProductId, context?: QueryContext): Promise<number> {
    return this.remove(removeFromCart, userId, productId, context);
  }

  private async remove(
    removing: (db: Database, userId: string, productId: string, context?: QueryContext) => Promise<Removed>,
    userId: UserId,
    productId: ProductId,
    context?: QueryContext,
  ): Promise<number> {
    const user = checkId(userId, 'user', 'input', 'userId');
    const product = checkId(productId, 'product', 'input', 'productId');
    const { removed, userKnown, productKnown } = await removing(this.db, user, product, context);
    if (!userKnown) throw notFound('user', user, 'input', 'userId');
    if (!productKnown) throw notFound('product', product, 'input', 'productId');
    return removed;
  }

  private judge(index: number, sent: SentEvent, sender: Sender): PlacedEvent {
    const now = this.now();
    const timeGiven = sent.at !== null && sent.at !== undefined;
    const judged = judgeEvent(draftOf(sent, now), now);
    const verified = sender.trusted || judged.kind !== 'PURCHASE';
    // Everybody has the key of a page: whether somebody bought something, or was said to, is not to be learnt by it.
    const quiet = !verified && sender.inPage;
    const name = quiet ? JSON.stringify([judged.id, contentOf({ ...judged, at: 0 })]) : judged.id;
    const event = { ...judged, id: storedId(sender, judged.userId, name) };
    return { index, event, timeGiven, sentId: judged.id, verified, quiet };
  }

  private async store(placed: readonly PlacedEvent[], context?: QueryContext): Promise<RecordedBatch> {
    return inTransaction(this.db, (tx) => storeBatch(tx, placed), { operation: 'recordEvents', ...context });
  }
}
