import { heardShares } from '../models/heard-shares.js';
import { BY_NETWORK, BY_SOCIAL_NETWORK, NOTHING_LEARNT, type LearntState } from '../models/ranker-state.js';
import { scaleOf, type FriendsChoice } from './friends-scale.js';
import { learnNetwork, learnSocialNetwork } from './learn-network.js';
import { judgeTies, learnItemKnn, learnRidge, measureInfluence } from './single-parts.js';
import { type Lesson } from './lesson.js';
import { type NetworkSteps } from './options.js';

/** Which of the parts that cost time to learn are wanted. */
export interface Wanted {
  readonly ridge: boolean;
  readonly network: boolean;
  readonly networkWithFriends: boolean;
}

export interface LearnRequest extends Wanted {
  /** How parts hear friends; null: none does. `undecided`: influence is measured, and the choice comes later. */
  readonly friends: FriendsChoice | 'undecided' | null;
  /** Early stopping finds those that are absent. */
  readonly steps: Partial<NetworkSteps>;
}

/**
 * Learns the parts on all events of a lesson, each a stage of its own: ridge, item-kNN, network, tie strength, influence,
 * network with friends. Tie strength is judged wherever ridge and network are there.
 *
 * @param known parts that an earlier call has learnt on the same lesson; they are not learnt again
 */
export async function learnParts(
  lesson: Lesson,
  { ridge: wantsRidge, network: wantsNetwork, networkWithFriends, friends, steps }: LearnRequest,
  known: LearntState = NOTHING_LEARNT,
): Promise<LearntState> {
  const { past, kinds, prefs } = lesson;
  if (prefs.indices.length === 0) return NOTHING_LEARNT;
  const ridge = known.ridge ?? (wantsRidge ? await learnRidge(lesson) : null);
  const itemKnn = known.itemKnn ?? (await learnItemKnn(lesson));
  const network = known.network ?? (wantsNetwork ? await learnNetwork(lesson, steps.network) : null);
  const judged = known.ties ?? (ridge && network && (await judgeTies(lesson, ridge, network)));
  const lift = known.influence?.lift ?? (friends && (await measureInfluence(lesson)));
  const chosen = friends === 'undecided' ? null : friends;
  const ties = judged && { ...judged, useful: chosen?.weighted ?? false };
  const influence = lift && { lift, useful: chosen?.byInfluence ?? false };
  return {
    itemKnn,
    ridge,
    friendsFactor: ridge && chosen && chosen.beta * scaleOf(past, kinds, ridge, heardShares(ties, influence)),
    ties,
    influence,
    network,
    networkWithFriends: networkWithFriends
      ? await learnSocialNetwork(lesson, ties, steps.networkWithFriends)
      : known.networkWithFriends,
  };
}

/**
 * The parts that must be learnt so that those with a weight can serve. One network is always learnt: similar products and
 * people are found by its vectors. Where people are tied, ridge and network are learnt even without a weight: the strength
 * of ties, which is shown to people, is judged by both.
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

/** Both networks with the people of training at their trained places, or folded in like newcomers (`networkPart`). */
export function placed(learnt: LearntState, asTrained: boolean): LearntState {
  const { network, networkWithFriends } = learnt;
  return {
    ...learnt,
    network: network && { ...network, asTrained },
    networkWithFriends: networkWithFriends && { ...networkWithFriends, asTrained },
  };
}
