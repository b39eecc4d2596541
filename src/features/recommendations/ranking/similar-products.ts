import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { itemCosine, networkOf } from './network-space.js';

/** Scores nearer to 0 than this are an order only, of products of which no cosine is known. */
const ORDER = 1e-6;

/**
 * How similar each product row is to one product: the cosine in the network of the model, -1 to 1. Products of which no cosine
 * is known, which are all if the model does not know the product, have at most 0 and more than -`ORDER`: those that share a
 * category with it before the others, each by popularity. `cosineOf` tells the two apart.
 */
export function similarityTo(row: number, shop: Shop, model: ServingModel | undefined): Float32Array {
  const scores = byCategory(row, shop).map((value) => value * 0.99 * ORDER);
  const network = model && networkOf(model);
  if (!model || !network) return scores;
  const { itemOfRow } = mappingOf(model, shop.table);
  const item = itemOfRow[row];
  if (item < 0) return scores;
  itemOfRow.forEach((other, n) => {
    if (other >= 0) scores[n] = itemCosine(network, item, other);
  });
  return scores;
}

/** The cosine in a score of `similarityTo`: 0 where none is known. */
export function cosineOf(score: number): number {
  return Math.abs(score) < ORDER ? 0 : Math.min(1, Math.max(-1, score));
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
