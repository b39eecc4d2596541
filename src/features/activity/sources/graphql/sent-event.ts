import { type UserId } from '../../../people/index.js';
import { type ProductId } from '../../../catalogue/index.js';
import { createHash } from 'node:crypto';
import { type EventDraft } from '../../events/event.js';
import { type EventKind } from '../../events/kinds.js';

/** An event as a caller of the API sends it. */
export interface SentEvent extends Omit<EventDraft, 'at'> {
  /** When it happened; now, if absent. */
  readonly at?: Date | null;
}

/** An event that a caller names by a key instead of an id. */
export interface KeyedEvent extends Omit<SentEvent, 'id'> {
  readonly idempotencyKey: string;
}

/** What was sent, in the fields that the rules judge. @param now milliseconds since 1970 */
export function draftOf(sent: SentEvent, now: number): EventDraft {
  return { ...sent, at: sent.at?.getTime() ?? now };
}

/** The id of an event that a caller names by a key: equal for equal person, product, kind and key. */
export function eventIdOf(kind: EventKind, userId: UserId, productId: ProductId, key: string): string {
  const hash = createHash('sha256').update(JSON.stringify([kind, userId, productId, key]));
  return `key-${hash.digest('base64url').slice(0, 32)}`;
}
