import { csrFromEntries, transpose, type Csr } from '../../tensors/csr.js';
import { topK } from '../../../src/algorithms/top-k.js';
import { type Part } from '../part.js';
import { sparsePart } from '../sparse-scores.js';

export interface ItemKnnOptions {
  /** Neighbours kept for each item. */
  readonly neighbours: number;
  /** People with more items than this are left out of the counts: their pairs cost the square and say little. */
  readonly maxHistory: number;
}

export const ITEM_KNN_DEFAULTS: ItemKnnOptions = { neighbours: 50, maxHistory: 500 };

/**
 * Item-based nearest neighbours (Sarwar et al. 2001; Deshpande and Karypis 2004): the cosine of the items' columns of R,
 * for each item its nearest few. Cost Σ_u d_u² over people within `maxHistory`.
 *
 * @param interactions R, users x items
 * @returns items x items by source: entry (i, j) is the score of j for a person with i
 */
export function fitItemKnn(interactions: Csr, options: ItemKnnOptions = ITEM_KNN_DEFAULTS): Csr {
  const { rows, cols, indptr, indices, values } = interactions;
  const people = transpose(interactions);
  const lengths = new Float64Array(cols);
  for (let e = 0; e < indices.length; e += 1) lengths[indices[e]] += values[e] * values[e];
  const sums = new Float32Array(cols);
  const seen = new Int32Array(cols);
  const sources: number[] = [];
  const targets: number[] = [];
  const cosines: number[] = [];
  for (let j = 0; j < cols; j += 1) {
    let count = 0;
    for (let p = people.indptr[j]; p < people.indptr[j + 1]; p += 1) {
      const u = people.indices[p];
      if (u >= rows || indptr[u + 1] - indptr[u] > options.maxHistory) continue;
      for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
        const i = indices[e];
        if (sums[i] === 0) {
          seen[count] = i;
          count += 1;
        }
        sums[i] += values[e] * people.values[p];
      }
    }
    const near = new Float32Array(count);
    for (let n = 0; n < count; n += 1) {
      const i = seen[n];
      near[n] = i === j ? 0 : sums[i] / Math.sqrt(lengths[i] * lengths[j]);
      sums[i] = 0;
    }
    const best = topK(near, options.neighbours, null, 0);
    for (let n = 0; n < best.items.length; n += 1) {
      sources.push(seen[best.items[n]]);
      targets.push(j);
      cosines.push(best.scores[n]);
    }
  }
  return csrFromEntries(cols, cols, sources, targets, cosines);
}

/** Scores R_u S: the sum over the neighbours of the person's items. @param similarity `fitItemKnn` */
export function itemKnnPart(similarity: Csr): Part {
  const { indptr, indices, values } = similarity;
  return sparsePart('item-knn', (person, _at, into) => {
    for (let n = 0; n < person.items.length; n += 1) {
      const i = person.items[n];
      for (let e = indptr[i]; e < indptr[i + 1]; e += 1) into.add(indices[e], person.weights[n] * values[e]);
    }
  });
}
