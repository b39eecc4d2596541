/**
 * A model and people drawn from a seed, for benchmarks that need sizes and structure but no truth: items lie in clusters, a
 * few are popular, what is learnt of pairs stays mostly within a cluster, and people and their friends are for a few clusters.
 */
import { type Csr, type NetworkState, type PersonView, type RankerState } from '../../gnn/index.js';
import { type FriendView } from '../../gnn/models/part.js';
import { randomInt, randomNormal, type Rng } from '../../src/algorithms/random.js';

export interface SyntheticSizes {
  readonly items: number;
  /** Of item vectors. */
  readonly width: number;
  /** Entries of an item's row in the ridge; item-kNN has half. */
  readonly neighbours: number;
}

const CLUSTER_ITEMS = 110;
const CATEGORIES = 40;
const REGIONS = 5;
const HALF_LIVES = [null, 30, 60, 180, 365] as const;
/** Length of the noise beside a cluster's centre of length 1. */
const SPREAD = 0.8;

/** The clusters of a catalogue: those of `item` are the items with the same remainder. */
export function clustersOf(items: number): number {
  return Math.max(1, Math.round(items / CLUSTER_ITEMS));
}

/** A state with every part; weights as a dense shop with friends might have them. */
export function syntheticState(sizes: SyntheticSizes, rng: Rng): RankerState {
  const { items, neighbours } = sizes;
  const clusters = clustersOf(items);
  const popularity = HALF_LIVES.map(() => Float32Array.from({ length: items }, () => 1 / (1e-3 + rng())));
  return {
    counted: {
      items,
      categories: CATEGORIES,
      itemCategory: Int32Array.from({ length: items }, (_, i) => (i % clusters) % CATEGORIES),
      halfLife: 180,
      halfLives: HALF_LIVES,
      popularity,
      regional: regional(items, rng),
    },
    learnt: {
      itemKnn: pairs(items, clusters, neighbours >> 1, rng),
      ridge: pairs(items, clusters, neighbours, rng),
      network: network(sizes, clusters, rng),
      networkWithFriends: null,
      friendsFactor: 0.3,
      ties: null,
      influence: null,
    },
    weights: { ridge: 1, friends: 0.5, network: 1, 'category-180': 0.5, 'recent-60': 0.25, 'item-knn': 0.25 },
    cold: null,
  };
}

/** People with 30 items of their own and 20 friends, who have 30 items each. */
export function syntheticPeople(count: number, items: number, rng: Rng): PersonView[] {
  const clusters = clustersOf(items);
  return Array.from({ length: count }, () => {
    const tastes = [0, 1, 2].map(() => randomInt(rng, clusters));
    const own = history(30, items, clusters, tastes, rng);
    return {
      row: -1,
      ...own,
      times: new Float64Array(own.items.length),
      touchedItems: own.items,
      touchedTimes: new Float64Array(own.items.length),
      friends: Array.from({ length: 20 }, (): FriendView => ({
        row: -1,
        ...history(30, items, clusters, [...tastes, randomInt(rng, clusters)], rng),
        degree: 1 + randomInt(rng, 60),
        strength: 1,
      })),
      region: randomInt(rng, REGIONS),
    };
  });
}

function history(
  count: number,
  items: number,
  clusters: number,
  tastes: readonly number[],
  rng: Rng,
): { items: Int32Array; weights: Float32Array } {
  const found = new Set<number>();
  while (found.size < Math.min(count, items)) {
    // Three of four products are of the taste of the person.
    const cluster = rng() < 0.75 ? tastes[randomInt(rng, tastes.length)] : randomInt(rng, clusters);
    found.add(within(cluster, items, clusters, rng));
  }
  const rows = Int32Array.from(found).sort();
  return { items: rows, weights: Float32Array.from(rows, () => (rng() < 0.6 ? 1 : 0.3)) };
}

function within(cluster: number, items: number, clusters: number, rng: Rng): number {
  return (cluster + clusters * randomInt(rng, Math.ceil((items - cluster) / clusters))) % items;
}

/** Distinct columns, mostly of the row's cluster, ascending. */
function pairs(items: number, clusters: number, each: number, rng: Rng): Csr {
  const indptr = Int32Array.from({ length: items + 1 }, (_, i) => i * each);
  const indices = new Int32Array(items * each);
  const values = new Float32Array(items * each);
  const found = new Set<number>();
  for (let i = 0; i < items; i += 1) {
    found.clear();
    while (found.size < each) {
      found.add(rng() < 0.4 ? within(i % clusters, items, clusters, rng) : randomInt(rng, items));
    }
    indices.set(Int32Array.from(found).sort(), i * each);
    for (let e = i * each; e < (i + 1) * each; e += 1) values[e] = 0.02 * rng() ** 4;
  }
  return { rows: items, cols: items, indptr, indices, values };
}

function regional(items: number, rng: Rng): Csr {
  const each = Math.floor(items / 4);
  const indptr = Int32Array.from({ length: REGIONS + 1 }, (_, r) => r * each);
  const indices = Int32Array.from({ length: REGIONS * each }, (_, e) => 4 * (e % each) + randomInt(rng, 4));
  return { rows: REGIONS, cols: items, indptr, indices, values: Float32Array.from(indices, () => rng() ** 3) };
}

function network({ items, width }: SyntheticSizes, clusters: number, rng: Rng): NetworkState {
  const centres = unitRows(clusters, width, rng, () => 0);
  const vectors = unitRows(items, width, rng, (i, c) => centres[(i % clusters) * width + c]);
  return {
    width,
    items: vectors,
    // Everybody is a stranger: who was known is placed with less work.
    users: new Float32Array(0),
    own: new Float32Array(0),
    userCarriers: new Float32Array(0),
    itemCarriers: new Float32Array(0),
    itemDegrees: Float32Array.from({ length: items }, () => 1 + randomInt(rng, 200)),
    socialWeight: 1,
    asTrained: true,
    temperature: 0.2,
    steps: 0,
  };
}

/** `normalise(centre + noise)`, row by row. */
function unitRows(
  rows: number,
  width: number,
  rng: Rng,
  centre: (row: number, column: number) => number,
): Float32Array {
  const values = new Float32Array(rows * width);
  const noise = SPREAD / Math.sqrt(width);
  for (let r = 0; r < rows; r += 1) {
    let squares = 0;
    for (let c = 0; c < width; c += 1) {
      const value = centre(r, c) + noise * randomNormal(rng);
      values[r * width + c] = value;
      squares += value * value;
    }
    for (let c = r * width; c < (r + 1) * width; c += 1) values[c] /= Math.sqrt(squares);
  }
  return values;
}
