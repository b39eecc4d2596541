import { randomInt, type Rng } from '../random.js';
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

/**
 * Estimates means of numbers in 0 .. 1, one a node, from draws with replacement until all are within epsilon. Never draws more
 * than Hoeffding's inequality (1963) asks for, `ln(4 n / delta) / (2 epsilon^2)`. Looks earlier, each time at twice as many,
 * whether the empirical Bernstein bound (Maurer and Pontil 2009, theorem 4), which is narrow where numbers vary little, is
 * there already. Both inequalities, all looks and all nodes share delta.
 */
export class SamplingPlan {
  /** Draws after which to look; ascending. */
  readonly looks: readonly number[];
  private readonly log: number;

  /**
   * @param means how many are estimated at once
   * @throws RangeError where epsilon or delta is out of range
   */
  constructor(
    means: number,
    private readonly epsilon: number,
    delta: number,
  ) {
    if (!(epsilon > 0)) throw new RangeError(`epsilon must be above 0, got ${epsilon}`);
    if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must be above 0 and below 1, got ${delta}`);
    const most = Math.ceil(Math.log((4 * means) / delta) / (2 * epsilon * epsilon));
    const looks = [most];
    while (looks[0] >= 2 * FEWEST) looks.unshift(Math.ceil(looks[0] / 2));
    this.looks = looks;
    // Half of delta is for the earlier looks, and each bound there has two sides.
    this.log = Math.log((8 * means * Math.max(1, looks.length - 1)) / delta);
  }

  /**
   * How far a mean may be from its truth after so many draws, given sums of the numbers and of their squares.
   * @param draws one of `looks`
   */
  radius(draws: number, sum: number, squares: number): number {
    if (draws >= this.looks[this.looks.length - 1]) return this.epsilon;
    const variance = Math.max(0, squares - (sum * sum) / draws) / (draws - 1);
    return Math.sqrt((2 * variance * this.log) / draws) + (7 * this.log) / (3 * (draws - 1));
  }

  /** The largest radius of all means. */
  widest(draws: number, sums: Float64Array, squares: Float64Array): number {
    let widest = 0;
    for (let n = 0; n < sums.length; n += 1) widest = Math.max(widest, this.radius(draws, sums[n], squares[n]));
    return widest;
  }
}

/**
 * Draws nodes alike with replacement and hands them on, look by look, until `settled` says that it is enough, or until as many
 * are drawn as there are nodes.
 *
 * @param take what to do with the nodes drawn since the last look
 * @param settled asked with the number of all draws
 * @returns number of draws; 0 where searching from every node is no more work
 */
export function* drawUntil(
  { looks }: SamplingPlan,
  nodes: number,
  rng: Rng,
  take: (drawn: Int32Array) => Steps<void>,
  settled: (draws: number) => boolean,
): Steps<number> {
  const most = Math.min(looks[looks.length - 1], 2 * nodes);
  let draws = 0;
  for (const look of looks) {
    if (look >= nodes) break;
    const drawn = new Int32Array(look - draws);
    for (let d = 0; d < drawn.length; d += 1) drawn[d] = randomInt(rng, nodes);
    yield* within(take(drawn), draws / most, look / most);
    draws = look;
    if (settled(draws)) return draws;
  }
  return 0;
}
