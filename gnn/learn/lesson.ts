import { type Dataset, type KindTable } from '../data/dataset.js';
import { preferences, type Preferences } from '../data/preferences.js';
import { type FitOptions } from './options.js';
import { type StageId } from './stage-id.js';
import { type Stages } from './stages.js';

/** What parts are learnt from, and by which settings. */
export interface Lesson {
  /** The phase of the training, and the number of the slice in it. */
  readonly at: Pick<StageId, 'phase' | 'turn'>;
  /** The events that the parts may learn from. */
  readonly past: Dataset;
  readonly kinds: KindTable;
  /** `preferences` of the past. */
  readonly prefs: Preferences;
  readonly options: FitOptions;
  readonly stages: Stages;
}

export function lessonOf(
  { kinds, options, stages }: Pick<Lesson, 'kinds' | 'options' | 'stages'>,
  at: Lesson['at'],
  past: Dataset,
): Lesson {
  return { at, past, kinds, prefs: preferences(past, kinds), options, stages };
}
