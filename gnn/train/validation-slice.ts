import { seededRng } from '../../src/algorithms/random.js';
import { judge } from '../evaluate/metrics.js';
import { topK } from '../../src/algorithms/top-k.js';
import { type NetworkModel } from '../models/network/light-graph-network.js';
import { type Csr, csrFromEntries } from '../tensors/csr.js';

export interface ValidationSlice {
  /** What is trained on. */
  readonly train: Csr;
  /** What was cut out; same shape. */
  readonly held: Csr;
}

/**
 * Cuts a random share of every person's items out of training, to stop and choose by. Each person keeps at least one.
 *
 * @param share 0 .. 1
 */
export function cutValidation(interactions: Csr, share: number, seed: number): ValidationSlice {
  const rng = seededRng(seed);
  const { rows, cols, indptr, indices, values } = interactions;
  const sides = { train: entryList(), held: entryList() };
  for (let u = 0; u < rows; u += 1) {
    let left = indptr[u + 1] - indptr[u];
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      const cut = rng() < share && left > 1;
      if (cut) left -= 1;
      const side = cut ? sides.held : sides.train;
      side.row.push(u);
      side.column.push(indices[e]);
      side.value.push(values[e]);
    }
  }
  return {
    train: csrFromEntries(rows, cols, sides.train.row, sides.train.column, sides.train.value),
    held: csrFromEntries(rows, cols, sides.held.row, sides.held.column, sides.held.value),
  };
}

/**
 * Mean NDCG@k of a model on a slice, as `hooks.evaluate` wants it: all items ranked by cosine, those trained on left out.
 *
 * @param maxPeople at most this many people, evenly spread, which bounds the time of an evaluation
 */
export function validationNdcg(
  slice: ValidationSlice,
  k = 20,
  maxPeople = 1000,
): (model: Pick<NetworkModel, 'users' | 'items' | 'width'>) => number {
  const { train, held } = slice;
  const all = Int32Array.from({ length: held.rows }, (_, u) => u).filter((u) => held.indptr[u + 1] > held.indptr[u]);
  const stride = Math.max(1, all.length / maxPeople);
  const people = Int32Array.from({ length: Math.floor(all.length / stride) }, (_, n) => all[Math.floor(n * stride)]);
  const scores = new Float32Array(held.cols);
  const owned = new Uint8Array(held.cols);
  return ({ users, items, width }) => {
    let total = 0;
    for (const u of people) {
      for (let i = 0; i < scores.length; i += 1) {
        let sum = 0;
        for (let c = 0; c < width; c += 1) sum += users[u * width + c] * items[i * width + c];
        scores[i] = sum;
      }
      owned.fill(0);
      for (let e = train.indptr[u]; e < train.indptr[u + 1]; e += 1) owned[train.indices[e]] = 1;
      const relevant = held.indices.subarray(held.indptr[u], held.indptr[u + 1]);
      total += judge(topK(scores, k, owned).items, relevant, k).ndcg;
    }
    return people.length === 0 ? 0 : total / people.length;
  };
}

function entryList(): { row: number[]; column: number[]; value: number[] } {
  return { row: [], column: [], value: [] };
}
