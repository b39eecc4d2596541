import { createHash } from 'node:crypto';
import { checkId, checkNumber, checkText } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { EVENT_KINDS, type EventKind, type EventRelationship } from './kinds.js';

/** An event as a caller sends it: what a person did with a product. */
export interface EventInput {
  /** The caller's own id of the event: sending it again stores nothing. */
  readonly id: string;
  readonly kind: EventKind;
  readonly userId: string;
  readonly productId: string;
  /** When; now, if absent. */
  readonly at?: Date | null;
  /** Stars from 0 to 5, for RATE. */
  readonly value?: number | null;
  /** Pieces, for PURCHASE (1, if absent), ADD_TO_CART and RETURN. */
  readonly quantity?: number | null;
  /** For one piece, for PURCHASE. */
  readonly price?: number | null;
  /** What was said, for COMMENT. */
  readonly text?: string | null;
  /** Where it was shared, for SHARE. */
  readonly channel?: string | null;
  /** Why it came back, for RETURN. */
  readonly reason?: string | null;
}

/** An event as the graph has it. */
export interface EventRecord {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly userId: string;
  readonly productId: string;
  readonly value: number | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly text: string | null;
  readonly channel: string | null;
  readonly reason: string | null;
}

/** An event that was checked, as it goes into the graph, and whether the caller said when it happened. */
export interface CheckedEvent extends EventRecord {
  readonly timeGiven: boolean;
}

/** What each kind may say beside who, what and when. */
const PAYLOAD: Readonly<Record<EventKind, readonly PayloadField[]>> = {
  VIEW: [],
  LIKE: [],
  DISLIKE: [],
  NOT_INTERESTED: [],
  COMMENT: ['text'],
  SHARE: ['channel'],
  ADD_TO_CART: ['quantity'],
  RATE: ['value'],
  PURCHASE: ['quantity', 'price'],
  RETURN: ['quantity', 'reason'],
};
const PAYLOAD_FIELDS = ['value', 'quantity', 'price', 'text', 'channel', 'reason'] as const;
type PayloadField = (typeof PAYLOAD_FIELDS)[number];

const EARLIEST = Date.UTC(1990, 0, 1);
/** Clocks of shops run ahead by hours, never by more than this (milliseconds). */
const AHEAD = 86_400_000;

/**
 * An event with its values trimmed and in range.
 * @param now milliseconds since 1970
 * @throws Failure INVALID_INPUT at the field of `path`
 */
export function checkEvent(event: EventInput, now: number, path: readonly string[]): CheckedEvent {
  const { kind } = event;
  const allowed = PAYLOAD[kind];
  for (const field of PAYLOAD_FIELDS) {
    if (event[field] === null || event[field] === undefined || allowed.includes(field)) continue;
    throw invalidInput(`\`${field}\` is not for ${kind}.`, ...path, field);
  }
  const value = checkNumber(event.value, { min: 0, max: 5 }, ...path, 'value');
  if (kind === 'RATE' && value === undefined) throw invalidInput('RATE needs a `value`.', ...path, 'value');
  const text = checkText(event.text, 5_000, ...path, 'text');
  if (typeof event.text === 'string' && text === undefined) {
    throw invalidInput('A comment that says something may not be empty.', ...path, 'text');
  }
  const quantity = checkNumber(event.quantity, { min: 1, max: 10_000, whole: true }, ...path, 'quantity');
  return {
    eventId: checkId(event.id, 'event', ...path, 'id'),
    kind,
    userId: checkId(event.userId, 'user', ...path, 'userId'),
    productId: checkId(event.productId, 'product', ...path, 'productId'),
    at: checkTime(event.at, now, path),
    timeGiven: event.at !== null && event.at !== undefined,
    value: value ?? null,
    quantity: quantity ?? (kind === 'PURCHASE' ? 1 : null),
    price: checkNumber(event.price, { min: 0, max: 1e9 }, ...path, 'price') ?? null,
    text: text ?? null,
    channel: checkText(event.channel, 64, ...path, 'channel') ?? null,
    reason: checkText(event.reason, 200, ...path, 'reason') ?? null,
  };
}

function checkTime(at: Date | null | undefined, now: number, path: readonly string[]): Date {
  const time = at?.getTime() ?? now;
  if (time < EARLIEST) throw invalidInput('Events before 1990 are taken for mistakes.', ...path, 'at');
  if (time > now + AHEAD) throw invalidInput('This event is more than a day in the future.', ...path, 'at');
  return new Date(time);
}

/** Is what was sent the event that is stored? A time that the caller left to us does not count. */
export function isSameEvent(sent: CheckedEvent, stored: EventRecord): boolean {
  return (
    sent.kind === stored.kind &&
    sent.userId === stored.userId &&
    sent.productId === stored.productId &&
    (!sent.timeGiven || sent.at.getTime() === stored.at.getTime()) &&
    PAYLOAD_FIELDS.every((field) => sent[field] === stored[field])
  );
}

/** The id of an event that a caller names by an idempotency key: the same person, product, kind and key, the same id. */
export function eventIdOf(kind: EventKind, userId: string, productId: string, key: string): string {
  const hash = createHash('sha256').update(JSON.stringify([kind, userId, productId, key]));
  return `key-${hash.digest('base64url').slice(0, 32)}`;
}

/** The relationship an event of this kind is stored as. */
export function relationshipOf(kind: EventKind): EventRelationship {
  return EVENT_KINDS.find((entry) => entry.kind === kind)!.relationship;
}

/** A stored relationship as an event. Two kinds share DISLIKED; its reason tells them apart and is no reason of anybody's. */
export function eventOf(
  row: Omit<EventRecord, 'eventId' | 'kind'> & { id: string; relationship: string },
): EventRecord {
  const { id, relationship, userId, productId, at, value, quantity, price, text, channel } = row;
  const disliked = relationship === 'DISLIKED';
  const kind: EventKind = disliked
    ? row.reason === 'NOT_INTERESTED'
      ? 'NOT_INTERESTED'
      : 'DISLIKE'
    : EVENT_KINDS.find((entry) => entry.relationship === (relationship as EventRelationship))!.kind;
  const reason = disliked ? null : row.reason;
  return { eventId: id, kind, userId, productId, at, value, quantity, price, text, channel, reason };
}
