import { FALLBACK, type ColdWeights } from '../models/ranker-state.js';
import { type PartWeights } from '../models/fusion.js';
import { SERVED, WITHOUT_FRIENDS } from './card.js';
import { OTHERWISE } from '../evaluate/parts-source.js';
import { type RowSpec } from '../evaluate/row-spec.js';

/**
 * Weight of all-time popularity beside a part alone: it ranks items for people to whom the part gives only zeros (a third of ciao's
 * later people are new), and is too small to reorder the part's own ranking.
 */
const STAND_IN: PartWeights = { popularity: 1e-6 };

/** Names of the rows of single parts, in the order of the card; a number in a part's name is a half-life in days. */
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
 * The rows of a card: every part alone, what is served without friends, with friends heard the other way (`OTHERWISE`) where
 * there are parts for it, and what is served.
 *
 * @param parts names of the parts there are
 * @param chosen without the fallback; where the cold have weights of their own, a row shows what these bring
 */
export function cardSpecs(
  parts: readonly string[],
  chosen: { readonly weights: PartWeights; readonly cold: ColdWeights | null; readonly friends?: Heard | null },
): RowSpec[] {
  const { weights, cold, friends } = chosen;
  const rows = partRows(parts);
  const general = { ...FALLBACK, ...weights };
  const alone = withoutFriends(weights);
  if (alone !== weights) rows.push({ name: WITHOUT_FRIENDS, weights: { ...FALLBACK, ...alone } });
  const forCold = cold && { atMost: cold.atMost, weights: { ...FALLBACK, ...cold.weights } };
  const served = { name: SERVED, weights: general, ...(forCold && { cold: forCold }) };
  const other = otherRow(served, parts);
  if (other !== null) rows.push({ ...other, name: HEARD_OTHERWISE[friends?.byInfluence === true ? 0 : 1] });
  if (cold !== null) rows.push({ name: `${SERVED}, one weighting for all`, weights: general });
  return [...rows, served];
}

/** A row for every part alone that a card has a name for. */
export function partRows(parts: readonly string[]): RowSpec[] {
  return NAMES.flatMap(([pattern, row]) =>
    parts
      .filter((part) => pattern.test(part))
      .map((part) => ({ name: part.replace(pattern, row), weights: { ...STAND_IN, [part]: 1 } })),
  );
}

/** Names of the row with friends heard the other way: where their influence is used, and where it is not. */
export const HEARD_OTHERWISE: readonly string[] = [
  `${SERVED}, friends heard alike`,
  `${SERVED}, friends heard by influence`,
];

interface Heard {
  /** Whether friends count by their influence. */
  readonly byInfluence: boolean;
}

/** A row by the parts that hear friends the other way; null where it has none. */
function otherRow(row: RowSpec, parts: readonly string[]): RowSpec | null {
  const other = (weights: PartWeights): PartWeights =>
    Object.fromEntries(
      Object.entries(weights).map(([part, weight]) => [
        parts.includes(part + OTHERWISE) ? part + OTHERWISE : part,
        weight,
      ]),
    );
  const weights = other(row.weights);
  const cold = row.cold && { ...row.cold, weights: other(row.cold.weights) };
  const changed = [weights, cold?.weights ?? {}].some((found) =>
    Object.keys(found).some((part) => part.endsWith(OTHERWISE)),
  );
  return changed ? { ...row, weights, ...(cold && { cold }) } : null;
}

/** The counterpart without friends of each part that hears friends. */
const TWINS: Readonly<Record<string, string | null>> = {
  friends: null,
  'ridge-friends': 'ridge',
  'network-circle': 'network',
  'network-friends': 'network',
  'network-friends-rare': 'network-rare',
};

/** Whether a part hears friends. */
export function hearsFriends(part: string): boolean {
  return part in TWINS;
}

/** The weights without friends: a part that hears them is replaced by its counterpart that does not. */
function withoutFriends(weights: PartWeights): PartWeights {
  if (!Object.keys(weights).some(hearsFriends)) return weights;
  const alone: Record<string, number> = {};
  for (const [part, weight] of Object.entries(weights)) {
    const twin = hearsFriends(part) ? TWINS[part] : part;
    if (twin !== null) alone[twin] = (alone[twin] ?? 0) + weight;
  }
  return alone;
}
