import { EVENT_KINDS } from '../../activity/index.js';
import { type EventColumns } from '../person/person-record.js';
import { type Act } from './endorsement.js';

const NONE: readonly Act[] = [];
/** Events that were read never change, so what was made of them lives as long as they do. */
const made = new WeakMap<EventColumns, ReadonlyMap<string, readonly Act[]>>();

/** The acts on one product among the events that were read of a person. Comments are without their text. */
export function readActs(events: EventColumns, productId: string): readonly Act[] {
  let acts = made.get(events);
  if (!acts) made.set(events, (acts = actsByProduct(events)));
  return acts.get(productId) ?? NONE;
}

/**
 * All acts of the person on the product, texts of comments included, or undefined where only the database knows: where
 * older events of the person were not read, or one of these is a comment.
 */
export function wholeActs(events: EventColumns, productId: string): readonly Act[] | undefined {
  if (!events.whole) return undefined;
  const acts = readActs(events, productId);
  return acts.some(({ kind }) => kind === 'COMMENT') ? undefined : acts;
}

function actsByProduct(events: EventColumns): ReadonlyMap<string, readonly Act[]> {
  const found = new Map<string, Act[]>();
  events.items.forEach((item, e) => {
    const act = { kind: EVENT_KINDS[events.kinds[e]].kind, value: events.values[e], time: events.moments[e] };
    const acts = found.get(item);
    if (acts) acts.push(act);
    else found.set(item, [act]);
  });
  return found;
}
