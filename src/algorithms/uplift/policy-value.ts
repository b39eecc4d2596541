import { standardError } from '../statistics.js';
import { doublyRobustEffects } from './learners.js';
import { type Trial } from './trial.js';

/** What treating costs and what an outcome is worth, in one currency or unit. */
export interface PolicyOptions {
  /** Largest share of the people that may be treated, 0 < share <= 1. */
  readonly share: number;
  /** Worth of one unit of the outcome, above 0. */
  readonly worth: number;
  /** Cost of treating one person, from 0. */
  readonly cost: number;
}

/** Who should be treated. */
export type Advice = 'CHOSEN' | 'EVERYBODY' | 'NOBODY';

/** A gain a person of all people, over treating nobody. */
export interface Gain {
  readonly gain: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

export interface PolicyValue {
  readonly advice: Advice;
  /** Share of the people whom the scores choose. */
  readonly share: number;
  readonly chosen: Gain;
  /** Everybody; under a budget as many people by chance as are chosen at most. */
  readonly everybody: Gain;
  /** Chosen less everybody, on the same people. */
  readonly difference: Gain;
}

const Z = 1.959964;

/**
 * What treating the people with the highest scores would bring, beside treating everybody: by doubly robust effects, which are unbiased because chance
 * dealt the arms (Athey and Wager 2021). Choosing is advised only where it is better beyond its error; else everybody, or nobody where that loses.
 *
 * @param scores expected effect of each person by models that did not learn from the person, in the unit of the outcome
 */
export function policyValue(scores: ArrayLike<number>, trial: Trial, options: PolicyOptions): PolicyValue {
  const { share, worth, cost } = options;
  const effects = doublyRobustEffects(trial).map((effect) => worth * effect - cost);
  const people = effects.length;
  const most = Math.floor(share * people);
  const order = Uint32Array.from(effects, (_, row) => row).sort((a, b) => scores[b] - scores[a] || a - b);
  const taken = new Uint8Array(people);
  for (const row of order.subarray(0, most)) if (worth * scores[row] > cost) taken[row] = 1;
  const chosen = gainOf(effects.map((effect, row) => taken[row] * effect));
  const everybody = gainOf(effects.map((effect) => share * effect));
  const difference = gainOf(effects.map((effect, row) => (taken[row] - share) * effect));
  const better = difference.lower > 0 && chosen.lower > 0;
  return {
    advice: better ? 'CHOSEN' : everybody.gain > 0 ? 'EVERYBODY' : 'NOBODY',
    share: taken.reduce((sum, each) => sum + each, 0) / people,
    ...{ chosen, everybody, difference },
  };
}

function gainOf(values: Float64Array): Gain {
  const gain = values.reduce((sum, value) => sum + value, 0) / values.length;
  const error = standardError(values);
  return { gain, standardError: error, lower: gain - Z * error, upper: gain + Z * error };
}
