import { type Database } from '../../platform/neo4j/index.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { kindTable } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { AttributionResolver } from './reasons/attribution.resolver.js';
import { ProductListsResolver } from './lists/product-lists.resolver.js';
import { ProductListsService } from './lists/product-lists.service.js';
import { RecommendationsResolver } from './lists/recommendations.resolver.js';
import { RecommendationsService, type Surface } from './lists/recommendations.service.js';
import { type ModelSource } from './ranking/serving-model.js';
import { ShopView } from './shop/shop-view.js';
import { SimilarPeopleService } from './person/similar-people.service.js';
import { SimilarUsersResolver } from './person/similar-users.resolver.js';

export { type ScoreAttribution } from './reasons/attribution.js';
export { type ListFilter, type PersonalFilter } from './ranking/filter.js';
export { ProductListsService, type ListedProduct, type ListRequest } from './lists/product-lists.service.js';
export { type FriendReason, type Reason, type ReasonKind } from './reasons/reasons.js';
export { RecommendationConnection } from './lists/recommendation.type.js';
export {
  RecommendationsService,
  type Recommendation,
  type RecommendationRequest,
  type Surface,
} from './lists/recommendations.service.js';
export { type ModelSource, type ServingModel } from './ranking/serving-model.js';
export { ShopView } from './shop/shop-view.js';
export { SimilarPeopleService, type SimilarPerson } from './person/similar-people.service.js';

export const recommendationsResolvers = [
  RecommendationsResolver,
  AttributionResolver,
  ProductListsResolver,
  SimilarUsersResolver,
] as const;

export interface RecommendationsDeps {
  readonly db: Database;
  readonly now: () => number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  /** `ActiveModel` of the models room. */
  readonly models: ModelSource;
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** Told when products or popularity could not be read anew; what was read before goes on serving. */
  readonly onError: (error: unknown) => void;
  /** Told of each list that is shown: metrics. */
  readonly onServed?: (surface: Surface) => void;
}

/**
 * The room with what it needs. `shop.refresh()` at start spares the first caller the wait, and after a bulk load shows it
 * at once; nothing has to be stopped.
 */
export function createRecommendations(deps: RecommendationsDeps): {
  recommendations: RecommendationsService;
  lists: ProductListsService;
  similarPeople: SimilarPeopleService;
  shop: ShopView;
  resolvers: object[];
} {
  const { db, now, people, catalogue, models, weights, halfLifeDays, trendingHalfLifeDays, onError, onServed } = deps;
  const shop = new ShopView(db, { now, weights, halfLifeDays, trendingHalfLifeDays, onError });
  const recommendations = new RecommendationsService({
    db,
    shop,
    models,
    kinds: kindTable(weights, halfLifeDays),
    now,
    onServed,
  });
  const lists = new ProductListsService({ shop, models, now });
  const similarPeople = new SimilarPeopleService({ db, shop, models, now });
  const shown = { people, catalogue };
  return {
    recommendations,
    lists,
    similarPeople,
    shop,
    resolvers: [
      new RecommendationsResolver(recommendations, shown),
      new AttributionResolver(shown),
      new ProductListsResolver(lists, shown),
      new SimilarUsersResolver(similarPeople, shown),
    ],
  };
}
