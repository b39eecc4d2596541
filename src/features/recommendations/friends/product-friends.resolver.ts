import DataLoader from 'dataloader';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { customerOf } from '../../../platform/auth/identity.js';
import { type Capped } from '../../../platform/capped.js';
import { checkFirst, listCost, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { Product, type ProductId, type ProductRecord } from '../../catalogue/index.js';
import { type FriendAct } from './friend-act.js';
import { FriendActConnection, type FriendActType } from './friend-act.type.js';
import { type FriendsService } from './friends.service.js';

/** What all friends did with the product is read, whatever the length of the page. */
const READING = 3;

/** Who of the viewer's friends speaks for a product, as a field of the product. */
@Resolver(() => Product)
export class ProductFriendsResolver {
  constructor(private readonly service: FriendsService) {}

  @FieldResolver(() => FriendActConnection, {
    description:
      'Who of the friends of the customer who asks, and of the people whom that customer follows, bought, rated well, liked, shared or praised the product: each once, with the strongest act, the latest first. Only who shares activity, and none who ever returned, disliked, rated low or complained of it. Empty for others than customers and without a token. Of a customer with more than 1,000 ties of a type not all are looked at: then `truncated` is true.',
    complexity: listCost('product.friends', () => READING),
  })
  async friends(
    @Root() { productId }: ProductRecord,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<FriendActType>> {
    const viewer = customerOf(context.identity);
    const page = { first: checkFirst(first), after };
    const found = viewer === undefined ? NOBODY : await this.loader(viewer, context).load(productId);
    return keyedPage(found, page, ['product.friends', viewer ?? '', productId], 2, ({ at, userId }) => [
      -at.getTime(),
      userId,
    ]);
  }

  /** Not cached: a mutation of the request may change ties, consent and acts. */
  private loader(viewer: string, context: RequestContext): DataLoader<ProductId, Capped<FriendAct>> {
    return context.loaders.get(
      'recommendations.friends-of-products',
      () => new DataLoader((ids) => this.service.endorsing(viewer, ids, context.query), { cache: false }),
    );
  }
}

const NOBODY: Capped<FriendAct> = { rows: [], truncated: false };
