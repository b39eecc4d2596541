import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type EventKind, type EventRelationship, kindOf, storedReason, UNVERIFIED_PURCHASE } from './kinds.js';
import { quantityOf } from './rules.js';

/** An event as a source hands it over: translated into these fields, not judged yet by the rules. */
export interface EventDraft {
  /** The sender's own id of the event: an event that is sent again under it is not stored again. */
  readonly id: string;
  readonly kind: EventKind;
  readonly userId: UserId;
  readonly productId: ProductId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Stars from 0 to 5. */
  readonly value?: number | null;
  /** Pieces, or how many times. */
  readonly quantity?: number | null;
  /** For one piece. */
  readonly price?: number | null;
  /** Of the price, ISO 4217; that of the product where it is absent. */
  readonly currency?: string | null;
  /** What a comment says. */
  readonly text?: string | null;
  /** Where a product was shared. */
  readonly channel?: string | null;
  /** Why a product came back. */
  readonly reason?: string | null;
  /** The list of recommendations that led to it. It is no part of what an event says: two events that differ in it only are one. */
  readonly recommendationId?: string | null;
}

/** An event that keeps the rules (`rules.ts`), as it is stored: fields that its kind does not have are absent. */
export interface JudgedEvent extends EventDraft {
  readonly value?: number;
  readonly quantity?: number;
  readonly price?: number;
  readonly currency?: string;
  readonly text?: string;
  readonly channel?: string;
  readonly reason?: string;
  readonly recommendationId?: string;
}

/** An event as it is read from the graph. */
export interface EventRecord {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly userId: UserId;
  readonly productId: ProductId;
  readonly value: number | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly text: string | null;
  readonly channel: string | null;
  readonly reason: string | null;
  /** False for a purchase that a storefront told of and the shop did not confirm. */
  readonly verified: boolean;
}

/** What makes two events equal beside the id: who did what to which product when, and with which values. */
export function contentOf(event: Omit<EventDraft, 'id'>): string {
  const { userId, productId, kind, at, value, price, text, channel } = event;
  const quantity = quantityOf(kind, event.quantity);
  const reason = storedReason(kind, event.reason);
  // At the end and only where it is said: ids that were derived before events had a currency stay what they are.
  const said = event.currency ? `\u001f${event.currency}` : '';
  const values = `${value ?? ''}\u001f${quantity ?? ''}\u001f${price ?? ''}`;
  const texts = `${text ?? ''}\u001f${channel ?? ''}\u001f${reason ?? ''}`;
  return `${userId}\u001f${productId}\u001f${kind}\u001f${at}\u001f${values}\u001f${texts}${said}`;
}

/** Key of a person and a product; ids hold no control characters. */
export function pairOf({ userId, productId }: { readonly userId: string; readonly productId: string }): string {
  return `${userId}\n${productId}`;
}

/** Whether what was sent is the event that is stored; `timeGiven` is false where the sender left the time to us. */
export function isSameEvent(sent: JudgedEvent, stored: EventRecord, timeGiven: boolean): boolean {
  return contentOf(sent) === contentOf({ ...stored, at: timeGiven ? stored.at.getTime() : sent.at });
}

/** The event that a batch holds, as it would be read after it was stored. */
export function recordOf(event: JudgedEvent, verified: boolean): EventRecord {
  const { id, kind, userId, productId, at } = event;
  const { value = null, quantity = null, price = null, currency = null } = event;
  const { text = null, channel = null, reason = null } = event;
  const stored = { value, quantity, price, currency, text, channel, reason };
  return { eventId: id, kind, userId, productId, at: new Date(at), ...stored, verified };
}

/** An event as the queries that write take it. */
export function rowOf(event: JudgedEvent): Omit<JudgedEvent, 'reason'> & { readonly reason?: string | null } {
  return { ...event, reason: storedReason(event.kind, event.reason) };
}

/** A relationship as the queries return it. */
type StoredRow = Omit<EventRecord, 'eventId' | 'kind' | 'verified'> & { id: string; relationship: string };

/** A stored relationship as an event. */
export function eventOf({ id, relationship, ...row }: StoredRow): EventRecord {
  const { userId, productId, at, value, quantity, price, currency, text, channel } = row;
  const verified = relationship !== UNVERIFIED_PURCHASE;
  const kind = verified ? kindOf(relationship as EventRelationship, row.reason) : 'PURCHASE';
  const reason = relationship === 'DISLIKED' ? null : row.reason;
  const counted = quantityOf(kind, quantity) ?? null;
  const stored = { value, quantity: counted, price, currency, text, channel, reason };
  return { eventId: id, kind, userId, productId, at, ...stored, verified };
}
