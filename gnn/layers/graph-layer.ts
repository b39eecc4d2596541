import * as tf from '@tensorflow/tfjs';
import { type Rng, randomNormal } from '../../src/algorithms/random.js';
import { type Csr, csrFromEntries, rowNormalised, symmetricNormalise, transpose } from '../tensors/csr.js';
import { type Weighted } from './weighted.js';

/** A sparse matrix with its transpose, made once a graph: rows receive, columns send. */
export interface Graph {
  readonly a: Csr;
  /** `a` itself where A is symmetric. */
  readonly aT: Csr;
}

/** A layer of nodes over a graph. */
export interface GraphLayer extends Weighted {
  /** @param x nodes x inputs (senders: columns of the matrix); returns nodes x outputs (receivers: its rows) */
  apply(x: tf.Tensor2D, graph: Graph): tf.Tensor2D;
}

/**
 * `D^(-1/2) (A + I) D^(-1/2)` for `GcnLayer` (Kipf and Welling, ICLR 2017).
 *
 * @param adjacency nodes x nodes, symmetric, without loops; not checked
 */
export function gcnGraph(adjacency: Csr): Graph {
  const { rows, cols, indptr, indices, values } = adjacency;
  const rowIdx = new Int32Array(indices.length + rows);
  const colIdx = new Int32Array(indices.length + rows);
  const entries = new Float32Array(indices.length + rows).fill(1);
  colIdx.set(indices);
  entries.set(values);
  for (let r = 0; r < rows; r += 1) {
    rowIdx.fill(r, indptr[r], indptr[r + 1]);
    rowIdx[indices.length + r] = r;
    colIdx[indices.length + r] = r;
  }
  const a = symmetricNormalise(csrFromEntries(rows, cols, rowIdx, colIdx, entries));
  return { a, aT: a };
}

/** `D^(-1) A` for `SageLayer`: the mean over neighbours; a node without any gets zeros. */
export function meanGraph(adjacency: Csr): Graph {
  const a = rowNormalised(adjacency);
  return { a, aT: transpose(a) };
}

/** The graph as it is, for `GatLayer`, which looks at no values. */
export function plainGraph(adjacency: Csr): Graph {
  return { a: adjacency, aT: transpose(adjacency) };
}

/**
 * Rows of the nodes that receive: all of them on a whole graph, the first `a.rows` on a block, whose columns are its rows and
 * then those nodes that only send.
 */
export function receivers(x: tf.Tensor2D, a: Csr): tf.Tensor2D {
  return a.rows === x.shape[0] ? x : tf.slice(x, [0, 0], [a.rows, x.shape[1]]);
}

/** Weights ~ N(0, 2 / (inputs + outputs)) (Glorot and Bengio, AISTATS 2010). */
export function glorot(inputs: number, outputs: number, rng: Rng): tf.Variable<tf.Rank.R2> {
  const spread = Math.sqrt(2 / (inputs + outputs));
  const values = Float32Array.from({ length: inputs * outputs }, () => spread * randomNormal(rng));
  return tf.tidy(() => tf.variable(tf.tensor2d(values, [inputs, outputs])));
}

/** A bias of zeros. */
export function zeroBias(outputs: number): tf.Variable<tf.Rank.R1> {
  return tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R1>([outputs])));
}
