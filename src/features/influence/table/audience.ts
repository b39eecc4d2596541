import { reversed, type InArcs } from '../../../algorithms/diffusion/reversed.js';
import { type WordTable } from './word-table.js';

/** How real somebody's audience looks. */
export interface Authenticity {
  /** `(1 - twin) (1 - burst)`, 0 to 1: low where her ties came at once and another account has the same. */
  readonly score: number;
  /** Share of those who hear her whom she hears as well, 0 to 1. */
  readonly reciprocity: number;
  /** Share of her dated ties, where there are five or more, that began on the one day on which most did, 0 to 1. */
  readonly burst: number;
  /** Largest share of both audiences together that another person has in common with her (Jaccard), 0 to 1; of audiences of five or more. */
  readonly twin: number;
  /** Days since she joined; null where nobody knows. */
  readonly accountDays: number | null;
}

const DAY = 86_400;
/** Ties and audiences smaller than this say nothing. */
const ENOUGH = 5;
/** Listeners who are asked whom else they hear: a hub's twin shows in a part of them. */
const ASKED = 500;

const KNOWN = new WeakMap<WordTable, InArcs>();

/** Who hears each person, in place of whom each hears; made once a table. */
export function heardBy(table: WordTable): InArcs {
  const known = KNOWN.get(table) ?? reversed(table.listening.arcs);
  KNOWN.set(table, known);
  return known;
}

/** Ties over which each person is heard. */
export function audienceSizes(table: WordTable): Int32Array {
  const { starts } = heardBy(table);
  return Int32Array.from(table.people, (_, person) => starts[person + 1] - starts[person]);
}

export function listenersOf(table: WordTable, person: number): Int32Array {
  const { starts, tails } = heardBy(table);
  return tails.subarray(starts[person], starts[person + 1]);
}

/** Share of her listeners who are in another audience as well; 0 where nobody hears her. */
export function overlapWith(table: WordTable, person: number, audience: ReadonlySet<number>): number {
  const listeners = new Set(listenersOf(table, person));
  let both = 0;
  for (const listener of listeners) both += Number(audience.has(listener));
  return listeners.size > 0 ? both / listeners.size : 0;
}

/** Everybody who hears one of these people. */
export function jointAudience(table: WordTable, people: readonly number[]): Set<number> {
  const audience = new Set<number>();
  for (const person of people) for (const listener of listenersOf(table, person)) audience.add(listener);
  return audience;
}

export function authenticityOf(table: WordTable, person: number): Authenticity {
  const { listening, joined, end } = table;
  const { starts, heads } = listening.arcs;
  const listeners = new Set(listenersOf(table, person));
  const reciprocity = overlapWith(table, person, new Set(heads.subarray(starts[person], starts[person + 1])));
  const [burst, twin] = [burstOf(table, person), twinOf(table, person, listeners)];
  const accountDays = joined[person] > 0 ? Math.max(0, (end - joined[person]) / DAY) : null;
  return { score: (1 - burst) * (1 - twin), reciprocity, burst, twin, accountDays };
}

function burstOf(table: WordTable, person: number): number {
  const { starts, arcs } = heardBy(table);
  const days = new Map<number, number>();
  let dated = 0;
  for (let n = starts[person]; n < starts[person + 1]; n += 1) {
    const since = table.listening.since[arcs[n]];
    // Ties without a date stand since always.
    if (since <= 1) continue;
    dated += 1;
    const day = Math.floor(since / DAY);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return dated < ENOUGH ? 0 : Math.max(...days.values()) / dated;
}

function twinOf(table: WordTable, person: number, listeners: ReadonlySet<number>): number {
  if (listeners.size < ENOUGH) return 0;
  const { starts, heads } = table.listening.arcs;
  const shared = new Map<number, number>();
  const step = Math.max(1, Math.floor(listeners.size / ASKED));
  let asked = 0;
  [...listeners].forEach((listener, n) => {
    if (n % step > 0) return;
    asked += 1;
    for (const other of new Set(heads.subarray(starts[listener], starts[listener + 1]))) {
      if (other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  });
  let twin = 0;
  for (const [other, count] of shared) {
    const theirs = listenersOf(table, other).length;
    if (theirs < ENOUGH) continue;
    // Two who hear each other are in one audience each: without that a pair of friends with the same friends would be none.
    const both = Math.min(theirs, (count / asked) * listeners.size);
    twin = Math.max(twin, both / (listeners.size + theirs - both));
  }
  return twin;
}
