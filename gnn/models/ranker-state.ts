import { type Dataset, type KindTable } from '../data/dataset.js';
import { type Csr } from '../tensors/csr.js';
import { categoryAffinityPart } from './baselines/category-affinity.js';
import { friendsPart } from './baselines/friends.js';
import { type PartWeights } from './fusion.js';
import { fitItemCells, type ItemCells } from './network/item-cells.js';
import { itemKnnPart } from './baselines/item-knn.js';
import { networkPart } from './network/light-graph-network.js';
import { ridgePart } from './ridge/local-ridge.js';
import { remembering, type Part } from './part.js';
import { ridgeFriendsPart } from './ridge/ridge-friends.js';
import { columnPart, popularityColumn, rareFactor, recencyFactor, scaledPart } from './baselines/popularity.js';
import { regionalPart, regionalPopularity } from './baselines/popularity-regional.js';
import { heardShares, type InfluenceState } from './heard-shares.js';
import { tieShares, type Shares, type TieState } from './tie-shares.js';

/** Half-lives in days that popularity is tried with beside the shop's own; null is popularity of all time. */
const HALF_LIVES: readonly (number | null)[] = [null, 30, 60, 180, 365];
/** Those that category affinity is tried with beside the shop's own. */
const AFFINITY_HALF_LIVES: readonly number[] = [60, 180];

/** The part that orders items to which all others give zero; every served fusion holds it at this weight, too small to reorder others. */
export const FALLBACK: PartWeights = { regional: 1e-4 };

/** Parts that hear friends directly: by the strength of ties and by friends' influence, where these helped. */
export const HEARING_FRIENDS: ReadonlySet<string> = new Set(['friends', 'ridge-friends']);

/** Parts made of the network without friends. */
export const BY_NETWORK: readonly string[] = ['network', 'network-recency', 'network-rare', 'network-circle'];
/** Parts made of the network with friends. */
export const BY_SOCIAL_NETWORK: readonly string[] = ['network-friends', 'network-friends-rare'];

/** Counts of one pass over events: cheap, made anew for every window. */
export interface CountedState {
  readonly items: number;
  readonly categories: number;
  readonly itemCategory: Int32Array;
  /** The shop's own half-life, days. */
  readonly halfLife: number;
  /** Half-lives of the popularity columns, days; null is popularity of all time. */
  readonly halfLives: readonly (number | null)[];
  /** In the order of `halfLives`, one number an item. */
  readonly popularity: readonly Float32Array[];
  /** Regions x items. */
  readonly regional: Csr;
}

/** A trained network as scoring needs it. */
export interface NetworkState {
  readonly width: number;
  /** Unit vectors, items x width and people x width. */
  readonly items: Float32Array;
  readonly users: Float32Array;
  /** `e` of people, `f` of people and items (`NetworkModel`); `userCarriers` is empty where nobody is tied. */
  readonly own: Float32Array;
  readonly userCarriers: Float32Array;
  readonly itemCarriers: Float32Array;
  /** Column sums of the training matrix. */
  readonly itemDegrees: Float32Array;
  readonly socialWeight: number;
  /** `t_f` of the part. */
  readonly temperature: number;
  /** Whether people whom training knew keep their trained places (`networkPart`). */
  readonly asTrained: boolean;
  /** Steps of training behind the vectors. */
  readonly steps: number;
  /** Neighbourhoods of a large catalogue (`withCells`). */
  readonly cells?: ItemCells;
}

/** The parts that are learnt, which costs time; null where one was not. */
export interface LearntState {
  readonly itemKnn: Csr | null;
  readonly ridge: Csr | null;
  /** `β c` of `ridgeFriendsPart`; null where there is no such part. */
  readonly friendsFactor: number | null;
  /** How strong ties are; null where that was not learnt. */
  readonly ties: TieState | null;
  /** The influence of people on friends; null where nobody is tied, or no part hears friends. */
  readonly influence: InfluenceState | null;
  readonly network: NetworkState | null;
  readonly networkWithFriends: NetworkState | null;
}

/** A state without anything learnt: only counts give scores. */
export const NOTHING_LEARNT: LearntState = {
  itemKnn: null,
  ridge: null,
  friendsFactor: null,
  ties: null,
  influence: null,
  network: null,
  networkWithFriends: null,
};

/** Other weights for people with few items. */
export interface ColdWeights {
  /** They are for people with at most so many items of their own (`PersonView.items`). */
  readonly atMost: number;
  readonly weights: PartWeights;
}

/** Everything that a ranking is made from. */
export interface RankerState {
  readonly counted: CountedState;
  readonly learnt: LearntState;
  readonly weights: PartWeights;
  /** Null where the same weights are for everyone. */
  readonly cold: ColdWeights | null;
}

