import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root, ID } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { User } from '../../people/index.js';
import { cursorKey, notOfThisList, positionAfter } from './list-page.js';
import { RecommendationFilterInput, SurfaceEnum } from './recommendation.input.js';
import { RecommendationConnection, type RecommendationType } from './recommendation.type.js';
import { shownList, type Shown } from './recommendation.view.js';
import {
  type Recommendation,
  type RecommendationPosition,
  type RecommendationsService,
  type Surface,
} from './recommendations.service.js';

const ABOUT =
  'What to show a person, best first, scored anew from what she and her friends have done up to now, each with its reason. `after` of a list that another model ordered is refused: start again without it.';

/** Answers what to show a person, and why. */
@Resolver(() => User)
export class RecommendationsResolver {
  constructor(
    private readonly recommender: RecommendationsService,
    private readonly shown: Shown,
  ) {}

  @Query(() => RecommendationConnection, { description: ABOUT, complexity: listCost('recommendations') })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async recommendations(
    @Arg('userId', () => ID) userId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilterInput, { nullable: true }) filter: RecommendationFilterInput | null,
    @Arg('surface', () => SurfaceEnum, { nullable: true, description: 'Default HOME.' }) surface: Surface | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecommendationType>> {
    const request = { ...requestOf(page, filter, surface), position: positionOf(page.after) };
    const list = await this.recommender.forPerson(ownId('User', userId), request, context.query);
    return this.connection(list, request.first, context);
  }

  @FieldResolver(() => RecommendationConnection, {
    name: 'recommendations',
    description: ABOUT,
    complexity: listCost('recommendations'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async ofUser(
    @Root() user: User,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilterInput, { nullable: true }) filter: RecommendationFilterInput | null,
    @Arg('surface', () => SurfaceEnum, { nullable: true, description: 'Default HOME.' }) surface: Surface | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecommendationType>> {
    const request = requestOf(page, filter, surface);
    const position = positionOf(page.after);
    // A page that goes on is one person's; first pages of many people are read in one query.
    const list = position
      ? await this.recommender.forPerson(user.userId, { ...request, position }, context.query)
      : await this.firstPages(request, context).load(user.userId);
    return this.connection(list ?? [], request.first, context);
  }

  private firstPages(
    request: ReturnType<typeof requestOf>,
    context: RequestContext,
  ): DataLoader<string, Recommendation[] | undefined> {
    return context.loaders.get(
      `recommendations.first:${JSON.stringify(request)}`,
      () => new DataLoader((ids) => this.recommender.forPeople(ids, request, context.query), { cache: false }),
    );
  }

  private async connection(
    list: readonly Recommendation[],
    first: number,
    context: RequestContext,
  ): Promise<Connection<RecommendationType>> {
    return pageOf(
      await shownList(list, this.shown, context),
      first,
      (entry) => entry,
      ({ position }) => cursorKey(`${position.source}@${position.at}`, position),
    );
  }
}

function requestOf(page: PageArgs, filter: RecommendationFilterInput | null, surface: Surface | null) {
  const ids = filter && {
    ...filter,
    categories: filter.categories?.map((id) => ownId('Category', id)),
    excludeProductIds: filter.excludeProductIds?.map((id) => ownId('Product', id)),
  };
  return { filter: ids, surface, first: checkFirst(page.first) };
}

/** The source of a cursor is the model and the second of the first page: `model@1790000000`. */
function positionOf(after: string | null | undefined): RecommendationPosition | null {
  const position = positionAfter(after);
  if (!position) return null;
  const [, source, at] = /^(.+)@(\d{1,12})$/.exec(position.source) ?? [];
  if (source === undefined) throw notOfThisList();
  return { ...position, source, at: Number(at) };
}
