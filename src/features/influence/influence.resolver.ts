import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root, ID } from 'type-graphql';
import { invalidInput } from '../../platform/errors.js';
import {
  Access,
  checkFirst,
  decodeCursor,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../people/index.js';
import { type InfluencePosition, type InfluencerRecord, type InfluenceService } from './influence.service.js';
import { type CappedConnection, Influencer, InfluencerConnection } from './influence.type.js';

/** Lists influential people. */
@Resolver(() => Influencer)
export class InfluenceResolver {
  constructor(
    private readonly influence: InfluenceService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => InfluencerConnection, {
    description:
      'The people whose word goes farthest; of one product, category, community or region, or of all. For a product or category only people who did more there than look at it, weighed by how much they did. Of a product at most 20,000 acts are looked at, of a category at most 2,000 products with 200 acts each.',
    complexity: listCost('influencers'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influencers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('productId', () => ID, { nullable: true }) productId: string | null,
    @Arg('categoryId', () => ID, { nullable: true }) categoryId: string | null,
    @Arg('communityId', () => String, {
      nullable: true,
      description: 'As people of it have it: the id of its most influential person.',
    })
    communityId: string | null,
    @Arg('region', () => String, { nullable: true }) region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<InfluencerRecord>> {
    const first = checkFirst(page.first);
    const scope = {
      productId: productId && ownId('Product', productId),
      categoryId: categoryId && ownId('Category', categoryId),
      ...{ communityId, region },
    };
    const { rows, truncated } = await this.influence.influencers(scope, first, position(page.after), context.query);
    const ranked = !productId && !categoryId;
    const key = (row: InfluencerRecord) => [row.model, ranked ? row.rank : row.score, row.userId];
    return { ...pageOf(rows, first, (row) => row, key), truncated };
  }

  @FieldResolver(() => User)
  async user(@Root() influencer: InfluencerRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(influencer.userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Her community among those who hear one another: the id of its most influential person.',
  })
  communityId(@Root() influencer: InfluencerRecord): string | null {
    return influencer.community;
  }

  @FieldResolver(() => String)
  modelId(@Root() influencer: InfluencerRecord): string {
    return influencer.model;
  }
}

function position(after: string | null | undefined): InfluencePosition | null {
  if (after === undefined || after === null) return null;
  const [model, value, userId] = decodeCursor(after, 3);
  if (typeof model === 'string' && typeof value === 'number' && typeof userId === 'string') {
    return { model, value, userId };
  }
  throw invalidInput('This cursor does not belong to this list; start again without `after`.', 'after');
}
