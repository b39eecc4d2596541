import DataLoader from 'dataloader';
import { type RequestContext } from '../../platform/graphql/index.js';
import { type CatalogueService, type CategoryRecord, type ProductRecord } from './catalogue.service.js';

/** Products of this request by own id: those of one answer in one query; undefined where there is none. */
export function productLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, ProductRecord | undefined> {
  return context.loaders.get('catalogue.product', () => new DataLoader((ids) => catalogue.byIds(ids, context.query)));
}

/** Categories of this request by own id; undefined where there is none. */
export function categoryLoader(
  catalogue: CatalogueService,
  context: RequestContext,
): DataLoader<string, CategoryRecord | undefined> {
  return context.loaders.get(
    'catalogue.category',
    () => new DataLoader((ids) => catalogue.categoriesByIds(ids, context.query)),
  );
}

/** Numbers of products of categories. Not cached, because a later mutation of the same request may change them. */
export function categorySizeLoader(catalogue: CatalogueService, context: RequestContext): DataLoader<string, number> {
  return context.loaders.get(
    'catalogue.category-size',
    () => new DataLoader((ids) => catalogue.countInCategories(ids, context.query), { cache: false }),
  );
}

/** Those that are there; one taken away between two queries of a request is left out. */
export async function loadAll<T extends object>(
  loader: DataLoader<string, T | undefined>,
  ids: readonly string[],
): Promise<T[]> {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return found.filter((one) => one !== undefined);
}
