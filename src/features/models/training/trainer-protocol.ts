import { type ModelId } from '../ids.js';
import { type FitOptions, type KindTable, type Precision } from '../../../../gnn/index.js';
import { type Stage } from './training-stages.js';

/** The first message to the process of the trainer. */
export interface TrainerRequest {
  readonly modelId: ModelId;
  /** Unix milliseconds; becomes `createdAt` of the artefact. */
  readonly createdAt: number;
  readonly snapshotFolder: string;
  readonly modelFolder: string;
  readonly scoresFolder: string;
  readonly checkpointFolder: string;
  /** Where to write what the next training may start from. */
  readonly startFolder: string;
  /** What an earlier training wrote there; null for a cold start. */
  readonly warmFolder: string | null;
  readonly kinds: KindTable;
  readonly options: Partial<FitOptions>;
  /** The number format of the artefact. */
  readonly precision: Precision;
  /** Name of a TensorFlow.js back end; undefined for the best that this machine has. */
  readonly backend: string | undefined;
  readonly scoresPerPerson: number;
  readonly scoringWork: number;
}

export interface TrainerProgress {
  readonly stage: Stage;
  /** What of the stage is done now. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** The messages of the process of the trainer. `done` and `failed` are the last. */
export type TrainerMessage =
  | ({ readonly type: 'progress' } & TrainerProgress)
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'done'; readonly scoredPeople: number }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

/** The message after the request that asks the process to stop. */
export const STOP = 'stop';
