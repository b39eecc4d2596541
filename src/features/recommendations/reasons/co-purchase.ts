import { entryOf, type PersonView } from '../../../../gnn/index.js';
import { itemCosine, networkOf } from '../ranking/network-space.js';
import { type ProductTable } from '../shop/product-table.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';

/** Two products of at least this cosine in the network were bought by the same people. */
const NEAR = 0.5;

/**
 * The person's product that supports another product most: by the model's ridge, else by its item neighbours, else by the
 * cosine in its network.
 *
 * @returns row of that product; undefined if no product of the person supports the other
 */
export function strongestOwnProduct(
  model: ServingModel,
  table: ProductTable,
  view: PersonView,
  row: number,
): number | undefined {
  const { itemOfRow } = mappingOf(model, table);
  const item = itemOfRow[row];
  if (item < 0) return undefined;
  const support = supportOf(model);
  let best: number | undefined;
  let most = 0;
  for (let n = 0; n < view.items.length; n += 1) {
    const own = itemOfRow[view.items[n]];
    if (own < 0 || own === item) continue;
    const value = view.weights[n] * support(own, item);
    if (value > most) {
      most = value;
      best = view.items[n];
    }
  }
  return best;
}

/** How much having one item supports another; 0 is none. */
function supportOf(model: ServingModel): (own: number, item: number) => number {
  const { ridge, itemKnn } = model.ranker.state.learnt;
  const pairs = ridge ?? itemKnn;
  if (pairs) return (own, item) => entryOf(pairs, own, item) ?? 0;
  const network = networkOf(model);
  if (!network) return () => 0;
  return (own, item) => {
    const cosine = itemCosine(network, own, item);
    return cosine >= NEAR ? cosine : 0;
  };
}
