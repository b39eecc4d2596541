import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { itemCosine, networkOf } from './network-space.js';

/**
 * How similar each product row is to one product: the cosine in the network of the model where it is above 0 (score 0..1].
 * Other products, and all if the model does not know the product, have -0.5..0 if they share a category with it and -1..-0.5
 * if not, each by popularity.
 */
export function similarityTo(row: number, shop: Shop, model: ServingModel | undefined): Float32Array {
  const scores = byCategory(row, shop);
  const network = model && networkOf(model);
  if (!model || !network) return scores;
  const { itemOfRow } = mappingOf(model, shop.table);
  const item = itemOfRow[row];
  if (item < 0) return scores;
  const cosines = Float32Array.from(itemOfRow, (other) => (other < 0 ? 0 : itemCosine(network, item, other)));
  cosines.forEach((cosine, other) => {
    if (cosine > 0) scores[other] = cosine;
  });
  return scores;
}

function byCategory(row: number, { table, popularity }: Shop): Float32Array {
  const column = popularity.column('popularity', null);
  const most = column.reduce((max, value) => Math.max(max, value), 0) || 1;
  const own = new Set(table.categories[row]);
  return column.map((value, other) => {
    const popular = 0.5 * (value / most);
    return table.categories[other].some((category) => own.has(category)) ? popular - 0.5 : popular - 1;
  });
}
