import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Access, checkFirst, type RequestContext, Self } from '../../../platform/graphql/index.js';
import { type CatalogueService } from '../../catalogue/index.js';
import { personOfArgs, UserID, type UserId } from '../../people/index.js';
import { RecommendationFilterInput, SurfaceEnum } from '../lists/recommendation.input.js';
import { loadProducts } from '../lists/records.loader.js';
import { type Surface } from '../lists/surface.js';
import { SupposedEventInput } from './what-if.input.js';
import { type Moved } from './what-if.js';
import { type WhatIfService } from './what-if.service.js';
import { SupposedList, type SupposedPlace } from './what-if.type.js';

/** Cost in the complexity limit beside the products: two people are read and scored. */
const PRICE = 100;

/** Answers what a person's list would be. */
@Resolver()
export class WhatIfResolver {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => SupposedList, {
    description:
      'How the list of a person would change without ties to some people, or after some events, beside `recommendations` as it is now. Nothing is written, and no list counts as shown. What a training would learn from it is not in it.',
    complexity: ({ args, childComplexity }) => PRICE + Number(args.first) * childComplexity,
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async recommendationsIf(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id of the person." }) userId: UserId,
    @Arg('without', () => [UserID], {
      nullable: true,
      description:
        'Friends and followed people to whom there is no tie, at most 20. A person without such a tie changes nothing.',
    })
    without: readonly UserId[] | null,
    @Arg('withEvents', () => [SupposedEventInput], {
      nullable: true,
      description: 'What the person did just now, at most 20 events.',
    })
    withEvents: SupposedEventInput[] | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many places of each list count, 1 to 100.' })
    first: number,
    @Arg('filter', () => RecommendationFilterInput, { nullable: true, description: 'Which products, in both lists.' })
    filter: RecommendationFilterInput | null,
    @Arg('surface', () => SurfaceEnum, { nullable: true, description: 'Where the list is shown. Default HOME.' })
    surface: Surface | null,
    @Ctx() context: RequestContext,
  ): Promise<SupposedList> {
    const supposed = { without: without ?? [], events: withEvents ?? [] };
    const request = { first: checkFirst(first), filter, surface };
    const { places, left } = await this.whatIf.list(userId, supposed, request, context.query);
    const ids = [...places, ...left].map(({ productId }) => productId);
    const products = await loadProducts(ids, this.catalogue, context);
    const withProducts = (moved: readonly Moved[]): SupposedPlace[] =>
      moved.flatMap(({ productId, ...place }) => {
        const product = products.get(productId);
        return product ? [{ ...place, product }] : [];
      });
    return { places: withProducts(places), left: withProducts(left) };
  }
}
