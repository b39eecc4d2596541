import { normaliseInto } from '../../kernels/host/normalise-rows.js';
import { type Csr } from '../../tensors/csr.js';
import { CosineScores } from './cosine-scores.js';
import { type Part } from '../part.js';

/**
 * Vectors of all items from their words alone, new ones too: the vector of a word is the mean of the known items that have it, that of an item
 * the mean of its words,
 *
 *     v_w = Σ_i x_iw (z_i - mean z) / (Σ_i x_iw + 1)        ẑ_j = normalise(Σ_w x_jw v_w)
 *
 * @param words items x words, rows of length 1 (`itemWords`)
 * @param centred `z_i - mean z`, items x width; zeros for items that training did not know
 * @returns items x width
 */
export function vectorsFromWords(words: Csr, centred: Float32Array, width: number): Float32Array {
  const sums = new Float32Array(words.cols * width);
  const totals = new Float32Array(words.cols).fill(1);
  for (let i = 0; i < words.rows; i += 1) {
    const from = i * width;
    if (centred.subarray(from, from + width).every((value) => value === 0)) continue;
    for (let e = words.indptr[i]; e < words.indptr[i + 1]; e += 1) {
      const word = words.indices[e];
      totals[word] += words.values[e];
      for (let c = 0; c < width; c += 1) sums[word * width + c] += words.values[e] * centred[from + c];
    }
  }
  const out = new Float32Array(words.rows * width);
  for (let j = 0; j < words.rows; j += 1) {
    for (let e = words.indptr[j]; e < words.indptr[j + 1]; e += 1) {
      const word = words.indices[e];
      const share = words.values[e] / totals[word];
      for (let c = 0; c < width; c += 1) out[j * width + c] += share * sums[word * width + c];
    }
  }
  normaliseInto(out, width, out);
  return out;
}

/**
 * The nearness of items, whose vectors are made of their words, to the person's items: `exp((q · ẑ_j - max) / t)`,
 * `q = normalise(Σ_i R_ui (z_i - mean z))`. Zeros where the network knows none of the person's items.
 *
 * @param network unit vectors of the items, zeros where it knows none
 */
export function networkWordsPart(
  name: string,
  words: Csr,
  network: { readonly items: Float32Array; readonly width: number; readonly temperature: number },
): Part {
  const { width, temperature } = network;
  const centred = centre(network.items, width);
  const vectors = vectorsFromWords(words, centred, width);
  const scores = new CosineScores(vectors, width, (i) => words.indptr[i + 1] > words.indptr[i]);
  const query = new Float32Array(width);
  return {
    name,
    score: (person, _at, out) => {
      query.fill(0);
      person.items.forEach((item, n) => {
        for (let c = 0; c < width; c += 1) query[c] += person.weights[n] * centred[item * width + c];
      });
      normaliseInto(query, width, query);
      if (query.every((value) => value === 0)) out.fill(0);
      else scores.score(query, temperature, out);
    },
  };
}

/** Every known vector less the mean of the known: all share a direction that says nothing. */
function centre(items: Float32Array, width: number): Float32Array {
  const mean = new Float64Array(width);
  const known: number[] = [];
  for (let from = 0; from < items.length; from += width) {
    if (items.subarray(from, from + width).every((value) => value === 0)) continue;
    known.push(from);
    for (let c = 0; c < width; c += 1) mean[c] += items[from + c];
  }
  const out = new Float32Array(items.length);
  for (const from of known) {
    for (let c = 0; c < width; c += 1) out[from + c] = items[from + c] - mean[c] / known.length;
  }
  return out;
}
