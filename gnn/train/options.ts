import { type NetworkModel } from '../models/network/light-graph-network.js';
import { type Csr } from '../tensors/csr.js';
import { type NetworkStart } from './warm-start.js';

export interface NetworkData {
  readonly users: number;
  readonly items: number;
  /** Interaction strength, users x items, positive values. */
  readonly interactions: Csr;
  /** Users x users, symmetric, no loops; null where nobody is tied to anybody. */
  readonly social: Csr | null;
  /** Embeddings to begin with; random ones where absent. */
  readonly start?: NetworkStart;
}

export interface NetworkOptions {
  /** Numbers per person and item; multiples of 8 are fastest. */
  readonly width: number;
  /** `w`: weight of the friendships in the propagation, 0 leaves them out. */
  readonly socialWeight: number;
  /** `tau` of the softmax, above 0. */
  readonly temperature: number;
  /** People a step. */
  readonly batch: number;
  /** Shared negatives a step, or all items. */
  readonly negatives: number | 'all';
  /** Length of the rate's schedule. */
  readonly steps: number;
  /** Ends after so many steps of the schedule (where an earlier fit stopped); not before its end by default. */
  readonly stopAfter?: number;
  /** Peak learning rate, reached after `warmUp` steps. */
  readonly rate: number;
  readonly warmUp: number;
  /** Steps between two calls of `hooks.evaluate`. */
  readonly evaluateEvery: number;
  /** Evaluations without a gain after which training stops. */
  readonly patience: number;
  readonly seed: number;
}

export const NETWORK_DEFAULTS: NetworkOptions = {
  width: 64,
  socialWeight: 1,
  temperature: 0.15,
  batch: 1024,
  negatives: 4096,
  steps: 300,
  rate: 0.1,
  warmUp: 10,
  evaluateEvery: 50,
  patience: 3,
  seed: 1,
};

export interface TrainingProgress {
  /** Steps done. */
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  /** What `evaluate` last said. */
  readonly quality: number | null;
}

export interface TrainingHooks {
  /** Aborting it ends the fit with `TrainingCancelled` after the step under way. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Quality of a model on people or items kept out of training, larger is better (see `validationNdcg`). */
  readonly evaluate?: (model: NetworkModel) => number;
  /** Where to keep a checkpoint and every how many steps. A file that is there and fits is gone on from. */
  readonly checkpoint?: { readonly path: string; readonly every: number };
  readonly log?: (line: string) => void;
}

/** Thrown by a fit whose signal was aborted. */
export class TrainingCancelled extends Error {
  override readonly name = 'TrainingCancelled';
}

/** Thrown when the numbers leave the finite: the rate is too high or the temperature too low. */
export class TrainingDiverged extends Error {
  override readonly name = 'TrainingDiverged';
}
