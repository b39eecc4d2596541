import { type KindTable } from '../data/dataset.js';
import { heardShares } from '../models/heard-shares.js';
import { type LearntState, type NetworkState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import {
  fitItemKnnPart,
  fitNetworkPart,
  fitRidgePart,
  fitSocialNetworkPart,
  fitTies,
  measureInfluence,
  type PartStage,
} from '../run/fit-parts.js';
import { type Slice } from '../evaluate/splits.js';
import { scaleOf, type FriendsChoice } from './tune-friends.js';

/** Slices to choose on, and what was learnt on the past of the first of them. */
export interface Lesson {
  readonly slices: readonly Slice[];
  readonly learnt: LearntState;
}

/** What a lesson learns before it is known how friends are heard. */
export interface Begun {
  readonly stage: PartStage;
  readonly slices: readonly Slice[];
  readonly ridge: Csr;
  readonly itemKnn: Csr;
  readonly network: NetworkState;
  readonly judged: Omit<TieState, 'useful'> | null;
  /** Null where nobody is tied to anybody. */
  readonly lift: Float32Array | null;
}

/** Judges ties and friends by what was learnt. */
export async function begin(
  stage: PartStage,
  slices: readonly Slice[],
  parts: Pick<Begun, 'ridge' | 'itemKnn' | 'network'>,
): Promise<Begun> {
  const judged = await fitTies(stage, parts.ridge, parts.network);
  const tied = stage.past.social.indices.length > 0;
  return { stage, slices, ...parts, judged, lift: tied ? await measureInfluence(stage) : null };
}

/** The same from the ridge on, by settings that are known. @param steps of the network */
export async function beginAgain(stage: PartStage, slice: Slice, steps: number, asTrained: boolean): Promise<Begun> {
  const ridge = await fitRidgePart(stage);
  const itemKnn = await fitItemKnnPart(stage);
  const network = { ...(await fitNetworkPart(stage, steps)), asTrained };
  return begin(stage, [slice], { ridge, itemKnn, network });
}

/**
 * The rest: the network with friends, where it may serve.
 *
 * @param friends null where nobody is tied to anybody
 * @param steps of the network with friends; null to find out
 */
export async function finish(
  { stage, slices, ridge, itemKnn, network, judged, lift }: Begun,
  kinds: KindTable,
  friends: FriendsChoice | null,
  steps: number | null,
): Promise<Lesson> {
  const { past, options } = stage;
  const ties = judged && { ...judged, useful: friends?.weighted ?? false };
  const influence = lift && { lift, useful: friends?.byInfluence ?? false };
  const mayServe = friends !== null && past.users + past.items <= options.socialNetworkUpTo;
  const networkWithFriends = mayServe
    ? { ...(await fitSocialNetworkPart(stage, ties, steps)), asTrained: network.asTrained }
    : null;
  const friendsFactor = friends && friends.beta * scaleOf(past, kinds, ridge, heardShares(ties, influence));
  return { slices, learnt: { itemKnn, ridge, friendsFactor, ties, influence, network, networkWithFriends } };
}
