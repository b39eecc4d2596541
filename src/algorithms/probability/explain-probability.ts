import { type Calibration } from '../calibration/calibrate.js';
import { type LogisticModel } from '../linear/logistic-regression.js';
import { type Table } from '../table.js';
import { explainTrees, type TreeExplanation } from '../trees/explain-trees.js';
import { type ProbabilityModel } from './probability-model.js';

/** Why a row has its probability, on the scale of logarithms of odds: `expected + sum of parts = log(p / (1 - p))`. */
export type ProbabilityExplanation = TreeExplanation;

/**
 * Exact Shapley values of a calibrated probability, as logarithms of odds: of trees as `explainTrees`, of the logistic regression `weight · (value -
 * mean)`, of a blend both by their shares; scaled as the calibration scales. A column that no part of the model reads has exactly 0.
 *
 * @param table the columns that both the trees and the logistic regression read
 * @param means of the columns over the rows of training
 * @throws UnusableTable where columns do not fit or there is no such row
 * @throws RangeError for a calibration by isotonic regression, which is no line on this scale
 */
export function explainProbability(
  model: ProbabilityModel,
  means: ArrayLike<number>,
  table: Table,
  row: number,
): ProbabilityExplanation {
  const { slope, intercept } = lineOf(model.calibration);
  const { expected, parts } = explainLogit(model, means, table, row);
  return { expected: slope * expected + intercept, parts: parts.map((part) => slope * part) };
}

function lineOf(calibration: Calibration): { readonly slope: number; readonly intercept: number } {
  if (calibration.kind === 'none') return { slope: 1, intercept: 0 };
  if (calibration.kind === 'platt') return calibration;
  throw new RangeError('A probability by isotonic regression has no parts that add up.');
}

function explainLogit(
  model: ProbabilityModel,
  means: ArrayLike<number>,
  table: Table,
  row: number,
): ProbabilityExplanation {
  switch (model.way) {
    case 'CONSTANT':
      return { expected: model.base, parts: new Float64Array(table.width) };
    case 'LOGISTIC':
      return explainLogistic(model.logistic, means, table, row);
    case 'TREES':
      return meanOf(model, table, row);
    case 'BLEND': {
      const [trees, linear] = [meanOf(model, table, row), explainLogistic(model.logistic, means, table, row)];
      const blend = (a: number, b: number): number => model.treeShare * a + (1 - model.treeShare) * b;
      return {
        expected: blend(trees.expected, linear.expected),
        parts: trees.parts.map((part, c) => blend(part, linear.parts[c])),
      };
    }
  }
}

function explainLogistic(
  { intercept, weights }: LogisticModel,
  means: ArrayLike<number>,
  { values, width }: Table,
  row: number,
): ProbabilityExplanation {
  return {
    expected: weights.reduce((sum, weight, c) => sum + weight * means[c], intercept),
    parts: weights.map((weight, c) => weight * (values[row * width + c] - means[c])),
  };
}

/** The trees of all folds, whose sums are averaged. */
function meanOf({ trees }: ProbabilityModel, table: Table, row: number): ProbabilityExplanation {
  const each = trees.map((model) => explainTrees(model, table, row));
  const parts = new Float64Array(table.width);
  for (const { parts: own } of each) own.forEach((part, c) => (parts[c] += part / each.length));
  return { expected: each.reduce((sum, { expected }) => sum + expected / each.length, 0), parts };
}
