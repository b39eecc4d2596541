import { type Csr } from '../../../../gnn/index.js';
import { indexOfSorted } from '../../../algorithms/sorted-search.js';
import { itemCosine, networkOf } from '../ranking/network-space.js';
import { type ProductTable } from '../shop/product-table.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';

/** Two products of at least this cosine in the network are likely to have common buyers. */
const NEAR = 0.5;

/**
 * The person's products that support another product most, the strongest first: by the model's ridge, else by its item
 * neighbours, else by the cosine in its network. Without a model, in the order given.
 *
 * @param own rows of the person's products, the latest first
 * @param row the other product
 */
export function supporters(
  model: ServingModel | undefined,
  table: ProductTable,
  own: readonly number[],
  row: number,
  wanted: number,
): number[] {
  const others = own.filter((one) => one !== row);
  if (!model) return others.slice(0, wanted);
  const { itemOfRow } = mappingOf(model, table);
  const item = itemOfRow[row];
  if (item < 0) return others.slice(0, wanted);
  const support = supportOf(model);
  return others
    .map((one) => ({ one, value: itemOfRow[one] < 0 ? 0 : support(itemOfRow[one], item) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, wanted)
    .map(({ one }) => one);
}

/** How much having one item supports another; 0 is none. */
function supportOf(model: ServingModel): (own: number, item: number) => number {
  const { ridge, itemKnn } = model.ranker.state.learnt;
  const pairs = ridge ?? itemKnn;
  if (pairs) return (own, item) => entryOf(pairs, own, item);
  const network = networkOf(model);
  if (!network) return () => 0;
  return (own, item) => {
    const cosine = itemCosine(network, own, item);
    return cosine >= NEAR ? cosine : 0;
  };
}

/** Entry of a sparse matrix whose columns ascend within a row; 0 if it is not stored. */
function entryOf({ indptr, indices, values }: Csr, row: number, column: number): number {
  const at = indexOfSorted(indices, column, indptr[row], indptr[row + 1]);
  return at < 0 ? 0 : values[at];
}

/** The latest of the person's products in a category of the product; undefined if there is none. */
export function sameCategory(
  table: ProductTable,
  own: readonly number[],
  row: number,
): { row: number; category: string } | undefined {
  for (const one of own) {
    if (one === row) continue;
    const category = table.categories[row].find((id) => table.categories[one].includes(id));
    if (category !== undefined) return { row: one, category };
  }
  return undefined;
}
