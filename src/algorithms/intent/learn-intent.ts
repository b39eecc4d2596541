import { fitProbability } from '../probability/fit-probability.js';
import { predictProbability, type ProbabilityModel } from '../probability/probability-model.js';
import { type ColumnUse, usefulColumns } from '../probability/useful-columns.js';
import { seededRng } from '../random.js';
import { type Table } from '../table.js';
import { FEATURES, intentTable } from './intent-features.js';
import { type IntentJudgement, judgeIntent } from './judge-intent.js';
import { DAY, type ShopPast, spanOf } from './shop-past.js';
import { type IntentSlices, peopleAt, slicesAt } from './slices.js';

export interface IntentOptions {
  /** Days to foresee, in a shop that is old enough. */
  readonly horizonDays: number;
  /** Rows to learn from, at most. */
  readonly rows: number;
  readonly seed: number;
}

export const INTENT_DEFAULTS: IntentOptions = { horizonDays: 30, rows: 12_000, seed: 1 };

/** A model of who buys within the horizon: plain values and arrays, to keep. */
export interface IntentModel {
  readonly horizonDays: number;
  /** Numbers of the features that it reads: those that say something. */
  readonly columns: readonly number[];
  /** Of these columns, as models read them, over the rows of training. */
  readonly means: Float64Array;
  readonly probability: ProbabilityModel;
}

export interface LearntIntent {
  readonly model: IntentModel;
  /** What each feature is good for, in the order of `INTENT_FEATURES`. */
  readonly uses: readonly ColumnUse[];
  /** Null where nobody or everybody bought on the last days. */
  readonly judgement: IntentJudgement | null;
  /** Unix seconds: what is foreseen begins here. */
  readonly until: number;
  /** Rows of the people of whom something is foreseen. */
  readonly person: Int32Array;
  /** people x features. */
  readonly features: Float32Array;
  /** P(a purchase within the horizon) of each. */
  readonly probabilities: Float64Array;
}

/** Slices of the past to learn from; the last is the one that models are judged on. */
const SLICES = 4;
const SHORTEST = 7;
/** Rows of either outcome that are needed. */
const FEWEST = 25;
const FOLDS = 5;
const TREES = { leaves: 8, rate: 0.1, trees: 200, patience: 20 };

/**
 * P(a purchase within the horizon) of everybody who did anything. The past is cut into moments one horizon apart: what was known before each,
 * and who bought after it. A model is learnt on all moments but the last and judged there; then one on all, for now. Features, way, settings and
 * calibration are chosen on folds of people that were not learnt from. The horizon is a sixth of the shop's past where that is shorter than asked.
 *
 * @returns null in a shop where fewer than 25 people bought, or did not, after the moments to learn from, or that is younger than six weeks
 */
export function learnIntent(
  past: ShopPast,
  options: Partial<IntentOptions> = {},
  onProgress?: (share: number) => void,
): LearntIntent | null {
  const { horizonDays: asked, rows, seed } = { ...INTENT_DEFAULTS, ...options };
  if (past.time.length === 0) return null;
  const { first, last } = spanOf(past);
  const until = last + 1;
  const horizonDays = Math.min(asked, Math.floor((until - first) / DAY / (SLICES + 2)));
  if (horizonDays < SHORTEST) return null;
  const moments = Array.from({ length: SLICES }, (_, n) => until - (n + 1) * horizonDays * DAY);
  const rng = seededRng(seed);
  const [test, before] = [moments.slice(0, 1), moments.slice(1)].map((of) =>
    slicesAt(past, of, horizonDays, rows, rng),
  );
  if (fewerOutcomes(before) < FEWEST) return null;
  onProgress?.(0.1);
  const uses = usefulColumns(tableOf(before), before.labels, {
    trees: TREES,
    folds: FOLDS,
    groups: before.person,
    seed,
  });
  const columns = EVERY.filter((c) => uses[c].useful);
  onProgress?.(0.3);
  // A table has a column, also where none helps.
  if (columns.length === 0) columns.push(0);
  const judgement = judgeIntent(fit(before, columns, seed), tableOf(test, columns), test.labels);
  onProgress?.(0.6);
  const all = joined(test, before, rows);
  const probability = fit(all, columns, seed);
  onProgress?.(0.9);
  const { person, features } = peopleAt(past, until);
  const now = intentTable(
    features,
    person.map((_, n) => n),
    columns,
  );
  return {
    model: { horizonDays, columns, means: meansOf(tableOf(all, columns)), probability },
    ...{ uses, judgement, until, person, features },
    probabilities: predictProbability(probability, { table: now, linear: now }),
  };
}

function fit({ labels, person, ...slices }: IntentSlices, columns: readonly number[], seed: number): ProbabilityModel {
  const table = tableOf({ labels, person, ...slices }, columns);
  return fitProbability({ table, linear: table }, labels, {
    ...{ tries: [TREES], folds: FOLDS, groups: person, seed },
    // Isotonic regression has no parts that add up.
    calibrations: ['none', 'platt'],
  }).model;
}

const EVERY = Array.from({ length: FEATURES }, (_, c) => c);

function tableOf({ labels, features }: IntentSlices, columns: readonly number[] = EVERY): Table {
  return intentTable(
    features,
    Uint32Array.from(labels, (_, row) => row),
    columns,
  );
}

function fewerOutcomes({ labels }: IntentSlices): number {
  const bought = labels.reduce((sum, label) => sum + label, 0);
  return Math.min(bought, labels.length - bought);
}

/** Rows of both, the latest first, at most so many. */
function joined(a: IntentSlices, b: IntentSlices, most: number): IntentSlices {
  const kept = Math.min(b.labels.length, Math.max(0, most - a.labels.length));
  const features = new Float32Array((a.labels.length + kept) * FEATURES);
  features.set(a.features);
  features.set(b.features.subarray(0, kept * FEATURES), a.features.length);
  return {
    features,
    person: Int32Array.of(...a.person, ...b.person.subarray(0, kept)),
    labels: Float64Array.of(...a.labels, ...b.labels.subarray(0, kept)),
  };
}

function meansOf({ rows, width, values }: Table): Float64Array {
  const means = new Float64Array(width);
  values.forEach((value, at) => (means[at % width] += value / rows));
  return means;
}
