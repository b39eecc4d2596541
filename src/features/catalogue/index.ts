import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { type Database } from '../../platform/neo4j/index.js';
import { categoryLoader, productLoader } from './catalogue.loader.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueStore } from './catalogue.store.js';
import { CategoryResolver } from './category.resolver.js';
import { ProductResolver } from './product.resolver.js';
import { StockingResolver } from './stocking.resolver.js';
import { StockingService } from './stocking.service.js';
import { StockingStore } from './stocking.store.js';

export { PriceRangeInput } from './catalogue.input.js';
export { productLoader } from './catalogue.loader.js';
export { CatalogueService } from './catalogue.service.js';
export { Product } from './catalogue.type.js';
export { type ProductRecord } from './records.js';

export const catalogueResolvers = [ProductResolver, CategoryResolver, StockingResolver] as const;

/** Makes the feature: its services, its resolvers, and the lookup of its types for `node(id)`. */
export function createCatalogue(deps: { db: Database }): {
  catalogue: CatalogueService;
  stocking: StockingService;
  resolvers: object[];
  nodes: NodeKind[];
} {
  const catalogue = new CatalogueService(new CatalogueStore(deps.db));
  const stocking = new StockingService(new StockingStore(deps.db));
  return {
    catalogue,
    stocking,
    resolvers: [
      new ProductResolver(catalogue),
      new CategoryResolver(catalogue),
      new StockingResolver(catalogue, stocking),
    ],
    nodes: [
      { type: 'Product', access: ['PUBLIC'], find: (id, context) => productLoader(catalogue, context).load(id) },
      { type: 'Category', access: ['PUBLIC'], find: (id, context) => categoryLoader(catalogue, context).load(id) },
    ],
  };
}
