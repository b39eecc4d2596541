import { type Csr } from '../../tensors/csr.js';
import { type Part } from '../part.js';

/**
 * Items that share words with the person's items: `score(u, j) = Σ_i R_ui x_i · x_j`.
 *
 * @param words items x words, rows of length 1 (`itemWords`)
 */
export function wordsPart(name: string, words: Csr): Part {
  const profile = new Float32Array(words.cols);
  return {
    name,
    score: ({ items, weights }, _at, out) => {
      profile.fill(0);
      items.forEach((item, n) => {
        for (let e = words.indptr[item]; e < words.indptr[item + 1]; e += 1) {
          profile[words.indices[e]] += weights[n] * words.values[e];
        }
      });
      for (let j = 0; j < out.length; j += 1) {
        let sum = 0;
        for (let e = words.indptr[j]; e < words.indptr[j + 1]; e += 1) {
          sum += profile[words.indices[e]] * words.values[e];
        }
        out[j] = sum;
      }
    },
  };
}
