import { calibrate, type Calibration } from '../calibration/calibrate.js';
import { fitLogistic, logisticLogits } from '../linear/logistic-regression.js';
import { seededRng } from '../random.js';
import { simplestGood } from '../simplest-good.js';
import { checkTable, checkTargets, take, takeRows, UnusableTable } from '../table.js';
import { boostTrees, type BoostOptions } from '../trees/boost-trees.js';
import { sumOfTrees, type TreeEnsemble } from '../trees/tree-ensemble.js';
import { type Fold, stratifiedFolds } from './folds.js';
import { logLoss, rowLosses } from './judge.js';
import {
  oddsOf,
  type ProbabilityModel,
  type ProbabilityRows,
  type ProbabilityWay,
  sigmoid,
} from './probability-model.js';

export interface ProbabilityOptions {
  /** Settings of trees to try; those with the smallest log loss are kept. */
  readonly tries: readonly Partial<BoostOptions>[];
  /** Penalties of the logistic regression to try. */
  readonly penalties: readonly number[];
  readonly folds: number;
  /** Number of the group of each row; rows of one group are learnt from or held together. By default each row is its own. */
  readonly groups?: ArrayLike<number>;
  /** Calibrations to try, the simplest first; all by default. */
  readonly calibrations?: readonly Calibration['kind'][];
  readonly seed: number;
}

export const PROBABILITY_DEFAULTS: ProbabilityOptions = {
  tries: [{ leaves: 8 }, { leaves: 16 }],
  penalties: [1, 30],
  folds: 5,
  seed: 1,
};

export interface FittedProbability {
  readonly model: ProbabilityModel;
  /** Log loss of each way on rows that it did not learn from, before calibration. */
  readonly losses: Readonly<Record<ProbabilityWay, number>>;
  /** Calibrated probability of each row by models that did not learn from it. */
  readonly held: Float64Array;
}

/** Steps of the share of trees that are tried. */
const SHARES = 10;

/**
 * P(1) of rows by a constant, logistic regression, boosted trees, or a blend of both: the simplest way that no other beats by more than a paired
 * standard error of the log loss on folds that it did not learn from; settings are chosen and the calibration fitted on those same folds.
 *
 * @param labels 0 or 1
 * @throws UnusableTable where sizes do not fit or a value cannot be used
 * @throws RangeError where a class has fewer rows than there are folds
 */
export function fitProbability(
  rows: ProbabilityRows,
  labels: ArrayLike<number>,
  options: Partial<ProbabilityOptions> = {},
): FittedProbability {
  const { tries, penalties, folds: count, groups, calibrations, seed } = { ...PROBABILITY_DEFAULTS, ...options };
  const { table, linear } = rows;
  if (linear.rows !== table.rows)
    throw new UnusableTable(`${linear.rows} rows for linear models, ${table.rows} for trees.`);
  checkTable(table, { missing: true });
  checkTargets(table, labels, { classes: true });
  const folds = stratifiedFolds(labels, count, seededRng(seed), groups);
  const lossOf = (logits: Float64Array): number => logLoss(logits.map(sigmoid), labels);
  const constant = overFolds(folds, ({ inside, outside }) =>
    new Float64Array(inside.length).fill(oddsOf(take(labels, outside))),
  );
  const logistic = smallest(
    penalties.map((l2) => {
      const logits = overFolds(folds, ({ inside, outside }) =>
        logisticLogits(fitLogistic(takeRows(linear, outside), take(labels, outside), { l2 }), takeRows(linear, inside)),
      );
      return { l2, logits, loss: lossOf(logits) };
    }),
  );
  const trees = smallest(
    tries.map((settings) => {
      const models: TreeEnsemble[] = [];
      const logits = overFolds(folds, ({ inside, outside }) => {
        const held = { table: takeRows(table, inside), targets: take(labels, inside) };
        const { model } = boostTrees(takeRows(table, outside), take(labels, outside), { ...settings, seed }, held);
        models.push(model);
        return sumOfTrees(model, held.table);
      });
      return { models, logits, loss: lossOf(logits) };
    }),
  );
  const blend = smallest(
    Array.from({ length: SHARES - 1 }, (_, k) => {
      const share = (k + 1) / SHARES;
      const logits = trees.logits.map((logit, row) => share * logit + (1 - share) * logistic.logits[row]);
      return { share, logits, loss: lossOf(logits) };
    }),
  );
  const ways = {
    CONSTANT: { logits: constant, loss: lossOf(constant) },
    LOGISTIC: logistic,
    TREES: trees,
    BLEND: blend,
  };
  const names = Object.keys(ways) as ProbabilityWay[];
  const perRow = names.map((name) => [name, rowLosses(ways[name].logits.map(sigmoid), labels)]);
  const way = simplestGood(Object.fromEntries(perRow) as Record<ProbabilityWay, Float64Array>);
  const { calibration, held } = calibrate(ways[way].logits, labels, seed, calibrations);
  return {
    model: {
      ...{ way, calibration, base: oddsOf(labels), treeShare: blend.share, trees: trees.models },
      logistic: fitLogistic(linear, labels, { l2: logistic.l2 }),
    },
    losses: Object.fromEntries(names.map((name) => [name, ways[name].loss])) as Record<ProbabilityWay, number>,
    held,
  };
}

/** Each fold's rows as seen by a model that did not learn from them. */
function overFolds(folds: readonly Fold[], logitsOf: (fold: Fold) => ArrayLike<number>): Float64Array {
  const logits = new Float64Array(folds.reduce((sum, { inside }) => sum + inside.length, 0));
  for (const fold of folds) {
    const inside = logitsOf(fold);
    fold.inside.forEach((row, k) => (logits[row] = inside[k]));
  }
  return logits;
}

function smallest<T extends { readonly loss: number }>(tried: readonly T[]): T {
  return tried.reduce((a, b) => (b.loss < a.loss ? b : a));
}
