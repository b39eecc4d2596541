import { type Dataset, type KindTable } from '../data/dataset.js';
import { mutualTies } from '../data/hearing.js';
import { preferences, type Preferences } from '../data/preferences.js';
import { fitItemKnn } from '../models/counts/item-knn.js';
import { fitLocalRidge } from '../models/ridge/local-ridge.js';
import {
  BY_NETWORK,
  BY_SOCIAL_NETWORK,
  NOTHING_LEARNT,
  type LearntState,
  type NetworkState,
} from '../models/ranker-state.js';
import { columnSums, type Csr } from '../tensors/csr.js';
import { fitNetwork } from '../train/fit-network.js';
import { TrainingCancelled } from '../train/options.js';
import { cutValidation, validationNdcg } from '../train/validation-slice.js';
import { stepsFor, stoppingPeopleFor, type FitOptions } from './options.js';
import { type Stages } from './stages.js';
import { fitTieStrength } from '../ties/fit-tie-strength.js';
import { PLACED_BEFORE, scheduleOf } from './warm.js';
import { heardShares } from '../models/heard-shares.js';
import { type TieState } from '../models/tie-shares.js';
import { influenceLift } from '../ties/influence-lift.js';
import { scaleOf, type FriendsChoice } from '../choose/tune-friends.js';

/** Which of the learnt parts are wanted. */
export interface Wanted {
  readonly ridge: boolean;
  readonly network: boolean;
  readonly networkWithFriends: boolean;
}

/**
 * What must be learnt for the parts that serve. Some network always: its vectors find what is alike. Where people are tied,
 * ridge and network too, whatever they weigh: they are what ties are judged by, and how strong a friendship is is shown whether
 * or not lists hear it.
 *
 * @param uses whether one of the parts has a weight
 * @param judgesTies whether there are ties to judge
 */
export function wantedBy(uses: (...parts: string[]) => boolean, judgesTies: boolean): Wanted {
  const networkWithFriends = uses(...BY_SOCIAL_NETWORK);
  return {
    ridge: judgesTies || uses('ridge', 'ridge-recency', 'ridge-friends'),
    network: judgesTies || uses(...BY_NETWORK) || !networkWithFriends,
    networkWithFriends,
  };
}

/** After how many steps each network stops. */
export interface NetworkSteps {
  readonly network: number;
  readonly networkWithFriends: number;
}

/**
 * Learns the costly parts on all events of a dataset, each a stage of its own. The networks stop after the given steps; where
 * none are given they find them: trained without a slice of every person's items, they stop when NDCG on it gains no more.
 *
 * @param name of the stages: `<name>-ridge`, ...
 * @param friends how friends weigh beside the ridge (`ridgeFriendsPart`); null for no such part
 */
export async function fitLearnt(
  name: string,
  past: Dataset,
  kinds: KindTable,
  options: FitOptions,
  wanted: Wanted,
  stages: Stages,
  steps: NetworkSteps | null,
  friends: FriendsChoice | null,
): Promise<LearntState> {
  const prefs = preferences(past, kinds);
  if (prefs.indices.length === 0) return NOTHING_LEARNT;
  const stage: PartStage = { name, past, prefs, options, stages };
  const ridge = wanted.ridge ? await fitRidgePart(stage) : null;
  const itemKnn = await fitItemKnnPart(stage);
  const network = wanted.network ? await fitNetworkPart(stage, steps?.network ?? null) : null;
  const judged = ridge === null || network === null ? null : await fitTies(stage, ridge, network);
  const ties = judged && { ...judged, useful: friends?.weighted ?? false };
  const influence = friends && { lift: await measureInfluence(stage), useful: friends.byInfluence };
  return {
    itemKnn,
    ridge,
    friendsFactor: ridge && friends && friends.beta * scaleOf(past, kinds, ridge, heardShares(ties, influence)),
    ties,
    influence,
    network,
    networkWithFriends: wanted.networkWithFriends
      ? await fitSocialNetworkPart(stage, ties, steps?.networkWithFriends ?? null)
      : null,
  };
}

/** What every part of one stage of a run learns from. */
export interface PartStage {
  /** Parts are stages called `<name>-<part>`. */
  readonly name: string;
  readonly past: Dataset;
  /** `preferences` of the past. */
  readonly prefs: Preferences;
  readonly options: FitOptions;
  readonly stages: Stages;
}

export function fitItemKnnPart({ name, prefs, options, stages }: PartStage): Promise<Csr> {
  return stages.run(`${name}-item-knn`, () => Promise.resolve(fitItemKnn(prefs, options.itemKnn)));
}

export function fitRidgePart({ name, prefs, options, stages }: PartStage): Promise<Csr> {
  return stages.run(`${name}-ridge`, (report) => {
    const onProgress = (share: number): void => report(Math.round(share * 1000), 1000);
    return fitLocalRidge(prefs, { ...options.ridge, onProgress, signal: stages.hooks.signal });
  });
}

