import { type ModelArtifact, type ModelCard } from '../../../../gnn/index.js';
import { type StoredSnapshot } from '../snapshot/snapshot.js';
import { type TopScores } from '../write-back/top-scores.js';

/** The one kind of model that this version trains. */
export const RECOMMENDER = 'recommender';

/** A trained model as it stands in the graph. */
export interface Model {
  readonly id: string;
  readonly kind: string;
  readonly snapshot: string;
  readonly seed: number;
  readonly card: ModelCard;
  readonly checksum: string;
  readonly createdAt: Date;
  /** When it began to serve, the last time. */
  readonly activatedAt: Date | null;
  /** When a roll-back withdrew it. */
  readonly withdrawnAt: Date | null;
  readonly active: boolean;
  /** The snapshot that it was trained on. */
  readonly trainedOn: {
    readonly cutoff: Date;
    readonly users: number;
    readonly items: number;
    readonly events: number;
    readonly ties: number;
  };
}

/** A model that is entered into the graph. */
export interface NewModel {
  readonly id: string;
  readonly card: ModelCard;
  readonly checksum: string;
  readonly snapshot: StoredSnapshot & { readonly id: string };
}

/** A page of models, the latest first. */
export interface ModelPage {
  readonly limit: number;
  /** Time and id of the model before the page; null or absent for the first page. */
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
}

/** A model that may serve. */
export interface ServingModel {
  readonly id: string;
  readonly active: boolean;
  /** Changes when the model is trained again under its id. */
  readonly checksum: string;
}

/** What a training wrote to disk. */
export interface TrainedModel {
  readonly artifact: ModelArtifact;
  readonly scores: TopScores;
}
