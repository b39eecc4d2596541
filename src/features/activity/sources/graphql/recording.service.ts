import {
  eventsByIds,
  loadAddedToCart,
  loadCommented,
  loadDisliked,
  loadLiked,
  loadPurchased,
  loadRated,
  loadReturned,
  loadShared,
  loadViewed,
  unlike,
} from '../../../../../cypher/activity/index.js';
import { checkBatch, checkId, checkText } from '../../../../platform/checks.js';
import { FAILURES, Failure, invalidInput, isFailure, notFound } from '../../../../platform/errors.js';
import {
  isConstraintViolation,
  type Database,
  type QueryContext,
  type Transaction,
} from '../../../../platform/neo4j/index.js';
import {
  checkEvent,
  type CheckedEvent,
  eventIdOf,
  type EventInput,
  eventOf,
  isSameEvent,
  relationshipOf,
} from '../../events/event.js';
import { type EventRelationship } from '../../events/kinds.js';

/** Why one event of a batch was not stored. */
export interface RefusedEvent {
  /** Place in the batch, from 0. */
  readonly index: number;
  readonly eventId: string;
  readonly code: 'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT';
  readonly message: string;
  readonly path: readonly string[];
}

/** What became of a batch: `recorded + duplicates + refused.length` is its length. */
export interface RecordedBatch {
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: readonly RefusedEvent[];
}

/** An event that a caller names by a key instead of an id. */
export interface KeyedEvent extends Omit<EventInput, 'id'> {
  readonly idempotencyKey: string;
}

const LOADS = {
  VIEWED: loadViewed,
  LIKED: loadLiked,
  DISLIKED: loadDisliked,
  COMMENTED: loadCommented,
  SHARED: loadShared,
  ADDED_TO_CART: loadAddedToCart,
  RATED: loadRated,
  PURCHASED: loadPurchased,
  RETURNED: loadReturned,
} as const satisfies Record<EventRelationship, unknown>;

/** A batch that is overtaken was overtaken by one that stored something, so as many attempts as batches at once are enough. */
const ATTEMPTS = 20;

/** Another batch stored one of these ids between our look and our write: look again. */
class Overtaken extends Error {}

/** An event with its place in the batch. */
interface Placed {
  readonly index: number;
  readonly event: CheckedEvent;
}

/** Writes events. Every event has an id, and is stored once however often it is sent. */
export class RecordingService {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /**
   * Stores the good ones of 1 to 1,000 events; the others come back with a reason: malformed (INVALID_INPUT), of an unknown
   * person or product (NOT_FOUND), or of an id that another event has (CONFLICT).
   * @throws Failure INVALID_INPUT for a batch that is empty or too large
   */
  async record(events: readonly EventInput[], context?: QueryContext): Promise<RecordedBatch> {
    checkBatch(events, 'input', 'events');
    const refused: RefusedEvent[] = [];
    const placed: Placed[] = [];
    for (const [index, event] of events.entries()) {
      const path = ['input', 'events', String(index)];
      try {
        placed.push({ index, event: checkEvent(event, this.now(), path) });
      } catch (error) {
        if (!isFailure(error, FAILURES.INVALID_INPUT)) throw error;
        refused.push({ index, eventId: event.id, code: 'INVALID_INPUT', message: error.message, path: error.argument });
      }
    }
    const result = placed.length > 0 ? await this.store(placed, context) : { recorded: 0, duplicates: 0, refused: [] };
    return { ...result, refused: [...refused, ...result.refused].sort((a, b) => a.index - b.index) };
  }

  /**
   * Stores one event whose id comes from person, product, kind and key.
   * @returns its id, and whether it was there already
   * @throws Failure INVALID_INPUT, NOT_FOUND, or CONFLICT where the key was used with other values
   */
  async recordKeyed(event: KeyedEvent, context?: QueryContext): Promise<{ eventId: string; duplicate: boolean }> {
    const key = checkText(event.idempotencyKey, 200, 'input', 'idempotencyKey');
    if (key === undefined) throw invalidInput('`idempotencyKey` may not be empty.', 'input', 'idempotencyKey');
    const userId = checkId(event.userId, 'user', 'input', 'userId');
    const productId = checkId(event.productId, 'product', 'input', 'productId');
    const id = eventIdOf(event.kind, userId, productId, key);
    const checked = checkEvent({ ...event, id }, this.now(), ['input']);
    const { duplicates, refused } = await this.store([{ index: 0, event: checked }], context);
    if (refused.length > 0) {
      const [{ code, message, path }] = refused;
      throw new Failure(FAILURES[code], message, [
        'input',
        ...path.slice(3).map((field) => (field === 'id' ? 'idempotencyKey' : field)),
      ]);
    }
    return { eventId: id, duplicate: duplicates > 0 };
  }

