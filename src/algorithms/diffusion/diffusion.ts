import { type Arcs, type WeightedArcs } from '../graph/arcs.js';

/**
 * How information spreads. The arc `u -> v` says that `u` may activate `v`: a follower is the head of the arc.
 *
 * - *Independent cascade* (Kempe, Kleinberg and Tardos, KDD 2003): an activated person gets one chance at each
 *   outgoing arc, with the weight of the arc as its probability.
 * - *Linear threshold* (Kempe, Kleinberg and Tardos, KDD 2003): a person is activated once the weights of the arcs from active people add up
 *   to a threshold, which is drawn for each person uniformly from 0 to 1.
 */
export interface Diffusion {
  readonly model: 'independent cascade' | 'linear threshold';
  /** Weights above 0 up to 1; under the linear threshold those into one person sum to 1 at most. */
  readonly arcs: WeightedArcs;
  /** With a window only people who are activated within its time count. */
  readonly timing?: Timing;
}

export interface Timing {
  /** Delay of each arc, 0 or more, in any unit of time; in the order of `arcs`. */
  readonly delays: Float64Array;
  /** From the start of the seeds, in the same unit, 0 or more. */
  readonly window: number;
  /** `exponential`: each delay is drawn anew with that mean. Default `fixed`. */
  readonly law?: 'fixed' | 'exponential';
}

/** @throws RangeError where a probability, a sum of thresholds, a delay or the window is out of range */
export function checkDiffusion({ model, arcs, timing }: Diffusion): void {
  const { nodes, heads, weights } = arcs;
  const sums = new Float64Array(nodes);
  for (let a = 0; a < heads.length; a += 1) {
    if (!(weights[a] > 0 && weights[a] <= 1)) {
      throw new RangeError(`the probability of arc ${a} is ${weights[a]}, not above 0 and up to 1`);
    }
    sums[heads[a]] += weights[a];
  }
  const heavy = model === 'linear threshold' ? sums.findIndex((sum) => sum > 1 + 1e-9) : -1;
  if (heavy >= 0)
    throw new RangeError(`the weights into person ${heavy} sum to ${sums[heavy]}, above a threshold of 1`);
  if (!timing) return;
  const { delays, window } = timing;
  if (delays.length !== heads.length) throw new RangeError(`${heads.length} arcs, but ${delays.length} delays`);
  if (!(window >= 0)) throw new RangeError(`a window of time is 0 or more, got ${window}`);
  const odd = delays.findIndex((delay) => !(delay >= 0 && Number.isFinite(delay)));
  if (odd >= 0) throw new RangeError(`the delay of arc ${odd} is ${delays[odd]}, not 0 or more`);
}

/** Gives every arc the probability `p`, above 0 up to 1. */
export function uniformCascade(arcs: Arcs, p: number): WeightedArcs {
  if (!(p > 0 && p <= 1)) throw new RangeError(`a probability is above 0 and up to 1, got ${p}`);
  return { ...arcs, weights: new Float64Array(arcs.heads.length).fill(p) };
}

/**
 * Weighted cascade (Kempe, Kleinberg and Tardos 2003): the expected number of activations over all arcs into a person is one,
 * `p(u, v) = weight / sum of the weights into v`, which is 1 / in-degree where all weigh the same. These are
 * thresholds of the linear model as well.
 */
export function weightedCascade(arcs: Arcs): WeightedArcs {
  const into = new Float64Array(arcs.nodes);
  arcs.heads.forEach((head, arc) => (into[head] += arcs.weights?.[arc] ?? 1));
  return {
    ...arcs,
    weights: Float64Array.from(arcs.heads, (head, arc) => Math.min(1, (arcs.weights?.[arc] ?? 1) / into[head])),
  };
}

/** Delays of arcs where the delay depends on the listener only. @param delays of each person */
export function delaysOfPeople(arcs: Arcs, delays: ArrayLike<number>): Float64Array {
  if (delays.length !== arcs.nodes) throw new RangeError(`${arcs.nodes} people, but ${delays.length} delays`);
  return Float64Array.from(arcs.heads, (head) => delays[head]);
}
