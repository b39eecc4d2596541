import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { type LearntState } from '../models/ranker-state.js';
import { type FitOptions } from './options.js';
import { sourced } from '../evaluate/parts-source.js';
import { type FittedSlice, type ScoringOptions } from '../evaluate/people.js';
import { type Slice } from '../evaluate/splits.js';
import { type Stages } from './stages.js';

/** What every stage of a run stands on. */
export interface Run {
  readonly dataset: Dataset;
  readonly kinds: KindTable;
  readonly options: FitOptions;
  readonly stages: Stages;
  readonly notes: string[];
  /** Whether the budget is spent. */
  readonly late: () => boolean;
}

/** A slice with the parts that count its past and what was learnt. @param names only these; all by default */
export function fitted(slice: Slice, kinds: KindTable, learnt: LearntState, names?: ReadonlySet<string>): FittedSlice {
  return sourced(slice, kinds, { of: 'learnt', learnt, names });
}

/** How people are scored in this run: at most so many of them, drawn by its seed. */
export function scoring(run: Run, maxPeople: number, report?: (done: number, total: number) => void): ScoringOptions {
  const { kinds, options, stages } = run;
  return {
    kinds,
    maxPeople,
    rng: seededRng(options.seed),
    signal: stages.hooks.signal,
    onProgress: report,
  };
}
