import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, productLoader, type ProductRecord } from '../../catalogue/index.js';
import { type PeopleService, userLoader, type UserRecord } from '../../people/index.js';

/** The services that give the products and people of an answer. */
export interface RecordServices {
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** Products by id in one query; no entry for one that was deleted after the list was made. */
export function loadProducts(
  ids: readonly string[],
  catalogue: CatalogueService,
  context: RequestContext,
): Promise<Map<string, ProductRecord>> {
  const loader = productLoader(catalogue, context);
  return byId(ids, (id) => loader.load(id));
}

/** People by id in one query; no entry for one who was deleted after the list was made. */
export function loadUsers(
  ids: readonly string[],
  people: PeopleService,
  context: RequestContext,
): Promise<Map<string, UserRecord>> {
  const loader = userLoader(people, context);
  return byId(ids, (id) => loader.load(id));
}

async function byId<T>(ids: readonly string[], load: (id: string) => Promise<T | undefined>): Promise<Map<string, T>> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(distinct.map(load));
  return new Map(distinct.flatMap((id, n) => (found[n] === undefined ? [] : [[id, found[n]] as const])));
}
