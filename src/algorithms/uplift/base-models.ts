import { fitLogistic, logisticLogits } from '../linear/logistic-regression.js';
import { fitRidge, predictLinear } from '../linear/ridge-regression.js';
import { boostTrees, type BoostOptions } from '../trees/boost-trees.js';
import { predictTrees } from '../trees/tree-ensemble.js';
import { type Covariates } from './trial.js';

/** What a learner of uplift is made of. */
export type BaseKind = 'LINEAR' | 'TREES';

/** Predicts a number for each person. */
export type Predict = (people: Covariates) => Float64Array;

export interface BaseOptions {
  /** Penalty of linear models on columns of variance 1. */
  readonly l2: number;
  /** Trees of few leaves: effects are small beside what people do anyway. */
  readonly trees: Partial<BoostOptions>;
  readonly seed: number;
}

export const BASE_DEFAULTS: BaseOptions = {
  l2: 10,
  trees: { trees: 60, rate: 0.05, leaves: 4, fewest: 100, l2: 10, bins: 32 },
  seed: 1,
};

/** Expected outcome: a probability where `binary`, else a number. */
export function fitOutcome(
  kind: BaseKind,
  people: Covariates,
  outcome: ArrayLike<number>,
  binary: boolean,
  options: BaseOptions,
): Predict {
  if (kind === 'TREES') {
    const loss = binary ? 'logistic' : 'squared';
    const { model } = boostTrees(people.table, outcome, { ...options.trees, loss, seed: options.seed });
    return ({ table }) => predictTrees(model, table);
  }
  if (!binary) {
    const model = fitRidge(people.linear, outcome, options.l2);
    return ({ linear }) => predictLinear(model, linear);
  }
  const { exp } = Math;
  const model = fitLogistic(people.linear, outcome, { l2: options.l2 });
  return ({ linear }) => logisticLogits(model, linear).map((logit) => 1 / (1 + exp(-logit)));
}
