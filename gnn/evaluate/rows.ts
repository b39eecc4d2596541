import { FALLBACK, HALF_LIVES, popularityName } from '../models/ranker-state.js';
import { type PartWeights } from '../models/fusion.js';
import { SERVED } from './card.js';
import { type RowSpec } from './protocol.js';

/**
 * Popularity of all time stands in where a part is silent (a third of ciao's later people are new), so that every row is a
 * full ranking; too light to reorder what the part says.
 */
const STAND_IN: PartWeights = { popularity: 1e-6 };

/** What a card calls a part on its own. */
const NAMES: readonly (readonly [part: string, row: string])[] = [
  ...HALF_LIVES.map((halfLife): readonly [string, string] => [
    popularityName(halfLife),
    halfLife === null ? 'popularity' : `recent popularity, ${halfLife} days`,
  ]),
  ['category-60', 'category affinity x recent popularity, 60 days'],
  ['category-180', 'category affinity x recent popularity, 180 days'],
  ['item-knn', 'item-kNN'],
  ['ridge', 'ridge'],
  ['ridge-recency', 'ridge x recency'],
  ['friends', 'friends'],
  ['network', 'network without friends'],
  ['network-recency', 'network without friends x recency'],
  ['network-friends', 'network with friends'],
];

/**
 * The rows of a card: every part alone, ridge with friends, and what is served.
 *
 * @param parts names of the parts there are
 * @param friendsWeight weight of friends beside the ridge, chosen on earlier slices
 * @param weights what was chosen, without the fallback
 */
export function cardSpecs(parts: readonly string[], friendsWeight: number, weights: PartWeights): RowSpec[] {
  const rows: RowSpec[] = NAMES.filter(([part]) => parts.includes(part)).map(([part, name]) => ({
    name,
    weights: { ...STAND_IN, [part]: 1 },
  }));
  if (parts.includes('ridge'))
    rows.push({ name: 'ridge + friends', weights: { ...STAND_IN, ridge: 1, friends: friendsWeight } });
  rows.push({ name: SERVED, weights: { ...FALLBACK, ...weights } });
  return rows;
}

/** Weights where nothing could be chosen: the part that was best on a shop judged by date, else the shop's favourites. */
export function defaultWeights(parts: readonly string[]): PartWeights {
  return parts.includes('category-180') ? { 'category-180': 1 } : { 'recent-180': 1 };
}
