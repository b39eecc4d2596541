import { EVENT_KINDS, type EventKind, LIKED_FROM, opinionOf } from '../../activity/index.js';
import { type EventColumns } from '../person/person-record.js';

/** The acts by which a person endorses a product. Other events, for example a view or a product in the cart, count in scores only. */
export const ENDORSEMENT_KINDS = [
  'PURCHASE',
  'RATE',
  'LIKE',
  'SHARE',
  'COMMENT',
] as const satisfies readonly EventKind[];
export type EndorsementKind = (typeof ENDORSEMENT_KINDS)[number];

/** One event of a person on a product. */
export interface Act {
  readonly kind: EventKind;
  /** Stars of a rating; not read for other kinds. */
  readonly value: number | null;
  /** What a comment says; null or absent where it was not read: then the comment speaks neither for nor against. */
  readonly text?: string | null;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How a person endorses a product. */
export interface Endorsement {
  readonly kind: EndorsementKind;
  readonly at: Date;
  /** Of a rating, else null. */
  readonly stars: number | null;
}

/** Weight of one event of each endorsement kind, by which the strongest is chosen. */
const WEIGHT = new Map(EVENT_KINDS.map(({ kind, weight }) => [kind, weight]));

/**
 * The endorsement of largest weight among all acts of one person on one product, the latest of its kind; of ratings the
 * latest. Undefined if there is none, and for whoever ever returned, disliked, rated below {@link LIKED_FROM} or complained
 * of the product: such a person must not stand as a reason for it.
 */
export function endorsementOf(acts: readonly Act[]): Endorsement | undefined {
  let best: (Act & { kind: EndorsementKind }) | undefined;
  for (const act of acts) {
    if (isAgainst(act)) return undefined;
    if (!isFor(act)) continue;
    const lead = best ? WEIGHT.get(act.kind)! - WEIGHT.get(best.kind)! : 1;
    if (!best || lead > 0 || (lead === 0 && act.time > best.time)) best = act;
  }
  return best && { kind: best.kind, at: new Date(best.time), stars: best.kind === 'RATE' ? best.value : null };
}

function isAgainst({ kind, value, text }: Act): boolean {
  if (kind === 'RETURN' || kind === 'DISLIKE' || kind === 'NOT_INTERESTED') return true;
  if (kind === 'RATE') return (value ?? 0) < LIKED_FROM;
  return kind === 'COMMENT' && isText(text) && opinionOf(text) === 'COMPLAINT';
}

function isFor(act: Act): act is Act & { kind: EndorsementKind } {
  if (act.kind === 'COMMENT') return isText(act.text) && opinionOf(act.text) === 'PRAISE';
  return (ENDORSEMENT_KINDS as readonly EventKind[]).includes(act.kind);
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}

/** The acts on each product among the events that were read of a person. Comments are without their text. */
export function actsByProduct(events: EventColumns): ReadonlyMap<string, readonly Act[]> {
  const found = new Map<string, Act[]>();
  events.items.forEach((item, e) => {
    const act = { kind: EVENT_KINDS[events.kinds[e]].kind, value: events.values[e], time: events.times[e] * 1000 };
    const acts = found.get(item);
    if (acts) acts.push(act);
    else found.set(item, [act]);
  });
  return found;
}

/** Whether the acts may hold an endorsement once the texts of comments are known. */
export function mayEndorse(acts: readonly Act[]): boolean {
  return !acts.some(isAgainst) && acts.some((act) => act.kind === 'COMMENT' || isFor(act));
}
