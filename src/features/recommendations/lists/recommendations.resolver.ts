import DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  asksFor,
  checkFirst,
  listCost,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { type CatalogueService, ProductID, type ProductId, type ProductRecord } from '../../catalogue/index.js';
import { personOfArgs, personOfParent, User, UserID, type UserId } from '../../people/index.js';
import { identified, type IdentifiedConnection } from './identified-connection.type.js';
import { type ReasonsService } from '../reasons/reasons.service.js';
import { cursorKey, positionAfter } from './list-cursor.input.js';
import { type Recommendation, type RecommendationPosition } from './recommendation.js';
import { RecommendationFilterInput, SurfaceEnum } from './recommendation.input.js';
import { RecommendationConnection, type RecommendationType } from './recommendation.type.js';
import { type RecommendationsService } from './recommendations.service.js';
import { reasonLoader } from './reasons.loader.js';
import { loadProducts } from './records.loader.js';
import { type Surface } from './surface.js';

const ABOUT =
  'Products for a person, the best first, each with its reason. Scores are computed from what the person and friends did until now. A cursor of another person, or of a list that another model ranked, is refused: start again without `after`.';
const FILTER = {
  nullable: true,
  description: 'Which products to recommend; by default all that the shop sells and that are not sold out.',
};
const ABOUT_PRODUCTS = {
  nullable: true,
  description:
    'What the page is about: for CART what is in the cart, at most 50 products; for PRODUCT the product of the page. INVALID_INPUT for other surfaces. By default what the person put into the cart, or looked at last. Products that the shop does not have do not count.',
};
const SURFACE = { nullable: true, description: 'Where the list is shown. Default HOME.' };

/** Where a list is asked for reasons. */
const BECAUSE = ['edges', 'node', 'because'];

/** Lists recommended products of a person. */
@Resolver(() => User)
export class RecommendationsResolver {
  constructor(
    private readonly recommender: RecommendationsService,
    private readonly reasons: ReasonsService,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  @Query(() => RecommendationConnection, { description: ABOUT, complexity: listCost('recommendations') })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async recommendations(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id of the person." }) userId: UserId,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilterInput, FILTER) filter: RecommendationFilterInput | null,
    @Arg('surface', () => SurfaceEnum, SURFACE) surface: Surface | null,
    @Arg('productIds', () => [ProductID], ABOUT_PRODUCTS) about: ProductId[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IdentifiedConnection<RecommendationType>> {
    const request = { ...requestOf(page, filter, surface, about), position: positionOf(page.after, userId) };
    const list = await this.recommender.forPerson(userId, request, context.query);
    return this.connection(userId, list, request, context, info);
  }

  @FieldResolver(() => RecommendationConnection, {
    name: 'recommendations',
    description: ABOUT,
    complexity: listCost('recommendations'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async ofUser(
    @Root() user: User,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilterInput, FILTER) filter: RecommendationFilterInput | null,
    @Arg('surface', () => SurfaceEnum, SURFACE) surface: Surface | null,
    @Arg('productIds', () => [ProductID], ABOUT_PRODUCTS) about: ProductId[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IdentifiedConnection<RecommendationType>> {
    const request = requestOf(page, filter, surface, about);
    const position = positionOf(page.after, user.userId);
    // First pages of many people are read in one query; a later page belongs to one person.
    const list = position
      ? await this.recommender.forPerson(user.userId, { ...request, position }, context.query)
      : await this.firstPages(request, context).load(user.userId);
    return this.connection(user.userId, list ?? [], request, context, info);
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
    userId: UserId,
    list: readonly Recommendation[],
    { first, surface }: { first: number; surface: Surface | null },
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<IdentifiedConnection<RecommendationType>> {
    // Found before the products are read, so that those which reasons name are read with them: one query and not two.
    const reasons = asksFor(info, BECAUSE)
      ? await reasonLoader(this.reasons, context).loadMany(list.slice(0, first).map(({ subject }) => subject))
      : [];
    const named = reasons.flatMap((reason) => (reason instanceof Error ? [] : (reason.productId ?? [])));
    const ids = [...list.map(({ productId }) => productId), ...named];
    const products = await loadProducts(ids, this.catalogue, context);
    const page = pageOf(
      list.flatMap((entry) => withProduct(entry, products)),
      first,
      (entry) => entry,
      ({ position }) => cursorKey(`${userId} ${position.source}@${position.at}`, position),
    );
    return identified(page, surface ?? 'HOME', this.now());
  }
}

/** A recommendation with its product; empty if the product was deleted after the list was made. */
function withProduct(entry: Recommendation, products: ReadonlyMap<string, ProductRecord>) {
  const product = products.get(entry.productId);
  return product ? [{ ...entry, contributions: [...entry.contributions], product }] : [];
}

function requestOf(
  page: PageArgs,
  filter: RecommendationFilterInput | null,
  surface: Surface | null,
  about: readonly ProductId[] | null,
) {
  return { filter, surface, about, first: checkFirst(page.first) };
}

/** The source in a cursor is the person or visit, the model id and the unix second of the first page: `ann model@1790000000`. */
export function positionOf(after: string | null | undefined, userId: UserId): RecommendationPosition | null {
  const position = positionAfter(after);
  if (!position) return null;
  if (!position.source.startsWith(`${userId} `)) throw wrongCursor();
  const [, source, at] = /^(\S+)@(\d{1,12})$/.exec(position.source.slice(userId.length + 1)) ?? [];
  if (source === undefined) throw wrongCursor();
  return { ...position, source, at: Number(at) };
}
