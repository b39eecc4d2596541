import { type ScoredPerson } from './people.js';
import { fuse, placesOf, type RowSpec } from './row-spec.js';
import { topK } from '../../src/algorithms/top-k.js';

/** Length of the lists that rows are judged by. */
export const LIST = 20;

/** What is kept of a person after all parts have scored: each row's list, the best items of each group by one row, or the items that can reach the top of any fusion. */
export type Keep = KeepLists | KeepGroups | KeepPool;

interface KeepLists {
  readonly of: 'lists';
  readonly rows: readonly RowSpec[];
}

interface KeepGroups {
  readonly of: 'groups';
  readonly row: RowSpec;
  /** Group of each item, 0 to below `groups`. */
  readonly groupOf: Uint8Array;
  readonly groups: number;
  /** Items kept of each group. */
  readonly depth: number;
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

/** The best items of each group with their scores, group after group. */
export interface BestOfGroups {
  readonly items: Int32Array;
  readonly scores: Float32Array;
}

export type KeptBy<K extends Keep> = K extends KeepLists ? Lists : K extends KeepGroups ? BestOfGroups : Pool;

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
  return reducerOf(keep, names, items) as (person: ScoredPerson) => KeptBy<K>;
}

function reducerOf(keep: Keep, names: readonly string[], items: number): (person: ScoredPerson) => KeptBy<Keep> {
  switch (keep.of) {
    case 'lists':
      return listKeeper(keep.rows, names, items);
    case 'groups':
      return groupKeeper(keep, names, items);
    case 'pool':
      return poolKeeper(keep.depth, items);
  }
}

function listKeeper(
  rows: readonly RowSpec[],
  names: readonly string[],
  items: number,
): (person: ScoredPerson) => Lists {
  const scorers = rows.map((row) => rowScorer(row, names, items));
  return (person) => {
    const lists = new Int32Array(rows.length * LIST).fill(-1);
    scorers.forEach((scoresOf, r) => lists.set(topK(scoresOf(person), LIST, person.blocked, 0).items, r * LIST));
    return lists;
  };
}

/** The score of every item by one row, in a buffer that is used again. */
function rowScorer(row: RowSpec, names: readonly string[], items: number): (person: ScoredPerson) => Float32Array {
  const general = placesOf(row.name, row.weights, names);
  const cold = row.cold && { atMost: row.cold.atMost, places: placesOf(row.name, row.cold.weights, names) };
  const sums = new Float32Array(items);
  return ({ view, vectors }) => {
    const isCold = cold !== undefined && view.items.length <= cold.atMost;
    return fuse(isCold ? cold.places : general, vectors, sums);
  };
}

function groupKeeper(
  { row, groupOf, groups, depth }: KeepGroups,
  names: readonly string[],
  items: number,
): (person: ScoredPerson) => BestOfGroups {
  const scoresOf = rowScorer(row, names, items);
  return (person) => {
    const scores = scoresOf(person);
    const best = Array.from({ length: groups }, (_, group) => {
      const others = person.blocked.map((blocked, item) => (groupOf[item] === group ? blocked : 1));
      return topK(scores, depth, others, 0);
    });
    return {
      items: Int32Array.from(best.flatMap((list) => [...list.items])),
      scores: Float32Array.from(best.flatMap((list) => [...list.scores])),
    };
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
