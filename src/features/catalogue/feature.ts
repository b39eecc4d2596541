import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { categoryLoader, productLoader, variantLoader } from './catalogue.loader.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueStore } from './catalogue.store.js';
import { CategoryResolver } from './category.resolver.js';
import { ContentService } from './content/content.service.js';
import { ContentStore } from './content/content.store.js';
import { ProductResolver } from './product.resolver.js';
import { SortedProductsStore } from './sorted/sorted-products.store.js';
import { StockingResolver } from './stocking/stocking.resolver.js';
import { StockingService } from './stocking/stocking.service.js';
import { StockingStore } from './stocking/stocking.store.js';
import { ProductVariantsResolver, VariantResolver } from './variant.resolver.js';

export interface CatalogueNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly warn: EventLog;
}

export const catalogueFeature = defineFeature({
  name: 'catalogue',
  create: ({ db, now, warn }: CatalogueNeeds) => ({
    catalogue: new CatalogueService(new CatalogueStore(db), new SortedProductsStore(db)),
    stocking: new StockingService(new StockingStore(db)),
    contents: new ContentService(new ContentStore(db), {
      now,
      // The last vectors stay in use.
      onError: (err) => warn('contents of products not read anew', { err }),
    }),
  }),
  resolvers: ({ catalogue, stocking }) => [
    new ProductResolver(catalogue),
    new ProductVariantsResolver(catalogue),
    new VariantResolver(catalogue),
    new CategoryResolver(catalogue),
    new StockingResolver(catalogue, stocking),
  ],
  nodes: ({ catalogue }) => [
    { type: 'Product', access: ['PUBLIC'], find: (id, context) => productLoader(catalogue, context).load(id) },
    { type: 'ProductVariant', access: ['PUBLIC'], find: (id, context) => variantLoader(catalogue, context).load(id) },
    { type: 'Category', access: ['PUBLIC'], find: (id, context) => categoryLoader(catalogue, context).load(id) },
  ],
});
