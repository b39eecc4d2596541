import { type ScoredPerson } from './people.js';
import { fuse, placesOf, type RowSpec } from './row-spec.js';
import { topK } from '../../src/algorithms/top-k.js';

/** Length of the lists that rows are judged by. */
export const LIST = 20;

/** What is kept of a person after all parts have scored: each row's list, or the items that can reach the top of any fusion. */
export type Keep = KeepLists | KeepPool;

interface KeepLists {
  readonly of: 'lists';
  readonly rows: readonly RowSpec[];
}

interface KeepPool {
  readonly of: 'pool';
  /** Items kept of each part's ranking. */
  readonly depth: number;
}

/** Rows x `LIST` items, best first, each list filled up with -1. */
export type Lists = Int32Array;

/** One person-window reduced to the items that can reach the top of any fusion. */
export interface Pool {
  /** Item rows, ascending. */
  readonly items: Int32Array;
  /** Parts x items: the scaled score of each part (part-major). */
  readonly values: Float32Array;
  /** How many items the person had. */
  readonly own: number;
}

export type KeptBy<K extends Keep> = K extends KeepLists ? Lists : Pool;

/**
 * A function that reduces each scored person of one slice to what is kept.
 *
 * @param names of the slice's parts, in order
 * @param items length of the catalogue
 * @throws RangeError where a row names a part that is not there
 */
export function keeper<K extends Keep>(
  keep: K,
  names: readonly string[],
  items: number,
): (person: ScoredPerson) => KeptBy<K> {
  const reduce = keep.of === 'lists' ? listKeeper(keep.rows, names, items) : poolKeeper(keep.depth, items);
  return reduce as (person: ScoredPerson) => KeptBy<K>;
}

function listKeeper(
  rows: readonly RowSpec[],
  names: readonly string[],
  items: number,
): (person: ScoredPerson) => Lists {
  const places = rows.map((row) => ({
    general: placesOf(row.name, row.weights, names),
    cold: row.cold && { atMost: row.cold.atMost, places: placesOf(row.name, row.cold.weights, names) },
  }));
  const sums = new Float32Array(items);
  return ({ view, vectors, blocked }) => {
    const lists = new Int32Array(rows.length * LIST).fill(-1);
    places.forEach(({ general, cold }, r) => {
      const isCold = cold !== undefined && view.items.length <= cold.atMost;
      const scores = fuse(isCold ? cold.places : general, vectors, sums);
      lists.set(topK(scores, LIST, blocked, 0).items, r * LIST);
    });
    return lists;
  };
}

function poolKeeper(depth: number, items: number): (person: ScoredPerson) => Pool {
  const marks = new Uint8Array(items);
  return ({ view, vectors, blocked }) => {
    const union: number[] = [];
    for (const vector of vectors) {
      for (const item of topK(vector, depth, blocked, 0).items) {
        if (marks[item] !== 0) continue;
        marks[item] = 1;
        union.push(item);
      }
    }
    const kept = Int32Array.from(union).sort();
    const values = new Float32Array(vectors.length * kept.length);
    vectors.forEach((vector, p) => {
      for (let n = 0; n < kept.length; n += 1) values[p * kept.length + n] = vector[kept[n]];
    });
    for (const item of kept) marks[item] = 0;
    return { items: kept, values, own: view.items.length };
  };
}
