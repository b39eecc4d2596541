import { type Chosen } from '../choose/choose-fusion.js';
import { withSettings } from '../choose/settings.js';
import { type Dataset } from '../data/dataset.js';
import { learnParts, placed, type LearnRequest } from '../learn/learn-parts.js';
import { lessonOf, type Lesson } from '../learn/lesson.js';
import { type Run } from '../learn/run.js';
import { type LearntState } from '../models/ranker-state.js';

/**
 * Learns parts by the settings that were chosen.
 *
 * @param past the events that the parts may learn from
 * @param wanted the parts; friends are heard as chosen where it does not say otherwise
 */
export async function learnChosen(
  run: Run,
  choice: Chosen,
  at: Lesson['at'],
  past: Dataset,
  wanted: Omit<LearnRequest, 'friends' | 'steps'> & Partial<Pick<LearnRequest, 'friends'>>,
): Promise<LearntState> {
  const { friends, networkSteps: steps, asTrained } = choice;
  const lesson = lessonOf({ ...run, options: withSettings(run.options, choice) }, at, past);
  return placed(await learnParts(lesson, { friends, steps, ...wanted }), asTrained);
}
