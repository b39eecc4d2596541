import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { pagesLoader } from '../../../platform/graphql/keyset.js';
import { type PeopleService } from '../../people/index.js';
import { type ActivityService, type EventCounts, type EventFilter, type EventPage } from './activity.service.js';
import { type EventRecord } from '../events/event.js';

/** Numbers of events of products. Not cached, because a later mutation of the same request may change them. */
export function eventCountsLoader(activity: ActivityService, context: RequestContext): DataLoader<string, EventCounts> {
  return context.loaders.get(
    'activity.product-counts',
    () => new DataLoader((ids) => activity.countsOfProducts(ids, context.query), { cache: false }),
  );
}

/** Pages of the events of people, those of one answer with the same filter in one query. */
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

/** Numbers of events of people, those of one answer with the same filter in one query. */
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

/** Does each of these people let this viewer, a friend, see what she does? */
export function sharesWithLoader(
  people: PeopleService,
  context: RequestContext,
  viewerId: string,
): DataLoader<string, boolean> {
  return context.loaders.get(
    'activity.shares-with-viewer',
    () => new DataLoader((ids) => people.sharesWith(viewerId, ids, context.query), { cache: false }),
  );
}
