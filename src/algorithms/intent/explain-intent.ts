import { explainProbability } from '../probability/explain-probability.js';
import { INTENT_FEATURES, type IntentFeature, intentTable } from './intent-features.js';
import { type IntentModel } from './learn-intent.js';

/** The share of one feature in the logarithm of the odds. */
export interface IntentShare {
  readonly feature: IntentFeature;
  /** In days or numbers of events; NaN where it is not known. */
  readonly value: number;
  /** Above 0 where it speaks for a purchase; exactly 0 where the model does not read it. */
  readonly logOdds: number;
}

/** Why a person has a probability: `expected + sum of shares = log(p / (1 - p))` within rounding. */
export interface IntentExplanation {
  /** What is said of a person of whom nothing is known. */
  readonly expected: number;
  readonly shares: readonly IntentShare[];
}

/** Exact Shapley values of all features, the largest first by absolute value. @param features of one person, in the order of `INTENT_FEATURES` */
export function explainIntent({ columns, means, probability }: IntentModel, features: Float64Array): IntentExplanation {
  const { expected, parts } = explainProbability(probability, means, intentTable(features, [0], columns), 0);
  const shares = INTENT_FEATURES.map((feature, c) => ({
    ...{ feature, value: features[c] },
    logOdds: columns.includes(c) ? parts[columns.indexOf(c)] : 0,
  }));
  return { expected, shares: shares.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)) };
}
