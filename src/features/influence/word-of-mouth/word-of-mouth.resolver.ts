import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, ID } from 'type-graphql';
import { Access, checkFirst, listCost, ownId, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import {
  type CappedConnection,
  LaterPurchase,
  LaterPurchaseConnection,
  PurchasePath,
  PurchasePathConnection,
  Reach,
} from '../influencers/influencers.type.js';
import { keyedPage } from './keyed-page.js';
import {
  type LaterPurchaseRecord,
  type PurchasePathRecord,
  type ReachRecord,
  type WordOfMouthService,
} from './word-of-mouth.service.js';

/** What somebody did who likes a thing; views say little and displeasure the opposite. */
const INTEREST: readonly EventKind[] = ['LIKE', 'COMMENT', 'SHARE', 'ADD_TO_CART', 'RATE', 'PURCHASE'];

/** Follows the word of one person. */
@Resolver(() => PurchasePath)
export class WordOfMouthResolver {
  constructor(
    private readonly wordOfMouth: WordOfMouthService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => Reach, {
    description:
      'How many distinct people within some ties of a person did something with a product after she told of it (liked, commented, shared, rated or bought it).',
    complexity: 20,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async reach(
    @Arg('userId', () => ID) userId: string,
    @Arg('hops', () => Int, { defaultValue: 1, description: 'Ties between them at most, 1 to 3.' }) hops: number,
    @Arg('kinds', () => [EventKindEnum], {
      nullable: true,
      description: 'What they did; any sign of interest but views unless told.',
    })
    kinds: EventKind[] | null,
    @Arg('days', () => Int, { defaultValue: 30, description: 'Within so many days after her, 1 to 365.' }) days: number,
    @Ctx() context: RequestContext,
  ): Promise<ReachRecord> {
    const wanted = { hops, days, kinds: kinds ?? INTEREST };
    return this.wordOfMouth.reach(ownId('User', userId), wanted, context.query);
  }

  @Query(() => PurchasePathConnection, {
    description: 'A shortest way from a person to each buyer of a product, along which her word may have gone.',
    complexity: listCost('pathsToPurchase'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async pathsToPurchase(
    @Arg('userId', () => ID) userId: string,
    @Arg('productId', () => ID) productId: string,
    @Arg('maxHops', () => Int, { defaultValue: 3, description: '1 to 3.' }) maxHops: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<PurchasePathRecord>> {
    checkFirst(page.first);
    const [user, product] = [ownId('User', userId), ownId('Product', productId)];
    const paths = await this.wordOfMouth.pathsToPurchase(user, product, maxHops, context.query);
    return keyedPage(paths, page, 3, (path) => [path.hops, path.purchasedAt.getTime(), path.userIds.at(-1)!]);
  }

  @Query(() => LaterPurchaseConnection, {
    description: 'Friends who bought something after she did, latest first.',
    complexity: listCost('boughtAfter'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async boughtAfter(
    @Arg('userId', () => ID) userId: string,
    @Arg('productId', () => ID, { nullable: true, description: 'This product only.' }) productId: string | null,
    @Arg('days', () => Int, { defaultValue: 30, description: 'Within so many days after her, 1 to 365.' }) days: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<LaterPurchaseRecord>> {
    checkFirst(page.first);
    const product = productId === null || productId === undefined ? null : ownId('Product', productId);
    const found = await this.wordOfMouth.boughtAfter(ownId('User', userId), product, days, context.query);
    return keyedPage(found, page, 3, (row) => [-row.friendAt.getTime(), row.friendId, row.productId]);
  }

  @FieldResolver(() => [User], { description: 'From her to the buyer.', complexity: listCost('path') })
  async way(@Root() path: PurchasePathRecord, @Ctx() context: RequestContext): Promise<User[]> {
    const users = await Promise.all(path.userIds.map((id) => userLoader(this.people, context).load(id)));
    return users.filter((user) => user !== undefined);
  }
}

/** Who and what a later purchase is about. */
@Resolver(() => LaterPurchase)
export class LaterPurchaseResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => User)
  async friend(@Root() later: LaterPurchaseRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(later.friendId);
  }

  @FieldResolver(() => Product)
  async product(@Root() later: LaterPurchaseRecord, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(later.productId);
  }
}
