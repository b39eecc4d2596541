import { FALLBACK, type ColdWeights } from '../models/ranker-state.js';
import { type PartWeights } from '../models/fusion.js';
import { SERVED } from './card.js';
import { type RowSpec } from './row-spec.js';

/**
 * Popularity of all time stands in where a part is silent (a third of ciao's later people are new), so that every row is a
 * full ranking; too light to reorder what the part says.
 */
const STAND_IN: PartWeights = { popularity: 1e-6 };

/** What a card calls a part on its own, in the order of its rows; a number in the part's name is a half-life in days. */
const NAMES: readonly (readonly [part: RegExp, row: string])[] = [
  [/^popularity$/, 'popularity'],
  [/^recent-(.+)$/, 'recent popularity, $1 days'],
  [/^category-(.+)$/, 'category affinity x recent popularity, $1 days'],
  [/^item-knn$/, 'item-kNN'],
  [/^ridge$/, 'ridge'],
  [/^ridge-recency$/, 'ridge x recency'],
  [/^friends$/, 'friends'],
  [/^ridge-friends$/, 'ridge + friends'],
  [/^network$/, 'network without friends'],
  [/^network-recency$/, 'network without friends x recency'],
  [/^network-circle$/, 'network through friends'],
  [/^network-friends$/, 'network with friends'],
];

/**
 * The rows of a card: every part alone, and what is served.
 *
 * @param parts names of the parts there are
 * @param chosen without the fallback; where the cold have weights of their own, a row shows what these bring
 */
export function cardSpecs(
  parts: readonly string[],
  chosen: { readonly weights: PartWeights; readonly cold: ColdWeights | null },
): RowSpec[] {
  const { weights, cold } = chosen;
  const rows = partRows(parts);
  const general = { ...FALLBACK, ...weights };
  const alone = withoutFriends(weights);
  if (alone !== weights) rows.push({ name: WITHOUT_FRIENDS, weights: { ...FALLBACK, ...alone } });
  if (cold === null) return [...rows, { name: SERVED, weights: general }];
  rows.push({ name: `${SERVED}, one weighting for all`, weights: general });
  const forCold = { atMost: cold.atMost, weights: { ...FALLBACK, ...cold.weights } };
  rows.push({ name: SERVED, weights: general, cold: forCold });
  return rows;
}

/** A row for every part alone that a card has a name for. */
export function partRows(parts: readonly string[]): RowSpec[] {
  return NAMES.flatMap(([pattern, row]) =>
    parts
      .filter((part) => pattern.test(part))
      .map((part) => ({ name: part.replace(pattern, row), weights: { ...STAND_IN, [part]: 1 } })),
  );
}

/** Name of the row that shows what friends bring: the chosen weights with friends taken out of every part. */
export const WITHOUT_FRIENDS = `${SERVED}, friends left out`;

/** What a part that hears friends is without them. */
const TWINS: Readonly<Record<string, string | null>> = {
  friends: null,
  'ridge-friends': 'ridge',
  'network-circle': 'network',
  'network-friends': 'network',
};

/** Whether a part says something that comes from friends. */
export function hearsFriends(part: string): boolean {
  return part in TWINS;
}

/** The same weights without friends: a part that hears them gives way to its twin that does not. */
function withoutFriends(weights: PartWeights): PartWeights {
  if (!Object.keys(weights).some(hearsFriends)) return weights;
  const alone: Record<string, number> = {};
  for (const [part, weight] of Object.entries(weights)) {
    const twin = hearsFriends(part) ? TWINS[part] : part;
    if (twin !== null) alone[twin] = (alone[twin] ?? 0) + weight;
  }
  return alone;
}

/** Weights where nothing could be chosen: the part that was best on a shop judged by date, else the shop's favourites. */
export function defaultWeights(parts: readonly string[]): PartWeights {
  return parts.includes('category-180') ? { 'category-180': 1 } : { 'recent-180': 1 };
}
