import { attributeScores, type Attribution } from './attribution.js';
import { topK } from '../evaluate/top-k.js';
import { FALLBACK, partsOf, type RankerState } from './ranker-state.js';
import { Fusion } from './fusion.js';
import { type PersonView } from './part.js';

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
  /** Asked for every item; false = not to be shown. For rules that are cheaper to ask than to mark. */
  readonly allowed?: (item: number) => boolean;
}

/**
 * What serves: the chosen parts fused, on one person as she stands now. Works for people who were not there at training;
 * whoever has neither items nor friends gets what is popular in her region, and where even that is silent the remaining
 * items in row order, so a list is as long as asked for while items are left. Not to be used from two calls at once: it
 * owns its buffers (JavaScript runs one call at a time anyhow; nothing here awaits).
 */
export class Ranker {
  readonly items: number;
  private readonly fusion: Fusion;
  private readonly coldFusion: Fusion;
  private readonly scores: Float32Array;
  private readonly blocked: Uint8Array;

  constructor(readonly state: RankerState) {
    this.items = state.counted.items;
    const parts = partsOf(state.counted, state.learnt);
    this.fusion = new Fusion(parts, { ...FALLBACK, ...state.weights }, this.items);
    this.coldFusion =
      state.cold === null ? this.fusion : new Fusion(parts, { ...FALLBACK, ...state.cold.weights }, this.items);
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
    const fusion = this.fusionFor(person);
    fusion.score(person, at, this.scores);
    const best = topK(this.scores, Math.min(k, this.items), this.mask(options));
    return Array.from(best.items, (item, n) => ({
      item,
      score: best.scores[n],
      contributions: fusion.members
        .map(({ part }, m) => ({ part: part.name, value: fusion.contribution(m, item) }))
        .filter(({ value }) => value !== 0),
    }));
  }

  /**
   * Where the scores of some items come from. The person is scored anew, so that nothing has to be kept for those who never ask.
   *
   * @param at unix seconds, as in `top`
   */
  attribute(person: PersonView, at: number, items: readonly number[]): Attribution[] {
    const fusion = this.fusionFor(person);
    fusion.score(person, at, this.scores);
    return attributeScores(fusion, person, at, items);
  }

  private fusionFor(person: PersonView): Fusion {
    const { cold } = this.state;
    return cold !== null && person.items.length <= cold.atMost ? this.coldFusion : this.fusion;
  }

  private mask({ blocked, allowed }: RankOptions): Uint8Array | null {
    if (allowed === undefined) return blocked ?? null;
    for (let i = 0; i < this.items; i += 1) this.blocked[i] = (blocked?.[i] ?? 0) !== 0 || !allowed(i) ? 1 : 0;
    return this.blocked;
  }
}
