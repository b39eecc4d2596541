import { type ShortPart } from './short-part.js';
import { type ScoreSink } from './sparse-scores.js';

/**
 * What scoring knows of one person: the folded events of the person and of friends at the time of scoring, with items as rows.
 * This is enough to score anybody, also a person who joined a minute ago (inductive). A person known to training has a row,
 * under which a part may hold more.
 */
export interface PersonView {
  /** Row at training, -1 where training did not know the person. */
  readonly row: number;
  /** Distinct items with a positive net weight of events, and that weight (0/1 or decayed). Of equal length. */
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** Unix seconds of the latest event on each of `items`. */
  readonly times: Float64Array;
  /** All items with an event, disliked ones included: taste per category counts these. */
  readonly touchedItems: Int32Array;
  readonly touchedTimes: Float64Array;
  readonly friends: readonly FriendView[];
  /** -1 where unknown. */
  readonly region: number;
}

export interface FriendView {
  /** Row at training, -1 where training did not know the person. */
  readonly row: number;
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** The friend's number of ties in the whole graph (for the symmetric normalisation), at least 1. */
  readonly degree: number;
  /** Strength of the tie, 1 where nothing is known. */
  readonly strength: number;
}

/**
 * A part of the fused score: popularity, ridge, friends, network ... Parts only rank; masking and filters are the
 * caller's.
 */
export interface Part {
  readonly name: string;
  /** True where the score is the same for every person at a given time (popularity): it can be computed once. */
  readonly constant?: boolean;
  /** Writes a raw score for every item into `out` (length `items`, overwritten whole); all zeros = no opinion. */
  score(person: PersonView, at: number, out: Float32Array): void;
  /** A sparse `score`, for a part that is zero for most items: adds its scores into a sink of zeros. */
  readonly scatter?: (person: PersonView, at: number, into: ScoreSink) => void;
  /** The group of a person, where the score is equal for all people of a group (a region). */
  readonly groupOf?: (person: PersonView) => number;
  /** For a catalogue too large to score whole; parts that are cheap there have none. Each call makes one with buffers of its own. */
  readonly short?: () => ShortPart;
}

/**
 * A part that keeps its last scores, for a part that others build on: a second call for the same person and time copies them.
 */
export function remembering(part: Part): Part {
  let lastPerson: PersonView | null = null;
  let lastAt = NaN;
  let last = new Float32Array(0);
  return {
    name: part.name,
    constant: part.constant,
    // Few items: doing it again costs less than remembering all of them.
    scatter: part.scatter,
    groupOf: part.groupOf,
    short: part.short,
    score: (person, at, out) => {
      if (person !== lastPerson || at !== lastAt || last.length !== out.length) {
        if (last.length !== out.length) last = new Float32Array(out.length);
        part.score(person, at, last);
        lastPerson = person;
        lastAt = at;
      }
      out.set(last);
    },
  };
}
