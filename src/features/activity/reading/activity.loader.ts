import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { pagesLoader } from '../../../platform/graphql/keyset.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { type ActivityService, type EventFilter } from './activity.service.js';
import { type EventCounts, type EventPage } from './activity.store.js';
import { type EventRecord } from '../events/event.js';

/** Numbers of events of products. Not cached, because a later mutation of the request may change them. */
export function eventCountsLoader(activity: ActivityService, context: RequestContext): DataLoader<string, EventCounts> {
  return context.loaders.get(
    'activity.product-counts',
    () => new DataLoader((ids) => activity.countsOfProducts(ids, context.query), { cache: false }),
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

/** Whether each of these people lets this viewer, a friend, see their events. */
export function sharesWithLoader(
  people: PeopleService,
  context: RequestContext,
  viewerId: UserId,
): DataLoader<string, boolean> {
  return context.loaders.get(
    'activity.shares-with-viewer',
    () => new DataLoader((ids) => people.sharesWith(viewerId, ids, context.query), { cache: false }),
  );
}
