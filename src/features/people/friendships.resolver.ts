import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  loadAll,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
} from '../../platform/graphql/index.js';
import { type UserId } from './ids.js';
import { UserID } from './ids.type.js';
import { afterId, pagesLoader } from '../../platform/graphql/keyset.js';
import { friendshipLoader, socialCountsLoader, userLoader } from './people.loader.js';
import { type PeopleService } from './people.service.js';
import { type FriendshipRow, type PersonPage, type UserRecord } from './records.js';
import { personOfArgs, personOfParent } from './self.js';
import { Friendship, FriendshipConnection, User } from './user.type.js';

/** Reads friendships with their date; other features add fields to them. */
@Resolver(() => User)
export class FriendshipsResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => Friendship, {
    nullable: true,
    description: 'The friendship of two people, seen from the first of them; null if they are not friends.',
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async friendship(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id of the first person." })
    userId: UserId,
    @Arg('friendId', () => UserID, { description: "The shop's own id or the opaque id of the second person." })
    friendId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<Friendship | null> {
    const pair = { userId, friendId };
    const users = userLoader(this.people, context);
    const [found, user, friend] = await Promise.all([
      friendshipLoader(this.people, context).load(pair),
      users.load(pair.userId),
      users.load(pair.friendId),
    ]);
    return found && user && friend ? this.between(user, friend, found.since) : null;
  }

  @FieldResolver(() => FriendshipConnection, {
    description: "The person's friendships in the order of the friends' ids.",
    complexity: listCost('FRIENDS_WITH'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async friendships(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Friendship>> {
    const first = checkFirst(page.first);
    const loader = pagesLoader<Omit<PersonPage, 'index'>, FriendshipRow>(
      context,
      `people.friendships:${first}`,
      (pages) => this.people.friendships(pages, first + 1, context.query),
    );
    const rows = await loader.load({ of: user.userId, after: afterId(page.after) });
    const since = new Map(rows.map((row) => [row.userId, row.since]));
    const ids = rows.map(({ userId }) => userId);
    const friends = await loadAll(userLoader(this.people, context), ids);
    const total = async (): Promise<number> =>
      (await socialCountsLoader(this.people, context).load(user.userId)).friends;
    return pageOf(
      friends,
      first,
      (friend) => this.between(user, friend, since.get(friend.userId) ?? null),
      (friend) => [friend.userId],
      total,
    );
  }

  private between(user: UserRecord, friend: UserRecord, since: Date | null): Friendship {
    return { userId: user.userId, user, friend, since, created: false };
  }
}
