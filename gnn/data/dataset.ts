import { type Csr } from '../tensors/csr.js';

/**
 * What the learner sees: people, items, events and ties as typed arrays. Ids are row numbers; who they are is the
 * caller's business (id tables travel beside the dataset).
 */
export interface Dataset {
  readonly users: number;
  readonly items: number;
  readonly events: EventColumns;
  /** Who is tied to whom: users x users, symmetric, no loops, 1 where there is a friendship or a follow either way. */
  readonly social: Csr;
  /**
   * One an entry of `social`: 1 where the row's person may be told what the column's does, so that it may count for her. Absent
   * where everybody may be told of everyone she is tied to.
   */
  readonly heard?: Uint8Array;
  /** Primary category of each item, `-1` where it has none. Length `items`. */
  readonly itemCategory: Int32Array;
  readonly categories: number;
  /** Region of each user, `-1` where unknown. Length `users`. */
  readonly userRegion: Int32Array;
  readonly regions: number;
  /** Nothing in `events` is later than this, unix seconds. */
  readonly cutoff: number;
}

/** Events grouped by user and in time order within a user: those of user `u` are `indptr[u] .. indptr[u + 1]`. */
export interface EventColumns {
  /** Length `users + 1`. */
  readonly indptr: Int32Array;
  readonly item: Int32Array;
  /** Index into the caller's list of event kinds (see `KindTable`). */
  readonly kind: Uint8Array;
  /** What the kind carries: a rating's stars, a purchase's quantity; 1 where it carries nothing. */
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
  /** An event at least this heavy is what recommendations are judged by (a later purchase or like, not a later view). */
  readonly targetWeight: number;
  /** Days after which an event counts half in this shop: one of the half-lives that popularity is tried with. */
  readonly halfLifeDays: number;
  /** Days after which an event counts half in what a person is for (`foldEvents`), in training and in scoring; never by default. */
  readonly memoryDays?: number;
}
