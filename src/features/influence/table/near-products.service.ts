import { type NearProduct, productIsTold } from '../../../algorithms/influence/near-product.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { Failure } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { INFLUENCE_FAILURES } from '../failures.js';
import { type TableStore } from './table.store.js';

/** Products of the categories that are looked at, the nearest of them that are tried, and those that stand in, at most. */
const [SCANNED, TRIED, MOST] = [2_000, 200, 10];

/**
 * The products that stand in for one of which too little is known: the ten nearest of its categories that were recommended before `until`.
 *
 * @param until in seconds
 * @throws Failure TOO_EARLY where there is none
 */
export async function nearProducts(
  store: TableStore,
  table: SalesTable,
  productId: ProductId,
  until: number,
  context?: QueryContext,
): Promise<readonly NearProduct[]> {
  const all = await store.nearProducts(productId, SCANNED, TRIED, context);
  const told = productIsTold(table, until);
  const near = all.filter(({ productId: id }) => told(table.productOf.get(id))).slice(0, MOST);
  if (near.length > 0) return near;
  const since = until < Infinity ? ` before ${new Date(until * 1000).toISOString()}` : '';
  throw new Failure(
    INFLUENCE_FAILURES.TOO_EARLY,
    `Nobody recommended this product${since}, and no product of its categories has word of mouth to go by. Ask without ` +
      '`productId`, or for a seed plan, which rests on the people and not on the product.',
    ['productId'],
  );
}
