import { type Dataset } from '../data/dataset.js';
import { cardRows, cardSlices, SERVED, verdicts, type ModelCard } from '../card/card.js';
import { cardSpecs } from '../card/rows.js';
import { judgeFairness } from './judge-fairness.js';
import { usesAny, type Chosen } from '../choose/choose-fusion.js';
import { sourced } from '../evaluate/parts-source.js';
import { evaluate } from '../evaluate/protocol.js';
import { type RowSpec } from '../evaluate/row-spec.js';
import { scaleOf, type FriendsChoice } from '../learn/friends-scale.js';
import { scoring, type Run } from '../learn/run.js';
import { heardShares } from '../models/heard-shares.js';
import { BY_SOCIAL_NETWORK, type LearntState } from '../models/ranker-state.js';
import { learnChosen } from './learn-chosen.js';
import { type Plan } from './plan.js';

/** What the test gave. */
export interface JudgedTest extends Pick<ModelCard, 'rows' | 'slices' | 'verdicts' | 'fairness'> {
  /** What the rows are made of. */
  readonly specs: readonly RowSpec[];
  /** The parts learnt before the test; null where there is no test. */
  readonly learnt: LearntState | null;
}

/**
 * The phase `test`: learns the parts on all events before the test, with the settings that were chosen, and judges them on the
 * test once.
 */
export async function judgeTest(run: Run, { test, split }: Plan, choice: Chosen): Promise<JudgedTest> {
  const { dataset, kinds, options, stages, notes } = run;
  if (test === null) {
    notes.push(`no table: ${split.reason}`);
    return { rows: [], slices: [], verdicts: [], specs: [], learnt: null };
  }
  const tied = dataset.social.indices.length > 0;
  const networkWithFriends = tied && (usesAny(choice, ...BY_SOCIAL_NETWORK) || !run.late());
  if (tied && !networkWithFriends) notes.push('budget spent: no row for the network with friends');
  const wanted = { ridge: true, network: true, networkWithFriends };
  const learnt = await learnChosen(run, choice, { phase: 'test' }, test.past, wanted);
  const otherwise = heardOtherwise(learnt, test.past, run, choice.friends);
  const fitted = sourced(test, kinds, { of: 'learnt', learnt, otherwise });
  const specs = cardSpecs(
    fitted.parts.map((part) => part.name),
    choice,
  );
  const evaluation = await stages.run({ phase: 'test' }, (report) =>
    evaluate([fitted], specs, scoring(run, options.maxPeople.test, report)),
  );
  const rows = cardRows(evaluation);
  const fairness = await judgeFairness(
    run,
    fitted,
    specs.find(({ name }) => name === SERVED)!,
  );
  return { rows, slices: cardSlices(evaluation, test.past), verdicts: verdicts(rows), fairness, specs, learnt };
}

/**
 * The parts with friends heard the other way: without their influence where it is used, by it where it is not. The card shows
 * both.
 *
 * @returns null where no part beside the ridge hears friends
 */
function heardOtherwise(
  learnt: LearntState,
  past: Dataset,
  { kinds }: Run,
  friends: FriendsChoice | null,
): LearntState | null {
  const { ridge, ties } = learnt;
  if (ridge === null || learnt.influence === null || friends === null) return null;
  const influence = { ...learnt.influence, useful: !learnt.influence.useful };
  const friendsFactor = friends.beta * scaleOf(past, kinds, ridge, heardShares(ties, influence));
  return { ...learnt, influence, friendsFactor };
}
