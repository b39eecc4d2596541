import { mean } from '../../src/algorithms/statistics.js';
import { type KindTable } from '../data/dataset.js';
import { personView } from '../data/person-view.js';
import { preferences } from '../data/preferences.js';
import { friendsPart } from '../models/friends.js';
import { ridgePart } from '../models/local-ridge.js';
import { type PersonView } from '../models/part.js';
import { type NetworkState } from '../models/ranker-state.js';
import { friendsScale } from '../models/ridge-friends.js';
import { tieShares, type Shares, type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import { objective } from './objective.js';
import { sourced } from './parts-source.js';
import { type ScoringOptions } from './people.js';
import { evaluate } from './protocol.js';
import { type Slice } from './splits.js';

/** `β` of friends beside the ridge. Zero needs no trial: the ridge alone is a part of its own. */
const BETAS = [0.15, 0.3, 0.5, 0.8] as const;
/** What the network weighs beside ridge and friends while `β` is chosen. */
const NETWORK_WEIGHTS = [0, 0.5, 1, 2] as const;
/** People on whom the scale of friends is taken. */
const SCALE_PEOPLE = 2000;

/** How friends weigh beside the ridge. */
export interface FriendsChoice {
  readonly beta: number;
  /** `β c`. */
  readonly factor: number;
  /** Whether the strength of ties counts. */
  readonly weighted: boolean;
}

/**
 * The best of a few `β`, with ties by their strength and with ties that all count alike, on slices cut from train. Each is
 * judged alone and beside the network, as it is used: the network speaks for a person's own taste, so that beside it friends
 * may weigh more (on a slice of Yelp .3 is best alone, .5 to .8 with the network).
 */
export async function tuneFriends(
  slices: readonly Slice[],
  kinds: KindTable,
  { ridge, ties, network }: { readonly ridge: Csr; readonly ties: TieState | null; readonly network: NetworkState },
  scoring: ScoringOptions,
): Promise<FriendsChoice> {
  const trials: (FriendsChoice & { readonly ties: TieState | null })[] = [];
  for (const weighted of ties === null ? [false] : [true, false]) {
    const told = weighted && ties !== null ? { ...ties, useful: true } : null;
    const scale = scaleOf(slices[0].past, kinds, ridge, tieShares(told));
    for (const beta of BETAS) trials.push({ beta, factor: beta * scale, weighted, ties: told });
  }
  const { rows } = await evaluate(
    slices.map((slice) => sourced(slice, kinds, { of: 'friends', ridge, network, trials })),
    trials.flatMap((_, n) =>
      NETWORK_WEIGHTS.map((network) => ({ name: `${n} + ${network}`, weights: { [`${n}`]: 1, network } })),
    ),
    scoring,
  );
  const scores = rows.map((row) => mean(objective(row)));
  const { beta, factor, weighted } = trials[Math.floor(scores.indexOf(Math.max(...scores)) / NETWORK_WEIGHTS.length)];
  return { beta, factor, weighted };
}

/** `c` of `ridgeFriendsPart` on a dataset, over an even sample of its people. */
export function scaleOf(dataset: Slice['past'], kinds: KindTable, ridge: Csr, shares: Shares): number {
  const prefs = preferences(dataset, kinds);
  const stride = Math.max(1, dataset.users / SCALE_PEOPLE);
  function* people(): Generator<PersonView> {
    for (let n = 0; n * stride < dataset.users; n += 1) {
      yield personView(dataset, kinds, prefs, Math.floor(n * stride), dataset.cutoff);
    }
  }
  return friendsScale(ridgePart(ridge), friendsPart(shares), people(), dataset.cutoff, dataset.items);
}
