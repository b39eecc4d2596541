import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { customerOf } from '../../../platform/auth/identity.js';
import { checkFirst, listCost, PageArgs, Public, type RequestContext } from '../../../platform/graphql/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { keyOf } from './friend-act.js';
import { FriendActConnection, type FriendActType } from './friend-act.type.js';
import { type FriendsService } from './friends.service.js';

/** The latest acts of all friends are read, whatever the length of the page. */
const READING = 50;

/** What the viewer's friends did lately. */
@Resolver()
export class FriendsActivityResolver {
  constructor(private readonly service: FriendsService) {}

  @Query(() => FriendActConnection, {
    description:
      'What the friends of the customer who asks, and the people whom that customer follows, did lately, the latest first: bought, liked, shared, rated with 4 stars or more or praised a product that they never returned, disliked, rated low or complained of. Only of who shares activity. Empty for others than customers and without a token. The latest 1,000 acts are looked at, 100 of each of at most 500 people; `truncated` says that there are more. A cursor of another customer is refused.',
    complexity: listCost('friendsActivity', () => READING),
  })
  @Public()
  async friendsActivity(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<FriendActType>> {
    const viewer = customerOf(context.identity);
    const page = { first: checkFirst(first), after };
    const found =
      viewer === undefined ? { rows: [], truncated: false } : await this.service.lately(viewer, context.query);
    return keyedPage(found, page, ['friendsActivity', viewer ?? ''], 2, (act) => [-act.at.getTime(), keyOf(act)]);
  }
}
