import { type Rng, shuffle } from '../random.js';
import { everyNode } from './arcs.js';
import { type Steps, within } from './steps.js';

/** How sure a sampled measure has to be: within `epsilon` for all nodes at once with probability `1 - delta`. */
export interface SamplingOptions {
  /** Above 0; its unit is said where it is asked for. */
  readonly epsilon: number;
  /** Above 0, below 1. Default .05. */
  readonly delta?: number;
  readonly rng: Rng;
}

/** A measure estimated from some sources. */
export interface Sampled {
  /** One a node. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Every value is within this of the exact one, with probability `1 - delta` for all at once; 0 where all were searched. */
  readonly radius: number;
  /** Searches made. */
  readonly sources: number;
}

/** Fewest draws before the spread of what was drawn says anything. */
const FEWEST = 64;
/** How many times as many are drawn at the next look. */
const GROWTH = 1.5;
const KAPPA = 7 / 3 + 3 / Math.SQRT2;

/**
 * Estimates means over all nodes of numbers in 0 .. 1, many at once, from sources drawn without replacement until all are within
 * epsilon. Never draws more than Hoeffding's inequality (1963, which holds without replacement too) asks for,
 * `ln(4 n / delta) / (2 epsilon^2)`, and never more than there are: then the means are exact. Looks earlier, each time at
 * half as many more, whether the empirical Bernstein-Serfling bound (Bardenet and Maillard 2015), which is narrow
 * where numbers vary little or most sources are drawn, is there already. Both inequalities, all looks and all means share
 * delta.
 */
export class SamplingPlan {
  /** Draws after which to look; ascending. */
  readonly looks: readonly number[];
  private readonly log: number;
  /** Draws that Hoeffding's inequality asks for. */
  private readonly hoeffding: number;

  /**
   * @param sources how many there are
   * @param means how many are estimated at once
   * @throws RangeError where epsilon or delta is out of range
   */
  constructor(
    readonly sources: number,
    means: number,
    private readonly epsilon: number,
    delta: number,
  ) {
    if (!(epsilon > 0)) throw new RangeError(`epsilon must be above 0, got ${epsilon}`);
    if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must be above 0 and below 1, got ${delta}`);
    const looks = [Math.ceil(Math.log((4 * means) / delta) / (2 * epsilon * epsilon))];
    while (looks[0] >= GROWTH * FEWEST) looks.unshift(Math.ceil(looks[0] / GROWTH));
    this.hoeffding = looks[looks.length - 1];
    // Half of delta is for the earlier looks; the bound is in five events, and has two sides.
    this.log = Math.log((20 * means * Math.max(1, looks.length - 1)) / delta);
    this.looks = [...looks.filter((look) => look < sources), ...(this.hoeffding < sources ? [] : [sources])];
  }

  /**
   * How far a mean may be from its truth after so many draws, given sums of the numbers and of their squares.
   * @param draws one of `looks`
   */
  radius(draws: number, sum: number, squares: number): number {
    if (draws >= this.sources) return 0;
    if (draws >= this.hoeffding) return this.epsilon;
    const variance = Math.max(0, squares / draws - (sum / draws) ** 2);
    const left =
      2 * draws <= this.sources ? 1 - (draws - 1) / this.sources : (1 - draws / this.sources) * (1 + 1 / draws);
    return Math.sqrt((2 * variance * left * this.log) / draws) + (KAPPA * this.log) / draws;
  }

  /** The largest radius of all means. */
  widest(draws: number, sums: Float64Array, squares: Float64Array): number {
    let widest = 0;
    for (let n = 0; n < sums.length; n += 1) widest = Math.max(widest, this.radius(draws, sums[n], squares[n]));
    return widest;
  }

  /**
   * Draws sources and hands them on, look by look, until `settled` says that it is enough or all are drawn.
   *
   * @param take what to do with the sources drawn since the last look
   * @param settled asked with the number of all draws
   * @returns number of draws
   */
  *draw(rng: Rng, take: (drawn: Int32Array) => Steps<void>, settled: (draws: number) => boolean): Steps<number> {
    const order = shuffle(everyNode(this.sources), rng);
    let draws = 0;
    for (const look of this.looks) {
      const most = this.looks[this.looks.length - 1];
      yield* within(take(order.subarray(draws, look)), draws / most, look / most);
      draws = look;
      if (settled(draws)) break;
    }
    return draws;
  }
}
