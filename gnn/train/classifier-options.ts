import { type Features } from '../data/features.js';

/** What is learnt from: numbers about every node, labels of some. */
export interface NodeClassifierData {
  /** About the same scale in every column: see `quantileNormal`. */
  readonly features: Features;
  /** 0 or 1 for each node; read at `train` and `valid` only. */
  readonly labels: ArrayLike<number>;
  /** Nodes to learn from. */
  readonly train: Int32Array;
  /** Nodes that say when to stop; both classes must be among them. */
  readonly valid: Int32Array;
}

export interface NodeClassifierOptions {
  /** Numbers in a hidden layer. */
  readonly width: number;
  readonly blocks: number;
  /** Share of the hidden numbers dropped in training, 0 <= dropout < 1. */
  readonly dropout: number;
  /** Nodes a step. */
  readonly batch: number;
  /** Rate of Adam. */
  readonly rate: number;
  /** Most passes over the train nodes. */
  readonly epochs: number;
  /** Passes without a gain on the validation nodes after which training stops. */
  readonly patience: number;
  /** Networks that are fitted from different seeds and whose logits are averaged. */
  readonly members: number;
  readonly seed: number;
}

export const NODE_CLASSIFIER_DEFAULTS: NodeClassifierOptions = {
  width: 96,
  blocks: 2,
  dropout: 0.4,
  batch: 512,
  rate: 2e-3,
  epochs: 100,
  patience: 8,
  members: 3,
  seed: 1,
};

export interface NodeClassifierHooks {
  /** Aborting it ends the fit with `TrainingCancelled` after the epoch under way. */
  readonly signal?: AbortSignal;
  /** After every epoch: validation ROC AUC of the member under way. */
  readonly onEpoch?: (progress: { readonly member: number; readonly epoch: number; readonly auc: number }) => void;
}

/** A trained classifier, all that `nodeLogits` needs: plain values and arrays, to keep (`saveNodeClassifier`). */
export interface NodeClassifierState {
  /** Columns of the features. */
  readonly inputs: number;
  readonly width: number;
  readonly blocks: number;
  /** Weights of each network, in the order of `ResidualMlp.trainableWeights`; their logits are averaged. */
  readonly members: readonly (readonly Float32Array[])[];
}

export interface NodeClassification {
  /** What was learnt, for nodes and features yet to come. */
  readonly state: NodeClassifierState;
  /** Logit for every node: above 0, label 1 is likelier. */
  readonly logits: Float32Array;
  /** ROC AUC of the averaged logits on the validation nodes. */
  readonly validAuc: number;
  /** Epoch at which each member was best. */
  readonly epochs: readonly number[];
}
