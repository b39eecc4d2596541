import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  decodeCursor,
  listCost,
  loadAll,
  LONG_PAGE,
  LongPageArgs,
  PageArgs,
  pageOf,
  type RequestContext,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { CategoryID, ProductID, type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader, UserID, type UserId } from '../../people/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { type InfluencerList, type InfluencerRecord, type InfluencersService } from './influencers.service.js';
import { type InfluencePosition } from './scored-lists.service.js';
import { Influencer, InfluencerConnection, MovedPerson, MovedPersonConnection } from './influencers.type.js';
import { type InfluenceMeasure } from './influence-measure.js';
import { InfluencerColumnEnum, InfluencerFilterInput } from './influencers.input.js';
import { type InfluencerFilter } from './influencer-filter.js';
import { type PeopleColumn } from './people-column.js';
import { type MovedRecord } from './moved-people.service.js';
import { type WordSalesRecord } from './word-sales.js';
import { Authenticity, InfluenceMeasureEnum, InfluenceReport, WordSales } from './sales.type.js';

/** Answers requests for influential people and for sales by word of mouth. */
@Resolver(() => Influencer)
export class InfluenceResolver {
  constructor(
    private readonly service: InfluencersService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => InfluencerConnection, {
    description:
      'The most influential people: of the shop, or of one product, category, community or region. A list of a product or category has only people with an event there other than a view, and weights influence by activity. At most 20,000 events of a product are read, and 2,000 products of a category with 200 events each.',
    complexity: listCost('influencers'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influencers(
    @Args(() => LongPageArgs) page: LongPageArgs,
    @Arg('by', () => InfluenceMeasureEnum, {
      defaultValue: 'SALES',
      description:
        'What the list is ordered by. The default is chosen by evidence: on demo shops, where the truth is known, 19 of the first 20 people by SALES are among the 20 who caused most purchases, by COMBINED 11.',
    })
    by: InfluenceMeasure,
    @Arg('productId', () => ProductID, { nullable: true, description: 'Only this product.' })
    productId: ProductId | null,
    @Arg('categoryId', () => CategoryID, {
      nullable: true,
      description: 'Only products of this category and of those below it.',
    })
    categoryId: CategoryId | null,
    @Arg('communityId', () => String, {
      nullable: true,
      description: 'Only people of this community, by its id (`communities`).',
    })
    communityId: string | null,
    @Arg('region', () => String, {
      nullable: true,
      description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
    })
    region: string | null,
    @Arg('days', () => Int, {
      nullable: true,
      description: 'For SALES and EXPERT: only recommendations in the last so many days of the data that the run read.',
    })
    days: number | null,
    @Arg('chosen', () => [UserID], {
      nullable: true,
      description:
        'People who were chosen already, 1,000 at most: `overlap` is the share of an audience that hears one of them.',
    })
    chosen: readonly UserId[] | null,
    @Arg('orderBy', () => InfluencerColumnEnum, {
      nullable: true,
      description: 'Another figure by which the list is ordered; people of whom it is not known come last.',
    })
    orderBy: PeopleColumn | null,
    @Arg('descending', () => Boolean, {
      defaultValue: true,
      description: 'Whether the largest figure comes first. For `orderBy` only.',
    })
    descending: boolean,
    @Arg('filter', () => InfluencerFilterInput, { nullable: true, description: 'Only people who fit all of this.' })
    filter: InfluencerFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<InfluencerRecord> & Pick<InfluencerList, 'basedOn'>> {
    const first = checkFirst(page.first, LONG_PAGE);
    const request = { productId, categoryId, by, communityId, region, days, chosen, orderBy, descending, filter };
    const list = await this.service.influencers(request, first, position(page.after), context.query, context.signal);
    const { rows, truncated, basedOn, total } = list;
    const key = (row: (typeof rows)[number]) => [row.model, row.key, row.userId];
    return { ...pageOf(rows, first, (row) => row, key, total), truncated, basedOn };
  }

  @Query(() => WordSales, {
    description:
      'What word of mouth sold: in the whole shop, or of one product or category, by recommendations of people of one community or region.',
    complexity: 50,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async wordOfMouthSales(
    @Arg('productId', () => ProductID, { nullable: true, description: 'Only this product.' })
    productId: ProductId | null,
    @Arg('categoryId', () => CategoryID, {
      nullable: true,
      description: 'Only products of this category and of those below it.',
    })
    categoryId: CategoryId | null,
    @Arg('communityId', () => String, {
      nullable: true,
      description: 'Only recommendations by people of this community, by its id.',
    })
    communityId: string | null,
    @Arg('region', () => String, {
      nullable: true,
      description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
    })
    region: string | null,
    @Arg('days', () => Int, {
      nullable: true,
      description: 'Only recommendations in the last so many days of the data that the run read.',
    })
    days: number | null,
    @Ctx() context: RequestContext,
  ): Promise<WordSalesRecord> {
    const scope = { productId, categoryId, communityId, region, days };
    return this.service.sales(scope, context.query, context.signal);
  }

  @Query(() => InfluenceReport, {
    description:
      'What the last run measured for the whole shop, and how well its rankings predicted the sales of a month that was not used for learning.',
    complexity: 50,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influenceReport(@Ctx() context: RequestContext): Promise<InfluenceReport> {
    return this.service.report(context.query);
  }

  @Query(() => Influencer, {
    nullable: true,
    description: 'The influence of one person; null for a person who joined after the last run.',
    complexity: 20,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influence(
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<InfluencerRecord | null> {
    return this.service.of(userId, context.query);
  }

  @FieldResolver(() => MovedPersonConnection, {
    description:
      'The people whom this person influenced, directly or through others, each with the most likely path; the largest credit comes first. For each person on a path the ten people with the largest credit are known.',
    complexity: listCost('moved'),
  })
  async moved(
    @Root() influencer: InfluencerRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('hops', () => Int, { defaultValue: 2, description: 'Number of steps from the person at most, 1 to 3.' })
    hops: number,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<MovedRecord>> {
    checkFirst(page.first);
    const rows = await this.service.moved(influencer, hops, context.query);
    const list = ['moved', influencer.userId, hops];
    return keyedPage({ rows, truncated: false }, page, list, 2, ({ credit, userId }) => [-credit, userId]);
  }

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() influencer: InfluencerRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(influencer.userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Id of the community of the person; it lasts from run to run. Somebody who is in none has the own id.',
  })
  communityId(@Root() influencer: InfluencerRecord): string | null {
    return influencer.community;
  }

  @FieldResolver(() => WordSales, {
    nullable: true,
    description:
      'Sales by recommendations of this person, of the product, category and days asked for; null for a person whom the run does not know.',
  })
  async sales(@Root() { details, userId }: InfluencerRecord): Promise<WordSalesRecord | null> {
    return details.salesOf(userId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Adjusted sales that recommendations of this person are expected to bring in the next thirty days; null in a shop younger than four months.',
  })
  async forecast(@Root() { details, userId }: InfluencerRecord): Promise<number | null> {
    return details.forecastOf(userId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Expertise, 0 to 1: how early the person finds products that others take up later (SPEAR), divided by the largest value; null for a person whom the run does not know.',
  })
  async expertise(@Root() { details, userId }: InfluencerRecord): Promise<number | null> {
    return details.expertiseOf(userId);
  }

  @FieldResolver(() => Int, {
    description:
      'Number of listeners: friends and followers at the run, each once and without inauthentic people. `orderBy: AUDIENCE`, `minAudience`, seed plans and the map of people count by it.',
  })
  async listeners(@Root() { details, userId }: InfluencerRecord): Promise<number> {
    return details.listenersOf(userId);
  }

  @FieldResolver(() => Authenticity, {
    nullable: true,
    description: 'How genuine the audience of this person looks; null for a person whom the run does not know.',
  })
  async authenticity(@Root() { details, userId }: InfluencerRecord): Promise<Authenticity | null> {
    return details.authenticityOf(userId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the audience that hears one of the people in `chosen`, 0 to 1; null where nobody was chosen.',
  })
  async overlap(@Root() { details, userId }: InfluencerRecord): Promise<number | null> {
    return details.overlapOf(userId);
  }

  @FieldResolver(() => String, { description: 'Id of the run that computed these figures.' })
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
  throw wrongCursor();
}

/** Loads the people on the path to an influenced person. */
@Resolver(() => MovedPerson)
export class MovedPersonResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, { description: 'The person who was influenced.' })
  async user(@Root() moved: MovedRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(moved.userId);
  }

  @FieldResolver(() => [User], {
    description: 'The most likely path, from the influencer to the person who was influenced, both included.',
  })
  async way(@Root() { way }: MovedRecord, @Ctx() context: RequestContext): Promise<User[]> {
    return loadAll(userLoader(this.people, context), way);
  }
}
