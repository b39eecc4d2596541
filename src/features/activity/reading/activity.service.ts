import { type ProductId } from '../../catalogue/index.js';
import { isGiven } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventRecord } from '../events/event.js';
import { groupBy } from '../events/group-by.js';
import { type ActivityStore, type EventCounts, type EventPage, type EventPosition } from './activity.store.js';
import { asStored, type EventFilter } from './event-filter.js';

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

/** Reads what people did, newest first. */
export class ActivityService {
  constructor(private readonly store: ActivityStore) {}

  /** The events of these ids in the order of the ids, undefined where there is none. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(EventRecord | undefined)[]> {
    const events = await this.store.byIds([...new Set(ids)], context);
    const found = new Map(events.map((event) => [event.eventId, event]));
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
    if (isGiven(userId)) return this.ofUsers([{ index: 0, of: userId, ...position }], filter, limit, context);
    if (isGiven(productId)) return this.store.ofProduct(productId, asStored(filter), position, limit, context);
    return this.store.newest(asStored(filter), position, limit, context);
  }

  /**
   * How many events {@link list} goes through.
   * @throws Failure as list
   */
  async count(filter: EventFilter, context?: QueryContext): Promise<number> {
    const { userId, productId } = filter;
    if (isGiven(userId)) return (await this.countOfUsers([userId], filter, context))[0];
    if (isGiven(productId)) return this.store.countOfProduct(productId, asStored(filter), context);
    return this.store.count(asStored(filter), context);
  }

  /** Pages of the events of many people in one query; `request` is the page's index. `filter.userId` does not count. */
  async ofUsers(
    pages: readonly EventPage[],
    filter: EventFilter,
    limit: number,
    context?: QueryContext,
  ): Promise<(EventRecord & { request: number })[]> {
    return this.store.ofUsers(pages, asStored(filter), filter.productId, limit, context);
  }

  /** How many events each of these people has. `filter.userId` does not count. */
  async countOfUsers(ids: readonly string[], filter: EventFilter, context?: QueryContext): Promise<number[]> {
    const found = await this.store.countOfUsers([...new Set(ids)], asStored(filter), filter.productId, context);
    return ids.map((id) => found.get(id) ?? 0);
  }

  /**
   * What each of these people did for or against products, or this product. What of it a viewer sees is for `seenEvents`.
   */
  async actsOf(
    ids: readonly string[],
    productId: ProductId | null | undefined,
    context?: QueryContext,
  ): Promise<EventRecord[][]> {
    const acts = await this.store.actsOf([...new Set(ids)], productId, context);
    const found = groupBy(acts, ({ userId }) => userId);
    return ids.map((id) => found.get(id) ?? []);
  }

  /** Whether the person likes each of these products. */
  async likedBy(userId: string, productIds: readonly string[], context?: QueryContext): Promise<boolean[]> {
    const liked = await this.store.likedBy(userId, [...new Set(productIds)], context);
    return productIds.map((id) => liked.has(id));
  }

  /** How many events of each kind each product has; zeros where there is no such product. */
  async countsOfProducts(ids: readonly string[], context?: QueryContext): Promise<EventCounts[]> {
    const found = await this.store.countsOfProducts([...new Set(ids)], context);
    return ids.map((id) => found.get(id) ?? NO_EVENTS);
  }
}
