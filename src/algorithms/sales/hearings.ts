import { Growing } from '../growing.js';
import { type PreparedLog } from './exposures.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** When a hearing counts, in seconds. */
export interface HearingTimes {
  /** A hearing counts for this time. */
  readonly window: number;
  /** But not at first, for this time, less than the window: who buys so soon was probably together with the teller. */
  readonly lag: number;
  /** A purchase after several hearings is shared out; the weight of a hearing halves with every such time. */
  readonly halfLife: number;
  /**
   * For the placebo: every hearing is taken to have happened so much later, and time within a window after a real hearing does not
   * count. 0 for none.
   */
  readonly placebo: number;
}

export const HEARING_TIMES: HearingTimes = { window: 28 * DAY, lag: HOUR, halfLife: 7 * DAY, placebo: 0 };

/** Who heard of one product, when, and by whose telling. Made once and filled for one product after another, to save memory. */
export class ProductHearings {
  /** People who heard of the product before they had it. */
  readonly listeners = new Growing(Int32Array);
  /**
   * When each hearing was, in seconds, and the row of the log whose telling it was. Those of a person are `from(person) .. to(person) - 1`,
   * in order of time.
   */
  at = new Float64Array(0);
  row = new Int32Array(0);
  /** Number of hearings. */
  length = 0;
  private readonly starts: Int32Array;
  private readonly counts: Int32Array;
  private readonly found = {
    listener: new Growing(Int32Array),
    at: new Growing(Float64Array),
    row: new Growing(Int32Array),
  };

  constructor(people: number) {
    this.starts = new Int32Array(people);
    this.counts = new Int32Array(people);
  }

  from(person: number): number {
    return this.starts[person];
  }

  to(person: number): number {
    return this.starts[person] + this.counts[person];
  }

  /** Reads the hearings of a product. Every telling counts, also a second one by the same person. */
  fill(log: PreparedLog, product: number, boughtAt: Float64Array): void {
    this.clear();
    const { tellings, ofProduct, heardBy, listening } = log;
    const told: { readonly at: number; readonly row: number; readonly person: number }[] = [];
    for (let n = ofProduct.starts[product]; n < ofProduct.starts[product + 1]; n += 1) {
      const row = ofProduct.rows[n];
      for (let t = tellings.starts[row]; t < tellings.starts[row + 1]; t += 1) {
        told.push({ at: tellings.times[t], row, person: ofProduct.people[n] });
      }
    }
    told.sort((a, b) => a.at - b.at || a.row - b.row);
    for (const { at, row, person } of told) {
      for (let l = heardBy.starts[person]; l < heardBy.starts[person + 1]; l += 1) {
        const listener = heardBy.tails[l];
        if (listening.since[heardBy.arcs[l]] <= at && at < boughtAt[listener]) this.add(listener, at, row);
      }
    }
    this.group();
  }

  /**
   * Whether a person heard of the product before `at`, at most `window` seconds before. A hearing at that very moment does not count: the purchase
   * that is looked at makes people hear, and must not change who was at risk of it.
   */
  isFresh(person: number, at: number, window: number): boolean {
    for (let n = this.from(person); n < this.to(person) && this.at[n] < at; n += 1) {
      if (at - this.at[n] <= window) return true;
    }
    return false;
  }

  /** Visits the tellings that count for a person at a moment, each with its share; the shares sum to 1. */
  share(
    listener: number,
    at: number,
    { window, lag, halfLife, placebo }: HearingTimes,
    visit: (row: number, share: number) => void,
  ): void {
    if (placebo > 0 && this.isFresh(listener, at, window)) return;
    const weightOf = (n: number): number => {
      const since = at - this.at[n] - placebo;
      return since > lag && since <= window ? 2 ** (-since / halfLife) : 0;
    };
    const [from, to] = [this.from(listener), this.to(listener)];
    let sum = 0;
    for (let n = from; n < to; n += 1) sum += weightOf(n);
    if (sum === 0) return;
    for (let n = from; n < to; n += 1) {
      const weight = weightOf(n);
      if (weight > 0) visit(this.row[n], weight / sum);
    }
  }

  private add(listener: number, at: number, row: number): void {
    if (this.counts[listener] === 0) this.listeners.push(listener);
    this.counts[listener] += 1;
    this.found.listener.push(listener);
    this.found.at.push(at);
    this.found.row.push(row);
  }

  /** Puts the hearings of each person together; tellings came in order of time. */
  private group(): void {
    const [listener, at, row] = [this.found.listener.values(), this.found.at.values(), this.found.row.values()];
    let start = 0;
    for (const person of this.listeners.values()) {
      this.starts[person] = start;
      start += this.counts[person];
      this.counts[person] = 0;
    }
    this.length = start;
    if (this.at.length < start) [this.at, this.row] = [new Float64Array(2 * start), new Int32Array(2 * start)];
    for (let n = 0; n < start; n += 1) {
      const place = this.starts[listener[n]] + this.counts[listener[n]];
      this.counts[listener[n]] += 1;
      this.at[place] = at[n];
      this.row[place] = row[n];
    }
  }

  private clear(): void {
    for (const person of this.listeners.values()) this.counts[person] = 0;
    this.listeners.clear();
    for (const list of [this.found.listener, this.found.at, this.found.row]) list.clear();
  }
}
