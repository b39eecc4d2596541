import { randomInt, type Rng } from '../../src/algorithms/random.js';

/**
 * Draws with given weights in constant time: the alias method (Walker 1977) with the table of Vose (IEEE Transactions on
 * Software Engineering, 1991), made in linear time. Each column of the table holds two outcomes at most; a draw picks a
 * column, then one of its two.
 */
export class AliasTable {
  /** log of the chance of each outcome, minus infinity where its weight is 0. */
  readonly logChance: Float64Array;
  private readonly keep: Float64Array;
  private readonly alias: Int32Array;

  /**
   * @param weights finite, 0 or above, at least one above
   * @throws RangeError
   */
  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    let total = 0;
    let heaviest = 0;
    for (let k = 0; k < count; k += 1) {
      if (!(weights[k] >= 0 && weights[k] < Infinity)) throw new RangeError(`weight ${k} is ${weights[k]}`);
      total += weights[k];
      if (weights[k] > weights[heaviest]) heaviest = k;
    }
    if (!(total > 0)) throw new RangeError('there is no weight above 0 to draw by');
    this.logChance = Float64Array.from(weights, (weight) => Math.log(weight / total));
    this.keep = Float64Array.from(weights, (weight) => (weight * count) / total);
    this.alias = Int32Array.from({ length: count }, (_, k) => k);
    const { keep, alias } = this;
    const small: number[] = [];
    const large: number[] = [];
    keep.forEach((share, k) => (share < 1 ? small : large).push(k));
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large[large.length - 1];
      alias[less] = more;
      keep[more] -= 1 - keep[less];
      if (keep[more] < 1) small.push(large.pop()!);
    }
    // What is left differs from a full column by rounding alone; an outcome without weight still must not come.
    for (const k of [...small, ...large]) {
      if (weights[k] > 0) keep[k] = 1;
      else alias[k] = heaviest;
    }
  }

  /** Number of outcomes. */
  get size(): number {
    return this.alias.length;
  }

  /** An outcome, 0 .. size - 1, each with its weight over the sum of all. */
  draw(rng: Rng): number {
    const column = randomInt(rng, this.alias.length);
    return rng() < this.keep[column] ? column : this.alias[column];
  }
}
