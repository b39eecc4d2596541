import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  globalId,
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
import { socialCountsLoader, userLoader } from './people.loader.js';
import { type PeopleService } from './people.service.js';
import { type PersonPage, type RegionSize, type TiedPersonRow, type TieKind, type UserRecord } from './records.js';
import { personOfArgs, personOfParent } from './self.js';
import { UserFilterInput } from './user.input.js';
import { Region, User, UserConnection } from './user.type.js';

/** Reads people and their lists of tied people. */
@Resolver(() => User)
export class UserResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => User, { nullable: true, description: 'A person by id; null if there is no such person.' })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async user(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id." }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<User | undefined> {
    return userLoader(this.people, context).load(userId);
  }

  @Query(() => UserConnection, { description: 'People in the order of their ids.', complexity: listCost('users') })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async users(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UserFilterInput, {
      nullable: true,
      description: 'Which people to list; everybody by default.',
    })
    filter: UserFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first);
    const ids = await this.people.list(filter ?? {}, afterId(page.after), first + 1, context.query);
    return this.pageOfPeople(ids, first, () => this.people.count(filter ?? {}, context.query), context);
  }

  @Query(() => [User], {
    description:
      'People as one types: those in whose name or id words begin with the words of the text, in any order, letter case and accents aside. Who has this id is first, then whole words before beginnings, then those with most friends and followers; where nobody fits, people with similar words.',
    complexity: listCost('searchPeople'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async searchPeople(
    @Arg('text', () => String, { description: 'What was typed: the first eight words count, 200 characters at most.' })
    text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Number of people, 1 to 100.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<User[]> {
    const ids = await this.people.search(text, checkFirst(first), context.query);
    return loadAll(userLoader(this.people, context), ids);
  }

  @Query(() => [Region], {
    description: 'The regions of people, those with most people first: 1,000 at most.',
    complexity: 20,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async regions(@Ctx() context: RequestContext): Promise<RegionSize[]> {
    return this.people.regionSizes(context.query);
  }

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() user: UserRecord): string {
    return globalId('User', user.userId);
  }

  @FieldResolver(() => Int, { description: 'How many friends the person has.' })
  async friendCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).friends;
  }

  @FieldResolver(() => Int, { description: 'How many people follow the person.' })
  async followerCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).followers;
  }

  @FieldResolver(() => Int, { description: 'How many people the person follows.' })
  async followingCount(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await socialCountsLoader(this.people, context).load(user.userId)).following;
  }

  @FieldResolver(() => UserConnection, {
    description: 'Friends of the person in the order of their ids.',
    complexity: listCost('FRIENDS_WITH'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async friends(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.tiedPeople('friends', user, page, context);
  }

  @FieldResolver(() => UserConnection, {
    description: 'People who follow the person, in the order of their ids.',
    complexity: listCost('FOLLOWS'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async followers(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.tiedPeople('followers', user, page, context);
  }

  @FieldResolver(() => UserConnection, {
    description: 'People whom the person follows, in the order of their ids.',
    complexity: listCost('FOLLOWS'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async following(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    return this.tiedPeople('following', user, page, context);
  }

  private async tiedPeople(
    kind: TieKind,
    user: UserRecord,
    page: PageArgs,
    context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first);
    const loader = pagesLoader<Omit<PersonPage, 'index'>, TiedPersonRow>(context, `people.${kind}:${first}`, (pages) =>
      this.people.tiedPeople(kind, pages, first + 1, context.query),
    );
    const rows = await loader.load({ of: user.userId, after: afterId(page.after) });
    const ids = rows.map((row) => row.userId);
    const total = async (): Promise<number> => (await socialCountsLoader(this.people, context).load(user.userId))[kind];
    return this.pageOfPeople(ids, first, total, context);
  }

  private async pageOfPeople(
    ids: readonly string[],
    first: number,
    total: () => Promise<number>,
    context: RequestContext,
  ): Promise<Connection<User>> {
    return pageOf(
      await loadAll(userLoader(this.people, context), ids),
      first,
      (user) => user,
      (user) => [user.userId],
      total,
    );
  }
}
