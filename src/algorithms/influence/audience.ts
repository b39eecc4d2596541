import { type InArcs, reversed } from '../diffusion/reversed.js';
import { type Listening } from '../graph/reach.js';

/** What is asked of a table: who hears whom. */
export interface Heard {
  readonly listening: Pick<Listening, 'arcs'>;
}

const CACHE = new WeakMap<Listening['arcs'], InArcs>();

/** The ties, grouped by the person who is heard; computed once for each table. */
export function audienceArcs(table: Heard): InArcs {
  const known = CACHE.get(table.listening.arcs) ?? reversed(table.listening.arcs);
  CACHE.set(table.listening.arcs, known);
  return known;
}

/** Number of listeners of each person. */
export function audienceSizes(table: Heard): Int32Array {
  const { starts } = audienceArcs(table);
  return Int32Array.from({ length: starts.length - 1 }, (_, person) => starts[person + 1] - starts[person]);
}

/** The listeners of a person: friends and followers. */
export function listenersOf(table: Heard, person: number): Int32Array {
  const { starts, tails } = audienceArcs(table);
  return tails.subarray(starts[person], starts[person + 1]);
}

/** Share of a person's listeners who belong to an audience, 0 to 1; 0 for a person without listeners. */
export function overlapWith(table: Heard, person: number, audience: ReadonlySet<number>): number {
  const listeners = new Set(listenersOf(table, person));
  let both = 0;
  for (const listener of listeners) both += Number(audience.has(listener));
  return listeners.size > 0 ? both / listeners.size : 0;
}

/** Everybody who hears at least one of these people. */
export function jointAudience(table: Heard, people: readonly number[]): Set<number> {
  const audience = new Set<number>();
  for (const person of people) for (const listener of listenersOf(table, person)) audience.add(listener);
  return audience;
}
