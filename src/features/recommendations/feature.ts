import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type ActivityNews, type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { kindTable } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { FriendActResolver } from './friends/friend-act.resolver.js';
import { FriendsActivityResolver } from './friends/friends-activity.resolver.js';
import { FriendsNewsResolver } from './friends/friends-news.resolver.js';
import { FriendsService } from './friends/friends.service.js';
import { FriendsStore } from './friends/friends.store.js';
import { ProductFriendsResolver } from './friends/product-friends.resolver.js';
import { AttributionResolver } from './lists/attribution.resolver.js';
import { BecauseResolver, ComplementBecauseResolver } from './lists/because.resolver.js';
import { ProductListsResolver } from './lists/product-lists.resolver.js';
import { ProductListsService } from './lists/product-lists.service.js';
import { RecommendationsResolver } from './lists/recommendations.resolver.js';
import { RecommendationsService } from './lists/recommendations.service.js';
import { SimilarPeopleService } from './similar-people/similar-people.service.js';
import { SimilarPeopleStore } from './similar-people/similar-people.store.js';
import { SimilarUsersResolver } from './similar-people/similar-users.resolver.js';
import { type Surface } from './lists/surface.js';
import { BoughtWithStore } from './person/bought-with.store.js';
import { PersonStore } from './person/person.store.js';
import { ReasonResolver } from './reasons/reason.resolver.js';
import { CommonBuyersStore } from './reasons/common-buyers.store.js';
import { ReasonStore } from './reasons/reason.store.js';
import { ReasonsService } from './reasons/reasons.service.js';
import { ResultsResolver } from './results/results.resolver.js';
import { ResultsService } from './results/results.service.js';
import { ResultsStore } from './results/results.store.js';
import { SessionResolver } from './session/session.resolver.js';
import { SessionService } from './session/session.service.js';
import { type ModelSource } from './shop/serving-model.js';
import { ShopService } from './shop/shop.service.js';
import { ShopStore } from './shop/shop.store.js';
import { BoughtTogetherResolver } from './together/bought-together.resolver.js';
import { BoughtTogetherService } from './together/bought-together.service.js';
import { BoughtTogetherStore } from './together/bought-together.store.js';
import { WhatIfResolver } from './what-if/what-if.resolver.js';
import { WhatIfService } from './what-if/what-if.service.js';

export interface RecommendationsNeeds {
  readonly db: Database;
  readonly now: () => number;
  /** Of the feature `activity`. */
  readonly news: ActivityNews;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  /** `ActiveModel` of the feature `models`. */
  readonly activeModel: ModelSource;
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** Fewest people who bought both products of a reason by co-purchase. */
  readonly minCommonBuyers: number;
  /** Least share of the attention of lists that niche products get, 0 to 1; default 0, none. */
  readonly nicheFloor?: number;
  readonly warn: EventLog;
  /** Counts the lists that are shown. */
  readonly metrics: { readonly lists: { inc(labels: { surface: Surface }): void } };
}

/**
 * Call `shop.refresh()` at start, so that the first request does not wait for it, and after a bulk load. Nothing has to be
 * stopped.
 */
export const recommendationsFeature = defineFeature({
  name: 'recommendations',
  create: (needs: RecommendationsNeeds) => {
    const { db, now, activeModel: models, weights, halfLifeDays, trendingHalfLifeDays, warn, metrics } = needs;
    const { minCommonBuyers, nicheFloor, people, catalogue } = needs;
    // The last values stay in use.
    const onError = (error: unknown): void => warn('products or popularity not read anew', { err: error });
    const shop = new ShopService(new ShopStore(db), { now, weights, halfLifeDays, trendingHalfLifeDays, onError });
    const persons = new PersonStore(db, now);
    const proofs = new ReasonStore(db);
    const together = new BoughtWithStore(db, minCommonBuyers);
    const kinds = kindTable(weights, halfLifeDays);
    const onServed = (surface: Surface): void => metrics.lists.inc({ surface });
    const similar = { persons, people, store: new SimilarPeopleStore(db), shop, models, now };
    const options = { store: persons, together, shop, catalogue, models, kinds, now, nicheFloor, onServed };
    const recommendations = new RecommendationsService(options);
    return {
      shop,
      recommendations,
      sessions: new SessionService({ recommender: recommendations, shop, models, now }),
      boughtTogether: new BoughtTogetherService(new BoughtTogetherStore(db), { now, onError }),
      whatIf: new WhatIfService(persons, recommendations, shop, now),
      reasons: new ReasonsService({ store: proofs, buyers: new CommonBuyersStore(db, now), models, minCommonBuyers }),
      lists: new ProductListsService({ shop, together, people, catalogue, models, now }),
      similarPeople: new SimilarPeopleService(similar),
      results: new ResultsService(new ResultsStore(db), now),
      friends: new FriendsService(new FriendsStore(db), proofs),
    };
  },
  resolvers: ({ recommendations, whatIf, reasons, lists, similarPeople, friends, ...made }) => {
    const { results, now, people, catalogue, news } = made;
    return [
      new RecommendationsResolver(recommendations, reasons, catalogue, now),
      new WhatIfResolver(whatIf, catalogue),
      new SessionResolver(made.sessions, catalogue, now),
      new BoughtTogetherResolver(made.boughtTogether),
      new BecauseResolver(reasons),
      new ComplementBecauseResolver(reasons),
      new ReasonResolver(catalogue),
      new AttributionResolver(people, catalogue),
      new ProductListsResolver(lists, catalogue, now),
      new SimilarUsersResolver(similarPeople, people),
      new ResultsResolver(results),
      new ProductFriendsResolver(friends),
      new FriendsActivityResolver(friends),
      new FriendsNewsResolver(friends, news, now),
      new FriendActResolver(people, catalogue),
    ];
  },
});
