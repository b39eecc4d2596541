import { indexOfSorted } from '../../src/algorithms/sorted-search.js';

/** A sparse matrix in compressed sparse rows: the entries of row `r` are `indptr[r] .. indptr[r + 1]`. */
export interface Csr {
  readonly rows: number;
  readonly cols: number;
  /** Length `rows + 1`, not decreasing. */
  readonly indptr: Int32Array;
  /** Column of each entry, ascending within a row. */
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Thrown by `validateCsr`, with what is wrong and where. */
export class InvalidCsr extends Error {
  override readonly name = 'InvalidCsr';
}

/**
 * Builds a CSR matrix from entries in any order. Entries at the same place are added up. Linear time: two counting
 * sorts (a transpose of the transpose), no comparison.
 *
 * @param rowIdx row of each entry, 0 .. rows - 1
 * @param colIdx column of each entry, 0 .. cols - 1
 * @param values value of each entry, or null for ones everywhere
 * @throws RangeError where the three lengths differ or an index lies outside
 */
export function csrFromEntries(
  rows: number,
  cols: number,
  rowIdx: ArrayLike<number>,
  colIdx: ArrayLike<number>,
  values: ArrayLike<number> | null,
): Csr {
  const count = rowIdx.length;
  if (colIdx.length !== count || (values !== null && values.length !== count)) {
    throw new RangeError(
      `rows, columns and values differ in length: ${count}, ${colIdx.length}, ${values?.length ?? '-'}`,
    );
  }
  const starts = new Int32Array(cols + 1);
  for (let e = 0; e < count; e += 1) {
    const r = rowIdx[e];
    const c = colIdx[e];
    if (!(r >= 0 && r < rows && c >= 0 && c < cols))
      throw new RangeError(`entry (${r}, ${c}) lies outside ${rows} x ${cols}`);
    starts[c + 1] += 1;
  }
  for (let c = 0; c < cols; c += 1) starts[c + 1] += starts[c];
  const next = starts.slice(0, cols);
  const byColumn = new Int32Array(count);
  const byColumnValues = new Float32Array(count);
  for (let e = 0; e < count; e += 1) {
    const at = next[colIdx[e]];
    next[colIdx[e]] = at + 1;
    byColumn[at] = rowIdx[e];
    byColumnValues[at] = values === null ? 1 : values[e];
  }
  // The transpose has its rows (our columns) in order, so transposing it leaves each of our rows sorted.
  return mergeDuplicates(
    transpose({ rows: cols, cols: rows, indptr: starts, indices: byColumn, values: byColumnValues }),
  );
}

/**
 * The symmetric 0/1 matrix of an undirected graph: every edge once or in both directions, repeats merged, loops left out.
 *
 * @param nodes number of nodes: the matrix is nodes x nodes
 */
export function csrFromEdges(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>): Csr {
  let count = 0;
  for (let e = 0; e < from.length; e += 1) if (from[e] !== to[e]) count += 2;
  const rowIdx = new Int32Array(count);
  const colIdx = new Int32Array(count);
  for (let e = 0, at = 0; e < from.length; e += 1) {
    if (from[e] === to[e]) continue;
    rowIdx[at] = colIdx[at + 1] = from[e];
    colIdx[at] = rowIdx[at + 1] = to[e];
    at += 2;
  }
  const summed = csrFromEntries(nodes, nodes, rowIdx, colIdx, null);
  return { ...summed, values: summed.values.fill(1) };
}

/** The transpose, in linear time; rows come out sorted whatever the order inside the rows that go in. */
export function transpose(matrix: Csr): Csr {
  const { rows, cols, indptr, indices, values } = matrix;
  const outPtr = new Int32Array(cols + 1);
  for (const c of indices) outPtr[c + 1] += 1;
  for (let c = 0; c < cols; c += 1) outPtr[c + 1] += outPtr[c];
  const next = outPtr.slice(0, cols);
  const outIndices = new Int32Array(indices.length);
  const outValues = new Float32Array(indices.length);
  for (let r = 0; r < rows; r += 1) {
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      const at = next[indices[e]];
      next[indices[e]] = at + 1;
      outIndices[at] = r;
      outValues[at] = values[e];
    }
  }
  return { rows: cols, cols: rows, indptr: outPtr, indices: outIndices, values: outValues };
}

/**
 * The matrix without its empty columns.
 *
 * @returns `columns`: which column of the given matrix each kept one was, ascending
 */
