import { type NearProduct, productIsTold } from '../../../algorithms/influence/near-product.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { Failure } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ContentService, type ProductId } from '../../catalogue/index.js';
import { INFLUENCE_FAILURES } from '../failures.js';
import { type TableStore } from './table.store.js';

/** Products of the categories that are looked at for the model, the nearest that are tried, and those that stand in, at most. */
const [SCANNED, TRIED, MOST] = [2_000, 500, 10];

/** Finds products by what is written of them, and by the model. */
export interface NearSources {
  readonly store: TableStore;
  readonly contents: Pick<ContentService, 'nearest'>;
}

/**
 * The products that stand in for one of which too little is known: the ten nearest that were recommended before `until`. By the model among its
 * categories where the model knows both, else by what is written of them.
 *
 * @param until in seconds
 * @throws Failure TOO_EARLY where there is none
 */
export async function nearProducts(
  { store, contents }: NearSources,
  table: SalesTable,
  productId: ProductId,
  until: number,
  context?: QueryContext,
): Promise<readonly NearProduct[]> {
  const [byModel, byContent] = await Promise.all([
    store.nearByModel(productId, SCANNED, TRIED, context),
    contents.nearest(productId, TRIED, context, 'productId'),
  ]);
  const known = new Set(byModel.map(({ productId: id }) => id));
  const others = byContent.filter(({ productId: id }) => !known.has(id)).map((near) => ({ ...near, byModel: false }));
  const all = [...byModel.map((near) => ({ ...near, byModel: true })), ...others].sort(
    (a, b) => b.similarity - a.similarity || (a.productId < b.productId ? -1 : 1),
  );
  const told = productIsTold(table, until);
  const near = all.filter(({ productId: id }) => told(table.productOf.get(id))).slice(0, MOST);
  if (near.length > 0) return near;
  const since = until < Infinity ? ` before ${new Date(until * 1000).toISOString()}` : '';
  throw new Failure(
    INFLUENCE_FAILURES.TOO_EARLY,
    `Nobody recommended this product${since}, and no product like it has word of mouth to go by. Ask without ` +
      '`productId`, or for a seed plan, which rests on the people and not on the product.',
    ['productId'],
  );
}
