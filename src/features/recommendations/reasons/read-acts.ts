import { EVENT_KINDS } from '../../activity/index.js';
import { type EventColumns } from '../person/person-record.js';
import { type Act } from './endorsement.js';

const NONE: readonly Act[] = [];
/** Events that were read never change, so what was made of them lives as long as they do. */
const made = new WeakMap<EventColumns, ReadonlyMap<string, readonly Act[]>>();

/** The acts on one product among the events that were read of a person. */
export function readActs(events: EventColumns, productId: string): readonly Act[] {
  let acts = made.get(events);
  if (!acts) made.set(events, (acts = actsByProduct(events)));
  return acts.get(productId) ?? NONE;
}

/** All acts of the person on the product, or undefined where older events of the person were not read: then only the database knows. */
export function wholeActs(events: EventColumns, productId: string): readonly Act[] | undefined {
  return events.whole ? readActs(events, productId) : undefined;
}

function actsByProduct(events: EventColumns): ReadonlyMap<string, readonly Act[]> {
  const found = new Map<string, Act[]>();
  let comments = 0;
  events.items.forEach((item, e) => {
    const { kind } = EVENT_KINDS[events.kinds[e]];
    const text = kind === 'COMMENT' ? events.texts[comments++] : null;
    const act = { kind, value: events.values[e], text, time: events.moments[e] };
    const acts = found.get(item);
    if (acts) acts.push(act);
    else found.set(item, [act]);
  });
  return found;
}
