import { type UserId } from './ids.js';
import DataLoader from 'dataloader';
import { notFound } from '../../platform/errors.js';
import { type RequestContext } from '../../platform/graphql/index.js';
import { type PeopleService } from './people.service.js';
import { type FriendPair, type FriendshipRow, type SocialCounts, type UserRecord } from './records.js';

/** People by the shop's own id, all of one answer in one query; undefined for an unknown id. */
export function userLoader(people: PeopleService, context: RequestContext): DataLoader<string, UserRecord | undefined> {
  return context.loaders.get('people.user', () => new DataLoader((ids) => people.byIds(ids, context.query)));
}

/** Since when two people are friends; undefined if they are not. Not cached: a mutation of the request may change it. */
export function friendshipLoader(
  people: PeopleService,
  context: RequestContext,
): DataLoader<FriendPair, Pick<FriendshipRow, 'since'> | undefined> {
  return context.loaders.get(
    'people.friendship',
    () => new DataLoader((pairs) => people.friendshipsOf(pairs, context.query), { cache: false }),
  );
}

/** The person as stored after a mutation of this request. */
export async function loadAfresh(people: PeopleService, context: RequestContext, userId: UserId): Promise<UserRecord> {
  const user = await userLoader(people, context).clear(userId).load(userId);
  if (!user) throw notFound('user', userId, 'input', 'userId');
  return user;
}

/** Numbers of ties. Not cached: a mutation of the request may change them. */
export function socialCountsLoader(people: PeopleService, context: RequestContext): DataLoader<string, SocialCounts> {
  return context.loaders.get(
    'people.social-counts',
    () => new DataLoader((ids) => people.socialCounts(ids, context.query), { cache: false }),
  );
}
