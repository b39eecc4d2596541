import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, listCost, PageArgs, type RequestContext, Self } from '../../../platform/graphql/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { type CatalogueService, PriceRangeInput, Product, productLoader } from '../../catalogue/index.js';
import { personOfArgs, UserID, type UserId } from '../../people/index.js';
import { type Occasion } from '../gift.js';
import { GiftIdea, GiftIdeaConnection, GiftIdeaReason, OccasionEnum } from '../gift.type.js';
import { type GiftIdeaRecord, type IdeasService } from './ideas.service.js';

/** All ideas are found, whatever the length of the page. */
const READING = 50;

/** What to give. */
@Resolver(() => GiftIdea)
export class IdeasResolver {
  constructor(
    private readonly service: IdeasService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => GiftIdeaConnection, {
    description:
      'What a friend would like, has not told to have bought, and nobody else is about to give or has just bought, as far as that is told; at most 200. What the friend does and does not tell changes nothing: a friend who tells nothing gets what is liked by everybody, and may own it.',
    complexity: listCost('giftIdeas', () => READING),
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfArgs)
  async giftIdeas(
    @Arg('userId', () => UserID, { description: 'Who gives.' }) userId: UserId,
    @Arg('forUserId', () => UserID, { description: 'Who receives: a friend.' }) forUserId: UserId,
    @Arg('occasion', () => OccasionEnum, {
      defaultValue: 'OTHER',
      description: 'For what: of equals comes first what was given for it most.',
    })
    occasion: Occasion,
    @Arg('priceRange', () => PriceRangeInput, { nullable: true, description: 'What it may cost.' })
    priceRange: PriceRangeInput | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<CappedConnection<GiftIdeaRecord>> {
    const page = { first: checkFirst(first), after };
    const rows = await this.service.ideas(userId, forUserId, occasion, priceRange, query);
    const list = ['giftIdeas', userId, forUserId, occasion, JSON.stringify(priceRange ?? null)];
    return keyedPage({ rows, truncated: false }, page, list, 1, ({ place }) => [place]);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  async product(@Root() { productId }: GiftIdea, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}

/** The product that the friend tells of. */
@Resolver(() => GiftIdeaReason)
export class IdeaReasonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, { nullable: true, description: 'The product that the friend did it with.' })
  async product(@Root() { productId }: GiftIdeaReason, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
