import { multiplyInto } from '../kernels/host/spmm.js';
import { type Csr, rowNormalised, rowSums, symmetricNormalise } from '../tensors/csr.js';
import { type Features, joinFeatures } from './features.js';

/**
 * The neighbourhood of each node as features (SIGN, Frasca et al., 2020): `[P X, P^2 X, .., P^hops X]` for two matrices P, the
 * mean over neighbours `D^(-1) A`, and `D^(-1/2) A D^(-1/2)`, in which busy neighbours say less and degree shows. Read once,
 * so training needs no graph. A node without neighbours gets zeros. O(hops · entries · width).
 *
 * @param adjacency nodes x nodes, symmetric, without loops; not checked
 * @param x nodes x width
 * @param hops at least 1
 * @returns nodes x (2 · hops · width)
 * @throws RangeError where sizes do not fit
 */
export function hopFeatures(adjacency: Csr, x: Features, hops: number): Features {
  if (adjacency.cols !== x.rows) throw new RangeError(`${x.rows} rows of features for ${adjacency.cols} nodes`);
  const parts: Features[] = [];
  for (const matrix of [rowNormalised(adjacency), symmetricNormalise(adjacency)]) {
    let reached = x;
    for (let hop = 0; hop < hops; hop += 1) {
      reached = product(matrix, reached);
      parts.push(reached);
    }
  }
  return joinFeatures(...parts);
}

/** `log(1 + degree)` of each node, then its mean over the neighbours: nodes x 2. */
export function degreeFeatures(adjacency: Csr): Features {
  const own = { rows: adjacency.rows, width: 1, values: Float32Array.from(rowSums(adjacency), Math.log1p) };
  return joinFeatures(own, product(rowNormalised(adjacency), own));
}

function product(matrix: Csr, { width, values: x }: Features): Features {
  const values = new Float32Array(matrix.rows * width);
  multiplyInto(matrix, x, width, null, 1, values);
  return { rows: matrix.rows, width, values };
}
