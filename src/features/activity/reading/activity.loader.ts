import DataLoader from 'dataloader';
import { type ProductId } from '../../catalogue/index.js';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { pagesLoader } from '../../../platform/graphql/keyset.js';
import { type PeopleService, type Standing, type UserId } from '../../people/index.js';
import { type ActivityService } from './activity.service.js';
import { type EventFilter } from './event-filter.js';
import { type EventCounts, type EventPage } from './activity.store.js';
import { type EventRecord } from '../events/event.js';

/** Numbers of events of products. Not cached, because a later mutation of the request may change them. */
export function eventCountsLoader(activity: ActivityService, context: RequestContext): DataLoader<string, EventCounts> {
  return context.loaders.get(
    'activity.product-counts',
    () => new DataLoader((ids) => activity.countsOfProducts(ids, context.query), { cache: false }),
  );
}

/** Whether this person likes each product. Not cached: a later mutation of the request may change it. */
export function likedLoader(
  activity: ActivityService,
  context: RequestContext,
  userId: string,
): DataLoader<string, boolean> {
  return context.loaders.get(
    'activity.liked-by-viewer',
    () => new DataLoader((ids) => activity.likedBy(userId, ids, context.query), { cache: false }),
  );
}

/** Pages of the events of people, one query for those of one request that have an equal filter. */
export function userEventsLoader(
  activity: ActivityService,
  context: RequestContext,
  filter: EventFilter,
  limit: number,
): DataLoader<Omit<EventPage, 'index'>, (EventRecord & { request: number })[]> {
  return pagesLoader(context, `activity.of-users:${limit}:${JSON.stringify(filter)}`, (pages: EventPage[]) =>
    activity.ofUsers(pages, filter, limit, context.query),
  );
}

/** Numbers of events of people, one query for those of one request that have an equal filter. */
export function userEventCountLoader(
  activity: ActivityService,
  context: RequestContext,
  filter: EventFilter,
): DataLoader<string, number> {
  return context.loaders.get(
    `activity.count-of-users:${JSON.stringify(filter)}`,
    () => new DataLoader((ids) => activity.countOfUsers(ids, filter, context.query), { cache: false }),
  );
}

/** What each of these people is to the viewer, and their consent. Not cached: a mutation of the request may change them. */
export function standingLoader(
  people: PeopleService,
  context: RequestContext,
  viewerId: UserId,
): DataLoader<string, Standing> {
  return context.loaders.get(
    'activity.standing-to-viewer',
    () => new DataLoader((ids) => people.standingsTo(viewerId, ids, context.query), { cache: false }),
  );
}

/** What people did for or against products, before it is decided what the viewer sees of it. */
export function actsLoader(
  activity: ActivityService,
  context: RequestContext,
  productId: ProductId | null | undefined,
): DataLoader<string, readonly EventRecord[]> {
  return context.loaders.get(
    `activity.acts:${JSON.stringify(productId)}`,
    () => new DataLoader((ids) => activity.actsOf(ids, productId, context.query), { cache: false }),
  );
}
