import { type Database } from '../../platform/neo4j/index.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { kindTable } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { AttributionResolver } from './lists/attribution.resolver.js';
import { ProductListsResolver } from './lists/product-lists.resolver.js';
import { ProductListsService } from './lists/product-lists.service.js';
import { RecommendationsResolver } from './lists/recommendations.resolver.js';
import { RecommendationsService } from './lists/recommendations.service.js';
import { SimilarPeopleService } from './lists/similar-people.service.js';
import { SimilarPeopleStore } from './lists/similar-people.store.js';
import { SimilarUsersResolver } from './lists/similar-users.resolver.js';
import { type Surface } from './lists/surface.js';
import { PersonStore } from './person/person.store.js';
import { type ModelSource } from './shop/serving-model.js';
import { ShopService } from './shop/shop.service.js';
import { ShopStore } from './shop/shop.store.js';

export { type ModelSource, type ServingModel } from './shop/serving-model.js';

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
  /** `ActiveModel` of the feature `models`. */
  readonly models: ModelSource;
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** Receives what a refresh of products or popularity threw; the last values stay in use. */
  readonly onError: (error: unknown) => void;
  /** Called for each answer, for metrics. */
  readonly onServed?: (surface: Surface) => void;
}

/**
 * Makes the feature. Call `shop.refresh()` at start, so that the first request does not wait for it, and after a bulk load.
 * Nothing has to be stopped.
 */
export function createRecommendations(deps: RecommendationsDeps): {
  recommendations: RecommendationsService;
  lists: ProductListsService;
  similarPeople: SimilarPeopleService;
  shop: ShopService;
  resolvers: object[];
} {
  const { db, now, people, catalogue, models, weights, halfLifeDays, trendingHalfLifeDays, onError, onServed } = deps;
  const shop = new ShopService(new ShopStore(db), { now, weights, halfLifeDays, trendingHalfLifeDays, onError });
  const persons = new PersonStore(db);
  const kinds = kindTable(weights, halfLifeDays);
  const recommendations = new RecommendationsService({ store: persons, shop, models, kinds, now, onServed });
  const lists = new ProductListsService({ shop, models, now });
  const similar = { people: persons, store: new SimilarPeopleStore(db), shop, models, now };
  const similarPeople = new SimilarPeopleService(similar);
  const records = { people, catalogue };
  return {
    recommendations,
    lists,
    similarPeople,
    shop,
    resolvers: [
      new RecommendationsResolver(recommendations, records),
      new AttributionResolver(records),
      new ProductListsResolver(lists, records),
      new SimilarUsersResolver(similarPeople, records),
    ],
  };
}
