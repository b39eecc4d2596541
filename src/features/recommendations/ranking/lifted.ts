import { type Person } from '../person/person.js';
import { type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { limitPerCategory } from './category-limit.js';
import { rank, type Ranked, type RankRequest } from './ranking.js';
import { byScore } from './scored.js';

/** How well products go with what a list is about: by row, above 0. */
export interface Lift {
  /** Name of the contribution that lifted products have. */
  readonly part: string;
  readonly shares: ReadonlyMap<number, number>;
}

/** A lifted product's share weighs so many times the spread of the scores among lifted products. */
const WEIGHT = 4;

/** A product row of a lifted list. */
export interface LiftedRow extends Ranked {
  /** What the lift added to the score. */
  readonly lift: number;
}

/**
 * The best products for a person with lifted ones before all others, ordered mostly by share: the score of a lifted product is its
 * own, plus `WEIGHT * spread * share / largest share`, plus what brings the lowest of them to the top of the others.
 */
export function rankLifted(
  person: Person,
  shop: Shop,
  model: ServingModel | undefined,
  request: RankRequest,
  { part, shares }: Lift,
): LiftedRow[] {
  const { wanted, maxPerCategory } = request;
  const ranked = (allowed: (row: number) => boolean, length: number, max: number | null): Ranked[] =>
    length === 0 ? [] : rank(person, shop, model, { ...request, allowed, wanted: length, maxPerCategory: max });
  const lifted = ranked((row) => shares.has(row) && request.allowed(row), shares.size, null);
  // As many more as lifted products may take the places of in their categories.
  const others = ranked((row) => !shares.has(row) && request.allowed(row), wanted + lifted.length, maxPerCategory);
  const floor = lifted.at(-1)?.score ?? 0;
  const spread = (lifted.at(0)?.score ?? 0) - floor || 1;
  const most = lifted.reduce((max, { row }) => Math.max(max, shares.get(row)!), 0);
  const step = Math.max(0, (others.at(0)?.score ?? floor) - floor);
  const raised = lifted.map((entry) => {
    const lift = step + (WEIGHT * spread * shares.get(entry.row)!) / most;
    const contributions = [...entry.contributions, { part, value: lift }];
    return { ...entry, score: entry.score + lift, contributions, lift };
  });
  const list = [...raised.sort(byScore), ...others.map((entry) => ({ ...entry, lift: 0 }))];
  return maxPerCategory === null ? list.slice(0, wanted) : limitPerCategory(list, shop.table, maxPerCategory, wanted);
}
