import { type PersonView } from '../../gnn/models/part.js';

/** A person for scoring, from plain lists; by default weights and strengths are 1, and persons have no row in the model. */
export function person(given: {
  row?: number;
  items?: number[];
  weights?: number[];
  friends?: { row?: number; items: number[]; weights?: number[]; degree: number; strength?: number }[];
}): PersonView {
  const items = Int32Array.from(given.items ?? []);
  return {
    row: given.row ?? -1,
    items,
    weights: Float32Array.from(given.weights ?? [...items].fill(1)),
    times: new Float64Array(items.length),
    touchedItems: items,
    touchedTimes: new Float64Array(items.length),
    friends: (given.friends ?? []).map((friend) => ({
      row: friend.row ?? -1,
      items: Int32Array.from(friend.items),
      weights: Float32Array.from(friend.weights ?? friend.items.map(() => 1)),
      degree: friend.degree,
      strength: friend.strength ?? 1,
    })),
    region: -1,
  };
}
