import { type PersonView } from '../../../../gnn/index.js';
import { topK } from '../../../algorithms/top-k.js';
import { type RowTest, spread } from './filter.js';
import { COLD_WEIGHTS, liveScores, type LiveWeights } from './live-score.js';
import { inModelRows, type Person } from '../person/person.js';
import { byScore, type Scored } from '../lists/position.js';
import { linkOf, liveWeightsOf, type ServingModel } from './serving-model.js';
import { type Shop } from '../shop/shop-view.js';

/** What a part added to a score. */
export interface Contribution {
  readonly part: string;
  readonly value: number;
}

/** One place of a person's list; contributions sum to the score (to float precision). */
export interface Ranked extends Scored {
  readonly contributions: readonly Contribution[];
}

export interface RankRequest {
  readonly allowed: RowTest;
  /** Unix seconds. */
  readonly at: number;
  /** How many places, from the first. */
  readonly wanted: number;
  readonly maxPerCategory: number | null;
}

/** Of a list with few of a category so many times more places are looked at before it is thinned out. */
const THINNING = 4;

/**
 * Which model orders this person's list; undefined where none does. Where the model's weights for people without a history
 * were chosen on such people they hold. Else someone of whom nothing is known, but who has friends with something, gets
 * friends' things first whatever the model thinks of friends: it was judged on people of whom more is known.
 */
export function modelFor(person: Person, model: ServingModel | undefined): ServingModel | undefined {
  if (person.view.items.length > 0 || (model && model.ranker.state.cold !== null)) return model;
  return person.friends.some(({ history }) => history.items.length > 0) ? undefined : model;
}

/** The best products for a person, best first: of the model, and beside them those it does not know yet. */
export function rank(person: Person, shop: Shop, model: ServingModel | undefined, request: RankRequest): Ranked[] {
  const { wanted, maxPerCategory } = request;
  const top = (k: number): Ranked[] =>
    model ? byModel(person, shop, model, request, k) : live(person, shop, null, COLD_WEIGHTS, request, k);
  if (maxPerCategory === null) return top(wanted).slice(0, wanted);
  for (let k = wanted * THINNING; ; k *= THINNING) {
    const list = top(k);
    const kept = spread(list, shop.table, maxPerCategory, wanted);
    if (kept.length === wanted || list.length < k) return kept;
  }
}

function byModel(person: Person, shop: Shop, model: ServingModel, request: RankRequest, k: number): Ranked[] {
  const { rowOfItem, fresh } = linkOf(model, shop.table);
  const known = model.ranker
    .top(inModel(person, shop, model).view, request.at, k, {
      allowed: (item) => rowOfItem[item] >= 0 && request.allowed(rowOfItem[item]),
    })
    .map(({ item, score, contributions }) => ({ row: rowOfItem[item], score, contributions }));
  if (fresh.length === 0) return known;
  return [...known, ...live(person, shop, fresh, liveWeightsOf(model), request, k)].sort(byScore).slice(0, k);
}

/** A person as a model sees her, and which row of the product table an item of the model is. */
export function inModel(
  person: Person,
  shop: Shop,
  model: ServingModel,
): { readonly view: PersonView; readonly rowOf: (item: number) => number } {
  const { itemOfRow, rowOfItem } = linkOf(model, shop.table);
  const region = person.region === null ? -1 : (model.regionCodes.get(person.region) ?? -1);
  return { view: inModelRows(person.view, itemOfRow, region), rowOf: (item) => rowOfItem[item] };
}

function live(
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