/** Counts popularity by age and region. */
export function countState(dataset: Dataset, kinds: KindTable): CountedState {
  const halfLife = kinds.halfLifeDays;
  const halfLives = [...new Set([...HALF_LIVES, halfLife])];
  return {
    halfLife,
    halfLives,
    items: dataset.items,
    categories: dataset.categories,
    itemCategory: dataset.itemCategory,
    popularity: halfLives.map((halfLife) => popularityColumn(dataset, kinds, halfLife)),
    regional: regionalPopularity(dataset, kinds, halfLife),
  };
}

/**
 * The parts of a state. Names: `popularity`, `recent-30` ... `recent-365`, `category-60`,
 * `category-180` (affinity x recent popularity), both also with the shop's own half-life, `regional`, `friends`, and where learnt `item-knn`, `ridge`,
 * `ridge-recency`, `ridge-friends`, `network`, `network-recency`, `network-rare`, `network-circle`, `network-friends`,
 * `network-friends-rare`.
 */
export function partsOf(counted: CountedState, learnt: LearntState): Part[] {
  const column = (halfLife: number | null): Float32Array => counted.popularity[counted.halfLives.indexOf(halfLife)];
  const factor = recencyFactor(column(365));
  const rarer = rareFactor(column(null));
  const shares = tieShares(learnt.ties);
  const friends = friendsPart(heardShares(learnt.ties, learnt.influence));
  const parts = [
    ...counted.halfLives.map((halfLife) => columnPart(popularityName(halfLife), column(halfLife))),
    regionalPart('regional', counted.regional, column(counted.halfLife)),
    friends,
  ];
  if (counted.categories > 0) {
    const { itemCategory, categories } = counted;
    for (const h of new Set([...AFFINITY_HALF_LIVES, counted.halfLife])) {
      parts.push(categoryAffinityPart(`category-${h}`, column(h), column(365), itemCategory, categories));
    }
  }
  if (learnt.itemKnn !== null) parts.push(itemKnnPart(learnt.itemKnn));
  if (learnt.ridge !== null) {
    const ridge = remembering(ridgePart(learnt.ridge));
    parts.push(ridge, scaledPart('ridge-recency', ridge, factor));
    if (learnt.friendsFactor !== null) parts.push(ridgeFriendsPart(ridge, friends, learnt.friendsFactor));
  }
  if (learnt.network !== null) {
    const network = remembering(partOfNetwork('network', learnt.network));
    parts.push(network, scaledPart('network-recency', network, factor), scaledPart('network-rare', network, rarer));
    parts.push(circlePart(learnt.network, shares));
  }
  if (learnt.networkWithFriends !== null) {
    const network = remembering(partOfNetwork('network-friends', learnt.networkWithFriends, shares));
    parts.push(network, scaledPart('network-friends-rare', network, rarer));
  }
  return parts;
}

/** Name of the popularity part of a half-life in days (null: all time). */
function popularityName(halfLife: number | null): string {
  return halfLife === null ? 'popularity' : `recent-${halfLife}`;
}

/**
 * Weight of friends where a newcomer is placed, four times that of a person with a history. A newcomer without items is placed
 * among friends.
 */
const CIRCLE_WEIGHT = 4;

/** Everybody folded in as a newcomer among friends, in the network that was trained without ties. */
function circlePart({ temperature, ...network }: NetworkState, shares: Shares): Part {
  const part = networkPart(network, { socialWeight: CIRCLE_WEIGHT, temperature, asTrained: false }, shares);
  return { name: 'network-circle', score: (person, at, out) => part.score(person, at, out) };
}

/**
 * A network as a part under a name.
 *
 * @param shares of friends, as they were in its training; none for one without friends
 */
export function partOfNetwork(name: string, state: NetworkState, shares?: Shares): Part {
  const { socialWeight, temperature, asTrained } = state;
  const part = networkPart(state, { socialWeight, temperature, asTrained }, shares);
  return { ...part, name };
}

/** More items than this are not scored one by one: candidates are taken from the neighbourhoods of the network's vectors. */
export const SCORED_WHOLE = 200_000;

/** The learnt parts, with neighbourhoods for a large catalogue; unchanged where there are few items. */
export function withCells(learnt: LearntState, items: number): LearntState {
  if (items <= SCORED_WHOLE) return learnt;
  const celled = (network: NetworkState | null): NetworkState | null =>
    network && {
      ...network,
      cells: fitItemCells(network.items, network.width, (item) => network.itemDegrees[item] > 0),
    };
  return { ...learnt, network: celled(learnt.network), networkWithFriends: celled(learnt.networkWithFriends) };
}
