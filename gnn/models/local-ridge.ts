import { type Csr, transpose } from '../tensors/csr.js';
import { LocalGram } from './local-ridge-gram.js';
import { type Part } from './part.js';
import { sparsePart } from './sparse-scores.js';

export interface LocalRidgeOptions {
  /** Candidates per item, `k`: cost grows with k³. */
  readonly neighbours: number;
  /** `rw`: people count with their number of items to the minus this. */
  readonly historyPower: number;
  /** `lam`: ridge added to every diagonal element; dense shops like a small one. */
  readonly ridge: number;
  /** `drop`: share of a candidate's own diagonal that is added as well (the dropout of EDLAE). */
  readonly dropout: number;
  /** Of a longer history an even sample of this many items trains the model: cost grows with its square. */
  readonly historyCap: number;
  /** Called now and then with the share that is done, 0..1. What it throws stops the fit. */
  readonly onProgress?: (share: number) => void;
}

export const LOCAL_RIDGE_DEFAULTS: LocalRidgeOptions = {
  neighbours: 100,
  historyPower: 0.5,
  ridge: 5,
  dropout: 1,
  historyCap: 2000,
};

/**
 * Local item ridge: EASE (Steck, WWW 2019) kept sparse, one small regression an item. With `G = R^T D^(-rw) R`, item j
 * is explained by the `k` items C of largest cosine `G_ij / sqrt(G_ii G_jj)`:
 * `b_j = (G_CC + diag(lam + drop G_ii))^-1 G_Cj`. The Gram matrix is never stored: each item's row and k x k block are
 * summed from the histories. Deterministic.
 *
 * @param interactions people x items, positive weights
 * @returns B, items x items, row = what a person has, column = what it speaks for; zero diagonal
 */
export function fitLocalRidge(interactions: Csr, options: Partial<LocalRidgeOptions> = {}): Csr {
  const settings = { ...LOCAL_RIDGE_DEFAULTS, ...options };
  const items = interactions.cols;
  const gram = new LocalGram(interactions, settings);
  const indptr = new Int32Array(items + 1);
  let indices = new Int32Array(items * 8 + settings.neighbours);
  let values = new Float32Array(indices.length);
  let count = 0;
  for (let item = 0; item < items; item += 1) {
    if (item % 256 === 0) settings.onProgress?.(item / items);
    const found = gram.solve(item);
    if (count + found > indices.length) {
      indices = grown(indices, new Int32Array(2 * indices.length + found));
      values = grown(values, new Float32Array(2 * values.length + found));
    }
    indices.set(gram.candidates.subarray(0, found), count);
    values.set(gram.weights.subarray(0, found), count);
    count += found;
    indptr[item + 1] = count;
  }
  settings.onProgress?.(1);
  // Solved column by column, used row by row; transposing also puts the candidates in order.
  return transpose({
    rows: items,
    cols: items,
    indptr,
    indices: indices.subarray(0, count),
    values: values.subarray(0, count),
  });
}

/** Scores a person by what she has: `R_u B`. Silent (zeros) for who has nothing that B knows. */
export function ridgePart(b: Csr): Part {
  const { indptr, indices, values } = b;
  return sparsePart('ridge', (person, _at, into) => {
    for (let n = 0; n < person.items.length; n += 1) {
      const item = person.items[n];
      for (let e = indptr[item]; e < indptr[item + 1]; e += 1) into.add(indices[e], person.weights[n] * values[e]);
    }
  });
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
