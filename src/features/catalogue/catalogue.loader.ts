import DataLoader from 'dataloader';
import { type RequestContext } from '../../platform/graphql/index.js';
import { type CatalogueService } from './catalogue.service.js';
import { type CategoryRecord, type ProductRecord, type VariantRecord } from './records.js';

/**
 * Products by the shop's own id, all of one answer in one query; undefined for an unknown id. A turn of the event loop is waited
 * for, so that products of a list and those that its reasons name come together.
 */
export function productLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, ProductRecord | undefined> {
  return context.loaders.get(
    'catalogue.product',
    () => new DataLoader((ids) => catalogue.byIds(ids, context.query), { batchScheduleFn: setImmediate }),
  );
}

/** The variants of products, of all products of one answer in one query. */
export function variantsLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, readonly VariantRecord[]> {
  return context.loaders.get(
    'catalogue.variants',
    () => new DataLoader((ids) => catalogue.variantsOf(ids, context.query)),
  );
}

/** The tags of products, of all products of one answer in one query. */
export function tagsLoader(catalogue: CatalogueService, context: RequestContext): DataLoader<string, string[]> {
  return context.loaders.get('catalogue.tags', () => new DataLoader((ids) => catalogue.tagsOf(ids, context.query)));
}

/** Variants by the shop's own id, all of one answer in one query; undefined for an unknown id. */
export function variantLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, VariantRecord | undefined> {
  return context.loaders.get(
    'catalogue.variant',
    () => new DataLoader((ids) => catalogue.variantsByIds(ids, context.query)),
  );
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
