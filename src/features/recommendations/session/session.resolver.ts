import { hash } from 'node:crypto';
import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import {
  checkFirst,
  listCost,
  PageArgs,
  pageOf,
  Public,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { type CatalogueService, ProductID, type ProductId } from '../../catalogue/index.js';
import { identified, type IdentifiedConnection } from '../lists/identified-connection.type.js';
import { cursorKey } from '../lists/list-cursor.input.js';
import { ListFilterInput, SurfaceEnum } from '../lists/recommendation.input.js';
import { positionOf } from '../lists/recommendations.resolver.js';
import { RecommendationConnection, type RecommendationType } from '../lists/recommendation.type.js';
import { loadProducts } from '../lists/records.loader.js';
import { type Surface } from '../lists/surface.js';
import { type SessionEvent, type SessionService } from './session.service.js';

@InputType({ description: 'What a visitor did in this visit.' })
export class SessionEventInput implements SessionEvent {
  @Field(() => EventKindEnum, { description: 'VIEW, LIKE, DISLIKE, NOT_INTERESTED or ADD_TO_CART.' })
  kind!: EventKind;

  @Field(() => ProductID, { description: 'The product; one that the shop does not have does not count.' })
  productId!: ProductId;

  @Field(() => Date, { nullable: true, description: 'When it was. Default: a second before the next one.' })
  at?: Date | null;
}

/** Lists for visitors without an account. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  @Query(() => RecommendationConnection, {
    description:
      'Products for a visitor without an account, the best first, each with its reason, from what the visitor did in this visit alone. Nothing is stored, and nothing that the visit was about is listed. Without events: what is popular. A cursor of another visit is refused, and one of before another act.',
    complexity: listCost('recommendations'),
  })
  @Public()
  async sessionRecommendations(
    @Arg('events', () => [SessionEventInput], {
      description: 'The acts of the visit, the first one first: 50 at most.',
    })
    events: SessionEventInput[],
    @Args(() => PageArgs) page: PageArgs,
    @Arg('surface', () => SurfaceEnum, {
      nullable: true,
      description:
        'Where the list is shown. By default PRODUCT after a view, with products like the one that was looked at first; CART after something was put into the cart, with what is bought together with it first; else HOME.',
    })
    surface: Surface | null,
    @Arg('filter', () => ListFilterInput, {
      nullable: true,
      description: 'Which products to list; by default all that the shop sells and that are not sold out.',
    })
    filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<RecommendationType>> {
    const first = checkFirst(page.first);
    const visit = visitOf(events);
    const request = { events, first, surface, filter, position: positionOf(page.after, visit) };
    const { list, surface: shown } = await this.sessions.list(request, context.query);
    const products = await loadProducts(
      list.map(({ productId }) => productId),
      this.catalogue,
      context,
    );
    const rows = list.flatMap((entry) => {
      const product = products.get(entry.productId);
      return product ? [{ ...entry, contributions: [...entry.contributions], product }] : [];
    });
    const found = pageOf(
      rows,
      first,
      (entry) => entry,
      ({ position }) => cursorKey(`${visit} ${position.source}@${position.at}`, position),
    );
    return identified(found, shown, this.now());
  }
}

/** Tells visits apart: whoever did the same is on the same list. */
function visitOf(events: readonly SessionEvent[]): string {
  return `visit-${hash('sha256', JSON.stringify(events), 'base64url').slice(0, 22)}`;
}
