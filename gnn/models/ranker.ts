import { attributeScores, attributeToFriends, type Attribution } from './attribution.js';
import { topK } from '../../src/algorithms/top-k.js';
import { FALLBACK, partsOf, SCORED_WHOLE, type RankerState } from './ranker-state.js';
import { Fusion, type PartWeights } from './fusion.js';
import { type PersonView } from './part.js';
import { ShortlistFusion } from './shortlist-fusion.js';

/** One place of a list. */
export interface RankedItem {
  readonly item: number;
  readonly score: number;
  /** What each part added; they sum to `score` (to float precision). Parts that added nothing are left out. */
  readonly contributions: readonly { readonly part: string; readonly value: number }[];
}

export interface RankOptions {
  /** 1 = not to be shown; length `items`. */
  readonly blocked?: Uint8Array;
  /** Called for every item; false = not to be shown. For rules that are cheaper to compute than to mark. */
  readonly allowed?: (item: number) => boolean;
}

export interface RankerOptions {
  /** Catalogues with more items than this are ranked by candidates. */
  readonly scoredWhole: number;
}

/** A list of candidates is exact enough for this many of its best: of `k` wanted, with a share `s` of the candidates allowed, k / s. */
const TRUSTED = 200;

/**
 * The model that serves: the chosen parts, fused, for one person as known now. It works for people whom training did not know;
 * a person with neither items nor friends gets what is popular in the region, and where even that is silent the remaining
 * items in row order, so a list is as long as asked for while items are left. Not to be used from two calls at once: it
 * owns its buffers (JavaScript runs one call at a time anyhow; nothing here awaits).
 *
 * Of more than `SCORED_WHOLE` items the best are taken from candidates (`ShortlistFusion`); whole all the same where a filter leaves
 * few of them or a list is long.
 */
export class Ranker {
  readonly items: number;
  private readonly fusion: Fusion;
  private readonly coldFusion: Fusion;
  private readonly scores: Float32Array;
  private readonly blocked: Uint8Array;
  private readonly shortlist: ShortlistFusion | null;
  private readonly coldShortlist: ShortlistFusion | null;

  constructor(
    readonly state: RankerState,
    { scoredWhole }: RankerOptions = { scoredWhole: SCORED_WHOLE },
  ) {
    this.items = state.counted.items;
    const parts = partsOf(state.counted, state.learnt);
    this.fusion = new Fusion(parts, { ...FALLBACK, ...state.weights }, this.items);
    this.coldFusion =
      state.cold === null ? this.fusion : new Fusion(parts, { ...FALLBACK, ...state.cold.weights }, this.items);
    const shortlist = (weights: PartWeights): ShortlistFusion | null =>
      this.items > scoredWhole ? new ShortlistFusion(parts, { ...FALLBACK, ...weights }, this.items) : null;
    this.shortlist = shortlist(state.weights);
    this.coldShortlist = state.cold === null ? this.shortlist : shortlist(state.cold.weights);
    this.scores = new Float32Array(this.items);
    this.blocked = new Uint8Array(this.items);
  }

  /** Names of the parts in use with their weights, for people with a history (`state.cold` has those of others). */
  get parts(): readonly { readonly name: string; readonly weight: number }[] {
    return this.fusion.members.map(({ part, weight }) => ({ name: part.name, weight }));
  }

  /**
   * The fused score of every item, nothing masked.
   *
   * @param at unix seconds: now
   * @returns length `items`; a copy
   */
  score(person: PersonView, at: number): Float32Array {
    this.fusionFor(person).score(person, at, this.scores);
    return this.scores.slice();
  }

  /** The `k` best items for a person, best first, with the reasons of each; fewer only where fewer may be shown. */
  top(person: PersonView, at: number, k: number, options: RankOptions = {}): RankedItem[] {
    const short = this.isCold(person) ? this.coldShortlist : this.shortlist;
    const near = short === null ? null : this.topOfShortlist(short, person, at, k, options);
    if (near !== null) return near;
    const fusion = this.fusionFor(person);
    fusion.score(person, at, this.scores);
    const best = topK(this.scores, Math.min(k, this.items), this.mask(options));
    return Array.from(best.items, (item, n) => ({
      item,
      score: best.scores[n],
      contributions: contributionsOf(fusion, item),
    }));
  }

  /** Null where too few candidates are left for the order to be that of all items. */
  private topOfShortlist(
    fusion: ShortlistFusion,
    person: PersonView,
    at: number,
    k: number,
    { blocked, allowed }: RankOptions,
  ): RankedItem[] | null {
    const { candidates, scores } = fusion.score(person, at);
    const barred = new Uint8Array(candidates.length);
    let open = 0;
    for (let n = 0; n < candidates.length; n += 1) {
      const item = candidates[n];
      if ((blocked?.[item] ?? 0) !== 0 || allowed?.(item) === false) barred[n] = 1;
      else open += 1;
    }
    if (k * candidates.length > TRUSTED * open) return null;
    const best = topK(scores, k, barred);
    return Array.from(best.items, (n, rank) => ({
      item: candidates[n],
      score: best.scores[rank],
      contributions: contributionsOf(fusion, candidates[n]),
    }));
  }

  /**
   * The sources of the scores of some items. The person is scored again, so nothing is kept between calls.
   *
   * @param at unix seconds, as in `top`
   */
  attribute(person: PersonView, at: number, items: readonly number[]): Attribution[] {
    const fusion = this.fusionFor(person);
    fusion.score(person, at, this.scores);
    return attributeScores(fusion, person, at, items);
  }

  /** What each friend added to the scores of some items, as `Attribution.friends`, for less than all sources cost. */
  attributeToFriends(person: PersonView, at: number, items: readonly number[]): Float64Array[] {
    const fusion = this.fusionFor(person);
    fusion.score(person, at, this.scores);
    return attributeToFriends(fusion, person, at, items);
  }

  private fusionFor(person: PersonView): Fusion {
    return this.isCold(person) ? this.coldFusion : this.fusion;
  }

  private isCold(person: PersonView): boolean {
    const { cold } = this.state;
    return cold !== null && person.items.length <= cold.atMost;
  }

  private mask({ blocked, allowed }: RankOptions): Uint8Array | null {
    if (allowed === undefined) return blocked ?? null;
    for (let i = 0; i < this.items; i += 1) this.blocked[i] = (blocked?.[i] ?? 0) !== 0 || !allowed(i) ? 1 : 0;
    return this.blocked;
  }
}

function contributionsOf(fusion: Fusion | ShortlistFusion, item: number): RankedItem['contributions'] {
  return fusion.members
    .map(({ part }, m) => ({ part: part.name, value: fusion.contribution(m, item) }))
    .filter(({ value }) => value !== 0);
}
