import { scoredPeople, type FittedSlice, type ScoringOptions } from './people.js';
import { topK } from './top-k.js';

/** One person-window reduced to the items that can reach the top of any fusion. */
export interface Pool {
  /** Item rows, ascending. */
  readonly items: Int32Array;
  /** Parts x items: the scaled score of each part (part-major). */
  readonly values: Float32Array;
  /** Her later items, ascending; some may not be among `items`. */
  readonly relevant: Int32Array;
}

/**
 * What weights are chosen on: for each person-window the union of every part's top items, with all parts' scores there. On
 * ciao a fusion over the union of the top 200 gave the same lists as over the whole catalogue.
 */
export class CandidatePools {
  readonly people: Pool[] = [];
  readonly users: Int32Array;
  readonly windows: Int32Array;
  readonly windowCount: number;
  private readonly sums: Float32Array;

  private constructor(
    readonly parts: readonly string[],
    entries: readonly { user: number; window: number; pool: Pool }[],
  ) {
    this.people = entries.map(({ pool }) => pool);
    this.users = Int32Array.from(entries, ({ user }) => user);
    this.windows = Int32Array.from(entries, ({ window }) => window);
    this.windowCount = new Set(this.windows).size;
    this.sums = new Float32Array(this.people.reduce((most, pool) => Math.max(most, pool.items.length), 0));
  }

  /**
   * Scores people once and keeps what can matter. All slices must have the same parts in the same order.
   *
   * @param depth items kept of each part's ranking
   */
  static async collect(
    fitted: readonly FittedSlice[],
    options: ScoringOptions & { readonly depth?: number },
  ): Promise<CandidatePools> {
    const entries: { user: number; window: number; pool: Pool }[] = [];
    const marks = new Uint8Array(fitted[0]?.slice.past.items ?? 0);
    for await (const { user, window, vectors, blocked, relevant } of scoredPeople(fitted, options)) {
      const union: number[] = [];
      for (const vector of vectors) {
        for (const item of topK(vector, options.depth ?? 200, blocked, 0).items) {
          if (marks[item] !== 0) continue;
          marks[item] = 1;
          union.push(item);
        }
      }
      const items = Int32Array.from(union).sort();
      const values = new Float32Array(vectors.length * items.length);
      vectors.forEach((vector, p) => {
        for (let n = 0; n < items.length; n += 1) values[p * items.length + n] = vector[items[n]];
      });
      for (const item of items) marks[item] = 0;
      entries.push({ user, window, pool: { items, values, relevant: relevant.slice() } });
    }
    return new CandidatePools(fitted[0]?.parts.map((part) => part.name) ?? [], entries);
  }

  /** The first `k` items of one person-window under weights (one a part). */
  rank(pool: Pool, weights: Float64Array, k: number): Int32Array {
    const { items, values } = pool;
    const sums = this.sums.subarray(0, items.length).fill(0);
    for (let p = 0; p < weights.length; p += 1) {
      const weight = weights[p];
      if (weight === 0) continue;
      const from = p * items.length;
      for (let n = 0; n < items.length; n += 1) sums[n] += weight * values[from + n];
    }
    const best = topK(sums, k, null, 0).items;
    return best.map((n) => items[n]);
  }
}
