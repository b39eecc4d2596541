import { type Arcs } from '../graph/arcs.js';

/** The people whom a person influenced most. */
export interface Moved {
  readonly person: number;
  /** Largest credit first. */
  readonly others: readonly { readonly person: number; readonly credit: number }[];
}

/** At most so many people are kept for each influencer, and only those with at least this credit. */
const MOST = 10;
const LEAST = 0.05;

/**
 * The people whom each person influenced most.
 *
 * @param arcs from the listener to the person who is heard
 * @param credits for each arc the chance that its head made its tail act on a product (`addReach`)
 */
export function movedMost(
  { nodes, starts, heads }: Pick<Arcs, 'nodes' | 'starts' | 'heads'>,
  credits: Float32Array,
): Moved[] {
  const moved = new Map<number, { person: number; credit: number }[]>();
  for (let listener = 0; listener < nodes; listener += 1) {
    for (let arc = starts[listener]; arc < starts[listener + 1]; arc += 1) {
      if (credits[arc] < LEAST) continue;
      const others = moved.get(heads[arc]) ?? [];
      others.push({ person: listener, credit: credits[arc] });
      moved.set(heads[arc], others);
    }
  }
  return [...moved].map(([person, others]) => ({
    person,
    others: others.sort((a, b) => b.credit - a.credit || a.person - b.person).slice(0, MOST),
  }));
}
