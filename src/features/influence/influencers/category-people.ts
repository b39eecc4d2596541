import { countCategoryProducts, peopleOfCategory as query } from '../../../../cypher/influence/index.js';
import { notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ActivityWeights } from './activity-weights.js';

/** Most products of a category, and acts of each, that are looked at. */
const PRODUCTS = 2_000;
const PER_PRODUCT = 200;

export interface CategoryPeople {
  readonly rows: readonly { userId: string; activity: number; influence: number | null }[];
  /** The category has more products, or one of them more acts, than were looked at. */
  readonly truncated: boolean;
}

/**
 * Everybody who is active in a category or one within it, up to the caps.
 * @param argument named by the failure where there is no such category
 * @throws Failure NOT_FOUND
 */
export async function peopleOfCategory(
  db: Database,
  weights: ActivityWeights,
  categoryId: string,
  argument: string,
  context?: QueryContext,
): Promise<CategoryPeople> {
  const [size] = await db.run(countCategoryProducts, { categoryId, limit: PRODUCTS + 1 }, context);
  if (!size) throw notFound('category', categoryId, argument);
  const rows = await db.run(query, { categoryId, weights, products: PRODUCTS, perProduct: PER_PRODUCT }, context);
  return { rows, truncated: size.products > PRODUCTS || rows.some(({ cut }) => cut) };
}
