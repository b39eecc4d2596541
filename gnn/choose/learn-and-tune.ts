import { preferences } from '../data/preferences.js';
import { NOTHING_LEARNT, type NetworkState } from '../models/ranker-state.js';
import { type Csr } from '../tensors/csr.js';
import { fitItemKnnPart, fitNetworkPart, fitRidgePart, type NetworkSteps, type PartStage } from '../run/fit-parts.js';
import { begin, beginAgain, finish, type Begun, type Lesson } from './lessons.js';
import { type FitOptions, type NetworkSchedule } from '../run/options.js';
import { scoring, type Run } from '../run/run.js';
import { type Slice } from '../evaluate/splits.js';
import { tuneFriends, type FriendsChoice } from './tune-friends.js';
import { tuneNetwork, tunePlaces } from './tune-network.js';
import { tuneRidge, type RidgeSettings } from './tune-ridge.js';

/** Settings of the parts, chosen on earlier slices. */
export interface Tuned {
  readonly ridge: RidgeSettings;
  readonly schedule: NetworkSchedule;
  /** `t_f` of both networks. */
  readonly fusionTemperature: number;
  /** Null where nobody is tied to anybody. */
  readonly friends: FriendsChoice | null;
  /** Whether people whom training knew stand where it placed them. */
  readonly asTrained: boolean;
  readonly networkSteps: NetworkSteps;
}

/**
 * Learns every part on the past of the first slice and chooses its settings on all of them, each part beside those before it.
 * The first window's past, because what is learnt grows old over the windows as it does between two trainings of a shop.
 *
 * @param again train held out anew: learnt by what was chosen so far, to choose on how friends are heard, and weights, as well
 * @param people person-windows a choice is made on
 * @param standard what holds where there is nothing to learn from
 */
export async function learnAndTune(
  run: Run,
  slices: readonly Slice[],
  again: readonly Slice[],
  people: number,
  standard: Tuned,
): Promise<{ readonly tuned: Tuned; readonly lessons: readonly Lesson[] }> {
  const { kinds, options, stages } = run;
  const { past } = slices[0];
  const prefs = preferences(past, kinds);
  if (prefs.indices.length === 0) return { tuned: standard, lessons: [{ slices, learnt: NOTHING_LEARNT }] };
  const settings = await stages.run('tune-ridge', (report) =>
    tuneRidge(slices, kinds, options.ridge, scoring(run, people), (share) => report(Math.round(100 * share), 100)),
  );
  const stage: PartStage = {
    ...{ name: 'validation', past, prefs, stages },
    options: { ...options, ridge: { ...options.ridge, ...settings } },
  };
  const ridge = await fitRidgePart(stage);
  const itemKnn = await fitItemKnnPart(stage);
  const { network, tuned } = await learnNetwork(run, stage, slices, people, ridge);
  const { asTrained } = await stages.run('validation-places', (report) =>
    tunePlaces(slices, network, scoring(run, people, report)),
  );
  const begun = [
    await begin({ ...stage, options: tuned }, slices, { ridge, itemKnn, network: { ...network, asTrained } }),
  ];
  for (const [n, slice] of again.entries()) {
    const { past } = slice;
    const anew = { ...stage, name: `validation-${n + 2}`, past, prefs: preferences(past, kinds), options: tuned };
    begun.push(await beginAgain(anew, slice, network.steps, asTrained));
  }
  const friends = await chooseFriends(run, begun, people);
  const lessons: Lesson[] = [];
  for (const one of begun) {
    const steps = lessons[0]?.learnt.networkWithFriends?.steps ?? null;
    lessons.push(await finish(one, kinds, friends, steps));
  }
  const { steps, negatives, temperature } = tuned.network;
  const withFriends = lessons[0].learnt.networkWithFriends;
  return {
    tuned: {
      ridge: settings,
      schedule: { steps, negatives, temperature },
      fusionTemperature: tuned.fusionTemperature,
      friends: friends ?? standard.friends,
      asTrained,
      networkSteps: { network: network.steps, networkWithFriends: withFriends?.steps ?? network.steps },
    },
    lessons,
  };
}

/** How friends are heard; null where nobody is tied to anybody. */
function chooseFriends(run: Run, begun: readonly Begun[], people: number): Promise<FriendsChoice | null> {
  const { kinds, stages } = run;
  const lessons = begun.flatMap(({ judged, lift, ...known }) =>
    lift === null ? [] : [{ ...known, ties: judged && { ...judged, useful: true }, influence: { lift, useful: true } }],
  );
  if (lessons.length === 0) return Promise.resolve(null);
  return stages.run('validation-friends', (report) => tuneFriends(lessons, kinds, () => scoring(run, people, report)));
}

/**
 * The network by the schedule, and at the temperature, that does best; with the options that say so. Costlier schedules are tried as
 * long as the last one tried was better.
 */
async function learnNetwork(
  run: Run,
  stage: PartStage,
  slices: readonly Slice[],
  people: number,
  ridge: Csr,
): Promise<{ readonly network: NetworkState; readonly tuned: FitOptions }> {
  const { options, stages } = stage;
  const standard = await fitNetworkPart(stage, null);
  // Where no other schedule is to be tried, its temperature is.
  const longer = options.longerSchedules.length === 0 ? [null] : options.longerSchedules;
  let best = { network: standard, tuned: options };
  for (const [n, schedule] of longer.entries()) {
    const round = n === 0 ? '' : `-${n + 1}`;
    const rivals = [best];
    if (schedule !== null) {
      const tuned = { ...options, network: { ...options.network, ...schedule } };
      const trial = { ...stage, name: `${stage.name}-longer${round}`, options: tuned };
      rivals.push({ tuned, network: await fitNetworkPart(trial, null) });
    }
    const { network: won, temperature } = await stages.run(`validation-schedule${round}`, (report) =>
      tuneNetwork(
        slices,
        ridge,
        rivals.map(({ network }) => network),
        scoring(run, people, report),
      ),
    );
    const { network, tuned } = rivals[won];
    best = { network: { ...network, temperature }, tuned: { ...tuned, fusionTemperature: temperature } };
    if (won === 0) break;
  }
  return best;
}
