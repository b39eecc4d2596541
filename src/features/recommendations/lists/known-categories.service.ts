import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService } from '../../catalogue/index.js';
import { type ListFilter } from '../ranking/filter.js';
import { type ProductTable } from '../shop/product-table.js';

/**
 * A filter whose categories are named as the shop wrote them. It takes a query only where one is not in the table as written.
 * @throws Failure NOT_FOUND at `filter.categories.<n>`
 */
export async function withKnownCategories<T extends ListFilter>(
  filter: T | null | undefined,
  { categoryById }: ProductTable,
  catalogue: CatalogueService,
  context?: QueryContext,
): Promise<T | null> {
  const given = filter?.categories ?? [];
  if (!filter || given.every((id) => categoryById.has(id))) return filter ?? null;
  const pathOf = (index: number): string[] => ['filter', 'categories', String(index)];
  return { ...filter, categories: await catalogue.requireCategories(given, pathOf, context) };
}
