import { type Attribution } from '../../../../gnn/index.js';
import { liveScores, COLD_WEIGHTS } from '../ranking/live-score.js';
import { type Person } from '../person/person.js';
import { inModel, type Ranked } from '../ranking/ranking.js';
import { strongestTold } from './reasons.js';
import { linkOf, liveWeightsOf, type ServingModel } from '../ranking/serving-model.js';
import { type Shop } from '../shop/shop-view.js';

/** What one source added to a score. */
export interface Share {
  /** Product or user id. */
  readonly id: string;
  readonly value: number;
}

/** Whose word a score is made of: everything here sums to it (to float precision). */
export interface ScoreAttribution {
  /** Hers, the loudest first, at most `MOST_NAMED`. */
  readonly products: readonly Share[];
  readonly otherProducts: number;
  /** Friends of whom something may be told that they did with it, the loudest first, at most `MOST_NAMED`. */
  readonly friends: readonly Share[];
  /** All other friends: who only looked at it is not named. */
  readonly otherFriends: number;
  readonly network: number;
  readonly popularity: number;
}

export const MOST_NAMED = 10;

/**
 * Where the scores of a page come from, worked out for all its places at once when the first is asked about.
 *
 * @param model that ordered the list; undefined where none did
 * @param at unix seconds of the list
 * @returns by the row of the product
 */
export function attributionsOf(
  person: Person,
  shop: Shop,
  model: ServingModel | undefined,
  at: number,
  page: readonly Ranked[],
): (row: number) => ScoreAttribution {
  let found: Map<number, ScoreAttribution> | undefined;
  const work = (): Map<number, ScoreAttribution> => {
    const rows = page.map(({ row }) => row);
    const itemOf = (row: number): number => (model ? linkOf(model, shop.table).itemOfRow[row] : -1);
    const known = rows.filter((row) => itemOf(row) >= 0);
    const live = liveScores(person, shop, model ? liveWeightsOf(model) : COLD_WEIGHTS);
    const all = new Map(rows.map((row) => [row, liveAttribution(person, row, live(row))]));
    if (model && known.length > 0) {
      const { view, rowOf } = inModel(person, shop, model);
      const named = model.ranker.attribute(view, at, known.map(itemOf));
      known.forEach((row, n) => all.set(row, { ...named[n], ownRows: Array.from(view.items, rowOf) }));
    }
    return new Map(Array.from(all, ([row, one]) => [row, told(one, person, shop, row)]));
  };
  return (row) => (found ??= work()).get(row)!;
}

interface ByRow extends Attribution {
  /** Row of the product of each entry of `own`. */
  readonly ownRows: readonly number[];
}

function liveAttribution(
  person: Person,
  row: number,
  { friends, popularity }: ReturnType<ReturnType<typeof liveScores>>,
): ByRow {
  const said = person.friends.map(({ history, share }) => {
    const n = history.items.indexOf(row);
    return n < 0 ? 0 : share * history.weights[n];
  });
  const total = said.reduce((sum, value) => sum + value, 0);
  const shares = Float64Array.from(said, (value) => (total > 0 ? (friends * value) / total : 0));
  return { own: new Float64Array(0), ownRows: [], friends: shares, network: 0, popularity };
}

/** With names for what may be named. */
function told(
  { own, ownRows, friends, network, popularity }: ByRow,
  person: Person,
  shop: Shop,
  row: number,
): ScoreAttribution {
  const { ids } = shop.table;
  const products = loudest(Array.from(own, (value, n) => ({ id: ids[ownRows[n]], value })));
  const tellers = person.friends.flatMap((friend, f) =>
    friends[f] !== 0 && strongestTold(friend, ids[row]) ? [{ id: friend.user.userId, value: friends[f] }] : [],
  );
  const named = loudest(tellers);
  return {
    products,
    otherProducts: sum(own) - sum(products.map(({ value }) => value)),
    friends: named,
    otherFriends: sum(friends) - sum(named.map(({ value }) => value)),
    network,
    popularity,
  };
}

function loudest(shares: readonly Share[]): Share[] {
  return shares
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
