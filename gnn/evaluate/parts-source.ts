import { type KindTable } from '../data/dataset.js';
import { friendsPart } from '../models/baselines/friends.js';
import { heardShares, type InfluenceState } from '../models/heard-shares.js';
import { ridgePart } from '../models/ridge/local-ridge.js';
import { type Part } from '../models/part.js';
import {
  countState,
  HEARING_FRIENDS,
  partOfNetwork,
  partsOf,
  type LearntState,
  type NetworkState,
} from '../models/ranker-state.js';
import { ridgeFriendsPart } from '../models/ridge/ridge-friends.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import { type FittedSlice } from './people.js';
import { type Slice } from './splits.js';

/** Plain data from which the parts of a slice are made, so that worker threads can make their own. */
export type PartsSource =
  | {
      readonly of: 'learnt';
      readonly learnt: LearntState;
      /** Only the parts of these names; all by default. */
      readonly names?: ReadonlySet<string>;
      /** Parts that hear friends another way; they stand beside the others, with names that end in `OTHERWISE`. */
      readonly otherwise?: LearntState | null;
    }
  /** Ridges, each called by its place. */
  | { readonly of: 'ridges'; readonly ridges: readonly Csr[] }
  /** Networks, each called by its place, and a ridge to stand beside. */
  | { readonly of: 'networks'; readonly networks: readonly NetworkState[]; readonly ridge: Csr | null }
  /** Friends beside the ridge at several factors, each called by its place, and the network. */
  | {
      readonly of: 'friends';
      readonly ridge: Csr;
      readonly network: NetworkState;
      readonly trials: readonly FriendsTrial[];
    };

/** One way of hearing friends: `β c`, and what their shares are made from. */
export interface FriendsTrial {
  readonly factor: number;
  readonly ties: TieState | null;
  readonly influence: InfluenceState;
}

/** Suffix of the names of parts that hear friends in another way than the served ones. */
export const OTHERWISE = ', otherwise';

/** A slice with the parts of a source, which are made when they are first asked for. */
export function sourced(slice: Slice, kinds: KindTable, source: PartsSource): FittedSlice {
  let parts: readonly Part[] | undefined;
  return {
    slice,
    source,
    get parts() {
      parts ??= partsFrom(source, slice, kinds);
      return parts;
    },
  };
}

function partsFrom(source: PartsSource, slice: Slice, kinds: KindTable): Part[] {
  switch (source.of) {
    case 'learnt': {
      const { learnt, names, otherwise = null } = source;
      const counted = countState(slice.past, kinds);
      const parts = partsOf(counted, learnt).filter(({ name }) => names?.has(name) ?? true);
      if (otherwise === null) return parts;
      // The two differ only in parts that hear friends; costly parts are left out.
      const heard = partsOf(counted, { ...otherwise, itemKnn: null, network: null, networkWithFriends: null });
      const others = heard.filter(({ name }) => HEARING_FRIENDS.has(name));
      return [...parts, ...others.map((part) => ({ ...part, name: part.name + OTHERWISE }))];
    }
    case 'ridges':
      return source.ridges.map((ridge, n) => ({ ...ridgePart(ridge), name: `${n}` }));
    case 'networks': {
      const networks = source.networks.map((network, n) => partOfNetwork(`${n}`, network));
      return source.ridge === null ? networks : [ridgePart(source.ridge), ...networks];
    }
    case 'friends': {
      const ridge = ridgePart(source.ridge);
      const trials = source.trials.map(({ factor, ties, influence }, n) => ({
        ...ridgeFriendsPart(ridge, friendsPart(heardShares(ties, influence)), factor),
        name: `${n}`,
      }));
      return [partOfNetwork('network', source.network), ...trials];
    }
  }
}
