import { type Act as ToldAct, DEFAULT_WEIGHTS, EVENT_KINDS, toldActs, type ToldKind } from '../../activity/index.js';
import { type EventColumns } from '../person/person-record.js';

export type EndorsementKind = ToldKind;

/** One event of a person on a product. */
export interface Act extends ToldAct {
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

/**
 * The endorsement of largest weight among all acts of one person on one product, the latest of its kind; of ratings the
 * latest. Undefined where nothing of them is told ({@link toldActs}): such a person must not stand as a reason for it.
 */
export function endorsementOf(acts: readonly Act[]): Endorsement | undefined {
  const [best] = toldActs(acts).sort((a, b) => DEFAULT_WEIGHTS[b.kind] - DEFAULT_WEIGHTS[a.kind] || b.time - a.time);
  return best && { kind: best.kind, at: new Date(best.time), stars: best.kind === 'RATE' ? best.value : null };
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
