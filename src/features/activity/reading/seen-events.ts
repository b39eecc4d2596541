import { hash } from 'node:crypto';
import { type Standing } from '../../people/index.js';
import { type EventRecord } from '../events/event.js';
import { groupBy } from '../events/group-by.js';
import { visibleActs } from '../events/visibility.js';
import { type EventFilter, fits } from './event-filter.js';

/**
 * The events of one person that a viewer sees, newest first. Ids of events are often numbers of orders, so each has another id
 * here, made of what is visible: equal events have equal ids, and nothing else can be learnt from one.
 *
 * @param events all events of the person on each product that speak for or against it
 */
export function seenEvents(events: readonly EventRecord[], standing: Standing, filter: EventFilter): EventRecord[] {
  const byProduct = groupBy(events, ({ productId }) => productId);
  return [...byProduct.values()]
    .flatMap((acts) => visibleActs(acts, standing))
    .map((event) => ({ ...event, eventId: visibleId(event) }))
    .filter((event) => fits(event, filter))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.eventId < b.eventId ? 1 : -1));
}

function visibleId({ userId, productId, kind, at, value, text }: EventRecord): string {
  const seen = JSON.stringify([userId, productId, kind, at.getTime(), value, text]);
  return `seen-${hash('sha256', seen, 'base64url').slice(0, 32)}`;
}
