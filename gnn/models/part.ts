import { type ShortPart } from './short-part.js';
import { type ScoreSink } from './sparse-scores.js';

/**
 * One person as scoring sees her: her events and her friends' events as they stand now, in item row numbers. Everybody
 * can be scored from these alone, a person who joined a minute ago too (inductive); whoever was there at training has a
 * row, under which a part may hold more about her.
 */
export interface PersonView {
  /** Row at training, -1 for a stranger. */
  readonly row: number;
  /** Distinct items she acted on positively, and the net weight of each (0/1 or decayed). Same length. */
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** Unix seconds of her latest event on each of `items`. */
  readonly times: Float64Array;
  /** Everything she touched, disliked things included: taste per category counts these. */
  readonly touchedItems: Int32Array;
  readonly touchedTimes: Float64Array;
  readonly friends: readonly FriendView[];
  /** -1 where unknown. */
  readonly region: number;
}

export interface FriendView {
  /** Row at training, -1 for a stranger. */
  readonly row: number;
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** Her number of ties in the whole graph (for the symmetric normalisation), at least 1. */
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
  /** Writes a raw score for every item into `out` (length `items`, overwritten whole); all zeros = nothing to say. */
  score(person: PersonView, at: number, out: Float32Array): void;
  /** The same where the part is silent about most items: adds what it says into scores that are empty. */
  readonly scatter?: (person: PersonView, at: number, into: ScoreSink) => void;
  /** Where the score is the same for all people of a group (a region): which she is of. */
  readonly groupOf?: (person: PersonView) => number;
  /** For a catalogue too large to score whole; parts that are cheap there have none. Each call makes one with buffers of its own. */
  readonly short?: () => ShortPart;
}

/**
 * A part that remembers its last answer, for a part that others build on: asked again about the same person at the same
 * time it copies instead of computing.
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
