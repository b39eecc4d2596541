import { EVENT_KINDS } from '../../activity/index.js';
import { type EventColumns } from '../person/person-record.js';
import { type Act } from './endorsement.js';

/** The acts on one product among the events that were read of a person: one look at each event. */
export function readActs(events: EventColumns, productId: string): Act[] {
  const { items, kinds } = events;
  const acts: Act[] = [];
  let comments = 0;
  for (let e = 0; e < items.length; e += 1) {
    const isComment = EVENT_KINDS[kinds[e]].kind === 'COMMENT';
    if (items[e] === productId) acts.push(actOf(events, e, comments));
    if (isComment) comments += 1;
  }
  return acts;
}

/** All acts of the person on the product, or undefined where older events of the person were not read: then only the database knows. */
export function wholeActs(events: EventColumns, productId: string): readonly Act[] | undefined {
  return events.whole ? readActs(events, productId) : undefined;
}

/** The acts among the events that were read of a person by product, the product of the latest first. */
export function actsByProduct(events: EventColumns): ReadonlyMap<string, readonly Act[]> {
  const found = new Map<string, Act[]>();
  let comments = 0;
  events.items.forEach((item, e) => {
    const act = actOf(events, e, comments);
    if (act.kind === 'COMMENT') comments += 1;
    const acts = found.get(item);
    if (acts) acts.push(act);
    else found.set(item, [act]);
  });
  return found;
}

/** @param comments how many comments there are among the events before */
function actOf({ kinds, values, texts, moments }: EventColumns, e: number, comments: number): Act {
  const { kind } = EVENT_KINDS[kinds[e]];
  return { kind, value: values[e], text: kind === 'COMMENT' ? texts[comments] : null, time: moments[e] };
}
