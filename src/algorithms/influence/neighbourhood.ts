import { type Arcs } from '../graph/arcs.js';
import { indexOfSorted } from '../sorted-search.js';
import { type Heard, listenersOf } from './audience.js';

/** The people around one person, and the ties between them. */
export interface Neighbourhood {
  /** The person first, then by distance, the most influential first. */
  readonly people: Int32Array;
  /** Ties between each and the person; 0 for the person. */
  readonly hops: Int32Array;
  /** How many people are within so many ties, the person not counted. */
  readonly total: number;
  /** Pairs of places in `people`, one after another: who hear each other. */
  readonly mutual: readonly number[];
  /** Pairs of places: the first hears the second. */
  readonly oneWay: readonly number[];
  /** Ties between these people beyond those that are told. */
  readonly tiesLeftOut: number;
}

export interface NeighbourhoodSize {
  /** Largest distance. */
  readonly hops: number;
  /** People at most, the person included. */
  readonly people: number;
  /** Ties at most. */
  readonly ties: number;
}

/**
 * The people within some ties of a person, whichever way these go. Of too many people the nearest are kept, and of equally near ones the most influential;
 * of too many ties those that lead to the nearest. O(people + ties within the distance).
 */
export function neighbourhoodOf(
  table: Heard,
  influence: ArrayLike<number>,
  person: number,
  size: NeighbourhoodSize,
): Neighbourhood {
  const { arcs } = table.listening;
  const distance = distances(table, person, size.hops);
  const order = [...distance.keys()].sort(
    (a, b) => distance.get(a)! - distance.get(b)! || influence[b] - influence[a] || a - b,
  );
  const people = Int32Array.from(order.slice(0, size.people));
  const place = new Map([...people].map((one, n) => [one, n]));
  const ties = tiesAmong(arcs, people, place);
  // The nearer end of a tie comes first in `people`, and so do the ties of the person.
  ties.sort((a, b) => Math.min(a[0], a[1]) - Math.min(b[0], b[1]) || Math.max(a[0], a[1]) - Math.max(b[0], b[1]));
  const kept = ties.slice(0, size.ties);
  return {
    people,
    hops: people.map((one) => distance.get(one)!),
    total: distance.size - 1,
    mutual: kept.flatMap(([a, b, both]) => (both ? [a, b] : [])),
    oneWay: kept.flatMap(([a, b, both]) => (both ? [] : [a, b])),
    tiesLeftOut: ties.length - kept.length,
  };
}

/** How far everybody within `hops` ties is. */
function distances(table: Heard, person: number, hops: number): Map<number, number> {
  const { starts, heads } = table.listening.arcs;
  const found = new Map([[person, 0]]);
  let frontier = [person];
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    const next: number[] = [];
    const reach = (other: number): void => {
      if (found.has(other)) return;
      found.set(other, hop);
      next.push(other);
    };
    for (const one of frontier) {
      heads.subarray(starts[one], starts[one + 1]).forEach(reach);
      listenersOf(table, one).forEach(reach);
    }
    frontier = next;
  }
  return found;
}

/** Ties as two places and whether both hear each other; else the first hears the second. */
function tiesAmong(
  { starts, heads }: Pick<Arcs, 'starts' | 'heads'>,
  people: Int32Array,
  place: ReadonlyMap<number, number>,
): [number, number, boolean][] {
  const ties: [number, number, boolean][] = [];
  people.forEach((one, a) => {
    for (let arc = starts[one]; arc < starts[one + 1]; arc += 1) {
      const b = place.get(heads[arc]);
      if (b === undefined) continue;
      const both = indexOfSorted(heads, one, starts[heads[arc]], starts[heads[arc] + 1]) >= 0;
      if (!both || a < b) ties.push([a, b, both]);
    }
  });
  return ties;
}
