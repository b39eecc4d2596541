import { topK } from '../../../algorithms/top-k.js';
import { type Person } from '../person/person.js';
import { viewInModel } from '../person/view-in-model.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { limitPerCategory } from './category-limit.js';
import { type RowTest } from './filter.js';
import { COLD_WEIGHTS, liveScores, liveWeightsOf, type LiveWeights } from './live-score.js';
import { NICHE, type NicheBonus } from './niche.js';
import { byScore, type Scored } from './scored.js';

/** What one part added to a score. */
export interface Contribution {
  readonly part: string;
  readonly value: number;
}

/** A product row of a person's list; the contributions sum to the score (to float precision). */
export interface Ranked extends Scored {
  readonly contributions: readonly Contribution[];
}

export interface RankRequest {
  readonly allowed: RowTest;
  /** Unix seconds. */
  readonly at: number;
  /** Length of the list. */
  readonly wanted: number;
  readonly maxPerCategory: number | null;
  /** Null where niche products get none. */
  readonly niche?: NicheBonus | null;
}

/** With a limit per category, the list that is cut down starts at this multiple of the wanted length, then grows by it. */
const GROWTH = 4;

/**
 * The model that ranks for this person; undefined if none does. A model is not used for a person without a history who
 * has friends with one, unless its weights for such people were chosen in training: then the products of friends come
 * first.
 */
export function modelFor(person: Person, model: ServingModel | undefined): ServingModel | undefined {
  if (person.view.items.length > 0 || (model && model.ranker.state.cold !== null)) return model;
  return person.friends.some(({ history }) => history.items.length > 0) ? undefined : model;
}

/** The best products for a person, best first: scored by the model, and those that it does not know by live scores. */
export function rank(person: Person, shop: Shop, model: ServingModel | undefined, request: RankRequest): Ranked[] {
  const { wanted, maxPerCategory } = request;
  const top = (k: number): Ranked[] =>
    model ? withNiche(person, shop, model, request, k) : byLiveScore(person, shop, null, COLD_WEIGHTS, request, k);
  if (maxPerCategory === null) return top(wanted).slice(0, wanted);
  for (let k = wanted * GROWTH; ; k *= GROWTH) {
    const list = top(k);
    const kept = limitPerCategory(list, shop.table, maxPerCategory, wanted);
    if (kept.length === wanted || list.length < k) return kept;
  }
}

/** The best by the model, niche products with their bonus. */
function withNiche(person: Person, shop: Shop, model: ServingModel, request: RankRequest, k: number): Ranked[] {
  const { niche, allowed } = request;
  if (!niche) return byModel(person, shop, model, request, k);
  const best = (isNiche: boolean): Ranked[] => {
    const own = { ...request, allowed: (row: number) => allowed(row) && niche.isNiche(row) === isNiche };
    return byModel(person, shop, model, own, k);
  };
  const raised = best(true).map(({ row, score, contributions }) => ({
    ...{ row, score: score + niche.value },
    contributions: [...contributions, { part: NICHE, value: niche.value }],
  }));
  return [...raised, ...best(false)].sort(byScore).slice(0, k);
}

function byModel(person: Person, shop: Shop, model: ServingModel, request: RankRequest, k: number): Ranked[] {
  const { rowOfItem, newRows } = mappingOf(model, shop.table);
  const known = model.ranker
    .top(viewInModel(person, shop.table, model), request.at, k, {
      allowed: (item) => rowOfItem[item] >= 0 && request.allowed(rowOfItem[item]),
    })
    .map(({ item, score, contributions }) => ({ row: rowOfItem[item], score, contributions }));
  if (newRows.length === 0) return known;
  const unknown = byLiveScore(person, shop, newRows, liveWeightsOf(model), request, k);
  return [...known, ...unknown].sort(byScore).slice(0, k);
}

/** @param rows candidates; null for all rows */
function byLiveScore(
  person: Person,
  shop: Shop,
  rows: Int32Array | null,
  weights: LiveWeights,
  request: RankRequest,
  k: number,
): Ranked[] {
  const candidates = (rows ?? Int32Array.from({ length: shop.table.size }, (_, row) => row)).filter(request.allowed);
  const scoreOf = liveScores(person, shop, weights);
  const scores = Float32Array.from(candidates, (row) => {
    const { friends, popularity } = scoreOf(row);
    return friends + popularity;
  });
  const best = topK(scores, Math.min(k, candidates.length));
  return Array.from(best.items, (n) => {
    const row = candidates[n];
    const { friends, popularity } = scoreOf(row);
    const contributions = [
      { part: 'friends', value: friends },
      { part: 'popularity', value: popularity },
    ].filter(({ value }) => value !== 0);
    return { row, score: scores[n], contributions };
  });
}
