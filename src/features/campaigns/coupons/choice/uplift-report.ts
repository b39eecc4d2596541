import { seededRng } from '../../../../algorithms/random.js';
import { standardDeviation } from '../../../../algorithms/statistics.js';
import { fitUplift, type JudgedWay } from '../../../../algorithms/uplift/fit-uplift.js';
import { LEARNERS } from '../../../../algorithms/uplift/learners.js';
import { qiniCoefficient, qiniCurve } from '../../../../algorithms/uplift/qini.js';
import { type Covariates, takePeople, type Trial } from '../../../../algorithms/uplift/trial.js';

/** A figure with its standard error. */
export interface Measured {
  readonly value: number;
  readonly standardError: number;
}

/** A point of the Qini chart: purchases more than without coupons, if this share of the people gets one. */
export interface QiniPoint {
  readonly share: number;
  readonly uplift: number;
  readonly responseOnly: number;
  readonly random: number;
}

/** What an experiment says about whom coupons persuade; all on people whom the models did not learn from. */
export interface UpliftReport {
  readonly people: number;
  readonly treated: number;
  /** Shares who bought, with a coupon and without. */
  readonly boughtWith: number;
  readonly boughtWithout: number;
  readonly way: string;
  readonly ways: readonly ({ readonly name: string } & JudgedWay)[];
  /** Qini coefficients: of the choice by uplift, by who buys when treated, and their difference on the same people. Random is 0. */
  readonly qini: Measured;
  readonly responseOnly: Measured;
  readonly difference: Measured;
  readonly curve: readonly QiniPoint[];
}

/** An experiment, and people to choose from; plain data for a thread. */
export interface UpliftJob {
  readonly trial: Trial;
  readonly people: Covariates;
}

/** What was learnt from an experiment. */
export interface Learnt {
  readonly report: UpliftReport;
  /** What a coupon adds to the chance to buy: of people of the experiment by models that did not learn from the person, and of people to choose from. */
  readonly held: Float64Array;
  readonly scores: Float64Array;
}

const FOLDS = 3;
const RESAMPLES = 200;
const POINTS = 20;
const SEED = 1;

/** Learns whom coupons persuade, and says how well that is known beside chance and beside who buys when treated. */
export function learnUplift({ trial, people: candidates }: UpliftJob): Learnt {
  const fitted = fitUplift(trial, { kinds: ['LINEAR', 'TREES'], seed: SEED });
  const response = heldResponse(trial);
  const people = trial.outcome.length;
  const rng = seededRng(SEED);
  const draws = Array.from({ length: RESAMPLES }, () => {
    const rows = Uint32Array.from({ length: people }, () => Math.floor(rng() * people));
    const some = takePeople(trial, rows);
    const of = (scores: Float64Array): number =>
      qiniCoefficient(
        Float64Array.from(rows, (row) => scores[row]),
        some,
      );
    return [of(fitted.held), of(response)] as const;
  });
  const error = (of: (draw: readonly [number, number]) => number): number => standardDeviation(draws.map(of));
  const [qini, responseOnly] = [qiniCoefficient(fitted.held, trial), qiniCoefficient(response, trial)];
  return {
    held: fitted.held,
    scores: candidates.table.rows > 0 ? fitted.predict(candidates) : new Float64Array(),
    report: {
      ...{ people, ...arms(trial), way: fitted.way },
      ways: Object.entries(fitted.judged).map(([name, judged]) => ({ name, ...judged })),
      qini: { value: qini, standardError: error(([uplift]) => uplift) },
      responseOnly: { value: responseOnly, standardError: error(([, plain]) => plain) },
      difference: { value: qini - responseOnly, standardError: error(([uplift, plain]) => uplift - plain) },
      curve: curveOf(trial, fitted.held, response),
    },
  };
}

function arms({ treated, outcome }: Trial): Pick<UpliftReport, 'treated' | 'boughtWith' | 'boughtWithout'> {
  let [inTreated, ofTreated, all] = [0, 0, 0];
  for (let row = 0; row < outcome.length; row += 1) {
    inTreated += treated[row];
    all += outcome[row];
    if (treated[row] === 1) ofTreated += outcome[row];
  }
  const control = outcome.length - inTreated;
  return { treated: inTreated, boughtWith: ofTreated / inTreated, boughtWithout: (all - ofTreated) / control };
}

/** Who buys when treated, of each person by a model that did not learn from the person. */
function heldResponse(trial: Trial): Float64Array {
  const held = new Float64Array(trial.outcome.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rows = Array.from(held, (_, row) => row);
    const inside = rows.filter((row) => row % FOLDS === fold);
    const others = takePeople(
      trial,
      rows.filter((row) => row % FOLDS !== fold),
    );
    const scores = LEARNERS.RESPONSE(others, 'LINEAR')(takePeople(trial, inside));
    inside.forEach((row, n) => (held[row] = scores[n]));
  }
  return held;
}

function curveOf(trial: Trial, uplift: Float64Array, response: Float64Array): QiniPoint[] {
  const people = trial.outcome.length;
  const [byUplift, byResponse] = [qiniCurve(uplift, trial), qiniCurve(response, trial)];
  const whole = byUplift.gained[byUplift.gained.length - 1];
  return Array.from({ length: POINTS + 1 }, (_, n) => {
    const share = n / POINTS;
    const upTo = share * people;
    return { share, uplift: at(byUplift, upTo), responseOnly: at(byResponse, upTo), random: share * whole };
  });
}

/** Height of a curve between two of its points. */
function at({ people, gained }: { people: Float64Array; gained: Float64Array }, x: number): number {
  const next = people.findIndex((each) => each >= x);
  if (next <= 0) return next === 0 ? gained[0] : gained[gained.length - 1];
  const part = (x - people[next - 1]) / (people[next] - people[next - 1]);
  return gained[next - 1] + part * (gained[next] - gained[next - 1]);
}
