import {
  countEvents,
  countEventsOfProduct,
  countEventsOfUsers,
  eventsByIds,
  eventsOfProduct,
  eventsOfUsers,
  listEvents,
  productEventCounts,
} from '../../../../cypher/activity/index.js';
import { invalidInput } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { eventOf, type EventRecord, relationshipOf } from '../events/event.js';
import { EVENT_KINDS, type EventKind } from '../events/kinds.js';

/** Conditions hold together; absent ones do not count. */
export interface EventFilter {
  readonly userId?: string | null;
  readonly productId?: string | null;
  readonly kinds?: readonly EventKind[] | null;
  /** From this moment on. */
  readonly from?: Date | null;
  /** Before this moment. */
  readonly to?: Date | null;
}

/** Time and id of the event before a page that is ordered newest first; both null for the first. */
export interface EventPosition {
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
}

export interface EventPage extends EventPosition {
  readonly index: number;
  /** Whose events. */
  readonly of: string;
}

/** How often a product met with each kind of act; dislikes hold "not interested" too. */
export interface EventCounts {
  readonly views: number;
  readonly likes: number;
  readonly dislikes: number;
  readonly comments: number;
  readonly shares: number;
  readonly cartAdds: number;
  readonly ratings: number;
  readonly purchases: number;
  readonly returns: number;
}

const NO_EVENTS: EventCounts = {
  views: 0,
  likes: 0,
  dislikes: 0,
  comments: 0,
  shares: 0,
  cartAdds: 0,
  ratings: 0,
  purchases: 0,
  returns: 0,
};
const ALWAYS = new Date('0001-01-01T00:00:00Z');
const FOREVER = new Date('9999-12-31T00:00:00Z');

/** Reads what people did, newest first. */
export class ActivityService {
  constructor(private readonly db: Database) {}

  /** The events of these ids in the order asked, undefined where there is none. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(EventRecord | undefined)[]> {
    const rows = await this.db.run(eventsByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, eventOf(row)]));
    return ids.map((id) => found.get(id));
  }

  /**
   * Events newest first, at most `limit`. Reads a person's or a product's own events where the filter names one, else
   * the newest of each kind from its index.
   * @throws Failure INVALID_INPUT for a time that ends before it begins
   */
  async list(
    filter: EventFilter,
    position: EventPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<EventRecord[]> {
    const { userId, productId } = filter;
    if (userId) return this.ofUsers([{ index: 0, of: userId, ...position }], filter, limit, context);
    if (productId) {
      const params = { productId, filter: asStored(filter), ...position, limit };
      return (await this.db.run(eventsOfProduct, params, context)).map(eventOf);
    }
    const { relationships, reasons, from, to } = asStored(filter);
    const until = position.beforeAt ?? (to ? justBefore(to) : FOREVER);
    const params = { relationships, reasons, from: from ?? ALWAYS, until, beforeId: position.beforeId, limit };
    return (await this.db.run(listEvents, params, context)).map(eventOf);
  }

  /**
   * How many events {@link list} goes through.
   * @throws Failure as list
   */
  async count(filter: EventFilter, context?: QueryContext): Promise<number> {
    const { userId, productId } = filter;
    if (userId) return (await this.countOfUsers([userId], filter, context))[0];
    if (productId) {
      const [row] = await this.db.run(countEventsOfProduct, { productId, filter: asStored(filter) }, context);
      return row.total;
    }
    const { relationships, reasons, from, to } = asStored(filter);
    const params = { relationships, reasons, from: from ?? ALWAYS, until: to ? justBefore(to) : FOREVER };
    return (await this.db.run(countEvents, params, context))[0].total;
  }

  /** Pages of the events of many people in one query; `request` is the page's index. `filter.userId` does not count. */
  async ofUsers(
    pages: readonly EventPage[],
    filter: EventFilter,
    limit: number,
    context?: QueryContext,
  ): Promise<(EventRecord & { request: number })[]> {
    const params = { requests: pages, filter: asStored(filter), productId: filter.productId, limit };
    const rows = await this.db.run(eventsOfUsers, params, context);
    return rows.map((row) => ({ ...eventOf(row), request: row.request }));
  }

  /** How many events each of these people has. `filter.userId` does not count. */
  async countOfUsers(ids: readonly string[], filter: EventFilter, context?: QueryContext): Promise<number[]> {
    const params = { ids: [...new Set(ids)], filter: asStored(filter), productId: filter.productId };
    const rows = await this.db.run(countEventsOfUsers, params, context);
    const found = new Map(rows.map((row) => [row.userId, row.total]));
    return ids.map((id) => found.get(id) ?? 0);
  }

  /** Read from the degrees the graph keeps; zeros where there is no such product. */
  async countsOfProducts(ids: readonly string[], context?: QueryContext): Promise<EventCounts[]> {
    const rows = await this.db.run(productEventCounts, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.productId, row]));
    return ids.map((id) => found.get(id) ?? NO_EVENTS);
  }
}

/** The last moment before another, at the precision times are kept in. */
function justBefore(time: Date): Date {
  return new Date(time.getTime() - 1);
}

function asStored(filter: EventFilter): {
  relationships: string[];
  reasons: string[];
  from?: Date | null;
  to?: Date | null;
} {
  const { from, to } = filter;
  if (from && to && from > to) throw invalidInput('`from` is after `to`.', 'filter', 'from');
  const kinds = filter.kinds ?? EVENT_KINDS.map((entry) => entry.kind);
  const reasons = kinds.filter((kind) => kind === 'DISLIKE' || kind === 'NOT_INTERESTED');
  return { relationships: [...new Set(kinds.map(relationshipOf))], reasons, from, to };
}
