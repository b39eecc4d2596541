import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { LatestEvent } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { DemandResolver } from './demand/demand.resolver.js';
import { DemandService } from './demand/demand.service.js';
import { DemandStore } from './demand/demand.store.js';
import { ChangesService } from './price/changes.service.js';
import { ChangesStore } from './price/changes.store.js';
import { PriceResolver } from './price/price.resolver.js';
import { PriceService } from './price/price.service.js';
import { StockResolver } from './stock/stock.resolver.js';
import { StockService } from './stock/stock.service.js';
import { WarningsService } from './stock/warnings.service.js';
import { WarningsStore } from './stock/warnings.store.js';

export interface MarketNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly catalogue: CatalogueService;
}

/** What will be sold, how much to have of it, and at which price. */
export const marketFeature = defineFeature({
  name: 'market',
  create: ({ db, now, catalogue }: MarketNeeds) => {
    const demandStore = new DemandStore(db);
    const demands = new DemandService(demandStore, catalogue, new LatestEvent(db), now);
    return {
      demands,
      prices: new PriceService(demandStore, demands, catalogue),
      priceChanges: new ChangesService(new ChangesStore(db), catalogue, now),
      stockAdvice: new StockService(demands, catalogue),
      stockWarnings: new WarningsService(new WarningsStore(db), demands),
    };
  },
  resolvers: ({ demands, stockAdvice, stockWarnings, prices, priceChanges, catalogue }) => [
    new PriceResolver(prices, priceChanges),
    new DemandResolver(demands),
    new StockResolver(stockAdvice, stockWarnings, catalogue),
  ],
});