/**
 * How strong ties are, by a network and a ridge that have not seen them; null where nobody is tied to anybody, or ties are to
 * count alike.
 */
export function fitTies(
  { name, past, prefs: interactions, options: { seed, ties }, stages }: PartStage,
  ridge: Csr,
  { users: vectors }: NetworkState,
): Promise<Omit<TieState, 'useful'> | null> {
  const { social } = past;
  if (ties === 'alike' || social.indices.length === 0) return Promise.resolve(null);
  return stages.run(`${name}-ties`, (report) => {
    const { strength, meanProbability, model } = fitTieStrength({
      ...{ interactions, social, vectors, ridge, seed, signal: stages.hooks.signal },
      onProgress: (share) => report(Math.round(100 * share), 100),
    });
    return Promise.resolve({ strength, meanProbability, model });
  });
}

/** Whose word counts. */
export function measureInfluence({ name, past, prefs, stages }: PartStage): Promise<Float32Array> {
  return stages.run(`${name}-influence`, () => Promise.resolve(influenceLift(past, prefs)));
}

/** The network on what people have. @param stopAfter so many steps; null to find out */
export function fitNetworkPart(stage: PartStage, stopAfter: number | null): Promise<NetworkState> {
  return fitNetworkStage(`${stage.name}-network`, stage, { social: null, seed: stage.options.seed }, stopAfter);
}

/** What the seed of the network with friends differs by: begun elsewhere it errs elsewhere, and both together err less (`BLENDS`). */
const OTHER_SEED = 0x5eed;

/** The network on what people have and whom they know, by the strength of ties where that is useful. */
export function fitSocialNetworkPart(
  stage: PartStage,
  ties: TieState | null,
  stopAfter: number | null,
): Promise<NetworkState> {
  const { past } = stage;
  const told = mutualTies(past, ties?.useful === true ? ties.strength : past.social);
  const social = told.indices.length === 0 ? null : told;
  const seed = stage.options.seed ^ OTHER_SEED;
  return fitNetworkStage(`${stage.name}-network-friends`, stage, { social, seed }, stopAfter);
}

async function fitNetworkStage(
  name: string,
  { past, prefs, options, stages }: PartStage,
  { social, seed }: { readonly social: Csr | null; readonly seed: number },
  foundSteps: number | null,
): Promise<NetworkState> {
  const { signal, log } = stages.hooks;
  const own = stages.path(name);
  const socialWeight = social === null ? 0 : options.network.socialWeight;
  const steps = stepsFor(past.users + past.items, options);
  const { rate } = options.network;
  const schedule = scheduleOf(name, past.cutoff, options, { steps, rate, stopAfter: foundSteps });
  const { start, stopAfter } = schedule;
  const cut = stopAfter === null ? cutValidation(prefs, options.stoppingShare, options.seed) : null;
  const stopping = cut !== null && cut.held.indices.length > 0 ? cut : null;
  const train = stopping?.train ?? prefs;
  const state = await stages.run<NetworkState>(name, async (report) => {
    try {
      const model = await fitNetwork(
        { users: past.users, items: past.items, interactions: train, social, start },
        { ...options.network, socialWeight, ...schedule.network, seed },
        {
          signal,
          log,
          evaluate: stopping === null ? undefined : validationNdcg(stopping, 20, stoppingPeopleFor(past.items)),
          onProgress: ({ step, steps: total }) => report(step, total),
          checkpoint: own === null ? undefined : { path: `${own}.training`, every: 50 },
        },
      );
      return {
        width: model.width,
        items: model.items,
        users: model.users,
        own: model.own,
        userCarriers: social === null ? new Float32Array(0) : model.userCarriers,
        itemCarriers: model.itemCarriers,
        itemDegrees: Float32Array.from(columnSums(train)),
        socialWeight,
        steps: model.steps,
        temperature: options.fusionTemperature,
        asTrained: true,
      };
    } catch (error) {
      // One kind of ending for every stage: the reason the signal was given.
      if (error instanceof TrainingCancelled) signal?.throwIfAborted();
      throw error;
    }
  });
  const { width, own: people, itemCarriers, users } = state;
  const left = { width, own: people, itemCarriers, until: past.cutoff };
  stages.starts[name] = name === PLACED_BEFORE ? { ...left, users } : left;
  return state;
}

/**
 * The same with friends heard the other way: by their influence where it is not used, without it where it is. For a card that
 * shows both.
 *
 * @returns null where no part beside the ridge hears friends
 */
export function heardOtherwise(
  learnt: LearntState,
  past: Dataset,
  kinds: KindTable,
  friends: FriendsChoice | null,
): LearntState | null {
  const { ridge, ties } = learnt;
  if (ridge === null || learnt.influence === null || friends === null) return null;
  const influence = { ...learnt.influence, useful: !learnt.influence.useful };
  const friendsFactor = friends.beta * scaleOf(past, kinds, ridge, heardShares(ties, influence));
  return { ...learnt, influence, friendsFactor };
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
