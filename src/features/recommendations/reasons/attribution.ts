import { type Attribution } from '../../../../gnn/index.js';
import { visibleActs } from '../../activity/index.js';
import { type Friend, type Person } from '../person/person.js';
import { viewInModel } from '../person/view-in-model.js';
import { COLD_WEIGHTS, type LiveScore, liveScores, liveWeightsOf } from '../ranking/live-score.js';
import { type Ranked } from '../ranking/ranking.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { type Act } from './endorsement.js';
import { wholeActs } from './read-acts.js';

/** What one source added to a score. */
export interface Share {
  /** Product or user id. */
  readonly id: string;
  readonly value: number;
}

/** The sources of a score; all values sum to it (to float precision). */
export interface ScoreAttribution {
  /** Products of the person, the largest absolute value first, at most `MOST_NAMED`. */
  readonly products: readonly Share[];
  /** Sum of the person's products that are not listed. */
  readonly otherProducts: number;
  /** Friends who endorse the product, the largest absolute value first, at most `MOST_NAMED`. */
  readonly friends: readonly Share[];
  /** Sum of the friends that are not listed, for example those who only viewed the product. */
  readonly otherFriends: number;
  /** Position of the person in the space of the network. */
  readonly network: number;
  readonly popularity: number;
}

/** Most sources of one kind that are listed one by one. */
export const MOST_NAMED = 10;

/** Attributions of a page, by row of the product; each kind is computed for the whole page at its first call. */
export interface PageAttributions {
  readonly all: (row: number) => ScoreAttribution;
  /** What each of the person's friends added, named or not, in the order of `person.friends`. */
  readonly friends: (row: number) => ArrayLike<number>;
}

/**
 * @param model the model that ranked the list; undefined if none did
 * @param at unix seconds of the list
 */
export function attributionsOf(
  person: Person,
  shop: Shop,
  model: ServingModel | undefined,
  at: number,
  page: readonly Ranked[],
): PageAttributions {
  const itemOf = (row: number): number => (model ? mappingOf(model, shop.table).itemOfRow[row] : -1);
  const rows = page.map(({ row }) => row);
  const known = rows.filter((row) => itemOf(row) >= 0);
  const live = liveScores(person, shop, model ? liveWeightsOf(model) : COLD_WEIGHTS);
  const all = (): Map<number, ScoreAttribution> => {
    const found = new Map(rows.map((row) => [row, liveAttribution(person, row, live(row))]));
    if (model && known.length > 0) {
      const view = viewInModel(person, shop.table, model);
      const { rowOfItem } = mappingOf(model, shop.table);
      const named = model.ranker.attribute(view, at, known.map(itemOf));
      const ownRows = Array.from(view.items, (item) => rowOfItem[item]);
      known.forEach((row, n) => found.set(row, { ...named[n], ownRows }));
    }
    return new Map(Array.from(found, ([row, one]) => [row, withNames(one, person, shop, row)]));
  };
  const friends = (): Map<number, ArrayLike<number>> => {
    const found = new Map<number, ArrayLike<number>>(
      rows.map((row) => [row, liveAttribution(person, row, live(row)).friends]),
    );
    if (model && known.length > 0) {
      const view = viewInModel(person, shop.table, model);
      const shares = model.ranker.attributeToFriends(view, at, known.map(itemOf));
      known.forEach((row, n) => found.set(row, shares[n]));
    }
    return found;
  };
  return { all: onceForPage(all), friends: onceForPage(friends) };
}

function onceForPage<T>(compute: () => Map<number, T>): (row: number) => T {
  let found: Map<number, T> | undefined;
  return (row) => (found ??= compute()).get(row)!;
}

interface RowAttribution extends Attribution {
  /** Row of the product of each entry of `own`. */
  readonly ownRows: readonly number[];
}

function liveAttribution(person: Person, row: number, { friends, popularity }: LiveScore): RowAttribution {
  const values = person.friends.map(({ history, share }) => {
    const n = history.items.indexOf(row);
    return n < 0 ? 0 : share * history.weights[n];
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  const shares = Float64Array.from(values, (value) => (total > 0 ? (friends * value) / total : 0));
  return { own: new Float64Array(0), ownRows: [], friends: shares, network: 0, popularity };
}

/** Replaces rows by ids; friends of whom it is not known that they endorse the product, and never spoke against it, are not named. */
function withNames(
  { own, ownRows, friends, network, popularity }: RowAttribution,
  person: Person,
  shop: Shop,
  row: number,
): ScoreAttribution {
  const { ids } = shop.table;
  const products = largest(Array.from(own, (value, n) => ({ id: ids[ownRows[n]], value })));
  const endorsers = person.friends.flatMap((friend, f) =>
    friends[f] !== 0 && endorses(friend, wholeActs(friend.events, ids[row]) ?? [])
      ? [{ id: friend.user.userId, value: friends[f] }]
      : [],
  );
  const named = largest(endorsers);
  return {
    products,
    otherProducts: sum(own) - sum(products.map(({ value }) => value)),
    friends: named,
    otherFriends: sum(friends) - sum(named.map(({ value }) => value)),
    network,
    popularity,
  };
}

function endorses({ relation, user }: Friend, acts: readonly Act[]): boolean {
  return visibleActs(acts, { relation, consent: user.shareActivity }).length > 0;
}

function largest(shares: readonly Share[]): Share[] {
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
