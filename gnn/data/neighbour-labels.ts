import { type Csr, rowSums } from '../tensors/csr.js';
import { type Features } from './features.js';

/** Pseudo-count of neighbours at the average label. */
const PRIOR = 5;

/**
 * Features from the known labels around a node, without its own label: without loops in the graph no node sees itself, so
 * that train nodes have the same kind of columns as the others. With y^ = label minus the mean of the train labels:
 * the sum over labelled neighbours over (their number + 5), over the root of their number + 1, the mean with weight 1 / degree, and
 * log(1 + number of labelled neighbours).
 *
 * @param adjacency nodes x nodes, symmetric, without loops
 * @param labels 0 or 1 for each node; read at `train` only
 * @returns nodes x 4
 * @throws RangeError where a node has a loop: its label would be among its features
 */
export function neighbourLabels(adjacency: Csr, labels: ArrayLike<number>, train: Int32Array): Features {
  const { rows, indptr, indices } = adjacency;
  let mean = 0;
  for (const node of train) mean += labels[node] / train.length;
  const known = new Uint8Array(rows);
  const beyond = new Float64Array(rows);
  for (const node of train) {
    known[node] = 1;
    beyond[node] = labels[node] - mean;
  }
  const degree = rowSums(adjacency);
  const values = new Float32Array(rows * 4);
  for (let r = 0; r < rows; r += 1) {
    let [count, sum, weight, weighted] = [0, 0, 0, 0];
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      const near = indices[e];
      if (near === r) throw new RangeError(`node ${r} has a loop`);
      count += known[near];
      sum += beyond[near];
      weight += known[near] / degree[near];
      weighted += beyond[near] / degree[near];
    }
    values.set(
      [sum / (count + PRIOR), sum / Math.sqrt(count + 1), weight > 0 ? weighted / weight : 0, Math.log1p(count)],
      r * 4,
    );
  }
  return { rows, width: 4, values };
}
