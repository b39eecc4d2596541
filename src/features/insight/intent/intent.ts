import { type IntentFeature } from '../../../algorithms/intent/intent-features.js';
import { type IntentJudgement } from '../../../algorithms/intent/judge-intent.js';
import { type Calibration } from '../../../algorithms/calibration/calibrate.js';
import { type ColumnUse } from '../../../algorithms/probability/useful-columns.js';
import { type ProbabilityWay } from '../../../algorithms/probability/probability-model.js';

export type { IntentFeature, ProbabilityWay };
/** How scores become probabilities. */
export type IntentCalibration = Uppercase<Exclude<Calibration['kind'], 'isotonic'>>;

/** How probably a person buys within the horizon, as foreseen at the end of the data. */
export interface PersonIntent {
  readonly modelId: string;
  readonly probability: number;
  readonly days: number;
  readonly from: Date;
  /** What it was foreseen from, in the order of `INTENT_FEATURES`; NaN where it is not known. */
  readonly features: readonly number[];
}

/** What a feature is good for. */
export interface FeatureUse extends ColumnUse {
  readonly feature: IntentFeature;
}

/** How a model came about and how good it is. */
export interface IntentCard {
  readonly way: ProbabilityWay;
  readonly calibration: Calibration['kind'];
  readonly features: readonly FeatureUse[];
  /** Null where nobody or everybody bought on the last days. */
  readonly judgement: IntentJudgement | null;
}

/** A model of who buys, as it stands in the graph. */
export interface StoredIntentModel extends IntentCard {
  readonly id: string;
  readonly at: Date;
  readonly until: Date;
  readonly horizonDays: number;
  readonly people: number;
}
