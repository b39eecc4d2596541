/**
 * A catalogue larger than any open data set: a fitted split with each item standing there several times, every copy with vectors
 * near the original's. Shapes of vectors, pairs and histories are those of real people; that there are so many is made up.
 */
import {
  personView,
  preferences,
  type Csr,
  type NetworkState,
  type PersonView,
  type RankerState,
} from '../../gnn/index.js';
import { randomInt, randomNormal, shuffle, type Rng } from '../../src/algorithms/random.js';
import { GIVEN_KINDS } from '../../src/features/models/index.js';
import { type FittedSplit } from './fitted-split.js';

/** Length of a copy's noise beside a vector of length 1. */
const SPREAD = 0.3;

export function enlargedState({ state }: FittedSplit, copies: number, rng: Rng): RankerState {
  const { counted, learnt, weights } = state;
  const items = counted.items * copies;
  const network = learnt.network!;
  return {
    counted: {
      ...counted,
      items,
      itemCategory: new Int32Array(items).fill(-1),
      popularity: counted.popularity.map((column) => repeat(column, copies, (value) => value * (0.2 + 0.8 * rng()))),
      regional: { ...counted.regional, cols: items },
    },
    learnt: {
      ...learnt,
      itemKnn: null,
      ridge: learnt.ridge && enlarged(learnt.ridge, copies, rng),
      network: enlargedNetwork(network, copies, rng),
    },
    weights,
    cold: null,
  };
}

/** People of the split, each item of theirs and their friends' one of its copies. */
export function enlargedPeople({ dataset }: FittedSplit, copies: number, count: number, rng: Rng): PersonView[] {
  const prefs = preferences(dataset, GIVEN_KINDS);
  const users = shuffle(
    Int32Array.from({ length: dataset.users }, (_, u) => u),
    rng,
  ).subarray(0, count);
  const someCopy = (items: Int32Array): Int32Array =>
    items.map((item) => item + dataset.items * randomInt(rng, copies));
  return Array.from(users, (user) => {
    const view = personView(dataset, GIVEN_KINDS, prefs, user, dataset.cutoff);
    const friends = view.friends.map((friend) => ({ ...friend, items: someCopy(friend.items) }));
    return { ...view, items: someCopy(view.items), touchedItems: someCopy(view.touchedItems), friends };
  });
}

function enlargedNetwork(network: NetworkState, copies: number, rng: Rng): NetworkState {
  const { width } = network;
  return {
    ...network,
    items: near(network.items, width, copies, rng),
    itemCarriers: near(network.itemCarriers, width, copies, rng),
    itemDegrees: repeat(network.itemDegrees, copies, (degree) => degree),
  };
}

/** Every row as often as there are copies, with noise, as long as it was. */
function near(rows: Float32Array, width: number, copies: number, rng: Rng): Float32Array {
  const values = repeat(rows, copies, (value) => value);
  const noise = SPREAD / Math.sqrt(width);
  for (let from = 0; from < values.length; from += width) {
    const row = values.subarray(from, from + width);
    const length = Math.hypot(...row);
    if (length === 0) continue;
    for (let c = 0; c < width; c += 1) row[c] += length * noise * randomNormal(rng);
    const longer = Math.hypot(...row) / length;
    for (let c = 0; c < width; c += 1) row[c] /= longer;
  }
  return values;
}

/** The rows of every copy, each neighbour one of its copies. */
function enlarged({ rows, cols, indptr, indices, values }: Csr, copies: number, rng: Rng): Csr {
  const count = indices.length;
  const outPtr = new Int32Array(rows * copies + 1);
  const out = new Int32Array(count * copies);
  for (let copy = 0; copy < copies; copy += 1) {
    for (let r = 0; r < rows; r += 1) outPtr[copy * rows + r + 1] = copy * count + indptr[r + 1];
    for (let e = 0; e < count; e += 1) out[copy * count + e] = indices[e] + cols * randomInt(rng, copies);
  }
  return {
    rows: rows * copies,
    cols: cols * copies,
    indptr: outPtr,
    indices: out,
    values: repeat(values, copies, (v) => v),
  };
}

function repeat(values: Float32Array, copies: number, of: (value: number) => number): Float32Array {
  const all = new Float32Array(values.length * copies);
  for (let n = 0; n < all.length; n += 1) all[n] = of(values[n % values.length]);
  return all;
}
