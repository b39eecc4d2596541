import { ITEM_KNN_DEFAULTS, type ItemKnnOptions } from '../models/baselines/item-knn.js';
import { LOCAL_RIDGE_DEFAULTS, type LocalRidgeOptions } from '../models/ridge/local-ridge.js';
import { type Csr } from '../tensors/csr.js';
import { NETWORK_DEFAULTS, type NetworkOptions } from '../train/options.js';
import { type WarmStart } from './warm.js';

/** How a run is judged. */
export type SplitOptions =
  /** By date where events have dates, else a random share of each person's target items. */
  | {
      readonly kind: 'temporal';
      readonly testShare: number;
      readonly validationShare: number;
      readonly windows: number;
      /** How long a window of the test is, and whether all is learnt anew for each; by default as the data allow, and not. */
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

/** What of the network's training is tried more than once: how long it is, against how much, how sharp its softmax is. */
export type NetworkSchedule = Pick<NetworkOptions, 'steps' | 'negatives' | 'temperature'>;

export interface FitOptions {
  readonly seed: number;
  /** Name of the TensorFlow.js back end in use; the caller starts it (`selectBackend`). Shown on the card. */
  readonly backend: string;
  readonly split: SplitOptions;
  readonly itemKnn: ItemKnnOptions;
  readonly ridge: LocalRidgeOptions;
  /** `steps` is an upper bound: large graphs get fewer (`stepsFor`). */
  readonly network: Omit<NetworkOptions, 'seed' | 'stopAfter'>;
  /** Ever costlier schedules, each tried on earlier slices where the one before it did better than the one before that. */
  readonly longerSchedules: readonly NetworkSchedule[];
  /** Up to so many people and items the network with friends is a candidate; above it is a row for comparison only. */
  readonly socialNetworkUpTo: number;
  /** Numbers in the embedding table times steps that a fit is allowed: on a larger graph a step costs more, fewer do. */
  readonly stepBudget: number;
  /** Share of each person's items cut out of train on which the network's first fit says when to stop; 0: at the end. */
  readonly stoppingShare: number;
  /** `t_f`: temperature at which the network's scores are fused, unless another is better on earlier slices. */
  readonly fusionTemperature: number;
  /** At most so many person-windows for choosing, for the test and for the rolling test. */
  readonly maxPeople: { readonly choice: number; readonly test: number; readonly rolling: number };
  /** So many person-windows are wanted to choose on where train is held out by chance: small data are held out and learnt again. */
  readonly choosingPeople: number;
  /** Items times person-windows that choosing and rolling may cost: in a large catalogue fewer people are asked (`peopleFor`). */
  readonly scoringBudget: number;
  /** Whether the strength of ties is learnt, and used where it helps; or all ties count alike, for comparison. */
  readonly ties: 'judged' | 'alike';
  /** After so many seconds optional work (rows for comparison only) is left out; the card says so. */
  readonly budgetSeconds: number;
  /** What an earlier run left, for networks to start from; null starts from nothing. */
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

/** How many person-windows are scored in a catalogue of so many items: `most`, or what the budget allows but 500. */
export function peopleFor(items: number, most: number, { scoringBudget }: Pick<FitOptions, 'scoringBudget'>): number {
  return Math.min(most, Math.max(500, Math.floor(scoringBudget / Math.max(1, items))));
}

/** Up to so many items all of them are negatives of a step, with half as many people. */
const ALL_NEGATIVES = 20_000;

/**
 * For measuring how good the learner is at its best, minutes allowed: the network runs its whole schedule, everybody is
 * judged. The default spends less, for a shop that trains every night.
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
    // In a large catalogue 400 steps may end long before the gain does; what a small one gains is for its own slice to say.
    longerSchedules: every
      ? [{ steps: 750, negatives: 'all', temperature: 0.125 }]
      : [
          { steps: 1000, negatives: 4096, temperature: 0.125 },
          { steps: 1500, negatives: 8192, temperature: 0.125 },
        ],
    socialNetworkUpTo: Infinity,
    // Weights are to be chosen for the network that will be served: one that has learnt from all of train, to the end.
    stoppingShare: 0,
    stepBudget: 1e10,
    // Settings near the best lie within the luck of a few thousand people.
    maxPeople: { ...maxPeople, choice: 12_000, test: Infinity },
    choosingPeople: 3000,
    scoringBudget: 5e8,
    budgetSeconds: 3600,
  };
}

const FEWEST_STEPS = 60;

/** How many steps the network gets on a graph of so many people and items. */
export function stepsFor(nodes: number, { network, stepBudget }: FitOptions): number {
  const affordable = Math.floor(stepBudget / Math.max(1, nodes * network.width));
  return Math.max(Math.min(FEWEST_STEPS, network.steps), Math.min(network.steps, affordable));
}

/** Items times people that one look at the stopping slice may cost. */
const STOPPING_BUDGET = 1e7;

/** How many people the network is judged on each time it is asked whether to stop. */
export function stoppingPeopleFor(items: number): number {
  return Math.min(1000, Math.max(100, Math.floor(STOPPING_BUDGET / Math.max(1, items))));
}