  /**
   * Takes back every like of this person for this product.
   * @returns how many there were
   * @throws Failure NOT_FOUND where one of them is unknown
   */
  async unlike(userId: string, productId: string, context?: QueryContext): Promise<number> {
    const user = checkId(userId, 'user', 'input', 'userId');
    const product = checkId(productId, 'product', 'input', 'productId');
    const [row] = await this.db.run(unlike, { userId: user, productId: product }, context);
    if (!row.userKnown) throw notFound('user', user, 'input', 'userId');
    if (!row.productKnown) throw notFound('product', product, 'input', 'productId');
    return row.removed;
  }

  private async store(placed: readonly Placed[], context?: QueryContext): Promise<RecordedBatch> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const work = (tx: Transaction<'write'>): Promise<RecordedBatch> => storeOnce(tx, placed);
        return await this.db.transaction('write', work, { operation: 'recordEvents', ...context });
      } catch (error) {
        const overtaken = error instanceof Overtaken || isConstraintViolation(error);
        if (attempt === ATTEMPTS || !overtaken) throw error;
      }
    }
  }
}

async function storeOnce(tx: Transaction<'write'>, placed: readonly Placed[]): Promise<RecordedBatch> {
  const ids = [...new Set(placed.map(({ event }) => event.eventId))];
  const stored = new Map((await tx.run(eventsByIds, { ids })).map((row) => [row.id, eventOf(row)]));
  const first = new Map<string, CheckedEvent>();
  const fresh: Placed[] = [];
  const again: Placed[] = [];
  const refused: RefusedEvent[] = [];
  for (const { index, event } of placed) {
    const known = stored.get(event.eventId) ?? first.get(event.eventId);
    if (!known) {
      first.set(event.eventId, event);
      fresh.push({ index, event });
    } else if (isSameEvent(event, known)) {
      again.push({ index, event });
    } else {
      refused.push(refusal(index, event, 'CONFLICT', `Another event has the id "${event.eventId}".`, 'id'));
    }
  }
  const missing = await load(tx, fresh);
  // A repetition within the batch of an event that was refused is refused with it.
  const duplicates = again.filter(({ index, event }) => {
    const reason = missing(event);
    if (reason && !stored.has(event.eventId)) refused.push(reason(index));
    return !reason || stored.has(event.eventId);
  });
  const recorded = fresh.filter(({ index, event }) => {
    const reason = missing(event);
    if (reason) refused.push(reason(index));
    return !reason;
  });
  return { recorded: recorded.length, duplicates: duplicates.length, refused };
}

/** Writes events, a query a kind of relationship, and answers which of them name somebody or something unknown. */
async function load(
  tx: Transaction<'write'>,
  fresh: readonly Placed[],
): Promise<(event: CheckedEvent) => ((index: number) => RefusedEvent) | undefined> {
  const users = new Set<string>();
  const products = new Set<string>();
  const rows = new Map<EventRelationship, ReturnType<typeof asRow>[]>();
  for (const { event } of fresh) {
    const relationship = relationshipOf(event.kind);
    const some = rows.get(relationship);
    if (some) some.push(asRow(event));
    else rows.set(relationship, [asRow(event)]);
  }
  for (const [relationship, some] of rows) {
    const [row] = await tx.run(LOADS[relationship], { rows: some });
    if (row.known.length + row.conflicts.length > 0) throw new Overtaken();
    row.unknownUsers.forEach((id) => users.add(id));
    row.unknownProducts.forEach((id) => products.add(id));
  }
  return (event) => {
    const { userId, productId } = event;
    if (users.has(userId)) {
      return (index) => refusal(index, event, 'NOT_FOUND', notFound('user', userId).message, 'userId');
    }
    if (products.has(productId)) {
      return (index) => refusal(index, event, 'NOT_FOUND', notFound('product', productId).message, 'productId');
    }
    return undefined;
  };
}

function asRow(event: CheckedEvent) {
  const { eventId, kind, userId, productId, at, value, quantity, price, text, channel } = event;
  const reason = kind === 'DISLIKE' || kind === 'NOT_INTERESTED' ? kind : event.reason;
  return { id: eventId, userId, productId, at: at.getTime(), value, quantity, price, text, channel, reason };
}

function refusal(
  index: number,
  event: CheckedEvent,
  code: RefusedEvent['code'],
  message: string,
  field: string,
): RefusedEvent {
  return { index, eventId: event.eventId, code, message, path: ['input', 'events', String(index), field] };
}
