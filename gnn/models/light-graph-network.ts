import { normaliseInto } from '../layers/row-normalise.js';
import { friendShares } from './friends.js';
import { type Part } from './part.js';

/** What training leaves: unit vectors of everyone and everything that had a link, zeros for the rest. */
export interface NetworkModel {
  /** People x width, row-major. */
  readonly users: Float32Array;
  /** Items x width, row-major. */
  readonly items: Float32Array;
  readonly width: number;
  /** Steps behind these vectors (fewer than asked for when training stopped early). */
  readonly steps: number;
  /** Loss of every step that was run. */
  readonly loss: readonly number[];
}

export interface NetworkPartOptions {
  /** `w`: weight of friends against own items, as in training. */
  readonly socialWeight: number;
  /** `t_f`: small makes the scores favour the very best, large flattens them. Above 0. */
  readonly temperature: number;
}

export const NETWORK_PART_DEFAULTS: NetworkPartOptions = { socialWeight: 1, temperature: 0.2 };

/** Popular items say less of a person: an item counts with its degree to the minus this. */
const POPULARITY_POWER = 0.25;

/** What friends count beside own items, per unit of `socialWeight`. */
const FRIENDS_SHARE = 0.25;

/**
 * Scores a person by the network, whether or not she was there at training: her vector is folded from what she and her
 * friends have now. Of own items `o_u = normalise(sum_i d_i^(-1/4) (z_i - mean z))`, of a friend likewise,
 * `z_u = normalise(o_u + w / 4 sum_v S~_uv o_v)`; the score is `exp((z_u . z_i - max) / t_f)`, 0..1, and 0 for items the
 * network does not know. Silent (zeros) where neither she nor a friend has an item the network knows.
 *
 * Why the mean is taken off: all item vectors share a direction, and a plain sum of many of them points there whoever she
 * is. The power -1/4 and the friends' quarter were chosen by NDCG@20 on a tenth of LastFM's train, held out, everyone
 * folded in as a stranger after 200 steps: -1/4 with 0, 1/8, 1/4, 1/2, 1 of friends .1753, .1752, .1758, .1738, .1704; power 0
 * at best .1708, -1/2 at best .1665; -1/2 without the mean off .0927; the vectors trained for these very people .1817
 * (s.e. .0045: friends hardly matter there, popularity and the mean do). On test, read afterwards: Recall@10 .192, the
 * trained vectors .201.
 *
 * @param itemDegrees sum of each item's column in the training matrix. Length `items`
 */
export function networkPart(
  model: Pick<NetworkModel, 'items' | 'width'>,
  itemDegrees: ArrayLike<number>,
  options: Partial<NetworkPartOptions> = {},
): Part {
  const { socialWeight, temperature } = { ...NETWORK_PART_DEFAULTS, ...options };
  const { items, width } = model;
  const influence = Float64Array.from(itemDegrees, (degree) => (degree > 0 ? degree ** -POPULARITY_POWER : 0));
  const mean = meanVector(items, width, itemDegrees);
  const vector = new Float32Array(width);
  const friendVector = new Float32Array(width);
  const fold = (owned: { items: Int32Array; weights: Float32Array }, into: Float32Array): void => {
    into.fill(0);
    let total = 0;
    for (let n = 0; n < owned.items.length; n += 1) {
      const item = owned.items[n];
      const share = owned.weights[n] * influence[item];
      if (!(share > 0)) continue;
      total += share;
      for (let c = 0; c < width; c += 1) into[c] += share * items[item * width + c];
    }
    for (let c = 0; c < width; c += 1) into[c] -= total * mean[c];
    normaliseInto(into, width, into);
  };
  return {
    name: 'network',
    score(person, _at, out) {
      fold(person, vector);
      if (socialWeight !== 0) {
        const shares = friendShares(person);
        for (let f = 0; f < shares.length; f += 1) {
          const share = FRIENDS_SHARE * socialWeight * shares[f];
          if (share === 0) continue;
          fold(person.friends[f], friendVector);
          for (let c = 0; c < width; c += 1) vector[c] += share * friendVector[c];
        }
      }
      normaliseInto(vector, width, vector);
      if (vector.every((value) => value === 0)) out.fill(0);
      else scoreAll(vector, items, width, itemDegrees, temperature, out);
    },
  };
}

/** The mean over the items that somebody had. */
function meanVector(items: Float32Array, width: number, itemDegrees: ArrayLike<number>): Float64Array {
  const mean = new Float64Array(width);
  let known = 0;
  for (let i = 0; i < itemDegrees.length; i += 1) {
    if (!(itemDegrees[i] > 0)) continue;
    known += 1;
    for (let c = 0; c < width; c += 1) mean[c] += items[i * width + c];
  }
  return known === 0 ? mean : mean.map((sum) => sum / known);
}

/** Items without a link in training have no vector: they are passed over, in cost too, and score 0. */
function scoreAll(
  vector: Float32Array,
  items: Float32Array,
  width: number,
  itemDegrees: ArrayLike<number>,
  temperature: number,
  out: Float32Array,
): void {
  let max = -Infinity;
  for (let i = 0; i < out.length; i += 1) {
    if (!(itemDegrees[i] > 0)) continue;
    const at = i * width;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let c = 0;
    for (; c + 3 < width; c += 4) {
      s0 += vector[c] * items[at + c];
      s1 += vector[c + 1] * items[at + c + 1];
      s2 += vector[c + 2] * items[at + c + 2];
      s3 += vector[c + 3] * items[at + c + 3];
    }
    for (; c < width; c += 1) s0 += vector[c] * items[at + c];
    out[i] = s0 + s1 + s2 + s3;
    if (out[i] > max) max = out[i];
  }
  for (let i = 0; i < out.length; i += 1) out[i] = itemDegrees[i] > 0 ? Math.exp((out[i] - max) / temperature) : 0;
}
