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
