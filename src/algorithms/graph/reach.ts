import { lowerBound } from '../sorted-search.js';
import { type Arcs } from './arcs.js';

/** What people did first with each product, in compressed rows: those of person `n` are `starts[n] .. starts[n + 1]`. */
export interface FirstActs {
  readonly starts: Uint32Array;
  /** Ascending within a person. */
  readonly products: Int32Array;
  /** When the person first told of the product by sharing, buying or praising it, in seconds; -1 for never. */
  readonly told: Float64Array;
  /** When the person first did anything that shows interest in the product, in seconds; no later than `told`. */
  readonly did: Float64Array;
}

export interface ReachOptions {
  /** A later act counts as a consequence within this time, in seconds. Default 30 days. */
  readonly window?: number;
  /** Credit halves with every such time that passes, in seconds. Default 7 days. */
  readonly halfLife?: number;
  /** Length of the arcs: gets what each arc's head moved its tail by, 0..1. */
  readonly credits?: Float32Array;
}

const DAY = 86_400;

/** A later act counts as a consequence of a telling within this time, in seconds. */
export const REACH_WINDOW = 30 * DAY;

/**
 * Who listens to whom, and since when: the arc `v -> u` says that `v` hears of what `u` does.
 * `since` has one time an arc in seconds; what happened before it was not heard over it.
 */
export interface Listening {
  readonly arcs: Pick<Arcs, 'nodes' | 'starts' | 'heads'>;
  readonly since: Float64Array;
}

/**
 * How many products each pair of an arc has in common, to weigh ties: length of the arcs.
 * Takes time in proportion to the shorter list of each pair (times the logarithm of the longer).
 */
export function sharedProducts(arcs: Listening['arcs'], acts: FirstActs, from = 0, to = arcs.nodes): Uint32Array {
  const shared = new Uint32Array(arcs.starts[to] - arcs.starts[from]);
  for (let v = from; v < to; v += 1) {
    for (let a = arcs.starts[v]; a < arcs.starts[v + 1]; a += 1) {
      eachShared(acts, v, arcs.heads[a], () => (shared[a - arcs.starts[from]] += 1));
    }
  }
  return shared;
}

/**
 * Reach by sharing: the expected number of distinct people each person moved. A listener's first act on a product within the
 * window after a person told of it is credited to those who told before, in equal parts (Goyal, Bonchi and Lakshmanan
 * 2011), discounted by the delay: `2^(-delay / halfLife) / tellers`. Credits of one listener combine as chances,
 * `1 - prod(1 - credit)`, so that one faithful follower never counts as more than one.
 *
 * Adds to `reach` what the listeners `from .. to - 1` give, so that a server can go over them in slices.
 *
 * @param reach length `arcs.nodes`, 0 or more; changed in place
 */
export function addReach(
  reach: Float64Array,
  { arcs, since }: Listening,
  acts: FirstActs,
  from: number,
  to: number,
  { window = REACH_WINDOW, halfLife = 7 * DAY, credits }: ReachOptions = {},
): void {
  const { starts, heads } = arcs;
  const consequences = (v: number, arc: number, visit: (act: number, delay: number) => void): void =>
    eachConsequence({ arcs, since }, acts, v, arc, window, visit);
  for (let v = from; v < to; v += 1) {
    const tellers = new Uint32Array(acts.starts[v + 1] - acts.starts[v]);
    if (tellers.length === 0) continue;
    for (let arc = starts[v]; arc < starts[v + 1]; arc += 1) {
      consequences(v, arc, (act) => (tellers[act - acts.starts[v]] += 1));
    }
    for (let arc = starts[v]; arc < starts[v + 1]; arc += 1) {
      let unmoved = 1;
      consequences(v, arc, (act, delay) => {
        unmoved *= 1 - 2 ** (-delay / halfLife) / tellers[act - acts.starts[v]];
      });
      reach[heads[arc]] += 1 - unmoved;
      if (credits) credits[arc] = 1 - unmoved;
    }
  }
}

/**
 * Calls back for each first act of the listener `v` that may follow from what the person at the end of the arc told: its place in
 * `acts`, and its delay in seconds, above 0 and at most `window`.
 */
export function eachConsequence(
  { arcs, since }: Listening,
  acts: FirstActs,
  v: number,
  arc: number,
  window: number,
  visit: (act: number, delay: number) => void,
): void {
  eachShared(acts, v, arcs.heads[arc], (own, heard) => {
    const delay = acts.did[own] - acts.told[heard];
    if (acts.told[heard] < 0 || delay <= 0 || delay > window || acts.did[own] < since[arc]) return;
    visit(own, delay);
  });
}

/** Calls back with the places of both acts for each product that two people have in common. */
function eachShared(acts: FirstActs, a: number, b: number, visit: (ofA: number, ofB: number) => void): void {
  const { starts, products } = acts;
  const swap = starts[a + 1] - starts[a] > starts[b + 1] - starts[b];
  const [short, long] = swap ? [b, a] : [a, b];
  let low = starts[long];
  const end = starts[long + 1];
  for (let s = starts[short]; s < starts[short + 1]; s += 1) {
    // Looked up rather than walked past, so that a robot's hundred thousand acts cost their logarithm.
    low = lowerBound(products, products[s], low, end);
    if (low === end) return;
    if (products[low] !== products[s]) continue;
    if (swap) visit(low, s);
    else visit(s, low);
  }
}
