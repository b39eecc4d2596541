import { type Arcs } from '../graph/arcs.js';

/** Whom a person moved most, and how surely. */
export interface Moved {
  readonly person: number;
  /** Largest credit first. */
  readonly others: readonly { readonly person: number; readonly credit: number }[];
}

/** So many of those a person moved are told of, and only where it is likelier than one in twenty. */
const MOST = 10;
const LEAST = 0.05;

/**
 * Whom each person moved most.
 *
 * @param arcs from who listens to whom she hears
 * @param credits one an arc: the chance that its head moved its tail to something (`addReach`)
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
