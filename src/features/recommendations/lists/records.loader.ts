import { loadAll, type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, productLoader, type ProductRecord } from '../../catalogue/index.js';
import { type PeopleService, userLoader, type UserRecord } from '../../people/index.js';

/** Products by id in one query; no entry for one that was deleted after the list was made. */
export async function loadProducts(
  ids: readonly string[],
  catalogue: CatalogueService,
  context: RequestContext,
): Promise<Map<string, ProductRecord>> {
  const products = await loadAll(productLoader(catalogue, context), ids);
  return new Map(products.map((product) => [product.productId, product]));
}

/** People by id in one query; no entry for one who was deleted after the list was made. */
export async function loadUsers(
  ids: readonly string[],
  people: PeopleService,
  context: RequestContext,
): Promise<Map<string, UserRecord>> {
  const users = await loadAll(userLoader(people, context), ids);
  return new Map(users.map((user) => [user.userId, user]));
}
