import { type Csr, type PersonView } from '../../../../gnn/index.js';
import { type ProductTable } from '../shop/product-table.js';
import { linkOf, type ServingModel } from '../ranking/serving-model.js';

/** Two products whose vectors in the network are at least so near (cosine) were bought by the same people. */
const NEAR = 0.5;

/**
 * Which of her products speaks loudest for another: by the model's ridge, or where it has none by its item
 * neighbours, or by the nearness of their vectors.
 *
 * @returns its row, undefined where none of hers speaks for it
 */
export function nearestOwn(
  model: ServingModel,
  table: ProductTable,
  view: PersonView,
  row: number,
): number | undefined {
  const { itemOfRow } = linkOf(model, table);
  const item = itemOfRow[row];
  if (item < 0) return undefined;
  const voice = voiceOf(model);
  let best: number | undefined;
  let loudest = 0;
  for (let n = 0; n < view.items.length; n += 1) {
    const own = itemOfRow[view.items[n]];
    if (own < 0 || own === item) continue;
    const said = view.weights[n] * voice(own, item);
    if (said > loudest) {
      loudest = said;
      best = view.items[n];
    }
  }
  return best;
}

/** What having one product says for another: 0 = nothing. */
function voiceOf({ ranker }: ServingModel): (own: number, item: number) => number {
  const { ridge, itemKnn, network, networkWithFriends } = ranker.state.learnt;
  const pairs = ridge ?? itemKnn;
  if (pairs) return (own, item) => entry(pairs, own, item);
  const space = network ?? networkWithFriends;
  if (!space) return () => 0;
  return (own, item) => {
    const cosine = dot(space.items, own * space.width, item * space.width, space.width);
    return cosine >= NEAR ? cosine : 0;
  };
}

/** Inner product of two rows of a row-major array. */
export function dot(values: Float32Array, from: number, to: number, width: number): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += values[from + c] * values[to + c];
  return sum;
}

/** Entry of a sparse matrix: columns ascend within a row. */
function entry({ indptr, indices, values }: Csr, row: number, column: number): number {
  let low = indptr[row];
  let high = indptr[row + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (indices[middle] === column) return values[middle];
    if (indices[middle] < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