export function withoutEmptyColumns(matrix: Csr): { readonly matrix: Csr; readonly columns: Int32Array } {
  const place = new Int32Array(matrix.cols);
  for (const c of matrix.indices) place[c] = 1;
  const columns = Int32Array.from(place.keys()).filter((c) => place[c] === 1);
  columns.forEach((c, n) => (place[c] = n));
  return { matrix: { ...matrix, cols: columns.length, indices: matrix.indices.map((c) => place[c]) }, columns };
}

/** The sum of each row: its degree where the values are ones. Length `rows`. */
export function rowSums(matrix: Csr): Float64Array {
  const sums = new Float64Array(matrix.rows);
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let e = matrix.indptr[r]; e < matrix.indptr[r + 1]; e += 1) sums[r] += matrix.values[e];
  }
  return sums;
}

/** The sum of each column. Length `cols`. */
export function columnSums(matrix: Csr): Float64Array {
  const sums = new Float64Array(matrix.cols);
  for (let e = 0; e < matrix.indices.length; e += 1) sums[matrix.indices[e]] += matrix.values[e];
  return sums;
}

/**
 * `D_r^(-1/2) M D_c^(-1/2)` with the row and column sums as degrees (GCN, Kipf and Welling 2017; for a bipartite
 * matrix LightGCN, He et al. 2020). Degree 0 or less gives factor 0, so nothing turns into NaN.
 */
export function symmetricNormalise(matrix: Csr): Csr {
  const factor = (sum: number): number => (sum > 0 ? 1 / Math.sqrt(sum) : 0);
  const rowFactor = rowSums(matrix).map(factor);
  const columnFactor = columnSums(matrix).map(factor);
  const values = new Float32Array(matrix.values.length);
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let e = matrix.indptr[r]; e < matrix.indptr[r + 1]; e += 1) {
      values[e] = matrix.values[e] * rowFactor[r] * columnFactor[matrix.indices[e]];
    }
  }
  return { ...matrix, values };
}

/** `D^(-1) M` with the row sums as degrees: each row a weighted mean. A row without entries stays empty. */
export function rowNormalised(matrix: Csr): Csr {
  const sums = rowSums(matrix);
  const values = matrix.values.slice();
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let e = matrix.indptr[r]; e < matrix.indptr[r + 1]; e += 1) values[e] /= sums[r];
  }
  return { ...matrix, values };
}

/**
 * Checks every promise of the interface: lengths, order, ranges, finite values.
 *
 * @returns the matrix itself
 * @throws InvalidCsr
 */
export function validateCsr(matrix: Csr): Csr {
  const { rows, cols, indptr, indices, values } = matrix;
  if (indptr.length !== rows + 1) throw new InvalidCsr(`indptr has ${indptr.length} entries for ${rows} rows`);
  if (indptr[0] !== 0 || indptr[rows] !== indices.length || values.length !== indices.length) {
    throw new InvalidCsr(`${indices.length} indices and ${values.length} values, indptr ends at ${indptr[rows]}`);
  }
  for (let r = 0; r < rows; r += 1) {
    if (indptr[r + 1] < indptr[r]) throw new InvalidCsr(`indptr decreases at row ${r}`);
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      if (indices[e] < 0 || indices[e] >= cols)
        throw new InvalidCsr(`column ${indices[e]} of row ${r} is not below ${cols}`);
      if (e > indptr[r] && indices[e] <= indices[e - 1]) throw new InvalidCsr(`columns of row ${r} do not ascend`);
      if (!Number.isFinite(values[e])) throw new InvalidCsr(`a value of row ${r} is not finite`);
    }
  }
  return matrix;
}

function mergeDuplicates(sorted: Csr): Csr {
  const { rows, cols, indptr, indices, values } = sorted;
  const outPtr = new Int32Array(rows + 1);
  let kept = 0;
  // In place: the write position never overtakes the read position.
  for (let r = 0; r < rows; r += 1) {
    const first = kept;
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      if (kept > first && indices[kept - 1] === indices[e]) values[kept - 1] += values[e];
      else {
        indices[kept] = indices[e];
        values[kept] = values[e];
        kept += 1;
      }
    }
    outPtr[r + 1] = kept;
  }
  return { rows, cols, indptr: outPtr, indices: indices.slice(0, kept), values: values.slice(0, kept) };
}

/** The entry of a row whose columns ascend (binary search); undefined where there is none. */
export function entryOf({ indptr, indices, values }: Csr, row: number, column: number): number | undefined {
  const at = indexOfSorted(indices, column, indptr[row], indptr[row + 1]);
  return at < 0 ? undefined : values[at];
}
