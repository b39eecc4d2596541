import { ITEM_KNN_DEFAULTS, type ItemKnnOptions } from '../models/baselines/item-knn.js';
import { LOCAL_RIDGE_DEFAULTS, type LocalRidgeOptions } from '../models/ridge/local-ridge.js';
import { type Csr } from '../tensors/csr.js';
import { NETWORK_DEFAULTS, type NetworkOptions } from '../train/options.js';
import { type WarmStart } from './warm.js';

/** How the events are split for the choices and the test of a run. */
export type SplitOptions =
  /** By date where events have dates, else a random share of each person's target items. */
  | {
      readonly kind: 'temporal';
      readonly testShare: number;
      readonly validationShare: number;
      readonly windows: number;
      /**
       * Length of a window of the test, and whether parts are learnt anew for each window. By default as long as the data allow,
       * and learnt once.
       */
      readonly testWindow?: { readonly days: number; readonly refit: boolean };
    }
  /** A split that came with the data: the dataset whole is train, `test` (users x items of ones) is test. */
  | {
      readonly kind: 'given';
      readonly test: Csr;
      /** A part of train (users x items of ones) that came with the data for choosing on; a tenth of train by default. */
      readonly validation?: Csr;
    }
  | { readonly kind: 'random'; readonly share: number };

/** The settings of the network's training of which several are tried: steps, negatives, temperature of the softmax. */
export type NetworkSchedule = Pick<NetworkOptions, 'steps' | 'negatives' | 'temperature'>;

/** Steps after which each network stops. */
export interface NetworkSteps {
  readonly network: number;
  readonly networkWithFriends: number;
}

export interface FitOptions {
  readonly seed: number;
  /** Name of the TensorFlow.js back end in use; the caller starts it (`selectBackend`). Shown on the card. */
  readonly backend: string;
  readonly split: SplitOptions;
  readonly itemKnn: ItemKnnOptions;
  readonly ridge: LocalRidgeOptions;
  /** `steps` is an upper bound: large graphs get fewer (`stepsFor`). */
  readonly network: Omit<NetworkOptions, 'seed' | 'stopAfter'>;
  /** Costlier schedules, in order; each is tried on earlier slices if the one before it was an improvement. */
  readonly longerSchedules: readonly NetworkSchedule[];
  /** Largest number of people and items for which the network with friends may serve; above, it is a row for comparison only. */
  readonly socialNetworkUpTo: number;
  /** Upper limit of numbers in the embedding table times steps: a larger graph gets fewer steps, because each costs more. */
  readonly stepBudget: number;
  /** Share of each person's items held out of the first training of a network, for early stopping; 0: no early stopping. */
  readonly stoppingShare: number;
  /** `t_f`: temperature at which the network's scores are fused, unless another is better on earlier slices. */
  readonly fusionTemperature: number;
  /** Upper limits of person-windows for choices, for the test and for the rolling test. */
  readonly maxPeople: { readonly choice: number; readonly test: number; readonly rolling: number };
  /** Person-windows wanted for choices where the split is by chance: small data are held out and learnt several times. */
  readonly choosingPeople: number;
  /** Upper limit of items times person-windows in choices and rolling test: a large catalogue is judged on fewer people (`peopleFor`). */
  readonly scoringBudget: number;
  /** Whether the strength of ties is learnt, and used where it helps; or all ties count alike, for comparison. */
  readonly ties: 'judged' | 'alike';
  /** Seconds after which optional work (rows for comparison only) is left out; the card says so. */
  readonly budgetSeconds: number;
  /** Networks of an earlier run to start from; null: start from nothing. */
  readonly warm: WarmStart | null;
}

export const FIT_DEFAULTS: FitOptions = {
  seed: 1,
  backend: 'unknown',
  split: { kind: 'temporal', testShare: 0.2, validationShare: 0.1, windows: 4 },
  itemKnn: ITEM_KNN_DEFAULTS,
  ridge: LOCAL_RIDGE_DEFAULTS,
  network: { ...NETWORK_DEFAULTS, batch: 512, negatives: 2048, steps: 100, evaluateEvery: 20, patience: 2 },
  longerSchedules: [],
  socialNetworkUpTo: 20_000,
  stepBudget: 5e8,
  stoppingShare: 0.1,
  fusionTemperature: 0.2,
  ties: 'judged',
  maxPeople: { choice: 1500, test: 3000, rolling: 2000 },
  choosingPeople: 0,
  scoringBudget: 1e8,
  budgetSeconds: 600,
  warm: null,
};

/** Number of person-windows to score in a catalogue of this size: at most `most`, and at least 500 if the budget allows fewer. */
export function peopleFor(items: number, most: number, { scoringBudget }: Pick<FitOptions, 'scoringBudget'>): number {
  return Math.min(most, Math.max(500, Math.floor(scoringBudget / Math.max(1, items))));
}

/** Up to this number of items, all are negatives of each step, with half as many people. */
const ALL_NEGATIVES = 20_000;

/**
 * Options that measure the best quality of the learner, in minutes: the network runs its whole schedule and all people are judged.
 * The defaults cost less, for a shop that trains every night.
 *
 * @param items length of the catalogue
 */
export function thoroughOptions(items: number): Partial<FitOptions> {
  const every = items <= ALL_NEGATIVES;
  const { network, ridge, maxPeople } = FIT_DEFAULTS;
  return {
    ridge: { ...ridge, neighbours: 200 },
    network: {
      ...network,
      batch: every ? 512 : 1024,
      negatives: every ? 'all' : 4096,
      steps: every ? 300 : 400,
    },
    // 400 steps may be too few for a large catalogue; a small one chooses on its own slices.
    longerSchedules: every
      ? [{ steps: 750, negatives: 'all', temperature: 0.125 }]
      : [
          { steps: 1000, negatives: 4096, temperature: 0.125 },
          { steps: 1500, negatives: 8192, temperature: 0.125 },
        ],
    socialNetworkUpTo: Infinity,
    // Weights are chosen for a network like the one that serves: trained on all of train, to the end.
    stoppingShare: 0,
    stepBudget: 1e10,
    // A few thousand people are too few to tell settings near the best apart.
    maxPeople: { ...maxPeople, choice: 12_000, test: Infinity },
    choosingPeople: 3000,
    scoringBudget: 5e8,
    budgetSeconds: 3600,
  };
}

const FEWEST_STEPS = 60;

/** Number of steps of the network on a graph of this many people and items. */
export function stepsFor(nodes: number, { network, stepBudget }: FitOptions): number {
  const affordable = Math.floor(stepBudget / Math.max(1, nodes * network.width));
  return Math.max(Math.min(FEWEST_STEPS, network.steps), Math.min(network.steps, affordable));
}

/** Upper limit of items times people in one evaluation for early stopping. */
const STOPPING_BUDGET = 1e7;

/** Number of people in each evaluation for early stopping. */
export function stoppingPeopleFor(items: number): number {
  return Math.min(1000, Math.max(100, Math.floor(STOPPING_BUDGET / Math.max(1, items))));
}
