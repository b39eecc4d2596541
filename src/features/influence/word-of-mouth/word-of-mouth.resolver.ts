import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  listCost,
  loadAll,
  PageArgs,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { type EventKind } from '../../activity/index.js';
import { type CatalogueService, Product, productLoader, ProductID, type ProductId } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader, UserID, type UserId } from '../../people/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { ActedAfter, ActedAfterArgs, Reach } from './acted-after.type.js';
import { type PurchasePathRecord } from './paths.service.js';
import { type LaterPurchaseRecord, type ActedAfterRecord, type WordOfMouthService } from './word-of-mouth.service.js';
import { LaterPurchase, LaterPurchaseConnection, PurchasePath, PurchasePathConnection } from './word-of-mouth.type.js';

/** Kinds of events that show interest. A view says little, and a dislike the opposite. */
const INTEREST: readonly EventKind[] = ['LIKE', 'COMMENT', 'SHARE', 'ADD_TO_CART', 'RATE', 'PURCHASE'];

const ACTED_AFTER =
  'How many distinct people within some ties of a person acted on a product after the person recommended it (liked, commented, shared, rated or bought it). The `reach` of a person, by which lists are ordered, is another measure: see `Influencer`.';

/** The part of a cost that does not depend on the length of the answer: each step further from a person meets more people. */
function circlePrice(hops: unknown): number {
  return 100 * 5 ** ((typeof hops === 'number' ? Math.min(3, Math.max(1, hops)) : 3) - 1);
}

/** Answers requests about the recommendations of one person. */
@Resolver(() => PurchasePath)
export class WordOfMouthResolver {
  constructor(
    private readonly wordOfMouth: WordOfMouthService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => ActedAfter, {
    description: ACTED_AFTER,
    complexity: ({ args, childComplexity }) => circlePrice(args.hops) + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async actedAfter(
    @Args(() => ActedAfterArgs) { userId, hops, kinds, days }: ActedAfterArgs,
    @Ctx() context: RequestContext,
  ): Promise<ActedAfterRecord> {
    return this.wordOfMouth.actedAfter(userId, { hops, days, kinds: kinds ?? INTEREST }, context.query);
  }

  @Query(() => Reach, {
    description: ACTED_AFTER,
    deprecationReason: 'Use actedAfter: the reach of a person is `Influencer.reach`.',
    complexity: ({ args, childComplexity }) => circlePrice(args.hops) + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async reach(
    @Args(() => ActedAfterArgs) args: ActedAfterArgs,
    @Ctx() context: RequestContext,
  ): Promise<ActedAfterRecord> {
    return this.actedAfter(args, context);
  }

  @Query(() => PurchasePathConnection, {
    description:
      'A shortest path from a person to each buyer of a product, along which the recommendation of the person may have gone: everybody on it but the buyer told of the product by a share, a purchase or a rating of at least 4. Paths in the order of time are preferred. Empty where the person did not tell of the product.',
    complexity: listCost('pathsToPurchase', ({ maxHops }) => circlePrice(maxHops)),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async pathsToPurchase(
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Arg('maxHops', () => Int, { defaultValue: 3, description: 'Number of ties on a path at most, 1 to 3.' })
    maxHops: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<PurchasePathRecord>> {
    checkFirst(page.first);
    const paths = await this.wordOfMouth.pathsToPurchase(userId, productId, maxHops, context.query);
    const list = ['paths', userId, productId, maxHops];
    return keyedPage(paths, page, list, 3, (path) => [path.hops, path.purchasedAt.getTime(), path.userIds.at(-1)!]);
  }

  @Query(() => LaterPurchaseConnection, {
    description: 'Friends who bought a product after the person bought it, latest purchase first.',
    complexity: listCost('boughtAfter'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async boughtAfter(
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Arg('productId', () => ProductID, {
      nullable: true,
      description: 'Only this product. Default: all products that the person bought.',
    })
    productId: ProductId | null,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: 'Only purchases within so many days after the person bought it count, 1 to 365.',
    })
    days: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<LaterPurchaseRecord>> {
    checkFirst(page.first);
    const found = await this.wordOfMouth.boughtAfter(userId, productId ?? null, days, context.query);
    const list = ['bought after', userId, productId ?? '', days];
    return keyedPage(found, page, list, 3, (row) => [-row.friendAt.getTime(), row.friendId, row.productId]);
  }

  @FieldResolver(() => [User], {
    description: 'The people on the path, from the person to the buyer.',
    complexity: listCost('path'),
  })
  async way(@Root() path: PurchasePathRecord, @Ctx() context: RequestContext): Promise<User[]> {
    return loadAll(userLoader(this.people, context), path.userIds);
  }
}

/** Loads the friend and the product of a later purchase. */
@Resolver(() => LaterPurchase)
export class LaterPurchaseResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => User, { description: 'The friend who bought later.' })
  async friend(@Root() later: LaterPurchaseRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(later.friendId);
  }

  @FieldResolver(() => Product, { description: 'The product that both bought.' })
  async product(@Root() later: LaterPurchaseRecord, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(later.productId);
  }
}
