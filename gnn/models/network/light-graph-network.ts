import { normaliseInto } from '../../layers/row-normalise.js';
import { CellScores } from './cell-scores.js';
import { CosineScores } from './cosine-scores.js';
import { friendShares } from '../baselines/friends.js';
import { fitItemCells, type ItemCells } from './item-cells.js';
import { type Part, type PersonView } from '../part.js';

/** A trained network: unit vectors of all people and items that had a link, zeros for the rest. */
export interface NetworkModel {
  /** People x width, row-major. */
  readonly users: Float32Array;
  /** Items x width, row-major. */
  readonly items: Float32Array;
  /** `e`: the own embedding of each person, a term of the person's vector. People x width. */
  readonly own: Float32Array;
  /** `f`: the term that each person adds to the vectors of friends. People x width. */
  readonly userCarriers: Float32Array;
  /** `f`: the term that each item adds to the vectors of people who have it. Items x width. */
  readonly itemCarriers: Float32Array;
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
  /** Whether people whom training knew keep their trained places; else everybody is folded in as a newcomer. */
  readonly asTrained: boolean;
}

const NETWORK_PART_DEFAULTS: NetworkPartOptions = { socialWeight: 1, temperature: 0.2, asTrained: true };

/** Popular items say little about a person: an item counts with its degree to the minus this. */
const POPULARITY_POWER = 0.25;

/** What friends count beside own items, per unit of `socialWeight`. */
const FRIENDS_SHARE = 0.25;

/** The part of a trained network that scoring needs; tables of people may be empty where nobody is known. */
export interface NetworkVectors extends Pick<
  NetworkModel,
  'items' | 'itemCarriers' | 'own' | 'userCarriers' | 'width'
> {
  /** Sum of each item's column in the training matrix. */
  readonly itemDegrees: ArrayLike<number>;
  /** Of a large catalogue; made when first needed where they are not given. */
  readonly cells?: ItemCells;
}

/**
 * Scores by the network, from the items that the person and friends have now: `exp((z_u . z_i - max) / t_f)`, 0..1, and 0 for
 * items the network does not know. Zeros where neither the person nor a friend has an item the network knows.
 *
 * A person whom training knew is placed by its formula with the present items: with `P` the propagation and `f = (I + P) E0`,
 * light graph convolution of two hops is `E_u = (e_u + sum_i A^_ui f_i + w sum_v S~_uv f_v) / 3`. The place equals the trained
 * one while nothing has changed and moves with each event (the hop behind it waits for the next training). Weeks after training
 * it may be worse than folding (demo shop, NDCG@20 .1065 and .1108), so `asTrained` is chosen on earlier slices.
 *
 * A newcomer has no `e_u`, and `f` alone points in the common direction of all items; newcomers are folded from unit vectors: of own items
 * `o_u = normalise(sum_i d_i^(-1/4) (z_i - mean z))`, of a friend likewise, `z_u = normalise(o_u + w / 4 sum_v S~_uv o_v)`.
 * Held out on LastFM (a tenth of train, NDCG@20, 300 steps): as trained .1867, everyone folded in by unit vectors
 * .1776, by carriers .1511. The mean is taken off because all item vectors share a direction; the power -1/4 and the
 * friends' quarter were chosen on the same slice after 200 steps: -1/4 with 0, 1/8, 1/4, 1/2, 1 of friends .1753, .1752,
 * .1758, .1738, .1704; power 0 at best .1708, -1/2 at best .1665 (s.e. .0045).
 */
