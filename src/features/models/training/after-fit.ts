import { type ModelId } from '../ids.js';
import { type TrainedModel } from '../registry/model.js';
import { type Snapshot } from '../snapshot/snapshot.js';

/** Where a network placed people, learnt from events before a moment only. */
export interface PeoplePlaces {
  readonly ids: readonly string[];
  /** Unix seconds: only events before this moment were learnt from. */
  readonly until: number;
  readonly width: number;
  /** Unit vectors, people x width, in the order of `ids`; zeros for a person without a place. */
  readonly vectors: Float32Array;
}

/** What a hook gets. The model is in the graph with its top scores and does not serve yet. */
export interface AfterFitContext {
  readonly modelId: ModelId;
  readonly trained: TrainedModel;
  /** Reads the places that the network of the earliest slice gave people; null where no network was fitted on it. */
  readonly places: () => Promise<PeoplePlaces | null>;
  /** Reads the snapshot that the model was learnt from. */
  readonly snapshot: () => Promise<Snapshot>;
  readonly signal: AbortSignal;
  /** To be called with the share of the hook's work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Work of another feature that belongs to a training: its results for the snapshot, stored under the id of the model. */
export type AfterFit = (context: AfterFitContext) => Promise<void>;
