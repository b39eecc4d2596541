import { defineFeature } from '../../platform/feature.js';
import { Periodic, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { CircleMemberResolver, CircleReasonResolver, CircleResolver } from './circle/circle.resolver.js';
import { CircleService } from './circle/circle.service.js';
import { CircleStore } from './circle/circle.store.js';
import { OffersResolver } from './offers/offers.resolver.js';
import { OffersService } from './offers/offers.service.js';
import { OffersStore } from './offers/offers.store.js';
import { PurchaseReads } from './purchases/purchase-reads.service.js';
import { PurchaseWritesResolver } from './purchases/purchase-writes.resolver.js';
import { PurchasesResolver } from './purchases/purchases.resolver.js';
import { PurchasesService } from './purchases/purchases.service.js';
import { PurchasesStore } from './purchases/purchases.store.js';

/** How often it is looked for groups whose deadline is over. */
const LOOK_MS = 15_000;

export interface GroupsNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly warn: EventLog;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** Purchases that people make together: whom to ask, at which price, and how far it is. */
export const groupsFeature = defineFeature({
  name: 'groups',
  create: ({ db, now, timers, warn, people, catalogue }: GroupsNeeds) => {
    const groupOffers = new OffersService(new OffersStore(db), catalogue, now);
    const store = new PurchasesStore(db);
    const groupPurchases = new PurchasesService(store, groupOffers, people, now);
    return {
      groupOffers,
      groupPurchases,
      groupReads: new PurchaseReads(store, people),
      circles: new CircleService(new CircleStore(db), groupOffers, people),
      groupDeadlines: new Periodic(
        'deciding groups whose deadline is over',
        (signal) => groupPurchases.expireDue(signal),
        {
          ...{ everyMs: LOOK_MS, timers, warn },
        },
      ),
    };
  },
  resolvers: ({ groupOffers, groupPurchases, groupReads, circles, people, catalogue }) => [
    new OffersResolver(groupOffers),
    new PurchasesResolver(groupPurchases, groupReads, people, catalogue),
    new PurchaseWritesResolver(groupPurchases),
    new CircleResolver(circles, catalogue),
    new CircleMemberResolver(people),
    new CircleReasonResolver(catalogue),
  ],
  workers: ({ groupDeadlines }) => [groupDeadlines],
});
