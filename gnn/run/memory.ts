import { FIT_DEFAULTS, type FitOptions } from '../learn/options.js';

/** The size of a shop. */
export interface GraphSize {
  readonly people: number;
  readonly items: number;
  readonly events: number;
  /** Pairs of people, each once. */
  readonly ties: number;
}

/** The largest part of a shop that a fit has memory for. */
interface Room {
  /** The largest share of the people, 0 .. 1 in hundredths, with their events and the ties among them. */
  readonly share: number;
  /** People, events and ties of that share. */
  readonly sample: GraphSize;
  /** Events of everybody; 0 where people and items alone are too many. */
  readonly events: number;
  /** Items, with all people and events; 0 where even one is too many. */
  readonly items: number;
}

/** Node, TensorFlow.js and its compiled kernels before any data. */
const BASE = 300e6;
/** The snapshot on disk and in memory, and six pasts of it of three quarters its length; windows of the test are opened one by one. */
const EVENT_BYTES = 17;
const PASTS = 7;
/** Preferences, their transposes and the histories of ridge and item-kNN; and what four scoring threads make of a past each. */
const LINKS_BYTES = 80 + 4 * 30;
/** Tables of the size of the embeddings: moments, gradient, hops, the best so far, earlier networks, a copy that threads share. */
const TABLES = 20;
/** An entry of a sparse matrix between items, by penalty while tuning or grown in plain arrays. */
const NEIGHBOUR_BYTES = 45;
/** Sixteen figures a tie and as many for a random pair, with what sorts and scores them. */
const TIE_BYTES = 300;

/**
 * An upper bound of the bytes that `fitAndEvaluate` takes at its peak, from the sizes of what it holds: peaks of shops of the
 * load shop's shape with 500, 2,000 and 100,000 people were .85, .91 and .96 of it.
 */
export function estimateFitMemory(
  { people, items, events, ties }: GraphSize,
  options: FitOptions = FIT_DEFAULTS,
): number {
  return (
    BASE +
    events * (EVENT_BYTES * PASTS + LINKS_BYTES) +
    (people + items) * options.network.width * 4 * TABLES +
    items * (options.ridge.neighbours + options.itemKnn.neighbours) * NEIGHBOUR_BYTES +
    ties * TIE_BYTES
  );
}

/** The size of a sample of a share of the people; ties with both ends in the sample remain. */
export function sampleOf({ people, items, events, ties }: GraphSize, share: number): GraphSize {
  return {
    people: Math.round(people * share),
    items,
    events: Math.round(events * share),
    ties: Math.round(ties * share * share),
  };
}

/** What fits into this many bytes: fewer people, fewer events, or fewer items, each with all of the others. */
export function roomFor(size: GraphSize, bytes: number, options: FitOptions = FIT_DEFAULTS): Room {
  const fits = (trial: GraphSize): boolean => estimateFitMemory(trial, options) <= bytes;
  const share = mostThat(100, (percent) => fits(sampleOf(size, percent / 100))) / 100;
  return {
    share,
    sample: sampleOf(size, share),
    events: mostThat(size.events, (events) => fits({ ...size, events })),
    items: mostThat(size.items, (items) => fits({ ...size, items })),
  };
}

/** The largest whole number up to `most` that holds, where every smaller one holds as well; 0 where none does. */
function mostThat(most: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
