import { type Csr } from '../tensors/csr.js';

/**
 * The input of the learner: people, items, events and ties as typed arrays. People and items are row numbers; the caller keeps
 * the tables of their ids.
 */
export interface Dataset {
  readonly users: number;
  readonly items: number;
  readonly events: EventColumns;
  /** Ties: users x users, symmetric, no loops, 1 where there is a friendship or a follow in either direction. */
  readonly social: Csr;
  /**
   * For each entry of `social` 1 where the person of the row may see events of the person of the column, so that these may count
   * in recommendations; else 0. Absent where everybody may see the events of all tied people.
   */
  readonly heard?: Uint8Array;
  /** Primary category of each item, `-1` where it has none. Length `items`. */
  readonly itemCategory: Int32Array;
  readonly categories: number;
  /** Region of each user, `-1` where unknown. Length `users`. */
  readonly userRegion: Int32Array;
  readonly regions: number;
  /** Cut-off, unix seconds: no event is later. */
  readonly cutoff: number;
}

/** Events grouped by user and in time order within a user: those of user `u` are `indptr[u] .. indptr[u + 1]`. */
export interface EventColumns {
  /** Length `users + 1`. */
  readonly indptr: Int32Array;
  readonly item: Int32Array;
  /** Index into the caller's list of event kinds (see `KindTable`). */
  readonly kind: Uint8Array;
  /** Stars of a rating, quantity of a purchase; 1 for kinds without a value. */
  readonly value: Float32Array;
  /** Unix seconds. */
  readonly time: Float64Array;
}

/** How event kinds count. Index = the code in `EventColumns.kind`. */
export interface KindTable {
  readonly names: readonly string[];
  /** Weight of one event in popularity, trending and training: view 1 ... purchase 10, dislike and return negative. */
  readonly weights: Float32Array;
  /** Code of the rating kind, or -1. A rating counts as liked from `likedFrom` stars, as disliked below. */
  readonly rating: number;
  readonly likedFrom: number;
  /** Recommendations are judged by events of at least this weight (a later purchase or like, not a later view). */
  readonly targetWeight: number;
  /** Days after which an event counts half in this shop: one of the half-lives that popularity is tried with. */
  readonly halfLifeDays: number;
  /** Days after which an event counts half where events are folded (`foldEvents`), in training and in scoring; no decay by default. */
  readonly memoryDays?: number;
}
