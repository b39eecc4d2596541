import { averagePrecision, rocAuc } from '../probability/classification.js';
import { expectedCalibrationError, logLoss } from '../probability/judge.js';
import {
  logitsBy,
  predictProbability,
  type ProbabilityModel,
  type ProbabilityWay,
  sigmoid,
} from '../probability/probability-model.js';
import { mean } from '../statistics.js';
import { type Table } from '../table.js';

export const WAYS = ['CONSTANT', 'LOGISTIC', 'TREES', 'BLEND'] as const satisfies readonly ProbabilityWay[];

/** How one way did on people and days that it did not learn from. */
export interface JudgedIntent {
  readonly way: ProbabilityWay;
  /** Whether this way was the better on the days before, and is calibrated: the one in use. */
  readonly used: boolean;
  /** Area under the ROC curve, 0 to 1. */
  readonly auc: number;
  readonly averagePrecision: number;
  /** Ten bins of equal width, 0 to 1. */
  readonly calibrationError: number;
  readonly logLoss: number;
}

export interface IntentJudgement {
  readonly people: number;
  /** Share of the people who bought. */
  readonly bought: number;
  readonly ways: readonly JudgedIntent[];
}

/** All ways beside each other on the last days, which none learnt from; null where nobody or everybody bought then. */
export function judgeIntent(model: ProbabilityModel, table: Table, labels: Float64Array): IntentJudgement | null {
  const bought = mean(labels);
  if (bought === 0 || bought === 1) return null;
  const rows = { table, linear: table };
  const ways = WAYS.map((way): JudgedIntent => {
    const used = way === model.way;
    const told = used ? predictProbability(model, rows) : logitsBy(way, model, rows).map(sigmoid);
    return {
      ...{ way, used, auc: rocAuc(told, labels), averagePrecision: averagePrecision(told, labels) },
      ...{ calibrationError: expectedCalibrationError(told, labels), logLoss: logLoss(told, labels) },
    };
  });
  return { people: labels.length, bought, ways };
}
