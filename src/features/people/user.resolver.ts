import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  globalId,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { afterId, pagesLoader } from '../../platform/graphql/keyset.js';
import { socialCountsLoader, userLoader } from './people.loader.js';
import { type Circle, type CirclePage, type PeopleService, type UserRecord } from './people.service.js';
import { UserFilterInput } from './user.input.js';
import { User, UserConnection } from './user.type.js';

/** Reads people, and on each of them whom she knows. */
@Resolver(() => User)
export class UserResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => User, { nullable: true, description: 'A person by either id; null where there is nobody.' })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async user(@Arg('userId', () => ID) userId: string, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(ownId('User', userId));
  }

  @Query(() => UserConnection, { description: 'People in the order of their ids.', complexity: listCost('users') })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async users(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UserFilterInput, { nullable: true }) filter: UserFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first);
    const ids = await this.people.list(filter ?? {}, afterId(page.after), first + 1, context.query);
    return this.pageOfPeople(ids, first, () => this.people.count(filter ?? {}, context.query), context);
  }

  @FieldResolver(() => ID)
  id(@Root() user: UserRecord): string {
    return globalId('User', user.userId);
  }

  @FieldResolver(() => Int)
  async friendCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).friends;
  }

  @FieldResolver(() => Int)
  async followerCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).followers;
  }

  @FieldResolver(() => Int)
  async followingCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).following;
  }

  @FieldResolver(() => UserConnection, {
    description: 'In the order of their ids.',
    complexity: listCost('FRIENDS_WITH'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async friends(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.circle('friends', user, page, context);
  }

  @FieldResolver(() => UserConnection, { description: 'In the order of their ids.', complexity: listCost('FOLLOWS') })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async followers(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.circle('followers', user, page, context);
  }

  @FieldResolver(() => UserConnection, {
    description: 'Whom she follows, in the order of their ids.',
    complexity: listCost('FOLLOWS'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async following(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.circle('following', user, page, context);
  }

  private async circle(
    circle: Circle,
    user: UserRecord,
    page: PageArgs,
    context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first);
    const loader = pagesLoader<Omit<CirclePage, 'index'>, { request: number; userId: string }>(
      context,
      `people.${circle}:${first}`,
      (pages) => this.people.circle(circle, pages, first + 1, context.query),
    );
    const rows = await loader.load({ of: user.userId, after: afterId(page.after) });
    const ids = rows.map((row) => row.userId);
    const total = async (): Promise<number> =>
      (await socialCountsLoader(this.people, context).load(user.userId))[circle];
    return this.pageOfPeople(ids, first, total, context);
  }

  private async pageOfPeople(
    ids: readonly string[],
    first: number,
    total: () => Promise<number>,
    context: RequestContext,
  ): Promise<Connection<User>> {
    const users = await userLoader(this.people, context).loadMany(ids);
    // Somebody erased between the two queries is left out.
    const found = users.filter((user): user is UserRecord => user !== undefined && !(user instanceof Error));
    return pageOf(
      found,
      first,
      (user) => user,
      (user) => [user.userId],
      total,
    );
  }
}
