import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { type Database } from '../../platform/neo4j/index.js';
import { categoryLoader, productLoader } from './catalogue.loader.js';
import { CatalogueService } from './catalogue.service.js';
import { CategoryResolver } from './category.resolver.js';
import { ProductResolver } from './product.resolver.js';
import { StockingResolver } from './stocking.resolver.js';
import { StockingService } from './stocking.service.js';

export { PriceRangeInput, ProductFilterInput } from './catalogue.input.js';
export { categoryLoader, productLoader } from './catalogue.loader.js';
export {
  CatalogueService,
  type CategoryFilter,
  type CategoryRecord,
  type ProductFilter,
  type ProductHit,
  type ProductRecord,
} from './catalogue.service.js';
export { Category, CategoryConnection, Product, ProductConnection } from './catalogue.type.js';
export { StockingService, type CategoryRow, type ProductRow, type Stored } from './stocking.service.js';

export const catalogueResolvers = [ProductResolver, CategoryResolver, StockingResolver] as const;

/** The room with what it needs: services, the resolvers made of them, and how its types are found by `node(id)`. */
export function createCatalogue(deps: { db: Database }): {
  catalogue: CatalogueService;
  stocking: StockingService;
  resolvers: object[];
  nodes: NodeKind[];
} {
  const catalogue = new CatalogueService(deps.db);
  const stocking = new StockingService(deps.db);
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
