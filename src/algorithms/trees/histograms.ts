import { type BinnedTable } from './feature-bins.js';

/** Numbers kept of a bin: sum of slopes, sum of curvatures, number of rows. */
export const PER_BIN = 3;

/** Slope and curvature of the loss at each row's prediction. */
export interface Derivatives {
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
}

/**
 * Histograms of nodes: per column and bin the sums over the rows of a node. The larger child is its parent less the smaller child, so
 * that of two children only the smaller one is counted. Their memory is used again.
 */
export class Histograms {
  /** Where the histogram of a column begins, and after the last one the length of all. */
  readonly starts: Int32Array;
  private readonly free: Float64Array[] = [];

  constructor(
    private readonly table: BinnedTable,
    private readonly derivatives: Derivatives,
  ) {
    this.starts = new Int32Array(table.cuts.length + 1);
    // Bin 0, the bins that end in a cut, the last bin.
    table.cuts.forEach((cuts, c) => (this.starts[c + 1] = this.starts[c] + PER_BIN * (cuts.length + 2)));
  }

  /** Sums over the given rows, for the given columns; the others are zeros. O(rows · columns). */
  count(order: Uint32Array, columns: Uint32Array): Float64Array {
    const { bins, rows } = this.table;
    const { slopes, curvatures } = this.derivatives;
    const sums = this.free.pop()?.fill(0) ?? new Float64Array(this.starts[this.starts.length - 1]);
    for (let k = 0; k < columns.length; k += 1) {
      const first = columns[k] * rows;
      const start = this.starts[columns[k]];
      for (let i = 0; i < order.length; i += 1) {
        const row = order[i];
        const at = start + PER_BIN * bins[first + row];
        sums[at] += slopes[row];
        sums[at + 1] += curvatures[row];
        sums[at + 2] += 1;
      }
    }
    return sums;
  }

  /** Turns the histogram of a parent into that of the child that was not counted. */
  subtract(parent: Float64Array, child: Float64Array): Float64Array {
    for (let at = 0; at < parent.length; at += 1) parent[at] -= child[at];
    return parent;
  }

  /** Gives the memory of a histogram back. */
  release(sums: Float64Array): void {
    this.free.push(sums);
  }
}
