import { seededRng } from '../random.js';
import { stratifiedFolds } from '../probability/folds.js';
import { rowLosses } from '../probability/judge.js';
import { simplestGood } from '../simplest-good.js';
import { mean } from '../statistics.js';
import { take } from '../table.js';
import { fitIsotonic, type IsotonicCurve, onCurve } from './isotonic.js';
import { fitPlatt, type PlattScaling } from './platt.js';

/** From scores to probabilities; `none` takes the scores for logarithms of odds. Plain values, to keep. */
export type Calibration = { readonly kind: 'none' } | PlattScaling | IsotonicCurve;

export interface ChosenCalibration {
  readonly calibration: Calibration;
  /** Log loss of each kind on rows that it was not fitted on. */
  readonly losses: Readonly<Partial<Record<Calibration['kind'], number>>>;
  /** Probability of each row by the chosen kind, not fitted on it. */
  readonly held: Float64Array;
}

const FOLDS = 5;
const FITS: Readonly<Record<Calibration['kind'], (scores: Float64Array, labels: Float64Array) => Calibration>> = {
  none: () => ({ kind: 'none' }),
  platt: fitPlatt,
  isotonic: fitIsotonic,
};
const CALIBRATIONS = Object.keys(FITS) as Calibration['kind'][];

/**
 * Chooses how scores become probabilities: as they are, or by Platt's scaling or isotonic regression where the log loss on rows that it was not
 * fitted on (five folds) is smaller by more than a paired standard error; fitted once more on all rows.
 *
 * @param scores logarithms of odds of rows that the model did not learn from
 * @param labels 0 or 1, as many
 * @param kinds that are tried, the simplest first; all by default
 * @throws RangeError where the lengths differ or one of the classes is missing
 */
export function calibrate(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  seed: number,
  kinds: readonly Calibration['kind'][] = CALIBRATIONS,
): ChosenCalibration {
  const folds = stratifiedFolds(labels, FOLDS, seededRng(seed));
  const held = Object.fromEntries(kinds.map((kind) => [kind, new Float64Array(scores.length)]));
  for (const { inside, outside } of folds) {
    for (const kind of kinds) {
      const fitted = FITS[kind](take(scores, outside), take(labels, outside));
      for (const row of inside) held[kind][row] = probabilityOf(fitted, scores[row]);
    }
  }
  const losses = Object.fromEntries(kinds.map((kind) => [kind, rowLosses(held[kind], labels)]));
  const best = simplestGood(losses as Record<Calibration['kind'], Float64Array>);
  return {
    calibration: FITS[best](Float64Array.from(scores), Float64Array.from(labels)),
    losses: Object.fromEntries(kinds.map((kind) => [kind, mean(losses[kind])])),
    held: held[best],
  };
}

/** The probability that a score stands for. */
export function probabilityOf(calibration: Calibration, score: number): number {
  switch (calibration.kind) {
    case 'none':
      return 1 / (1 + Math.exp(-score));
    case 'platt':
      return 1 / (1 + Math.exp(-(calibration.slope * score + calibration.intercept)));
    case 'isotonic':
      return onCurve(calibration, score);
  }
}
