import { usesAny, type Chosen } from '../choose/choose-fusion.js';
import { wantedBy } from '../learn/learn-parts.js';
import { type Run } from '../learn/run.js';
import { HEARING_FRIENDS, type LearntState } from '../models/ranker-state.js';
import { type JudgedTest } from './judge-test.js';
import { learnChosen } from './learn-chosen.js';
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
  const { dataset } = run;
  if (test?.past === dataset && judged !== null) return judged;
  return learnChosen(run, choice, { phase: 'final' }, dataset, {
    ...wantedBy((...parts) => usesAny(choice, ...parts), choice.friends !== null),
    friends: usesAny(choice, ...HEARING_FRIENDS) ? choice.friends : null,
  });
}
