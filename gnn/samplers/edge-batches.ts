import { type Csr } from '../tensors/csr.js';
import { ShuffledPasses } from './shuffled-passes.js';

/** Some entries of a matrix. */
export interface EdgeBatch {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/**
 * Cuts the entries of a matrix (who has what, who is tied to whom) into batches: shuffled passes over all of them. The
 * batch of a step is a function of the seed and the step alone, so an interrupted run can go on as if it had not been.
 */
export class EdgeBatches {
  private readonly rowOf: Int32Array;
  private readonly passes: ShuffledPasses;

  /**
   * @param size entries a batch; the last of a pass reaches into the next
   * @throws RangeError where the matrix is empty
   */
  constructor(
    private readonly matrix: Csr,
    private readonly size: number,
    seed: number,
  ) {
    const { rows, indptr, indices } = matrix;
    if (indices.length === 0) throw new RangeError('a matrix without entries has no batches');
    this.rowOf = new Int32Array(indices.length);
    for (let r = 0; r < rows; r += 1) this.rowOf.fill(r, indptr[r], indptr[r + 1]);
    this.passes = new ShuffledPasses(Int32Array.from(indices.keys()), seed);
  }

  /** Steps that make a pass, the last one counted whole. */
  get stepsPerPass(): number {
    return Math.ceil(this.rowOf.length / this.size);
  }

  /** The batch of step `step` (0, 1, ...). */
  at(step: number): EdgeBatch {
    const entries = this.passes.draw(step, this.size);
    return {
      rows: entries.map((e) => this.rowOf[e]),
      columns: entries.map((e) => this.matrix.indices[e]),
      values: Float32Array.from(entries, (e) => this.matrix.values[e]),
    };
  }
}
