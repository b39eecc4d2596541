import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { peopleFor, type FitOptions } from './options.js';
import { type ScoringOptions } from '../evaluate/people.js';
import { type Stages } from './stages.js';

/** What every stage of one training is given. */
export interface Run {
  readonly dataset: Dataset;
  readonly kinds: KindTable;
  readonly options: FitOptions;
  readonly stages: Stages;
  readonly notes: string[];
  /** Whether the budget is spent. */
  readonly late: () => boolean;
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

/** How people are scored for a choice. */
export function choosing(run: Run, report?: (done: number, total: number) => void): ScoringOptions {
  const { dataset, options } = run;
  return scoring(run, peopleFor(dataset.items, options.maxPeople.choice, options), report);
}
