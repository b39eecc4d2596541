import { hash } from 'node:crypto';
import { invalidInput } from '../../../platform/errors.js';
import { type EventKind } from '../events/kinds.js';

/** What a visitor who is not signed in may do: nothing that others are told, and nothing that the shop has to know of. */
export const VISITOR_KINDS: readonly EventKind[] = ['VIEW', 'LIKE', 'DISLIKE', 'NOT_INTERESTED', 'ADD_TO_CART'];

/** Long enough that nobody guesses one: whoever knows the id of a visitor may have what that visitor did. */
const VISITOR_ID = /^[A-Za-z0-9_-]{20,128}$/;

/**
 * The key under which a visitor is kept: a hash, so that nobody who reads the graph can pass for the visitor.
 * @throws Failure INVALID_INPUT for an id of another form
 */
export function visitorKey(visitorId: string): string {
  if (!VISITOR_ID.test(visitorId)) {
    const message = 'The id of a visitor has 20 to 128 letters, digits, _ or -, and is drawn at random, as a UUID is.';
    throw invalidInput(message, 'input', 'visitorId');
  }
  return hash('sha256', visitorId, 'base64url');
}

/** The id of an event of a visitor, which stays its id when it becomes an event of a person. */
export function visitorEventId(visitor: string, sentId: string): string {
  return `visit-${hash('sha256', JSON.stringify([visitor, sentId]), 'base64url').slice(0, 32)}`;
}
