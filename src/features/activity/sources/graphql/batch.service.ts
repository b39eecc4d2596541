import { notFound } from '../../../../platform/errors.js';
import { type EventRecord, isSameEvent, type JudgedEvent, pairOf, recordOf } from '../../events/event.js';
import {
  findEvents,
  findLikes,
  loadEvents,
  type LoadedEvents,
  Overtaken,
  type WriteTransaction,
} from '../../events/events.store.js';
import {
  dropUnverified,
  lockAndFindSettled,
  purchaseKey,
  type SentPurchase,
  storeUnverified,
} from '../../events/unverified.store.js';

type Unknown = Pick<LoadedEvents, 'unknownUsers' | 'unknownProducts'>;

/** Why one event of a batch was not stored. */
export interface RefusedEvent {
  /** Place in the batch, from 0. */
  readonly index: number;
  readonly eventId: string;
  readonly code: 'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'FORBIDDEN';
  readonly message: string;
  readonly path: readonly string[];
}

/** What became of a batch: `recorded + duplicates + refused.length` is its length. */
export interface RecordedBatch {
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: readonly RefusedEvent[];
  /** Ids of likes and purchases that are there already in place of those of the batch, by place in the batch. */
  readonly instead: ReadonlyMap<number, string>;
}

/** An event with its place in the batch. */
export interface PlacedEvent {
  readonly index: number;
  readonly event: JudgedEvent;
  /** Whether the caller said when it happened. */
  readonly timeGiven: boolean;
  /** The id that the sender gave. */
  readonly sentId: string;
  /** False for a purchase that the shop has to confirm. */
  readonly verified: boolean;
  /** Whether the sender may not learn that it was there before: then it counts as recorded. */
  readonly quiet: boolean;
}

/**
 * Stores the events of a batch that are new, and tells which were there before, contradict what is there, or name
 * somebody or something unknown. A like is a state: one that comes on top of another is a duplicate. A purchase that a storefront
 * told of is confirmed where the shop sends it under the same id.
 * @throws Overtaken where another transaction stored one of them meanwhile
 */
export async function storeBatch(tx: WriteTransaction, placed: readonly PlacedEvent[]): Promise<RecordedBatch> {
  const stored = await findEvents(tx, [...new Set(placed.map(({ event }) => event.id))]);
  const likes = await findLikes(
    tx,
    placed.flatMap(({ event }) => (event.kind === 'LIKE' && !stored.has(event.id) ? [event] : [])),
  );
  const settled = await lockAndFindSettled(tx, placed.filter(isPurchase).map(sentPurchase));
  const instead = new Map<number, string>();
  const first = new Map<string, JudgedEvent>();
  const again: PlacedEvent[] = [];
  const fresh: PlacedEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const one of placed) {
    const { event, timeGiven, index } = one;
    const earlier = first.get(event.id);
    const known = vouchedFor(one, stored.get(event.id)) ?? (earlier && recordOf(earlier, one.verified));
    const other = known ? undefined : event.kind === 'LIKE' ? likes.get(pairOf(event)) : settled.get(keyOf(one));
    if (other !== undefined) {
      instead.set(index, other);
      again.push(one);
    } else if (!known) {
      if (event.kind === 'LIKE') likes.set(pairOf(event), event.id);
      first.set(event.id, event);
      fresh.push(one);
    } else if (isSameEvent(event, known, timeGiven)) again.push(one);
    else refused.push(refusal(index, one.sentId, 'CONFLICT', `Another event has the id "${one.sentId}".`, 'id'));
  }
  const loaded = await store(tx, fresh);
  // A repetition within the batch of an event that was refused is refused with it.
  const duplicates = again.filter((one) => stored.has(one.event.id) || isKnown(one, loaded, refused));
  const recorded = fresh.filter((one) => isKnown(one, loaded, refused));
  const bought = recorded.filter((one) => one.verified && isPurchase(one));
  await dropUnverified(
    tx,
    bought.map(({ event }) => event),
  );
  const quiet = duplicates.filter((one) => one.quiet).length;
  return { recorded: recorded.length + quiet, duplicates: duplicates.length - quiet, refused, instead };
}

/** @throws Overtaken where one of them is there */
async function store(tx: WriteTransaction, fresh: readonly PlacedEvent[]): Promise<Unknown> {
  const eventsOf = (verified: boolean) => fresh.filter((one) => one.verified === verified);
  const loaded = await loadEvents(
    tx,
    eventsOf(true).map(({ event }) => event),
  );
  if (loaded.known.length + loaded.conflicts.length > 0) throw new Overtaken();
  const told = await storeUnverified(
    tx,
    eventsOf(false).map(({ event, sentId }) => ({ ...event, sentAs: sentId })),
  );
  return {
    unknownUsers: new Set([...loaded.unknownUsers, ...told.unknownUsers]),
    unknownProducts: new Set([...loaded.unknownProducts, ...told.unknownProducts]),
  };
}

function isPurchase({ event }: PlacedEvent): boolean {
  return event.kind === 'PURCHASE';
}

function sentPurchase({ event, sentId }: PlacedEvent): SentPurchase {
  return { sentAs: sentId, userId: event.userId, productId: event.productId };
}

function keyOf(one: PlacedEvent): string {
  return purchaseKey(sentPurchase(one));
}

/** The stored event, but for one that a storefront told of and the shop now sends: that one is not there for the shop. */
function vouchedFor({ verified }: PlacedEvent, stored: EventRecord | undefined): EventRecord | undefined {
  return verified && stored?.verified === false ? undefined : stored;
}

/** Whether the person and the product of an event are known; if not, the event is among the refused. */
function isKnown({ index, event, sentId }: PlacedEvent, loaded: Unknown, refused: RefusedEvent[]): boolean {
  const { userId, productId } = event;
  if (loaded.unknownUsers.has(userId)) {
    refused.push(refusal(index, sentId, 'NOT_FOUND', notFound('user', userId).message, 'userId'));
    return false;
  }
  if (loaded.unknownProducts.has(productId)) {
    refused.push(refusal(index, sentId, 'NOT_FOUND', notFound('product', productId).message, 'productId'));
    return false;
  }
  return true;
}

/** An event of a batch that was refused at one of its fields. */
export function refusal(
  index: number,
  sentId: string,
  code: RefusedEvent['code'],
  message: string,
  field: string,
): RefusedEvent {
  return { index, eventId: sentId, code, message, path: ['input', 'events', String(index), field] };
}
