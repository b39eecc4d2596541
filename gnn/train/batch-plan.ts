import { randomInt, type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { type Csr, columnSums } from '../tensors/csr.js';

/** What one step looks at. Rows of the looked-up matrix: people, then negatives, then positives. */
export interface Batch {
  /** Node numbers (people first, item i is node people + i) of the rows to look up. */
  readonly nodes: Int32Array;
  readonly people: number;
  readonly negatives: number;
  /** The positives of person b are the edges `edgePtr[b] .. edgePtr[b + 1]`. */
  readonly edgePtr: Int32Array;
  /** Row, among the looked-up ones, of each positive item. */
  readonly edgeRow: Int32Array;
  /** `log(items / negatives)`: makes a sampled sum estimate the sum over all items. */
  readonly correction: number;
  /** The negatives are all items: positives are then already in the sum. */
  readonly exhaustive: boolean;
}

/**
 * Cuts the batches of a run. The batch of a step is a function of the seed and the step alone, so a run that was
 * interrupted goes on exactly as if it had not been. People come in shuffled passes over everyone who has something;
 * negatives are uniform over the items that somebody has.
 */
export class BatchPlanner {
  private readonly people: Int32Array;
  private readonly items: Int32Array;
  private readonly rowOfItem: Int32Array;
  private passNumber = -1;
  private pass: Int32Array = new Int32Array(0);

  /** @param negatives how many items are shared negatives of a step, or 'all' */
  constructor(
    private readonly interactions: Csr,
    private readonly batch: number,
    private readonly negatives: number | 'all',
    private readonly seed: number,
  ) {
    const { indptr, rows } = interactions;
    this.people = Int32Array.from({ length: rows }, (_, u) => u).filter((u) => indptr[u + 1] > indptr[u]);
    const degrees = columnSums(interactions);
    this.items = Int32Array.from({ length: interactions.cols }, (_, i) => i).filter((i) => degrees[i] > 0);
    this.rowOfItem = new Int32Array(interactions.cols).fill(-1);
    if (this.people.length === 0) throw new RangeError('there is nothing to learn from: no person has an item');
  }

  /** The batch of step `step` (0, 1, ...). */
  plan(step: number): Batch {
    const { interactions, items, rowOfItem } = this;
    const chosen = this.choosePeople(step);
    const exhaustive = this.negatives === 'all' || this.negatives >= items.length;
    const negatives = exhaustive ? items : this.drawNegatives(this.negatives, stepRng(this.seed, 2 * step + 1));
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

  private choosePeople(step: number): Int32Array {
    const size = Math.min(this.batch, this.people.length);
    const chosen = new Int32Array(size);
    for (let b = 0; b < size; b += 1) {
      const position = step * size + b;
      const pass = Math.floor(position / this.people.length);
      if (pass !== this.passNumber) {
        this.pass = shuffle(this.people.slice(), stepRng(this.seed, 2 * pass));
        this.passNumber = pass;
      }
      chosen[b] = this.pass[position % this.people.length];
    }
    return chosen;
  }

  private drawNegatives(count: number, rng: Rng): Int32Array {
    return Int32Array.from({ length: count }, () => this.items[randomInt(rng, this.items.length)]);
  }
}

/** A source of its own for every step: nothing to carry over, nothing to save. */
function stepRng(seed: number, step: number): Rng {
  return seededRng((seed ^ Math.imul(step + 1, 0x9e3779b1)) | 0);
}
