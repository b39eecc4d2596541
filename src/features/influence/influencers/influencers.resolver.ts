import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { invalidInput } from '../../../platform/errors.js';
import {
  Access,
  checkFirst,
  decodeCursor,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type InfluencerRecord, type InfluencersService } from './influencers.service.js';
import { type InfluencePosition } from './scored-lists.js';
import {
  type CappedConnection,
  Influencer,
  InfluencerConnection,
  MovedPerson,
  MovedPersonConnection,
} from './influencers.type.js';
import { keyedPage } from '../word-of-mouth/keyed-page.js';
import { type InfluenceMeasure } from './influence-measure.js';
import { type MovedRecord } from '../word-of-mouth/moved-people.js';
import { Authenticity, InfluenceMeasureEnum, InfluenceReport, WordSales } from './sales.type.js';

/** Lists influential people. */
@Resolver(() => Influencer)
export class InfluenceResolver {
  constructor(
    private readonly service: InfluencersService,
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
    @Arg('by', () => InfluenceMeasureEnum, { defaultValue: 'COMBINED' }) by: InfluenceMeasure,
    @Arg('productId', () => ID, { nullable: true }) productId: string | null,
    @Arg('categoryId', () => ID, { nullable: true }) categoryId: string | null,
    @Arg('communityId', () => String, {
      nullable: true,
      description: 'As people of it have it: the id of its most influential person.',
    })
    communityId: string | null,
    @Arg('region', () => String, { nullable: true }) region: string | null,
    @Arg('days', () => Int, {
      nullable: true,
      description: 'By SALES and EXPERT: only what was told of in the last so many days that the run saw.',
    })
    days: number | null,
    @Arg('chosen', () => [ID], {
      nullable: true,
      description: 'People already chosen: `overlap` says how much of an audience they reach. 1,000 at most.',
    })
    chosen: readonly string[] | null,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<InfluencerRecord>> {
    const first = checkFirst(page.first);
    const question = {
      productId: productId && ownId('Product', productId),
      categoryId: categoryId && ownId('Category', categoryId),
      ...{ by, communityId, region, days, chosen: chosen?.map((id) => ownId('User', id)) },
    };
    const after = position(page.after);
    const list = await this.service.influencers(question, first, after, context.query, context.signal);
    const { rows, truncated } = list;
    const ranked = by === 'COMBINED' && !productId && !categoryId;
    const key = (row: InfluencerRecord) => [row.model, ranked ? row.rank : row.score, row.userId];
    return { ...pageOf(rows, first, (row) => row, key), truncated };
  }

  @Query(() => WordSales, {
    description:
      'What word of mouth sold in all, or of one product or category, told by people of one community or region, in the last so many days.',
    complexity: 50,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async wordOfMouthSales(
    @Arg('productId', () => ID, { nullable: true }) productId: string | null,
    @Arg('categoryId', () => ID, { nullable: true }) categoryId: string | null,
    @Arg('communityId', () => String, { nullable: true }) communityId: string | null,
    @Arg('region', () => String, { nullable: true }) region: string | null,
    @Arg('days', () => Int, { nullable: true, description: 'Up to the end of what the run saw.' }) days: number | null,
    @Ctx() context: RequestContext,
  ): Promise<WordSales> {
    const scope = {
      productId: productId && ownId('Product', productId),
      categoryId: categoryId && ownId('Category', categoryId),
      ...{ communityId, region, days },
    };
    return this.service.sales(scope, context.query, context.signal);
  }

  @Query(() => InfluenceReport, {
    description:
      'What the last run measured of the whole shop, and how well its rankings foretold a month that they had not seen.',
    complexity: 50,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influenceReport(@Ctx() context: RequestContext): Promise<InfluenceReport> {
    return this.service.report(context.query);
  }

  @Query(() => Influencer, {
    nullable: true,
    description: 'The influence of one person, and whom she moved; null of who joined after the last run.',
    complexity: 20,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influence(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<InfluencerRecord | null> {
    return this.service.of(ownId('User', userId), context.query);
  }

  @FieldResolver(() => MovedPersonConnection, {
    description:
      'Whom she moved, herself or through others: each on the likeliest way, surest first. Of each person the ten are known whom she moved most.',
    complexity: listCost('moved'),
  })
  async moved(
    @Root() influencer: InfluencerRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('hops', () => Int, { defaultValue: 2, description: 'Steps from her at most, 1 to 3.' }) hops: number,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<MovedRecord>> {
    checkFirst(page.first);
    const rows = await this.service.moved(influencer, hops, context.query);
    return keyedPage({ rows, truncated: false }, page, 2, ({ credit, userId }) => [-credit, userId]);
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

  @FieldResolver(() => WordSales, {
    nullable: true,
    description: 'What her word sold, of the product, category and days asked for; null where the run did not see her.',
  })
  async sales(
    @Root() { details, userId }: InfluencerRecord,
    @Ctx() context: RequestContext,
  ): Promise<WordSales | null> {
    return details.salesOf(userId, context.query);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Adjusted sales that her word is expected to bring in the next thirty days, learnt from later sales; null in a shop younger than three months.',
  })
  async forecast(
    @Root() { details, userId }: InfluencerRecord,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return details.forecastOf(userId, context.query);
  }

  @FieldResolver(() => Authenticity, { nullable: true, description: 'How real her audience looks.' })
  async authenticity(
    @Root() { details, userId }: InfluencerRecord,
    @Ctx() context: RequestContext,
  ): Promise<Authenticity | null> {
    return details.authenticityOf(userId, context.query);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Share of her audience that hears one of those chosen, 0 to 1; null where nobody was.',
  })
  async overlap(@Root() { details, userId }: InfluencerRecord, @Ctx() context: RequestContext): Promise<number | null> {
    return details.overlapOf(userId, context.query);
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

/** Who was moved, and along which way. */
@Resolver(() => MovedPerson)
export class MovedPersonResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User)
  async user(@Root() moved: MovedRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(moved.userId);
  }

  @FieldResolver(() => [User], { description: 'From her to the one who was moved, both included.' })
  async way(@Root() { way }: MovedRecord, @Ctx() context: RequestContext): Promise<User[]> {
    const found = await userLoader(this.people, context).loadMany(way);
    return found.flatMap((user) => (user && !(user instanceof Error) ? user : []));
  }
}
