import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { indexOfSorted } from '../../../algorithms/sorted-search.js';

/** What the picture of all people is drawn from, in columns. */
export interface MapColumns {
  /** Communities of two people or more, the largest first. */
  readonly groups: readonly { readonly leader: number; readonly people: number }[];
  /** The place of each person's community in `groups`; 65,535 for none. */
  readonly community: Uint16Array<ArrayBuffer>;
  /** Influence of each person on a scale of 0 to 255. */
  readonly influence: Uint8Array<ArrayBuffer>;
  /** The ties of person `n` to people after them are `tieStarts[n] .. tieStarts[n + 1]` of `tieEnds`: each tie once. */
  readonly tieStarts: Uint32Array<ArrayBuffer>;
  readonly tieEnds: Uint32Array<ArrayBuffer>;
}

/** Stands for no community. */
export const NO_COMMUNITY = 65_535;

/** Takes the columns from the table of a run. */
export function mapColumns({ scores, listening: { arcs } }: Pick<SalesTable, 'scores' | 'listening'>): MapColumns {
  const sizes = new Map<number, number>();
  for (const leader of scores.community) sizes.set(leader, (sizes.get(leader) ?? 0) + 1);
  const groups = [...sizes]
    .filter(([, people]) => people > 1)
    .map(([leader, people]) => ({ leader, people }))
    .sort((a, b) => b.people - a.people || a.leader - b.leader)
    .slice(0, NO_COMMUNITY);
  const place = new Map(groups.map(({ leader }, n) => [leader, n]));
  const most = scores.influence.reduce((a, b) => Math.max(a, b), 0) || 1;
  return {
    groups,
    community: Uint16Array.from(scores.community, (leader) => place.get(leader) ?? NO_COMMUNITY),
    influence: Uint8Array.from(scores.influence, (value) => Math.round((255 * value) / most)),
    ...tiesOf(arcs),
  };
}

/** Each pair of people of whom one hears the other, with the first person of the two. */
function tiesOf({ nodes, starts, heads }: SalesTable['listening']['arcs']): Pick<MapColumns, 'tieStarts' | 'tieEnds'> {
  const hears = (one: number, other: number): boolean => indexOfSorted(heads, other, starts[one], starts[one + 1]) >= 0;
  const pairs: (readonly [number, number])[] = [];
  for (let person = 0; person < nodes; person += 1) {
    for (let arc = starts[person]; arc < starts[person + 1]; arc += 1) {
      const other = heads[arc];
      if (person < other) pairs.push([person, other]);
      else if (!hears(other, person)) pairs.push([other, person]);
    }
  }
  const tieStarts = new Uint32Array(nodes + 1);
  for (const [first] of pairs) tieStarts[first + 1] += 1;
  for (let n = 0; n < nodes; n += 1) tieStarts[n + 1] += tieStarts[n];
  const next = tieStarts.slice(0, nodes);
  const tieEnds = new Uint32Array(pairs.length);
  for (const [first, second] of pairs) tieEnds[next[first]++] = second;
  return { tieStarts, tieEnds };
}
