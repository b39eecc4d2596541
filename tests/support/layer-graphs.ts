import { type Rng } from '../../src/algorithms/random.js';
import { type Csr, csrFromEntries, transpose } from '../../gnn/tensors/csr.js';

/** A random sparse matrix with values in 0.5 .. 1.5. */
export function randomCsr(rows: number, cols: number, density: number, rng: Rng): Csr {
  const at: [number, number][] = [];
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < cols; c += 1) if (rng() < density) at.push([r, c]);
  return csrFromEntries(
    rows,
    cols,
    at.map(([r]) => r),
    at.map(([, c]) => c),
    at.map(() => 0.5 + rng()),
  );
}

/** A random symmetric matrix. */
export function randomSymmetric(nodes: number, density: number, rng: Rng): Csr {
  const half = randomCsr(nodes, nodes, density, rng);
  const other = transpose(half);
  const rowOf = (m: Csr): number[] => {
    const out: number[] = [];
    for (let r = 0; r < m.rows; r += 1) for (let e = m.indptr[r]; e < m.indptr[r + 1]; e += 1) out.push(r);
    return out;
  };
  return csrFromEntries(
    nodes,
    nodes,
    [...rowOf(half), ...rowOf(other)],
    [...half.indices, ...other.indices],
    [...half.values, ...other.values],
  );
}

/** Row `r` becomes row `to[r]`. */
export function renameRows(matrix: Csr, to: Int32Array): Csr {
  const rowIdx: number[] = [];
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let e = matrix.indptr[r]; e < matrix.indptr[r + 1]; e += 1) rowIdx.push(to[r]);
  }
  return csrFromEntries(matrix.rows, matrix.cols, rowIdx, matrix.indices, matrix.values);
}

/** Node `v` becomes node `to[v]`, rows and columns alike. */
export function renameNodes(matrix: Csr, to: Int32Array): Csr {
  return transpose(renameRows(transpose(renameRows(matrix, to)), to));
}
