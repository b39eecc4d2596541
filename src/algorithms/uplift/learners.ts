import { seededRng, shuffle } from '../random.js';
import { mean } from '../statistics.js';
import { type Table, take } from '../table.js';
import { BASE_DEFAULTS, type BaseKind, type BaseOptions, fitOutcome, type Predict } from './base-models.js';
import { type Covariates, isBinary, rowsOfArm, takePeople, treatedShare, type Trial } from './trial.js';

/** How uplift is learnt; `RESPONSE` is who buys when treated, which is no uplift and stands beside the others. */
export type LearnerName = 'S' | 'T' | 'X' | 'DR' | 'CLASS' | 'RESPONSE';

/** Learns from a trial what treating somebody adds to the outcome, in its unit. */
export type Learner = (trial: Trial, kind: BaseKind, options?: Partial<BaseOptions>) => Predict;

/** One model with the treatment as a column, and in linear models its products with all others (Künzel et al. 2019). */
const learnS: Learner = (trial, kind, options) => {
  const model = fitOutcome(kind, withArm(trial, trial.treated), trial.outcome, isBinary(trial), settled(options));
  return (people) => {
    const as = (arm: number): Float64Array => model(withArm(people, new Uint8Array(people.table.rows).fill(arm)));
    return minus(as(1), as(0));
  };
};

/** One model an arm (Künzel et al. 2019). */
const learnT: Learner = (trial, kind, options) => {
  const [ofControl, ofTreated] = fitArms(trial, kind, settled(options));
  return (people) => minus(ofTreated(people), ofControl(people));
};

/** Effects of each arm against what the other arm's model expects, averaged by the share treated (Künzel et al. 2019). */
const learnX: Learner = (trial, kind, options) => {
  const settings = settled(options);
  const share = treatedShare(trial);
  const models = fitArms(trial, kind, settings);
  const [tauControl, tauTreated] = ([0, 1] as const).map((arm) => {
    const people = takePeople(trial, rowsOfArm(trial, arm));
    const other = models[1 - arm](people);
    const effects = other.map((expected, k) => (arm ? 1 : -1) * (people.outcome[k] - expected));
    return fitOutcome(kind, people, effects, false, settings);
  });
  return (people) => {
    const ofTreated = tauTreated(people);
    return tauControl(people).map((effect, row) => share * effect + (1 - share) * ofTreated[row]);
  };
};

/** Regression on doubly robust effects, each by models of the other half of the people (Kennedy 2023). */
const learnDR: Learner = (trial, kind, options) => {
  const settings = settled(options);
  return fitOutcome(kind, trial, doublyRobustEffects(trial, settings), false, settings);
};

/**
 * Class transformation (Jaskowski and Jaroszewicz 2012): who bought when treated or did not when not treated is one class. Arms of unequal
 * size and amounts go by the transformed outcome around its mean (Athey and Imbens 2016), which is the same for halves.
 */
const learnClass: Learner = (trial, kind, options) => {
  const share = treatedShare(trial);
  const { treated, outcome } = trial;
  if (isBinary(trial) && Math.abs(share - 0.5) < EQUAL) {
    const classes = Float64Array.from(outcome, (value, row) => (value === treated[row] ? 1 : 0));
    const model = fitOutcome(kind, trial, classes, true, settled(options));
    return (people) => model(people).map((p) => 2 * p - 1);
  }
  const centre = mean(outcome);
  const transformed = Float64Array.from(
    outcome,
    (value, row) => ((value - centre) * (treated[row] - share)) / (share * (1 - share)),
  );
  return fitOutcome(kind, trial, transformed, false, settled(options));
};

const learnResponse: Learner = (trial, kind, options) => {
  const treated = takePeople(trial, rowsOfArm(trial, 1));
  return fitOutcome(kind, treated, treated.outcome, isBinary(trial), settled(options));
};

/** Shares of the treated this near to one half count as halves. */
const EQUAL = 0.02;

export const LEARNERS: Readonly<Record<LearnerName, Learner>> = {
  ...{ S: learnS, T: learnT, X: learnX, DR: learnDR, CLASS: learnClass, RESPONSE: learnResponse },
};

/**
 * Unbiased, noisy effects of each person: the difference of what two models expect, corrected by what each person did (Robins, Rotnitzky and Zhao
 * 1994). The models, linear ones, come from the half of the people in which the person is not.
 */
export function doublyRobustEffects(trial: Trial, options: BaseOptions = BASE_DEFAULTS): Float64Array {
  const share = treatedShare(trial);
  const effects = new Float64Array(trial.outcome.length);
  const order = shuffle(
    Uint32Array.from(effects, (_, row) => row),
    seededRng(options.seed),
  );
  const half = order.length >>> 1;
  for (const [inside, outside] of [
    [order.subarray(0, half), order.subarray(half)],
    [order.subarray(half), order.subarray(0, half)],
  ]) {
    const people = takePeople(trial, inside);
    const [ofControl, ofTreated] = fitArms(takePeople(trial, outside), 'LINEAR', options).map((model) => model(people));
    inside.forEach((row, k) => {
      const [y, w] = [people.outcome[k], people.treated[k]];
      const correction = w ? (y - ofTreated[k]) / share : -(y - ofControl[k]) / (1 - share);
      effects[row] = ofTreated[k] - ofControl[k] + correction;
    });
  }
  return effects;
}

function settled(options: Partial<BaseOptions> = {}): BaseOptions {
  return { ...BASE_DEFAULTS, ...options };
}

/** The model of control and that of the treated. */
function fitArms(trial: Trial, kind: BaseKind, options: BaseOptions): Predict[] {
  const binary = isBinary(trial);
  return ([0, 1] as const).map((arm) => {
    const rows = rowsOfArm(trial, arm);
    return fitOutcome(kind, takePeople(trial, rows), take(trial.outcome, rows), binary, options);
  });
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, row) => value - b[row]);
}

function withArm({ table, linear }: Covariates, arms: ArrayLike<number>): Covariates {
  return { table: joined(table, arms, false), linear: joined(linear, arms, true) };
}

/** The columns, the arm, and where asked the products of both. */
function joined({ rows, width, values }: Table, arms: ArrayLike<number>, products: boolean): Table {
  const wide = products ? 2 * width + 1 : width + 1;
  const out = new Float64Array(rows * wide);
  for (let row = 0; row < rows; row += 1) {
    const at = row * wide;
    out.set(values.subarray(row * width, (row + 1) * width), at);
    out[at + width] = arms[row];
    for (let c = 0; products && c < width; c += 1) out[at + width + 1 + c] = arms[row] * values[row * width + c];
  }
  return { rows, width: wide, values: out };
}
