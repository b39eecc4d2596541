import { type ReachSets } from './reach-sets.js';
import { type Seeding } from './seeding-problem.js';

/**
 * How many sets of a sample the chosen elements meet, with a ceiling for each group: a monotone submodular function of the
 * choice, as a minimum of a coverage and a constant is. All adds together cost no more than the sample is large.
 */
export class Coverage {
  /** Sets that hold the element and are not met yet. */
  readonly counts: Float64Array;
  private readonly room: Float64Array;
  private readonly met: Uint8Array;
  private readonly rows: Int32Array;
  private readonly holding: Int32Array;
  private total = 0;

  /** @param ceilings of each group, in sets */
  constructor(
    private readonly seeding: Seeding,
    private readonly sets: ReachSets,
    ceilings: Float64Array,
  ) {
    const { starts, members, count } = sets;
    this.room = ceilings.slice();
    this.met = new Uint8Array(count);
    this.counts = new Float64Array(seeding.elements);
    const rows = new Int32Array(seeding.elements + 1);
    for (const member of members) rows[member + 1] += 1;
    for (let e = 0; e < seeding.elements; e += 1) {
      this.counts[e] = rows[e + 1];
      rows[e + 1] += rows[e];
    }
    const next = rows.slice(0, seeding.elements);
    this.holding = new Int32Array(members.length);
    for (let s = 0; s < count; s += 1) {
      for (let m = starts[s]; m < starts[s + 1]; m += 1) {
        this.holding[next[members[m]]] = s;
        next[members[m]] += 1;
      }
    }
    this.rows = rows;
  }

  /** What was reached so far, ceilings kept. */
  get value(): number {
    return this.total;
  }

  /** What adding the element would bring. */
  gain(element: number): number {
    return Math.min(this.counts[element], this.room[this.groupOf(element)]);
  }

  add(element: number): void {
    const { starts, members } = this.sets;
    const gain = this.gain(element);
    this.total += gain;
    this.room[this.groupOf(element)] -= gain;
    for (let h = this.rows[element]; h < this.rows[element + 1]; h += 1) {
      const set = this.holding[h];
      if (this.met[set] === 1) continue;
      this.met[set] = 1;
      for (let m = starts[set]; m < starts[set + 1]; m += 1) this.counts[members[m]] -= 1;
    }
  }

  private groupOf(element: number): number {
    return this.seeding.groups[Math.floor(element / this.seeding.nodes)];
  }
}
