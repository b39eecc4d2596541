import { type Arcs, type WeightedArcs } from '../graph/arcs.js';
import { type ActionLog } from './action-log.js';
import { type BetaPrior, betaPrior } from './beta-prior.js';
import { type Exposures, exposuresOf } from './exposures.js';

export interface LearnCreditOptions {
  /** An act later than this after another was not caused by it, above 0, in the unit of the log. Default: no limit. */
  readonly window?: number;
  readonly prior?: BetaPrior;
}

export interface LearntCredit {
  /** The graph with its probabilities as weights: above 0 and below 1. */
  readonly arcs: WeightedArcs;
  /** Mean time between the acts over each arc, above 0, in the unit of the log: delays of a diffusion. */
  readonly delays: Float64Array;
  /** Share of each person's acts that came soon after an act of a followed person, 0 to 1. */
  readonly influenceability: Float64Array;
}

/** Gaps seen elsewhere that an arc's own are mixed with. */
const GAPS_OF_ALL = 1;

/**
 * Probabilities by time-decayed credit (Goyal, Bonchi and Lakshmanan, WSDM 2010 and PVLDB 2011): two passes over the
 * exposures, no iteration. An act of `v` gives each arc `u -> v` of people before it `infl(v) / |B| * exp(-gap / tau(u, v))`,
 * `tau` being the mean gap over the arc and `infl(v)` the share of the acts of `v` within it. The credit over the trials is the
 * probability, with a Beta prior as in {@link learnCascade}. Trials leave out acts of `v` before `u`, which the paper counts.
 *
 * @param graph who may activate whom; its weights are not looked at
 * @throws RangeError where an option is out of range or log and graph differ in people
 */
export function learnCredit(
  log: ActionLog,
  graph: Arcs,
  { window = Infinity, prior }: LearnCreditOptions = {},
): LearntCredit {
  const exposures = exposuresOf(log, graph, window);
  const { trials, starts, arcs, gaps, actors } = exposures;
  const delays = meanGaps(exposures);
  const influenceability = soonAfter(exposures, delays);
  const credit = new Float64Array(trials.length);
  let given = 0;
  for (let e = 0; e < actors.length; e += 1) {
    const part = influenceability[actors[e]] / (starts[e + 1] - starts[e]);
    for (let n = starts[e]; n < starts[e + 1]; n += 1) {
      const mine = part * Math.exp(-gaps[n] / delays[arcs[n]]);
      credit[arcs[n]] += mine;
      given += mine;
    }
  }
  const { mean, strength } = betaPrior(prior ?? {}, given, trials);
  const weights = credit.map((sum, arc) => (sum + mean * strength) / (trials[arc] + strength));
  return { arcs: { ...graph, weights }, delays, influenceability };
}

function meanGaps({ trials, arcs, gaps }: Exposures): Float64Array {
  const [sums, counts] = [new Float64Array(trials.length), new Float64Array(trials.length)];
  let all = 0;
  arcs.forEach((arc, n) => {
    sums[arc] += gaps[n];
    counts[arc] += 1;
    all += gaps[n];
  });
  const mean = gaps.length > 0 ? all / gaps.length : 1;
  return sums.map((sum, arc) => (sum + GAPS_OF_ALL * mean) / (counts[arc] + GAPS_OF_ALL));
}

function soonAfter({ acts, starts, arcs, gaps, actors }: Exposures, delays: Float64Array): Float64Array {
  const soon = new Float64Array(acts.length);
  actors.forEach((actor, e) => {
    for (let n = starts[e]; n < starts[e + 1]; n += 1) {
      if (gaps[n] > delays[arcs[n]]) continue;
      soon[actor] += 1;
      return;
    }
  });
  return soon.map((count, person) => (acts[person] > 0 ? count / acts[person] : 0));
}
