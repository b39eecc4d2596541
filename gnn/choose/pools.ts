import { type Blend } from './blends.js';
import { keepOfEach } from '../evaluate/each-person.js';
import { type Pool } from '../evaluate/keep.js';
import { type FittedSlice, type ScoringOptions } from '../evaluate/people.js';
import { topK } from '../../src/algorithms/top-k.js';

/** Items kept of each part's ranking: five times a list. */
const DEPTH = 100;

/** A person-window's pool with what it is judged by. */
interface JudgedPool extends Pool {
  /** The person's later items, ascending; some may not be among `items`. */
  readonly relevant: Int32Array;
}

/**
 * The candidates on which weights are chosen: for each person-window the union of every part's top items, with all parts' scores. On
 * ciao a fusion over the union of the top 200 gave the same lists as over the whole catalogue; 100 choose as well.
 */
export class CandidatePools {
  readonly people: JudgedPool[] = [];
  readonly users: Int32Array;
  readonly windows: Int32Array;
  readonly windowCount: number;
  private readonly sums: Float32Array;

  private constructor(
    readonly parts: readonly string[],
    entries: readonly { user: number; window: number; pool: JudgedPool }[],
    /** The blends asked for, also those without all of their parts here. */
    readonly blends: readonly Blend[] = [],
  ) {
    this.people = entries.map(({ pool }) => pool);
    this.users = Int32Array.from(entries, ({ user }) => user);
    this.windows = Int32Array.from(entries, ({ window }) => window);
    this.windowCount = new Set(this.windows).size;
    this.sums = new Float32Array(this.people.reduce((most, pool) => Math.max(most, pool.items.length), 0));
  }

  /**
   * Scores people once and keeps the items that can reach the top of a fusion. All slices must have the same parts in the same order.
   *
   * @param depth items kept of each part's ranking
   */
  static async collect(
    fitted: readonly FittedSlice[],
    options: ScoringOptions & { readonly depth?: number },
  ): Promise<CandidatePools> {
    const people = await keepOfEach(fitted, { of: 'pool', depth: options.depth ?? DEPTH }, options);
    const entries = people.map(({ user, window, relevant, kept }) => ({ user, window, pool: { ...kept, relevant } }));
    return new CandidatePools(fitted[0]?.parts.map((part) => part.name) ?? [], entries);
  }

  /** The person-windows with at most so many items of their own. */
  withAtMost(own: number): CandidatePools {
    return new CandidatePools(
      this.parts,
      this.entries.filter(({ pool }) => pool.own <= own),
      this.blends,
    );
  }

  /** With blends as further parts, those whose parts are all here. */
  blended(of: readonly Blend[]): CandidatePools {
    const blends = of
      .map(([name, parts]) => ({
        name,
        places: parts.map((part) => this.parts.indexOf(part)),
      }))
      .filter(({ places }) => !places.includes(-1));
    const entries = this.entries.map(({ pool, ...person }) => {
      const length = pool.items.length;
      const values = new Float32Array(pool.values.length + blends.length * length);
      values.set(pool.values);
      blends.forEach(({ places }, b) => {
        const column = values.subarray(pool.values.length + b * length, pool.values.length + (b + 1) * length);
        for (const p of places) addScaled(column, pool.values, p * length, 1 / places.length);
      });
      return { ...person, pool: { ...pool, values } };
    });
    return new CandidatePools([...this.parts, ...blends.map(({ name }) => name)], entries, of);
  }

  private get entries(): { user: number; window: number; pool: JudgedPool }[] {
    return this.people.map((pool, n) => ({ user: this.users[n], window: this.windows[n], pool }));
  }

  /** The fused score of every pooled item under weights (one a part), person-window by person-window. */
  fuse(weights: Float64Array): Float32Array[] {
    return this.people.map(({ items, values }) => {
      const sums = new Float32Array(items.length);
      for (let p = 0; p < weights.length; p += 1) {
        if (weights[p] !== 0) addScaled(sums, values, p * items.length, weights[p]);
      }
      return sums;
    });
  }

  /** The first `k` items of person-window `n` when part `p` gets `change` more weight than in `fused`. */
  rank(n: number, fused: readonly Float32Array[], p: number, change: number, k: number): Int32Array {
    const { items, values } = this.people[n];
    const sums = this.sums.subarray(0, items.length);
    sums.set(fused[n]);
    if (change !== 0) addScaled(sums, values, p * items.length, change);
    return topK(sums, k, null, 0).items.map((place) => items[place]);
  }
}

function addScaled(sums: Float32Array, values: Float32Array, from: number, weight: number): void {
  for (let n = 0; n < sums.length; n += 1) sums[n] += weight * values[from + n];
}