export function networkPart(
  model: NetworkVectors,
  options: Partial<NetworkPartOptions> = {},
  shares: (person: PersonView) => Float64Array = friendShares,
): Part {
  const { socialWeight, temperature, asTrained } = { ...NETWORK_PART_DEFAULTS, ...options };
  const { items, width, itemDegrees } = model;
  const place = new Float32Array(width);
  const placeStranger = strangerPlacer(model, socialWeight, shares);
  const cosines = cosinesOf(model);
  let { cells } = model;
  /** Writes `place`; false where nothing is known of the person. */
  const isPlaced = (person: PersonView): boolean => {
    const known = asTrained && person.row >= 0 && placeKnown(model, person, socialWeight, shares, place);
    if (!known) placeStranger(person, place);
    return place.some((value) => value !== 0);
  };
  return {
    name: 'network',
    score(person, _at, out) {
      if (isPlaced(person)) cosines.score(place, temperature, out);
      else out.fill(0);
    },
    short: () => {
      cells ??= fitItemCells(items, width, (item) => itemDegrees[item] > 0);
      const scores = new CellScores(items, itemDegrees.length, cells);
      return {
        look: (person, _at, offer, factor) =>
          isPlaced(person) ? scores.look(place.slice(), temperature, offer, factor) : 0,
        scoreOf: (item) => scores.scoreOf(item),
      };
    },
  };
}

const known = new WeakMap<Float32Array, CosineScores>();

/** The scorer of a network's items, one for all parts with the same vectors. */
function cosinesOf({ items, width, itemDegrees }: NetworkVectors): CosineScores {
  let cosines = known.get(items);
  if (cosines === undefined) {
    cosines = new CosineScores(items, width, (item) => itemDegrees[item] > 0);
    known.set(items, cosines);
  }
  return cosines;
}

/** Writes the unit vector of a person whom training knew; false where training had no item of the person. */
function placeKnown(
  { own, itemCarriers, userCarriers, itemDegrees, width }: NetworkVectors,
  person: PersonView,
  socialWeight: number,
  shares: (person: PersonView) => Float64Array,
  place: Float32Array,
): boolean {
  const from = person.row * width;
  place.set(own.subarray(from, from + width));
  if (place.every((value) => value === 0)) return false;
  let degree = 0;
  for (const weight of person.weights) degree += weight;
  for (let n = 0; n < person.items.length; n += 1) {
    const item = person.items[n];
    if (itemDegrees[item] > 0) {
      addRow(place, person.weights[n] / Math.sqrt(degree * itemDegrees[item]), itemCarriers, item, width);
    }
  }
  if (socialWeight !== 0) {
    shares(person).forEach((share, f) => {
      if (person.friends[f].row >= 0) addRow(place, socialWeight * share, userCarriers, person.friends[f].row, width);
    });
  }
  normaliseInto(place, width, place);
  return true;
}

/** Writes the unit vector of a newcomer, zeros where nothing is known of the person. */
function strangerPlacer(
  { items, width, itemDegrees }: NetworkVectors,
  socialWeight: number,
  shares: (person: PersonView) => Float64Array,
): (person: PersonView, place: Float32Array) => void {
  const influence = Float64Array.from(itemDegrees, (degree) => (degree > 0 ? degree ** -POPULARITY_POWER : 0));
  const mean = meanVector(items, width, itemDegrees);
  const friendVector = new Float32Array(width);
  const fold = (owned: { items: Int32Array; weights: Float32Array }, into: Float32Array): void => {
    into.fill(0);
    let total = 0;
    for (let n = 0; n < owned.items.length; n += 1) {
      const share = owned.weights[n] * influence[owned.items[n]];
      if (!(share > 0)) continue;
      total += share;
      addRow(into, share, items, owned.items[n], width);
    }
    for (let c = 0; c < width; c += 1) into[c] -= total * mean[c];
    normaliseInto(into, width, into);
  };
  return (person, place) => {
    fold(person, place);
    if (socialWeight !== 0) {
      shares(person).forEach((share, f) => {
        if (share === 0) return;
        fold(person.friends[f], friendVector);
        addRow(place, FRIENDS_SHARE * socialWeight * share, friendVector, 0, width);
      });
    }
    normaliseInto(place, width, place);
  };
}

function addRow(into: Float32Array, factor: number, rows: Float32Array, row: number, width: number): void {
  const from = row * width;
  for (let c = 0; c < width; c += 1) into[c] += factor * rows[from + c];
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
