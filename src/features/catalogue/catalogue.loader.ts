import DataLoader from 'dataloader';
import { type RequestContext } from '../../platform/graphql/index.js';
import { type CatalogueService } from './catalogue.service.js';
import { type CategoryRecord, type ProductRecord } from './records.js';

/** Products by the shop's own id, all of one answer in one query; undefined for an unknown id. */
export function productLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, ProductRecord | undefined> {
  return context.loaders.get('catalogue.product', () => new DataLoader((ids) => catalogue.byIds(ids, context.query)));
}

/** Categories by the shop's own id, all of one answer in one query; undefined for an unknown id. */
export function categoryLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, CategoryRecord | undefined> {
  return context.loaders.get(
    'catalogue.category',
    () => new DataLoader((ids) => catalogue.categoriesByIds(ids, context.query)),
  );
}

/** Numbers of products of categories. Not cached: a mutation of the request may change them. */
export function categorySizeLoader(catalogue: CatalogueService, context: RequestContext): DataLoader<string, number> {
  return context.loaders.get(
    'catalogue.category-size',
    () => new DataLoader((ids) => catalogue.countInCategories(ids, context.query), { cache: false }),
  );
}
