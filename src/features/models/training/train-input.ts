import { FIT_DEFAULTS, PRECISIONS, type FitOptions, type Precision } from '../../../../gnn/index.js';
import { invalidInput } from '../../../platform/errors.js';

/** A request for a training. */
export interface TrainInput {
  /** Any 32-bit integer. Equal seeds on equal graphs give equal models if both start cold. Default 1. */
  readonly seed?: number;
  /** The cut-off: learn from events and ties up to this moment. Default: the moment of the request. */
  readonly cutoff?: Date;
  /** Leave out events before this moment: in a large shop the oldest events say least. Default: none is left out. */
  readonly since?: Date;
  /** Learn from about this share of the people, 0 < share <= 1; smaller samples are parts of larger ones. Default 1. */
  readonly samplePeople?: number;
  /** The share of the events, the latest ones, that is the test slice. Default 0.2. */
  readonly testShare?: number;
  /** The share of the events, before the test slice, that is the validation slice. Default 0.1. */
  readonly validationShare?: number;
  /** Number of windows of the validation and the test slice. Default 4. */
  readonly windows?: number;
  /** Most steps of training of a network. Default 100 (`FIT_DEFAULTS`). */
  readonly steps?: number;
  /** After so many seconds, rows of the card that are for comparison only are left out. Default 600. */
  readonly budgetSeconds?: number;
  /** `int8` makes the artefact a quarter as large, with at most half a percent less NDCG@20. Default `float32`. */
  readonly precision?: Precision;
  /** Whether networks start from random numbers and not from those of the active model. Default false. */
  readonly cold?: boolean;
  /** Two requests with one key are one training. */
  readonly idempotencyKey?: string;
}

/** The input of a training job, as JSON keeps it. */
export interface TrainJobInput {
  readonly seed: number;
  /** ISO 8601; the date of the job where absent. */
  readonly cutoff?: string;
  /** ISO 8601; events before it are left out. */
  readonly since?: string;
  readonly samplePeople?: number;
  readonly split?: { readonly testShare: number; readonly validationShare: number; readonly windows: number };
  readonly network?: { readonly steps: number };
  readonly budgetSeconds?: number;
  /** `float32` where absent. */
  readonly precision?: Precision;
  readonly cold?: boolean;
}

/** The job input of a request, with defaults filled in. @throws Failure INVALID_INPUT that names the field */
export function trainJobInput(input: TrainInput, now: number): TrainJobInput {
  const {
    seed = 1,
    cutoff,
    since,
    samplePeople = 1,
    testShare = 0.2,
    validationShare = 0.1,
    windows = 4,
    steps,
    budgetSeconds,
    precision,
    cold,
  } = input;
  const require = (holds: boolean, field: keyof TrainInput, rule: string): void => {
    if (!holds) throw invalidInput(`\`${field}\` must be ${rule}.`, 'input', field);
  };
  require(Number.isInteger(seed) && Math.abs(seed) < 2 ** 31, 'seed', 'a 32-bit integer');
  require(cutoff === undefined || cutoff.getTime() <= now, 'cutoff', 'a moment that has passed');
  require(since === undefined || since.getTime() < (cutoff?.getTime() ?? now), 'since', 'before the cut-off');
  require(samplePeople > 0 && samplePeople <= 1, 'samplePeople', 'above 0 and at most 1');
  require(testShare > 0 && testShare <= 0.5, 'testShare', 'above 0 and at most 0.5');
  require(validationShare > 0 && validationShare <= 0.5, 'validationShare', 'above 0 and at most 0.5');
  require(Number.isInteger(windows) && windows >= 1 && windows <= 24, 'windows', 'a whole number from 1 to 24');
  require(steps === undefined || (Number.isInteger(steps) && steps >= 1), 'steps', 'a whole number from 1');
  require(budgetSeconds === undefined || budgetSeconds > 0, 'budgetSeconds', 'above 0');
  require(precision === undefined || PRECISIONS.includes(precision), 'precision', PRECISIONS.join(' or '));
  return {
    seed,
    ...(cutoff && { cutoff: cutoff.toISOString() }),
    ...(since && { since: since.toISOString() }),
    ...(samplePeople < 1 && { samplePeople }),
    split: { testShare, validationShare, windows },
    ...(steps !== undefined && { network: { steps } }),
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    ...(precision !== undefined && { precision }),
    ...(cold === true && { cold }),
  };
}

/** The options of the learner that a job input asks for. */
export function fitOptions({ seed, split, network, budgetSeconds }: TrainJobInput): Partial<FitOptions> {
  return {
    seed,
    ...(split && { split: { kind: 'temporal', ...split } }),
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    ...(network && { network: { ...FIT_DEFAULTS.network, ...network } }),
  };
}
