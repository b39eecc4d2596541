import { type Rng } from '../random.js';

/**
 * Draws numbers 0 .. length - 1, each with a chance in proportion to its weight, in constant time (Walker 1977, built
 * in linear time after Vose 1991).
 *
 * @param weights 0 or more, at least one above
 */
export class AliasTable {
  /** The sum of the weights. */
  readonly total: number;
  private readonly keep: Float64Array;
  private readonly other: Int32Array;

  constructor(weights: Float64Array) {
    const length = weights.length;
    this.total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(this.total > 0)) throw new RangeError('nothing to draw from: all weights are 0');
    this.keep = Float64Array.from(weights, (weight) => (weight * length) / this.total);
    this.other = Int32Array.from({ length }, (_, n) => n);
    const [small, large]: [number[], number[]] = [[], []];
    this.keep.forEach((share, n) => (share < 1 ? small : large).push(n));
    while (small.length > 0 && large.length > 0) {
      const [poor, rich] = [small.pop()!, large[large.length - 1]];
      this.other[poor] = rich;
      this.keep[rich] -= 1 - this.keep[poor];
      if (this.keep[rich] < 1) small.push(large.pop()!);
    }
    // What rounding left over keeps to itself, unless it has no weight at all.
    const heaviest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0));
    for (const n of [...small, ...large]) {
      if (weights[n] > 0) this.keep[n] = 1;
      else this.other[n] = heaviest;
    }
  }

  draw(rng: Rng): number {
    const place = rng() * this.keep.length;
    const n = Math.floor(place);
    return rng() < this.keep[n] ? n : this.other[n];
  }
}
