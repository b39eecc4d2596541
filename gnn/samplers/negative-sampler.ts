import { type Rng } from '../../src/algorithms/random.js';
import { indexOfSorted } from '../../src/algorithms/sorted-search.js';
import { columnSums, type Csr } from '../tensors/csr.js';
import { AliasTable } from './alias-table.js';

/** Draws in vain after which the exact way is taken: it costs one pass over the columns. */
const PATIENCE = 32;

/**
 * Draws what a row does not have: items for people in a table of who has what, nodes for nodes in a graph. From all that
 * the row lacks, each with its weight over the sum of theirs, independently (repeats happen). By rejection; a row that
 * has nearly everything is drawn for exactly, so a draw is O(log entries) but for those.
 */
export class NegativeSampler {
  private readonly table: AliasTable;

  /**
   * @param has rows x columns: entries are what is never drawn
   * @param weights one a column, 0 or above; the same for all by default
   * @throws RangeError where the number of weights is another or no weight is above 0
   */
  constructor(
    private readonly has: Csr,
    private readonly weights: ArrayLike<number> = new Float32Array(has.cols).fill(1),
  ) {
    if (weights.length !== has.cols) throw new RangeError(`${weights.length} weights for ${has.cols} columns`);
    this.table = new AliasTable(weights);
  }

  /**
   * By popularity: the weight of a column is its sum to a power (word2vec's 3/4: Mikolov et al., NeurIPS 2013). Power 0
   * draws all columns that anybody has alike.
   */
  static byPopularity(has: Csr, power = 0.75): NegativeSampler {
    const degrees = columnSums(has);
    return new NegativeSampler(
      has,
      degrees.map((degree) => (degree > 0 ? degree ** power : 0)),
    );
  }

  /** log of the chance of a column before rows refuse what they have, for `sampledSoftmax`. */
  logChance(column: number): number {
    return this.table.logChance[column];
  }

  /**
   * @param rows whom to draw for; repeats allowed
   * @param perRow draws each
   * @returns columns, those of a row side by side: rows.length x perRow
   * @throws RangeError where a row has everything that could be drawn
   */
  draw(rows: ArrayLike<number>, perRow: number, rng: Rng): Int32Array {
    const out = new Int32Array(rows.length * perRow);
    for (let k = 0; k < out.length; k += 1) out[k] = this.drawFor(rows[Math.floor(k / perRow)], rng);
    return out;
  }

  private drawFor(row: number, rng: Rng): number {
    const { indptr, indices } = this.has;
    const own = indices.subarray(indptr[row], indptr[row + 1]);
    for (let n = 0; n < PATIENCE; n += 1) {
      const column = this.table.draw(rng);
      if (indexOfSorted(own, column) < 0) return column;
    }
    return this.drawExactly(own, row, rng);
  }

  /** From the same distribution as rejection, in one pass over the columns. */
  private drawExactly(own: Int32Array, row: number, rng: Rng): number {
    const { weights } = this;
    let total = 0;
    let drawn = -1;
    for (let column = 0, next = 0; column < weights.length; column += 1) {
      while (own[next] < column) next += 1;
      if (own[next] === column || weights[column] === 0) continue;
      total += weights[column];
      // Reservoir of one (Chao 1982): each column stays the drawn one with its weight over the sum.
      if (rng() * total < weights[column]) drawn = column;
    }
    if (drawn < 0) throw new RangeError(`row ${row} has everything that could be drawn`);
    return drawn;
  }
}
