import { type FitOptions, type KindTable, type Precision } from '../../../../gnn/index.js';
import { type Stage } from './training-stages.js';

/** What the trainer's process is told. */
export interface TrainerRequest {
  readonly modelId: string;
  /** Unix milliseconds, kept with the artefact. */
  readonly createdAt: number;
  readonly snapshotFolder: string;
  readonly modelFolder: string;
  readonly scoresFolder: string;
  readonly checkpointFolder: string;
  /** Where to leave what the next training may start from. */
  readonly startFolder: string;
  /** What an earlier one left; null trains from nothing. */
  readonly warmFolder: string | null;
  readonly kinds: KindTable;
  readonly options: Partial<FitOptions>;
  /** How the artefact keeps its numbers. */
  readonly precision: Precision;
  /** Name of a TensorFlow.js back end, or undefined for the best there is. */
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

/** What the trainer's process says. */
export type TrainerMessage =
  | ({ readonly type: 'progress' } & TrainerProgress)
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'done'; readonly scoredPeople: number }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

/** What it is told after the request. */
export const STOP = 'stop';
