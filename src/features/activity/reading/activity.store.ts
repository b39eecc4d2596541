import { type ProductId } from '../../catalogue/index.js';
import * as queries from '../../../../cypher/activity/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { eventOf, type EventRecord } from '../events/event.js';
import { type StoredFilter } from './event-filter.js';

/** Time and id of the event before a page that is ordered newest first; both null for the first page. */
export interface EventPosition {
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
}

/** A page of the events of one person. */
export interface EventPage extends EventPosition {
  readonly index: number;
  /** Id of the person. */
  readonly of: string;
}

/** How many events of each kind a product has; `dislikes` holds "not interested" too. */
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

const ALWAYS = new Date('0001-01-01T00:00:00Z');
const FOREVER = new Date('9999-12-31T00:00:00Z');

/** The queries that read events, newest first. */
export class ActivityStore {
  constructor(private readonly db: Database) {}

  async byIds(ids: readonly string[], context?: QueryContext): Promise<EventRecord[]> {
    return (await this.db.run(queries.eventsByIds, { ids }, context)).map(eventOf);
  }

  async newest(
    filter: StoredFilter,
    { beforeAt, beforeId }: EventPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<EventRecord[]> {
    const params = { ...this.span(filter), beforeId, limit };
    const rows = await this.db.run(queries.listEvents, { ...params, until: beforeAt ?? params.until }, context);
    return rows.map(eventOf);
  }

  async count(filter: StoredFilter, context?: QueryContext): Promise<number> {
    const [{ total }] = await this.db.run(queries.countEvents, this.span(filter), context);
    return total;
  }

  async ofProduct(
    productId: ProductId,
    filter: StoredFilter,
    position: EventPosition,
    limit: number,
    context?: QueryContext,
  ): Promise<EventRecord[]> {
    return (await this.db.run(queries.eventsOfProduct, { productId, filter, ...position, limit }, context)).map(
      eventOf,
    );
  }

  async countOfProduct(productId: ProductId, filter: StoredFilter, context?: QueryContext): Promise<number> {
    const [{ total }] = await this.db.run(queries.countEventsOfProduct, { productId, filter }, context);
    return total;
  }

  /** Pages of the events of many people; `request` is the page's index. */
  async ofUsers(
    requests: readonly EventPage[],
    filter: StoredFilter,
    productId: ProductId | null | undefined,
    limit: number,
    context?: QueryContext,
  ): Promise<(EventRecord & { request: number })[]> {
    const rows = await this.db.run(queries.eventsOfUsers, { requests, filter, productId, limit }, context);
    return rows.map((row) => ({ ...eventOf(row), request: row.request }));
  }

  /** How many events each of these people has, by id; people without events are not in it. */
  async countOfUsers(
    ids: readonly string[],
    filter: StoredFilter,
    productId: ProductId | null | undefined,
    context?: QueryContext,
  ): Promise<Map<string, number>> {
    const rows = await this.db.run(queries.countEventsOfUsers, { ids, filter, productId }, context);
    return new Map(rows.map(({ userId, total }) => [userId, total]));
  }

  /** What these people did for or against products, or this product, in any order. */
  async actsOf(
    ids: readonly string[],
    productId: ProductId | null | undefined,
    context?: QueryContext,
  ): Promise<EventRecord[]> {
    return (await this.db.run(queries.actsOfUsers, { ids, productId }, context)).map(eventOf);
  }

  /** Those of these products that the person likes. */
  async likedBy(userId: string, productIds: readonly string[], context?: QueryContext): Promise<Set<string>> {
    const rows = await this.db.run(queries.likedBy, { userId, productIds }, context);
    return new Set(rows.map(({ productId }) => productId));
  }

  /** Read from the degrees that the graph keeps, by product. */
  async countsOfProducts(ids: readonly string[], context?: QueryContext): Promise<Map<string, EventCounts>> {
    const rows = await this.db.run(queries.productEventCounts, { ids }, context);
    return new Map(rows.map((row) => [row.productId, row]));
  }

  private span({ relationships, reasons, from, to }: StoredFilter) {
    return { relationships, reasons, from: from ?? ALWAYS, until: to ? justBefore(to) : FOREVER };
  }
}

/** The last moment before another, at the precision in which times are kept. */
function justBefore(time: Date): Date {
  return new Date(time.getTime() - 1);
}
