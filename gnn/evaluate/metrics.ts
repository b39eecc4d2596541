import { indexOfSorted } from '../../src/algorithms/sorted-search.js';

/** Figures of one person's list at one length, each 0 .. 1. */
export interface ListFigures {
  /** Hits over the person's test items. */
  readonly recall: number;
  /** Discounted gain with log2 over that of the ideal list, which has min(K, test items) hits at its top. */
  readonly ndcg: number;
  /** Hits over K. */
  readonly precision: number;
  /** 1 where there is a hit at all. */
  readonly hitRate: number;
}

const DISCOUNT = Float64Array.from({ length: 1000 }, (_, rank) => 1 / Math.log2(rank + 2));

/** The discounted gain of `hits` at the very top: the ideal that NDCG divides by. */
function idealGain(hits: number): number {
  let gain = 0;
  for (let rank = 0; rank < hits; rank += 1) gain += DISCOUNT[rank];
  return gain;
}

/**
 * Judges a ranking (Järvelin and Kekäläinen 2002 for NDCG; the conventions of LightGCN's evaluation).
 *
 * @param ranked item rows, best first; may be shorter than `k` (a short list has fewer chances)
 * @param relevant item rows of the test items, ascending, at least one
 * @param k list length, 1 .. 1,000
 */
export function judge(ranked: Int32Array, relevant: Int32Array, k: number): ListFigures {
  let hits = 0;
  let gain = 0;
  const length = Math.min(k, ranked.length);
  for (let rank = 0; rank < length; rank += 1) {
    if (indexOfSorted(relevant, ranked[rank]) < 0) continue;
    hits += 1;
    gain += DISCOUNT[rank];
  }
  return {
    recall: hits / relevant.length,
    ndcg: gain / idealGain(Math.min(k, relevant.length)),
    precision: hits / k,
    hitRate: hits > 0 ? 1 : 0,
  };
}

/** The part of the catalogue that a set of lists shows. */
export class CatalogueFigures {
  private readonly shown: Uint8Array;
  private distinct = 0;
  private popularitySum = 0;
  private places = 0;

  /**
   * @param popularity events of each item, for the mean popularity of what is shown
   * @param candidates number of items that could be shown
   */
  constructor(
    private readonly popularity: ArrayLike<number>,
    private readonly candidates: number,
  ) {
    this.shown = new Uint8Array(popularity.length);
  }

  /** Counts one list (its first `k`). */
  add(ranked: Int32Array, k: number): void {
    const length = Math.min(k, ranked.length);
    for (let rank = 0; rank < length; rank += 1) {
      const item = ranked[rank];
      if (this.shown[item] === 0) {
        this.shown[item] = 1;
        this.distinct += 1;
      }
      this.popularitySum += this.popularity[item];
      this.places += 1;
    }
  }

  /** Share of the candidates that are on at least one list, 0 .. 1. */
  get coverage(): number {
    return this.candidates === 0 ? 0 : this.distinct / this.candidates;
  }

  /** Mean popularity over all places of all lists. */
  get meanPopularity(): number {
    return this.places === 0 ? 0 : this.popularitySum / this.places;
  }
}
