import { type EventField, type EventKind, LIKED_FROM } from './kinds.js';
import { opinionOf } from './opinion.js';

/**
 * The acts of a person that others are told, and the fields that are told of each (docs/decisions/0001). Other events, for
 * example a view or a product in the cart, are told to nobody.
 */
export const TOLD_FIELDS = {
  PURCHASE: [],
  RATE: ['value'],
  LIKE: [],
  SHARE: [],
  COMMENT: ['text'],
} as const satisfies Partial<Record<EventKind, readonly EventField[]>>;

export type ToldKind = keyof typeof TOLD_FIELDS;

/** What of an event decides whether it is told. */
export interface Act {
  readonly kind: EventKind;
  /** Stars of a rating; not read for other kinds. */
  readonly value: number | null;
  /** What a comment says; null or absent where it was not read: then the comment speaks neither for nor against. */
  readonly text?: string | null;
}

/**
 * Those of the acts of one person on one product that others are told. None of whoever ever returned, disliked, rated below
 * {@link LIKED_FROM} or complained of the product, whatever else that person did: the acts must be all there are.
 */
export function toldActs<A extends Act>(acts: readonly A[]): (A & { readonly kind: ToldKind })[] {
  return acts.some(isAgainst) ? [] : acts.filter(isFor);
}

/** Whether something may be told of these acts once the texts of comments are known. */
export function mayBeTold(acts: readonly Act[]): boolean {
  return !acts.some(isAgainst) && acts.some((act) => act.kind === 'COMMENT' || isFor(act));
}

function isAgainst({ kind, value, text }: Act): boolean {
  if (kind === 'RETURN' || kind === 'DISLIKE' || kind === 'NOT_INTERESTED') return true;
  if (kind === 'RATE') return (value ?? 0) < LIKED_FROM;
  return kind === 'COMMENT' && isText(text) && opinionOf(text) === 'COMPLAINT';
}

function isFor<A extends Act>(act: A): act is A & { readonly kind: ToldKind } {
  if (act.kind === 'COMMENT') return isText(act.text) && opinionOf(act.text) === 'PRAISE';
  return act.kind in TOLD_FIELDS;
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}
