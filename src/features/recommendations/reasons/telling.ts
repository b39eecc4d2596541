import { EVENT_KINDS, LIKED_FROM, type EventKind } from '../../activity/index.js';
import { type Friend } from '../person/person.js';

/** Kinds of tellings. Other events, for example a view or a product in the cart, count in scores but are never a reason. */
const TELLINGS: ReadonlySet<EventKind> = new Set(['PURCHASE', 'RATE', 'LIKE', 'SHARE', 'COMMENT']);

/** The telling of largest weight of a friend about a product, the latest of its kind. */
export function strongestTelling({ events }: Friend, productId: string): { action: EventKind; at: Date } | undefined {
  let best: { weight: number; time: number; action: EventKind } | undefined;
  for (let e = 0; e < events.items.length; e += 1) {
    if (events.items[e] !== productId) continue;
    const { kind: action, weight } = EVENT_KINDS[events.kinds[e]];
    if (!TELLINGS.has(action) || (action === 'RATE' && events.values[e] < LIKED_FROM)) continue;
    const time = events.times[e];
    if (!best || weight > best.weight || (weight === best.weight && time > best.time)) best = { weight, time, action };
  }
  return best && { action: best.action, at: new Date(best.time * 1000) };
}
