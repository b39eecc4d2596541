import { hash } from 'node:crypto';
import { type Identity } from '../../../../platform/auth/index.js';
import { type EventKind } from '../../events/kinds.js';

/** Who sends events. */
export interface Sender {
  /** The back end of the shop, whose word is taken: for ids, for purchases and returns, and for how many events there are. */
  readonly trusted: boolean;
  /** Tells senders who are not trusted apart. */
  readonly name: string;
  /** Whether the sender is a key that stands in a page, which everybody can read and send with. */
  readonly inPage: boolean;
}

export const SHOP: Sender = { trusted: true, name: 'SHOP', inPage: false };

/** Kinds that only the back end of the shop knows to have happened. */
export const FOR_THE_SHOP: ReadonlySet<EventKind> = new Set(['PURCHASE', 'RETURN']);

export function senderOf(identity: Identity | undefined): Sender {
  if (!identity) return { trusted: false, name: '', inPage: true };
  const { roles, subject } = identity;
  if (roles.includes('SERVICE') || roles.includes('ADMIN')) return SHOP;
  const [page] = (['TRACKING', 'STOREFRONT'] as const).filter((role) => roles.includes(role));
  return { trusted: false, name: `${page ?? 'CUSTOMER'} ${subject}`, inPage: page !== undefined };
}

/**
 * The id under which an event is stored: as the shop sent it, or made of sender, person and the sender's id, so that nobody
 * can take an id that the shop will want for another event.
 */
export function storedId(sender: Sender, userId: string, id: string): string {
  if (sender.trusted) return id;
  return `sent-${hash('sha256', JSON.stringify([sender.name, userId, id]), 'base64url').slice(0, 32)}`;
}
