import { type Dataset, type KindTable } from '../data/dataset.js';
import { personView } from '../data/person-view.js';
import { preferences } from '../data/preferences.js';
import { friendsPart } from '../models/baselines/friends.js';
import { type PersonView } from '../models/part.js';
import { ridgePart } from '../models/ridge/local-ridge.js';
import { friendsScale } from '../models/ridge/ridge-friends.js';
import { type Shares } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';

/** How the parts hear friends. */
export interface FriendsChoice {
  /** Weight of friends beside the ridge, in units of `scaleOf`. */
  readonly beta: number;
  /** Whether ties count by their strength. */
  readonly weighted: boolean;
  /** Whether friends count by their influence. */
  readonly byInfluence: boolean;
}

/** People over whom the scale is taken. */
const SCALE_PEOPLE = 2000;

/** `c` of `ridgeFriendsPart` on a dataset, over an even sample of its people. */
export function scaleOf(dataset: Dataset, kinds: KindTable, ridge: Csr, shares: Shares): number {
  const prefs = preferences(dataset, kinds);
  const stride = Math.max(1, dataset.users / SCALE_PEOPLE);
  function* people(): Generator<PersonView> {
    for (let n = 0; n * stride < dataset.users; n += 1) {
      yield personView(dataset, kinds, prefs, Math.floor(n * stride), dataset.cutoff);
    }
  }
  return friendsScale(ridgePart(ridge), friendsPart(shares), people(), dataset.cutoff, dataset.items);
}
