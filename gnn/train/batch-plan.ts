import { type SoftmaxBatch } from '../kernels/contract.js';
import { ShuffledPasses } from '../samplers/shuffled-passes.js';
import { type Csr, columnSums } from '../tensors/csr.js';

/** What one step looks at. Rows of the looked-up matrix: people, then negatives, then positives. */
export interface Batch extends SoftmaxBatch {
  /** Node numbers (people first, item i is node people + i) of the rows to look up. */
  readonly nodes: Int32Array;
}

/**
 * Cuts the batches of a run. The batch of a step is a function of the seed and the step alone, so a run that was
 * interrupted goes on exactly as if it had not been. People come in shuffled passes over everyone who has something,
 * negatives in shuffled passes over the items that somebody has: uniform, and no item waits long for its turn.
 */
export class BatchPlanner {
  private readonly people: ShuffledPasses;
  private readonly items: Int32Array;
  private readonly itemPasses: ShuffledPasses;
  private readonly rowOfItem: Int32Array;

  /** @param negatives how many items are shared negatives of a step, or 'all' */
  constructor(
    private readonly interactions: Csr,
    private readonly batch: number,
    private readonly negatives: number | 'all',
    seed: number,
  ) {
    const { indptr, rows } = interactions;
    const people = Int32Array.from({ length: rows }, (_, u) => u).filter((u) => indptr[u + 1] > indptr[u]);
    if (people.length === 0) throw new RangeError('there is nothing to learn from: no person has an item');
    this.people = new ShuffledPasses(people, seed);
    const degrees = columnSums(interactions);
    this.items = Int32Array.from({ length: interactions.cols }, (_, i) => i).filter((i) => degrees[i] > 0);
    this.itemPasses = new ShuffledPasses(this.items, ~seed);
    this.rowOfItem = new Int32Array(interactions.cols).fill(-1);
  }

  /** The batch of step `step` (0, 1, ...). */
  plan(step: number): Batch {
    const { interactions, items, rowOfItem } = this;
    const chosen = this.people.draw(step, this.batch);
    const negatives = this.negatives === 'all' ? items : this.itemPasses.draw(step, this.negatives);
    const exhaustive = negatives.length === items.length;
    const offset = interactions.rows;
    const nodes: number[] = [];
    for (const person of chosen) nodes.push(person);
    for (const item of negatives) {
      rowOfItem[item] = nodes.length;
      nodes.push(item + offset);
    }
    const edgePtr = new Int32Array(chosen.length + 1);
    const edgeRow: number[] = [];
    for (let b = 0; b < chosen.length; b += 1) {
      for (let e = interactions.indptr[chosen[b]]; e < interactions.indptr[chosen[b] + 1]; e += 1) {
        const item = interactions.indices[e];
        if (rowOfItem[item] === -1) {
          rowOfItem[item] = nodes.length;
          nodes.push(item + offset);
        }
        edgeRow.push(rowOfItem[item]);
      }
      edgePtr[b + 1] = edgeRow.length;
    }
    for (let k = chosen.length; k < nodes.length; k += 1) rowOfItem[nodes[k] - offset] = -1;
    return {
      nodes: Int32Array.from(nodes),
      people: chosen.length,
      negatives: negatives.length,
      edgePtr,
      edgeRow: Int32Array.from(edgeRow),
      correction: Math.log(items.length / negatives.length),
      exhaustive,
    };
  }
}
