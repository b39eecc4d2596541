import { topK } from '../top-k.js';
import { type Table } from '../table.js';
import { type LaunchHistory } from './history.js';

/** Half-lives in days by which acts near the product, and all acts, are counted. */
const NEAR_DAYS = [30, 120, 720] as const;
const ALL_DAYS = [10, 30, 120, 720] as const;
/** The products that are nearest by content. */
const NEAREST = 50;
/** A taker of so few before is early. */
const EARLY = 5;
const DAY = 86_400;

/** What is known of a person before a launch; each is the logarithm of 1 and a count. */
export const LAUNCH_SIGNALS = [
  'near',
  ...NEAR_DAYS.map((days) => `near, halved each ${days} days`),
  'nearest',
  'all',
  ...ALL_DAYS.map((days) => `all, halved each ${days} days`),
  'how popular',
  'how early',
  'days since the last',
] as const;
const WIDTH = LAUNCH_SIGNALS.length;
/** Columns of signals that are halved, in the order of `HALF_LIVES`. */
const HALVED = LAUNCH_SIGNALS.flatMap((name, c) => (name.includes('halved') ? [c] : []));

/** Signals of people, and who is known: has taken anything before. */
export interface LaunchSignals {
  /** people x signals. */
  readonly table: Table;
  readonly known: Uint8Array;
}

/** Half-lives in the order of the columns. */
const HALF_LIVES = [...NEAR_DAYS, ...ALL_DAYS];

/** What does not depend on the launch, once for a history. */
export class SignalSource {
  /** How many took the product before each entry. */
  private readonly before: Float64Array;
  /** For each half-life what is left of each entry at the end of the history: `2^(-days / half-life)`. */
  private readonly left: readonly Float64Array[];

  constructor(private readonly history: LaunchHistory) {
    const counts = new Float64Array(history.products);
    this.before = Float64Array.from(history.product, (product) => {
      counts[product] += 1;
      return counts[product] - 1;
    });
    const end = history.at.at(-1) ?? 0;
    this.left = HALF_LIVES.map((half) => history.at.map((at) => 2 ** ((at - end) / DAY / half)));
  }

  /**
   * Signals of everybody at a moment. O(entries before it).
   *
   * @param at unix seconds: entries from here on are not seen
   * @param cosines of the product's content with that of each product
   */
  at(at: number, cosines: Float32Array): LaunchSignals {
    const { people, person, product, at: times } = this.history;
    const nearest = new Set(topK(cosines, NEAREST, this.notYet(at), 0).items);
    const values = new Float64Array(people * WIDTH);
    const known = new Uint8Array(people);
    const last = new Float64Array(people);
    for (let n = 0; n < person.length && times[n] < at; n += 1) {
      const near = Math.max(0, cosines[product[n]]);
      known[person[n]] = 1;
      last[person[n]] = times[n];
      let column = person[n] * WIDTH;
      values[column++] += near;
      for (let h = 0; h < NEAR_DAYS.length; h += 1) values[column++] += near * this.left[h][n];
      values[column++] += nearest.has(product[n]) ? near : 0;
      values[column++] += 1;
      for (let h = NEAR_DAYS.length; h < HALF_LIVES.length; h += 1) values[column++] += this.left[h][n];
      values[column++] += Math.log1p(this.before[n]);
      values[column] += this.before[n] < EARLY ? 1 / (1 + this.before[n]) : 0;
    }
    const end = times.at(-1) ?? 0;
    const grown = HALF_LIVES.map((half) => 2 ** ((end - at) / DAY / half));
    for (let p = 0; p < people; p += 1) {
      HALVED.forEach((c, h) => (values[p * WIDTH + c] *= grown[h]));
      values[p * WIDTH + WIDTH - 1] = known[p] ? (at - last[p]) / DAY : 0;
      for (let c = 0; c < WIDTH; c += 1) values[p * WIDTH + c] = Math.log1p(values[p * WIDTH + c]);
    }
    return { table: { rows: people, width: WIDTH, values }, known };
  }

  /** 1 for products that nobody had taken. */
  private notYet(at: number): Uint8Array {
    const { products, product, at: times } = this.history;
    const blocked = new Uint8Array(products).fill(1);
    for (let n = 0; n < product.length && times[n] < at; n += 1) blocked[product[n]] = 0;
    return blocked;
  }
}
