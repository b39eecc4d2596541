import { solvePositiveDefinite } from '../../../src/algorithms/cholesky.js';
import { CoOccurrence } from './co-occurrence.js';
import { type RidgeHistories } from './local-ridge-histories.js';

/** What is added to the diagonal of a regression: `ridge + dropout G_ii`. */
export interface RidgePenalty {
  /** `lam` >= 0: added to every diagonal element; dense shops like a small one. */
  readonly ridge: number;
  /** `drop` >= 0: share of a candidate's own diagonal that is added as well (the dropout of EDLAE). */
  readonly dropout: number;
}

/**
 * The work of one item's regression, with buffers that live for all of them. `solve(j)` leaves the candidates of item j
 * in `candidates` and their weights, one list a penalty, in `weights`: row and block are summed once for all penalties.
 */
export class LocalGram {
  readonly candidates: Int32Array;
  readonly weights: readonly Float64Array[];
  private readonly near: CoOccurrence;
  private readonly block: Float64Array;
  private readonly system: Float64Array;
  /** How many of the candidates a person has, then the place where the next one is noted. */
  private readonly place: Int32Array;
  private readonly first: Int32Array;
  private readonly met: Int32Array;
  // The candidates of each person who has two or more, side by side. Grown as needed.
  private noted = new Int32Array(1024);
  private notedValue = new Float64Array(1024);

  constructor(
    private readonly histories: RidgeHistories,
    neighbours: number,
    private readonly penalties: readonly RidgePenalty[],
  ) {
    const { rows: people, cols: items } = histories.byPerson;
    const k = Math.min(neighbours, items);
    this.near = new CoOccurrence(histories, k);
    this.candidates = this.near.nearest;
    this.weights = penalties.map(() => new Float64Array(k));
    this.block = new Float64Array(k * k);
    this.system = new Float64Array(k * k);
    this.place = new Int32Array(people);
    this.first = new Int32Array(people);
    this.met = new Int32Array(people);
  }

  /** @returns how many candidates item `item` has, 0 .. k */
  solve(item: number): number {
    const { near, candidates, block, system, penalties } = this;
    const { diagonal } = this.histories;
    const found = near.find(item);
    for (const weights of this.weights) for (let a = 0; a < found; a += 1) weights[a] = near.row[candidates[a]];
    near.clear();
    if (found === 0) return 0;
    this.gramBlock(found);
    penalties.forEach(({ ridge, dropout }, n) => {
      system.set(block.subarray(0, found * found));
      for (let a = 0; a < found; a += 1) {
        system[a * found + a] = diagonal[candidates[a]] * (1 + dropout) + ridge;
      }
      solvePositiveDefinite(system, found, this.weights[n]);
    });
    return found;
  }

  /** The lower triangle of `G_CC` below its diagonal: only people who have at least two candidates cost anything. */
  private gramBlock(found: number): void {
    const { candidates, block, place, first, met } = this;
    const { byItem, personWeight } = this.histories;
    const { indptr, indices, values } = byItem;
    block.fill(0, 0, found * found);
    let metCount = 0;
    for (let a = 0; a < found; a += 1) {
      const end = indptr[candidates[a] + 1];
      for (let p = indptr[candidates[a]]; p < end; p += 1) {
        const person = indices[p];
        if (place[person] === 0) {
          met[metCount] = person;
          metCount += 1;
        }
        place[person] += 1;
      }
    }
    let room = 0;
    for (let n = 0; n < metCount; n += 1) {
      const person = met[n];
      const count = place[person];
      // Who has one candidate pairs nothing.
      first[person] = count < 2 ? -1 : room;
      place[person] = room;
      if (count >= 2) room += count;
    }
    if (room > this.noted.length) {
      this.noted = new Int32Array(2 * room);
      this.notedValue = new Float64Array(2 * room);
    }
    const { noted, notedValue } = this;
    for (let a = 0; a < found; a += 1) {
      const row = a * found;
      const end = indptr[candidates[a] + 1];
      for (let p = indptr[candidates[a]]; p < end; p += 1) {
        const person = indices[p];
        const start = first[person];
        if (start === -1) continue;
        const value = values[p];
        const weight = value * personWeight[person];
        const free = place[person];
        for (let n = start; n < free; n += 1) block[row + noted[n]] += weight * notedValue[n];
        noted[free] = a;
        notedValue[free] = value;
        place[person] = free + 1;
      }
    }
    for (let n = 0; n < metCount; n += 1) place[met[n]] = 0;
  }
}
