import { type InArcs, reversed } from '../diffusion/reversed.js';
import { type SalesTable } from './sales-table.js';

/** How genuine the audience of a person looks. */
export interface Authenticity {
  /** `(1 - twin) (1 - burst)`, 0 to 1: low where the ties began at the same time and another account has the same audience. */
  readonly score: number;
  /** Share of the listeners whom the person hears as well, 0 to 1. */
  readonly reciprocity: number;
  /** Largest share of the person's dated ties that began on one day, 0 to 1; 0 with fewer than five dated ties. */
  readonly burst: number;
  /** Largest Jaccard similarity between this audience and that of another person, 0 to 1; audiences of fewer than five count as 0. */
  readonly twin: number;
  /** Age of the account in days; null where it is not known. */
  readonly accountDays: number | null;
}

const DAY = 86_400;
/** Fewer ties or listeners than this give no estimate. */
const ENOUGH = 5;
/** Number of listeners sampled in the search for a similar audience: enough to find one among the listeners of a hub. */
const SAMPLED = 500;

/** What is asked of a table: who hears whom. */
export interface Heard extends Pick<SalesTable, 'people'> {
  readonly listening: Pick<SalesTable['listening'], 'arcs'>;
}

const CACHE = new WeakMap<Heard, InArcs>();

/** The ties of the table, grouped by the person who is heard; computed once for each table. */
export function audienceArcs(table: Heard): InArcs {
  const known = CACHE.get(table) ?? reversed(table.listening.arcs);
  CACHE.set(table, known);
  return known;
}

/** Number of listeners of each person. */
export function audienceSizes(table: Heard): Int32Array {
  const { starts } = audienceArcs(table);
  return Int32Array.from(table.people, (_, person) => starts[person + 1] - starts[person]);
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
export function jointAudience(table: SalesTable, people: readonly number[]): Set<number> {
  const audience = new Set<number>();
  for (const person of people) for (const listener of listenersOf(table, person)) audience.add(listener);
  return audience;
}

export function authenticityOf(table: SalesTable, person: number): Authenticity {
  const { listening, joined, end } = table;
  const { starts, heads } = listening.arcs;
  const listeners = new Set(listenersOf(table, person));
  const reciprocity = overlapWith(table, person, new Set(heads.subarray(starts[person], starts[person + 1])));
  const [burst, twin] = [burstOf(table, person), twinOf(table, person, listeners)];
  const accountDays = joined[person] > 0 ? Math.max(0, (end - joined[person]) / DAY) : null;
  return { score: (1 - burst) * (1 - twin), reciprocity, burst, twin, accountDays };
}

function burstOf(table: SalesTable, person: number): number {
  const { starts, arcs } = audienceArcs(table);
  const days = new Map<number, number>();
  let dated = 0;
  for (let n = starts[person]; n < starts[person + 1]; n += 1) {
    const since = table.listening.since[arcs[n]];
    // A tie without a date has the first second of 1970.
    if (since <= 1) continue;
    dated += 1;
    const day = Math.floor(since / DAY);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return dated < ENOUGH ? 0 : Math.max(...days.values()) / dated;
}

/** Counts, over a sample of the listeners, whom else they hear, and scales the counts up to all listeners. */
function twinOf(table: SalesTable, person: number, listeners: ReadonlySet<number>): number {
  if (listeners.size < ENOUGH) return 0;
  const { starts, heads } = table.listening.arcs;
  const shared = new Map<number, number>();
  const step = Math.max(1, Math.floor(listeners.size / SAMPLED));
  let sampled = 0;
  [...listeners].forEach((listener, n) => {
    if (n % step > 0) return;
    sampled += 1;
    for (const other of new Set(heads.subarray(starts[listener], starts[listener + 1]))) {
      if (other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  });
  let twin = 0;
  for (const [other, count] of shared) {
    const theirs = listenersOf(table, other).length;
    if (theirs < ENOUGH) continue;
    // Capped by the size of the other audience, as the scaled count is an estimate.
    const both = Math.min(theirs, (count / sampled) * listeners.size);
    twin = Math.max(twin, both / (listeners.size + theirs - both));
  }
  return twin;
}
