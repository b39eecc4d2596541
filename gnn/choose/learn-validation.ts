import { learnParts, placed } from '../learn/learn-parts.js';
import { lessonOf, type Lesson } from '../learn/lesson.js';
import { type Run } from '../learn/run.js';
import { type Slice } from '../evaluate/splits.js';
import { NOTHING_LEARNT, type LearntState } from '../models/ranker-state.js';
import { chooseSchedule } from './choose-schedule.js';
import { defaultSettings, withSettings, type Settings } from './settings.js';
import { chooseFriends } from './tune-friends.js';
import { choosePlaces } from './tune-network.js';
import { type RidgeSettings } from './tune-ridge.js';

/** The slices before the test. */
interface EarlierSlices {
  /** Empty where too few people have later items. */
  readonly validation: readonly Slice[];
  /** Slices of the same data, held out again by chance; parts are learnt for each. */
  readonly again: readonly Slice[];
}

/** Slices to choose on, and the parts learnt on the past of the first of them. */
export interface LearntSlices {
  readonly slices: readonly Slice[];
  readonly learnt: LearntState;
}

export interface Validation {
  readonly settings: Settings;
  /** Of the validation slices, then of each that was held out again. */
  readonly learnt: readonly LearntSlices[];
}

/**
 * The phase `validation`: learns the parts on the past of the first slice and chooses their settings on all slices, in order:
 * schedule and temperature of the network, how it places people, how friends are heard. The past is that of the first slice
 * even for the later ones: between two trainings of a shop, what was learnt ages in the same way. On slices held out again,
 * parts are learnt by the settings chosen so far.
 *
 * @param ridge settings of the ridge, chosen before
 */
export async function learnValidation(
  run: Run,
  { validation, again }: EarlierSlices,
  ridge: RidgeSettings,
): Promise<Validation> {
  const standard = defaultSettings(run, ridge);
  if (validation.length === 0) return { settings: standard, learnt: [] };
  const given = withSettings(run.options, standard);
  const lesson = lessonOf({ ...run, options: given }, { phase: 'validation' }, validation[0].past);
  if (lesson.prefs.indices.length === 0) {
    return { settings: standard, learnt: [{ slices: validation, learnt: NOTHING_LEARNT }] };
  }
  const alone = await learnParts(lesson, {
    ...{ ridge: true, network: false, networkWithFriends: false },
    ...{ friends: null, steps: {} },
  });
  const { network, options } = await chooseSchedule(run, lesson, validation, alone.ridge!);
  const asTrained = await choosePlaces(run, validation, network);
  const known = { ...alone, network };
  const undecided: Undecided[] = [{ lesson: { ...lesson, options }, slices: validation, learnt: known }];
  for (const [n, slice] of again.entries()) {
    const anew = lessonOf({ ...run, options }, { phase: 'validation', turn: n + 2 }, slice.past);
    undecided.push({ lesson: anew, slices: [slice], learnt: NOTHING_LEARNT });
  }
  const { friends, learnt } = await learnWithFriends(run, undecided, standard, network.steps, asTrained);
  const { steps, negatives, temperature } = options.network;
  return {
    settings: {
      ridge,
      schedule: { steps, negatives, temperature },
      fusionTemperature: options.fusionTemperature,
      friends,
      asTrained,
      networkSteps: {
        network: network.steps,
        networkWithFriends: learnt[0].learnt.networkWithFriends?.steps ?? network.steps,
      },
    },
    learnt,
  };
}

/** Slices whose parts are not all learnt. */
interface Undecided extends LearntSlices {
  readonly lesson: Lesson;
}

/** Learns the parts that do not hear friends, chooses how friends are heard, learns those that do. */
async function learnWithFriends(
  run: Run,
  undecided: readonly Undecided[],
  { friends: standard }: Settings,
  steps: number,
  asTrained: boolean,
): Promise<{ readonly friends: Settings['friends']; readonly learnt: readonly LearntSlices[] }> {
  const begun: Undecided[] = [];
  for (const { lesson, slices, learnt: known } of undecided) {
    const request = { ridge: true, network: true, networkWithFriends: false, steps: { network: steps } };
    const learnt = await learnParts(lesson, { ...request, friends: standard && 'undecided' }, known);
    begun.push({ lesson, slices, learnt: placed(learnt, asTrained) });
  }
  const friends = standard && (await chooseFriends(run, begun));
  const { dataset, options } = run;
  const mayServe = friends !== null && dataset.users + dataset.items <= options.socialNetworkUpTo;
  const finished: LearntSlices[] = [];
  for (const { lesson, slices, learnt: known } of begun) {
    const found = { networkWithFriends: finished[0]?.learnt.networkWithFriends?.steps };
    const request = { ridge: true, network: true, networkWithFriends: mayServe, friends, steps: found };
    finished.push({ slices, learnt: placed(await learnParts(lesson, request, known), asTrained) });
  }
  return { friends, learnt: finished };
}
