import { type Calibration, probabilityOf } from '../calibration/calibrate.js';
import { logisticLogits, type LogisticModel } from '../linear/logistic-regression.js';
import { mean } from '../statistics.js';
import { type Table } from '../table.js';
import { sumOfTrees, type TreeEnsemble } from '../trees/tree-ensemble.js';

/** Rows in the two forms that models read; the columns may differ, the rows are the same. */
export interface ProbabilityRows {
  /** What trees read: NaN for what is not known, kinds as numbers. */
  readonly table: Table;
  /** What the logistic regression reads: finite, kinds as columns of 0 and 1. */
  readonly linear: Table;
}

/** What can be used, the simplest first. */
export type ProbabilityWay = 'CONSTANT' | 'LOGISTIC' | 'TREES' | 'BLEND';

/** A model of P(1) that is kept: plain values and arrays. */
export interface ProbabilityModel {
  readonly way: ProbabilityWay;
  /** Logarithm of the odds of all rows. */
  readonly base: number;
  readonly logistic: LogisticModel;
  /** One of each fold; their sums are averaged. */
  readonly trees: readonly TreeEnsemble[];
  /** Share of the trees in the blend, 0 to 1. */
  readonly treeShare: number;
  readonly calibration: Calibration;
}

/** Calibrated P(1) of each row. @throws UnusableTable where columns do not fit or a value cannot be used */
export function predictProbability(model: ProbabilityModel, rows: ProbabilityRows): Float64Array {
  return logitsBy(model.way, model, rows).map((logit) => probabilityOf(model.calibration, logit));
}

/** Logarithms of odds by one of the ways, before calibration. @throws UnusableTable */
export function logitsBy(way: ProbabilityWay, model: ProbabilityModel, rows: ProbabilityRows): Float64Array {
  switch (way) {
    case 'CONSTANT':
      return new Float64Array(rows.table.rows).fill(model.base);
    case 'LOGISTIC':
      return logisticLogits(model.logistic, rows.linear);
    case 'TREES':
      return meanOfTrees(model.trees, rows.table);
    case 'BLEND': {
      const linear = logisticLogits(model.logistic, rows.linear);
      return meanOfTrees(model.trees, rows.table).map(
        (logit, row) => model.treeShare * logit + (1 - model.treeShare) * linear[row],
      );
    }
  }
}

function meanOfTrees(models: readonly TreeEnsemble[], table: Table): Float64Array {
  const sums = new Float64Array(table.rows);
  for (const model of models) sumOfTrees(model, table).forEach((sum, row) => (sums[row] += sum / models.length));
  return sums;
}

/** `1 / (1 + exp(-x))`. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Logarithm of the odds of class 1; both classes are among the labels. */
export function oddsOf(labels: ArrayLike<number>): number {
  const positives = mean(labels);
  return Math.log(positives / (1 - positives));
}
