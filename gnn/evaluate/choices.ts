import { FALLBACK, type LearntState } from '../models/ranker-state.js';
import { chooseWeights, type Choice } from './choose.js';
import { chooseColdWeights, type ColdChoice } from './choose-cold.js';
import { fitLearnt, type NetworkSteps } from './fit-parts.js';
import { peopleFor, stepsFor } from './options.js';
import { type Plan } from './plan.js';
import { CandidatePools } from './pools.js';
import { defaultWeights } from './rows.js';
import { fitted, scoring, type Run } from './run.js';
import { tuneFriends, tunePlaces, tuneRidge, type FriendsChoice, type RidgeSettings } from './tune.js';

/** Up to so many people and items the network with friends is a candidate; above it is a row for comparison only. */
const SMALL_GRAPH = 20_000;
/** `β` of friends beside the ridge where nothing could be chosen. */
const DEFAULT_BETA = 0.3;

/** All that is chosen on earlier slices. */
export interface Chosen extends Choice {
  readonly ridge: RidgeSettings;
  /** Null where nobody is tied to anybody. */
  readonly friends: Pick<FriendsChoice, 'beta' | 'weighted'> | null;
  /** Whether people whom training knew stand where it placed them. */
  readonly asTrained: boolean;
  readonly cold: ColdChoice | null;
  readonly networkSteps: NetworkSteps;
}

/** Chooses settings, then weights, on the slices before the test; each step a stage of the run. */
export async function choose(run: Run, plan: Plan): Promise<Chosen> {
  const { dataset, kinds, options, stages, notes } = run;
  const names = dataset.categories > 0 ? ['category-180'] : [];
  const most = stepsFor(dataset.users + dataset.items, options);
  const tied = dataset.social.indices.length > 0;
  const { historyPower, ridge, dropout } = options.ridge;
  const defaults: Chosen = {
    weights: defaultWeights(names),
    steps: [],
    ridge: { historyPower, ridge, dropout },
    friends: tied ? { beta: DEFAULT_BETA, weighted: false } : null,
    asTrained: true,
    cold: null,
    networkSteps: { network: most, networkWithFriends: most },
  };
  const { validation } = plan;
  if (validation.length === 0) {
    notes.push('weights are defaults: too few people in the earlier slices to choose on');
    return defaults;
  }
  const people = peopleFor(dataset.items, options.maxPeople.choice);
  const settings = await stages.run('tune-ridge', (report) =>
    tuneRidge(validation, kinds, options.ridge, scoring(run, people), (share) => report(Math.round(100 * share), 100)),
  );
  // The first window's past: what is learnt grows old over the windows, as it does between two trainings of a shop.
  const { past } = validation[0];
  const small = dataset.users + dataset.items <= SMALL_GRAPH && tied;
  const fit = await fitLearnt(
    'validation',
    past,
    kinds,
    { ...options, ridge: { ...options.ridge, ...settings } },
    { ridge: true, network: true, networkWithFriends: small },
    stages,
    null,
    null,
  );
  const { ridge: learntRidge } = fit;
  const friends =
    tied && learntRidge !== null
      ? await stages.run('choose-friends', (report) =>
          tuneFriends(validation, kinds, { ridge: learntRidge, ties: fit.ties }, scoring(run, people, report)),
        )
      : null;
  const { asTrained } =
    fit.network === null
      ? defaults
      : await stages.run('choose-places', (report) =>
          tunePlaces(validation, fit.network!, scoring(run, people, report)),
        );
  const ties = fit.ties && { ...fit.ties, useful: friends?.weighted ?? false };
  const learnt = placed({ ...fit, ties, friendsFactor: friends?.factor ?? null }, asTrained);
  const found = learnt.network?.steps ?? most;
  const networkSteps = { network: found, networkWithFriends: learnt.networkWithFriends?.steps ?? found };
  const tuned = { ridge: settings, friends: friends ?? defaults.friends, asTrained, networkSteps };
  return stages.run('choose', async (report) => {
    const pools = await CandidatePools.collect(
      validation.map((slice) => fitted(slice, kinds, learnt)),
      scoring(run, people, report),
    );
    const choice = chooseWeights(pools, { always: FALLBACK });
    // Nothing scored at all (a first window without a past): what is safe anywhere.
    if (choice.steps.length === 0 || choice.steps[0].objective <= 0) return { ...defaults, ...tuned };
    return { ...choice, ...tuned, cold: chooseColdWeights(pools, choice.weights, dataset.regions > 0, FALLBACK) };
  });
}

/** Both networks with people placed as was chosen. */
export function placed(learnt: LearntState, asTrained: boolean): LearntState {
  const { network, networkWithFriends } = learnt;
  return {
    ...learnt,
    network: network && { ...network, asTrained },
    networkWithFriends: networkWithFriends && { ...networkWithFriends, asTrained },
  };
}

/** Whether the general weights or those for the cold hold one of the parts. */
export function usesAny({ weights, cold }: Chosen, ...parts: string[]): boolean {
  return parts.some((part) => weights[part] !== undefined || cold?.weights[part] !== undefined);
}
