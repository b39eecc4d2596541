import { type FirstActs, type Listening, REACH_WINDOW, eachConsequence } from '../graph/reach.js';

/** What one person moved another to. */
export interface MovedPerson {
  readonly person: number;
  /** The chance that the first person moved the other to do something with a product, 0 to 1. */
  readonly credit: number;
  /** Products on which the other acted first within thirty days after the first person told of them; 1 or more. */
  readonly count: number;
  /** When the latest of these acts was, in seconds, and its product. */
  readonly last: number;
  readonly product: number;
}

/** The people whom a person influenced most. */
export interface Moved {
  readonly person: number;
  /** Largest credit first. */
  readonly others: readonly MovedPerson[];
}

/** At most so many people are kept for each influencer, and only those with at least this credit. */
const MOST = 10;
const LEAST = 0.05;

interface Candidate {
  readonly listener: number;
  readonly arc: number;
}

/**
 * The people whom each person influenced most, and what with.
 *
 * @param listening arcs from the listener to the person who is heard
 * @param credits for each arc the chance that its head made its tail act on a product (`addReach`)
 */
export function movedMost(listening: Listening, acts: FirstActs, credits: Float32Array): Moved[] {
  const { nodes, starts, heads } = listening.arcs;
  const moved = new Map<number, Candidate[]>();
  for (let listener = 0; listener < nodes; listener += 1) {
    for (let arc = starts[listener]; arc < starts[listener + 1]; arc += 1) {
      if (credits[arc] < LEAST) continue;
      const others = moved.get(heads[arc]) ?? [];
      others.push({ listener, arc });
      moved.set(heads[arc], others);
    }
  }
  return [...moved].map(([person, others]) => ({
    person,
    others: others
      .sort((a, b) => credits[b.arc] - credits[a.arc] || a.listener - b.listener)
      .slice(0, MOST)
      .map(({ listener, arc }) => ({
        person: listener,
        credit: credits[arc],
        ...consequencesOf(listening, acts, listener, arc),
      })),
  }));
}

/** Only for pairs that are kept: the acts of a whole shop would be too many to hold. */
function consequencesOf(
  listening: Listening,
  acts: FirstActs,
  listener: number,
  arc: number,
): Pick<MovedPerson, 'count' | 'last' | 'product'> {
  let [count, last, product] = [0, -1, -1];
  eachConsequence(listening, acts, listener, arc, REACH_WINDOW, (act) => {
    count += 1;
    if (acts.did[act] <= last) return;
    last = acts.did[act];
    product = acts.products[act];
  });
  return { count, last, product };
}
