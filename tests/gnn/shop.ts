import { type Dataset, type KindTable } from '../../gnn/data/dataset.js';
import { csrFromEdges } from '../../gnn/tensors/csr.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';

export const DAY = 86_400;

/** Kinds for tests, by code: view, like, dislike, rate, buy, return. */
export const KINDS: KindTable = {
  names: ['VIEW', 'LIKE', 'DISLIKE', 'RATE', 'PURCHASE', 'RETURN'],
  weights: Float32Array.of(1, 4, -4, 4, 10, -10),
  rating: 3,
  likedFrom: 4,
  targetWeight: 4,
  halfLifeDays: 90,
};

export interface Row {
  readonly user: number;
  readonly item: number;
  readonly kind: number;
  readonly value: number;
  readonly day: number;
}

interface Extras {
  readonly cutoffDay: number;
  readonly ties?: readonly (readonly [number, number])[];
  readonly itemCategory?: Int32Array;
  readonly userRegion?: Int32Array;
}

/** A dataset from rows in any order. */
export function datasetOf(users: number, items: number, rows: readonly Row[], extras: Extras): Dataset {
  const sorted = [...rows].sort((a, b) => a.user - b.user || a.day - b.day);
  const indptr = new Int32Array(users + 1);
  for (const { user } of sorted) indptr[user + 1] += 1;
  for (let u = 0; u < users; u += 1) indptr[u + 1] += indptr[u];
  const {
    ties = [],
    itemCategory = new Int32Array(items).fill(-1),
    userRegion = new Int32Array(users).fill(-1),
  } = extras;
  const count = (column: Int32Array): number => column.reduce((most, value) => Math.max(most, value + 1), 0);
  return {
    users,
    items,
    events: {
      indptr,
      item: Int32Array.from(sorted, (row) => row.item),
      kind: Uint8Array.from(sorted, (row) => row.kind),
      value: Float32Array.from(sorted, (row) => row.value),
      time: Float64Array.from(sorted, (row) => row.day * DAY),
    },
    social: csrFromEdges(
      users,
      ties.map(([a]) => a),
      ties.map(([, b]) => b),
    ),
    itemCategory,
    categories: count(itemCategory),
    userRegion,
    regions: count(userRegion),
    cutoff: extras.cutoffDay * DAY,
  };
}

/**
 * A small shop with planted taste: people belong to one of four circles, products to one of four categories, and most of
 * what a person does is in the category of that circle; friends are of the same circle.
 */
export function plantedShop(users: number, items: number, eventsPerUser: number, seed: number): Dataset {
  const rng = seededRng(seed);
  const rows: Row[] = [];
  const ties: [number, number][] = [];
  for (let user = 0; user < users; user += 1) {
    for (let n = 0; n < eventsPerUser; n += 1) {
      const own = rng() < 0.8;
      const item = own ? 4 * randomInt(rng, Math.floor(items / 4)) + (user % 4) : randomInt(rng, items);
      rows.push({ user, item, kind: rng() < 0.5 ? 0 : 4, value: 1, day: randomInt(rng, 300) });
    }
    for (let n = 0; n < 3; n += 1) ties.push([user, (user + 4 * (1 + randomInt(rng, 5))) % users]);
  }
  return datasetOf(users, items, rows, {
    cutoffDay: 300,
    ties,
    itemCategory: Int32Array.from({ length: items }, (_, i) => i % 4),
    userRegion: Int32Array.from({ length: users }, (_, u) => (u % 5) - 1),
  });
}
