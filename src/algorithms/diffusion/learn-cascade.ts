import { type Arcs, type WeightedArcs } from '../graph/arcs.js';
import { type ActionLog } from './action-log.js';
import { type BetaPrior, betaPrior } from './beta-prior.js';
import { type Exposures, exposuresOf } from './exposures.js';

export interface LearnCascadeOptions {
  /** An act later than this after another was not caused by it, above 0, in the unit of the log. Default: no limit. */
  readonly window?: number;
  readonly prior?: BetaPrior;
  /** Chance of a spontaneous act each time a followed person acted, 0 to below 1. Default 0. */
  readonly spontaneous?: number;
  /** Ends when no probability moves by more. Default 1e-5. */
  readonly tolerance?: number;
  /** Default 500. */
  readonly maxIterations?: number;
}

export interface LearntCascade {
  /** The graph with its probabilities as weights: above 0 and below 1. */
  readonly arcs: WeightedArcs;
  /** Log posterior after each iteration, up to a constant; never falls. */
  readonly logPosterior: readonly number[];
  readonly converged: boolean;
}

/**
 * The probabilities of an independent cascade that make a log likeliest, by expectation maximisation (Saito, Nakano and
 * Kimura, KES 2008), with a window instead of steps and a Beta prior, so that an arc seen once is not sure.
 *
 * An act with arcs `B` of people before it has probability `1 - (1 - s) prod over B of (1 - p)`; whoever did not act
 * withstood every trial. Each act is shared among its arcs, `p / P` each; then `p = (shares + strength mean) / (trials +
 * strength)`, the mode of the posterior. An iteration is linear in the exposures.
 *
 * @param graph who may activate whom; its weights are not looked at
 * @throws RangeError where an option is out of range or log and graph differ in people
 */
export function learnCascade(log: ActionLog, graph: Arcs, options: LearnCascadeOptions = {}): LearntCascade {
  const { window = Infinity, spontaneous = 0, tolerance = 1e-5, maxIterations = 500 } = options;
  if (!(spontaneous >= 0 && spontaneous < 1)) {
    throw new RangeError(`a spontaneous chance is 0 to below 1, got ${spontaneous}`);
  }
  const exposures = exposuresOf(log, graph, window);
  const { trials } = exposures;
  const prior = betaPrior(options.prior ?? {}, exposures.actors.length, trials);
  const [before, weight] = [prior.mean * prior.strength, prior.strength];
  let p = new Float64Array(trials.length).fill(prior.mean);
  let next = new Float64Array(trials.length);
  const logPosterior: number[] = [];
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    next.fill(before);
    logPosterior.push(share(exposures, p, spontaneous, next) + withstood(exposures, p, prior));
    let moved = 0;
    for (let a = 0; a < p.length; a += 1) {
      next[a] /= trials[a] + weight;
      moved = Math.max(moved, Math.abs(next[a] - p[a]));
    }
    [p, next] = [next, p];
    if (moved < tolerance) return { arcs: { ...graph, weights: p }, logPosterior, converged: true };
  }
  return { arcs: { ...graph, weights: p }, logPosterior, converged: false };
}

/** Adds to `shares` what each arc has of the acts. @returns the log likelihood of the acts */
function share({ starts, arcs }: Exposures, p: Float64Array, spontaneous: number, shares: Float64Array): number {
  let sum = 0;
  for (let e = 0; e + 1 < starts.length; e += 1) {
    let unmoved = 1 - spontaneous;
    for (let n = starts[e]; n < starts[e + 1]; n += 1) unmoved *= 1 - p[arcs[n]];
    const moved = 1 - unmoved;
    sum += Math.log(moved);
    for (let n = starts[e]; n < starts[e + 1]; n += 1) shares[arcs[n]] += p[arcs[n]] / moved;
  }
  return sum;
}

/** The log likelihood of all trials that moved nobody, and of the prior. */
function withstood({ trials, arcs }: Exposures, p: Float64Array, { mean, strength }: Required<BetaPrior>): number {
  const failed = Float64Array.from(trials, (count) => count + (1 - mean) * strength);
  for (const arc of arcs) failed[arc] -= 1;
  return p.reduce((sum, chance, a) => sum + failed[a] * Math.log(1 - chance) + mean * strength * Math.log(chance), 0);
}
