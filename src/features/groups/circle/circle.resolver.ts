import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext, Self } from '../../../platform/graphql/index.js';
import { type CatalogueService, Product, ProductID, type ProductId, productLoader } from '../../catalogue/index.js';
import { type PeopleService, personOfArgs, User, UserID, type UserId, userLoader } from '../../people/index.js';
import { type CircleService } from './circle.service.js';
import { GroupCircle, GroupCircleMember, GroupCircleReason } from './circle.type.js';

/** Cost in the complexity limit: acts of a hundred friends are read. */
const COST = 50;
const MEMBERS = 5;

/** Whom to ask to buy together. */
@Resolver(() => GroupCircle)
export class CircleResolver {
  constructor(
    private readonly circles: CircleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => GroupCircle, {
    description:
      'The friends who most likely buy a product together with a person: all of them, and not each alone. Judged by what friends tell and by ties; what a friend does not tell changes nothing. Fails with NO_GROUP_OFFER where the product is not sold to groups.',
    complexity: ({ childComplexity }) => COST + MEMBERS * childComplexity,
  })
  @Access('SELF', 'SERVICE', 'MARKETER')
  @Self(personOfArgs)
  async groupBuy(
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Arg('userId', () => UserID, { description: 'Who asks.' }) userId: UserId,
    @Arg('size', () => Int, { defaultValue: 4, description: 'People together, the person included, 2 to 20.' })
    size: number,
    @Ctx() { query }: RequestContext,
  ): Promise<GroupCircle> {
    const { tier, currency, ...circle } = await this.circles.likely(productId, userId, size, query);
    const price = tier && { people: tier.people, unitPrice: { amount: tier.unitPrice, currency } };
    return { ...circle, tier: price };
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  async product(@Root() { productId }: GroupCircle, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}

/** The friend. */
@Resolver(() => GroupCircleMember)
export class CircleMemberResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, { nullable: true, description: 'The friend.' })
  async user(@Root() { userId }: GroupCircleMember, @Ctx() context: RequestContext): Promise<unknown> {
    return userLoader(this.people, context).load(userId);
  }
}

/** The product that a friend tells of. */
@Resolver(() => GroupCircleReason)
export class CircleReasonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, { nullable: true, description: 'The product that the friend did it with.' })
  async product(@Root() { productId }: GroupCircleReason, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
