import { productExists, productsOfCategory as query } from '../../../../cypher/influence/index.js';
import { notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type TablePart } from '../../../algorithms/influence/measured-list.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** Most products of a category that are looked at. */
const PRODUCTS = 20_000;

/** Products of a category, by place in the table. */
interface CategoryProducts {
  readonly products: ReadonlySet<number>;
  /** It has more than were looked at. */
  readonly truncated: boolean;
}

/**
 * Products of a category and those within it, 20,000 at most; those the run did not know are left out.
 * @param path of the argument that the failure names
 * @throws Failure NOT_FOUND
 */
export async function productsOfCategory(
  db: Database,
  { productOf }: SalesTable,
  categoryId: string,
  path: readonly string[],
  context?: QueryContext,
): Promise<CategoryProducts> {
  const [found] = await db.run(query, { categoryId, limit: PRODUCTS + 1 }, context);
  if (!found) throw notFound('category', categoryId, ...path);
  const products = found.products.slice(0, PRODUCTS).flatMap((id) => productOf.get(id) ?? []);
  return { products: new Set(products), truncated: found.products.length > PRODUCTS };
}

/** Who told of one of these products. */
export function tellersOf({ rows, teller }: SalesTable, products: ReadonlySet<number>): ReadonlySet<number> {
  const tellers = new Set<number>();
  rows.products.forEach((product, row) => {
    if (products.has(product)) tellers.add(teller[row]);
  });
  return tellers;
}

/** A part of the shop as a question names it. */
export interface Scope {
  readonly productId?: string | null;
  readonly categoryId?: string | null;
  readonly communityId?: string | null;
  readonly region?: string | null;
  /** Only what was told of within so many days before the end of what the run saw. */
  readonly days?: number | null;
}

/**
 * The same part in places of the table.
 * @throws Failure NOT_FOUND
 */
export async function tablePart(
  db: Database,
  table: SalesTable,
  { productId, categoryId, communityId, region, days }: Scope,
  context?: QueryContext,
): Promise<TablePart> {
  const sets: ReadonlySet<number>[] = [];
  let truncated = false;
  if (productId) sets.push(await placeOfProduct(db, table, productId, context));
  if (categoryId) {
    const found = await productsOfCategory(db, table, categoryId, ['categoryId'], context);
    sets.push(found.products);
    truncated = found.truncated;
  }
  const leader = communityId ? table.placeOf.get(communityId) : undefined;
  if (communityId && (leader === undefined || table.scores.community[leader] !== leader)) {
    throw notFound('community', communityId, 'communityId');
  }
  const place = region ? table.regions.indexOf(region) : -1;
  const holds = (person: number): boolean =>
    (leader === undefined || table.scores.community[person] === leader) && (!region || table.region[person] === place);
  return {
    truncated,
    ...(sets.length > 0 && { products: sets.reduce((both, more) => new Set([...both].filter((p) => more.has(p)))) }),
    ...(days && { from: table.end - days * 86_400 }),
    ...((leader !== undefined || region) && { holds }),
  };
}

async function placeOfProduct(
  db: Database,
  { productOf }: SalesTable,
  productId: string,
  context?: QueryContext,
): Promise<ReadonlySet<number>> {
  const place = productOf.get(productId);
  if (place !== undefined) return new Set([place]);
  const [{ exists }] = await db.run(productExists, { productId }, context);
  if (!exists) throw notFound('product', productId, 'productId');
  return new Set();
}

/** Places of people by their ids. @throws Failure NOT_FOUND at `input.<path>.<n>` */
export function placesOf(table: SalesTable, ids: readonly string[], ...path: string[]): number[] {
  return ids.map((id, n) => {
    const person = table.placeOf.get(id);
    if (person === undefined) throw notFound('user', id, 'input', ...path, String(n));
    return person;
  });
}

/** The place of a region by its name. @throws Failure NOT_FOUND at `input.<path>` */
export function regionOf({ regions }: SalesTable, name: string, ...path: string[]): number {
  const place = regions.indexOf(name);
  if (place < 0) throw notFound('region', name, 'input', ...path);
  return place;
}
