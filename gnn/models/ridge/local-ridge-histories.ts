import { type Csr, transpose } from '../../tensors/csr.js';
import { shared } from '../../tensors/shared.js';
import { type Histories, inverseNorms } from './co-occurrence.js';

/** Histories with the diagonal of `G`, all in shared memory. */
export interface RidgeHistories extends Histories {
  readonly diagonal: Float64Array;
}

/**
 * What every item's regression reads, made once for all workers.
 *
 * @param historyPower people count with their full number of items to the minus this
 * @param historyCap of a longer history an even sample of this many items counts
 */
export function ridgeHistories(interactions: Csr, historyPower: number, historyCap: number): RidgeHistories {
  const byPerson = shared(capHistories(interactions, historyCap));
  const { rows: people, cols: items, indptr, indices, values } = byPerson;
  const personWeight = new Float64Array(people);
  const diagonal = new Float64Array(items);
  for (let u = 0; u < people; u += 1) {
    const length = interactions.indptr[u + 1] - interactions.indptr[u];
    personWeight[u] = length > 0 ? length ** -historyPower : 0;
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      diagonal[indices[e]] += personWeight[u] * values[e] * values[e];
    }
  }
  return shared({
    byPerson,
    byItem: transpose(byPerson),
    personWeight,
    diagonal,
    inverseNorm: inverseNorms(diagonal),
  });
}

/** Keeps an even sample of every history longer than `cap`: every (length / cap)-th entry. */
function capHistories(interactions: Csr, cap: number): Csr {
  const { rows, cols, indptr, indices, values } = interactions;
  const outPtr = new Int32Array(rows + 1);
  const outIndices = new Int32Array(indices.length);
  const outValues = new Float32Array(indices.length);
  let count = 0;
  for (let u = 0; u < rows; u += 1) {
    const length = indptr[u + 1] - indptr[u];
    const kept = Math.min(length, cap);
    for (let n = 0; n < kept; n += 1) {
      const e = indptr[u] + Math.floor((n * length) / kept);
      outIndices[count] = indices[e];
      outValues[count] = values[e];
      count += 1;
    }
    outPtr[u + 1] = count;
  }
  return { rows, cols, indptr: outPtr, indices: outIndices.subarray(0, count), values: outValues.subarray(0, count) };
}
