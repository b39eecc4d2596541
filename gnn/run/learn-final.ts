import { usesAny, type Chosen } from '../choose/choose-fusion.js';
import { withSettings } from '../choose/settings.js';
import { learnParts, placed, wantedBy } from '../learn/learn-parts.js';
import { lessonOf } from '../learn/lesson.js';
import { type Run } from '../learn/run.js';
import { HEARING_FRIENDS, type LearntState } from '../models/ranker-state.js';
import { type JudgedTest } from './judge-test.js';
import { type Plan } from './plan.js';

/**
 * The phase `final`: learns the parts that will serve on all events. Where the test came with the data, the events before it
 * are all events, and the parts that were judged serve.
 */
export async function learnFinal(
  run: Run,
  { test }: Plan,
  choice: Chosen,
  { learnt: judged }: Pick<JudgedTest, 'learnt'>,
): Promise<LearntState> {
  const { dataset, options } = run;
  if (test?.past === dataset && judged !== null) return judged;
  const lesson = lessonOf({ ...run, options: withSettings(options, choice) }, { phase: 'final' }, dataset);
  const learnt = await learnParts(lesson, {
    ...wantedBy((...parts) => usesAny(choice, ...parts), choice.friends !== null),
    friends: usesAny(choice, ...HEARING_FRIENDS) ? choice.friends : null,
    steps: choice.networkSteps,
  });
  return placed(learnt, choice.asTrained);
}
