import { csrFromEntries, transpose, type Csr } from '../tensors/csr.js';
import { type Dataset } from './dataset.js';

/** Whether the person in whose row of `social` entry `e` stands may see events of the person in its column. */
export function hears({ heard }: Pick<Dataset, 'heard'>, e: number): boolean {
  return heard === undefined || heard[e] === 1;
}

/**
 * The ties over which both people may see each other's events. A network is trained on these alone, because its propagation is
 * symmetric and would carry events against a one-way tie.
 *
 * @param ties a value for every tie, symmetric, in the pattern of `social`
 * @returns people x people, symmetric; `ties` itself where everybody is heard
 */
export function mutualTies({ social, heard }: Pick<Dataset, 'social' | 'heard'>, ties: Csr = social): Csr {
  if (heard === undefined) return ties;
  // The pattern is symmetric, so an entry of the transpose stands where its counterpart does.
  const back = transpose({ ...social, values: Float32Array.from(heard) }).values;
  const indptr = new Int32Array(social.rows + 1);
  const indices = new Int32Array(social.indices.length);
  const values = new Float32Array(social.indices.length);
  let count = 0;
  for (let u = 0; u < social.rows; u += 1) {
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      if (heard[e] === 0 || back[e] === 0) continue;
      indices[count] = social.indices[e];
      values[count] = ties.values[e];
      count += 1;
    }
    indptr[u + 1] = count;
  }
  return { ...social, indptr, indices: indices.slice(0, count), values: values.slice(0, count) };
}

/**
 * Marks the entries of `social` whose row may see events of the column.
 *
 * @param listeners rows of the people who may see events
 * @param tellers rows of the people whose events they may see, pair by pair; pairs without a tie are ignored
 * @returns `Dataset.heard`: 0 or 1 for each entry of `social`
 */
export function heardOf(social: Csr, listeners: ArrayLike<number>, tellers: ArrayLike<number>): Uint8Array {
  const told = csrFromEntries(social.rows, social.cols, listeners, tellers, null);
  const heard = new Uint8Array(social.indices.length);
  for (let u = 0; u < social.rows; u += 1) {
    let t = told.indptr[u];
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      while (t < told.indptr[u + 1] && told.indices[t] < social.indices[e]) t += 1;
      if (t < told.indptr[u + 1] && told.indices[t] === social.indices[e]) heard[e] = 1;
    }
  }
  return heard;
}
