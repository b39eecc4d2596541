import { Growing } from '../growing.js';
import { type Steps } from '../graph/steps.js';
import { type PreparedLog } from './exposures.js';

const DAY = 86_400;
/** A purchase later than this after hearing was not caused by it: of caused purchases hardly any are. */
export const EVIDENCE_WINDOW = 21 * DAY;
/** Purchases and hearings within this time are left out: both people may have been together, or belong to a ring that buys in bursts. */
export const EVIDENCE_LAG = 3 * 3_600;

/**
 * What a log tells about the chance that a tie moves somebody. A *hearing* counts where the listener did not have the product and was
 * present. A purchase of a person counts with all hearings before it that may have caused it; other hearings were in vain, as far as
 * they could be watched.
 */
export interface TieEvidence {
  /** Of each arc: hearings in vain that were watched for the whole window, of purchases (0) and of other tellings (1). */
  readonly vain: readonly [Float64Array, Float64Array];
  /** Hearings in vain that were watched for less than the window, as the data end: arc, time in seconds, whether of another telling. */
  readonly cut: { readonly arc: Int32Array; readonly watched: Float64Array; readonly other: Uint8Array };
  /** The hearings before purchase `n` are `starts[n] .. starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly arc: Int32Array;
  /** Time from the hearing to the purchase, in seconds. */
  readonly delay: Float64Array;
  readonly other: Uint8Array;
  /** Of each purchase: who bought, and what. */
  readonly buyer: Int32Array;
  readonly product: Int32Array;
}

/** Hearings that are processed between two yields. */
const SLICE = 20_000;

/**
 * Collects the evidence product by product; linear in tellings times listeners. Memory: that of the purchases after hearing, and of the
 * hearings of the last days.
 */
export function* tieEvidenceSteps(log: PreparedLog): Steps<TieEvidence> {
  const { rows, ofProduct, heardBy, listening, end, present } = log;
  const { arcs, since } = listening;
  const vain = [new Float64Array(arcs.heads.length), new Float64Array(arcs.heads.length)] as const;
  const cut = { arc: new Growing(Int32Array), watched: new Growing(Float64Array), other: new Growing(Uint8Array) };
  const [starts, arc, buyer, product] = Array.from({ length: 4 }, () => new Growing(Int32Array));
  const [delay, other] = [new Growing(Float64Array), new Growing(Uint8Array)];
  const boughtAt = new Float64Array(arcs.nodes).fill(Infinity);
  let [hearings, slice] = [0, 0];
  starts.push(0);
  for (let p = 0; p < log.products; p += 1) {
    const [from, to] = [ofProduct.starts[p], ofProduct.starts[p + 1]];
    for (let n = from; n < to; n += 1) boughtAt[ofProduct.people[n]] = rows.bought[ofProduct.rows[n]];
    const before = new Map<number, { arc: number; delay: number; other: number }[]>();
    const hear = (teller: number, at: number, kind: 0 | 1): void => {
      for (let l = heardBy.starts[teller]; l < heardBy.starts[teller + 1]; l += 1) {
        const [over, listener] = [heardBy.arcs[l], heardBy.tails[l]];
        const bought = boughtAt[listener];
        if (since[over] > at || present[listener] > at || bought <= at + EVIDENCE_LAG || at + EVIDENCE_LAG >= end)
          continue;
        hearings += 1;
        if (bought - at <= EVIDENCE_WINDOW) {
          const mine = before.get(listener) ?? [];
          mine.push({ arc: over, delay: bought - at, other: kind });
          before.set(listener, mine);
        } else if (end - at >= EVIDENCE_WINDOW) vain[kind][over] += 1;
        else {
          cut.arc.push(over);
          cut.watched.push(end - at);
          cut.other.push(kind);
        }
      }
    };
    for (let n = from; n < to; n += 1) {
      const row = ofProduct.rows[n];
      if (rows.bought[row] < Infinity) hear(ofProduct.people[n], rows.bought[row], 0);
      if (rows.told[row] < rows.bought[row]) hear(ofProduct.people[n], rows.told[row], 1);
    }
    for (const [listener, mine] of before) {
      for (const hearing of mine) {
        arc.push(hearing.arc);
        delay.push(hearing.delay);
        other.push(hearing.other);
      }
      starts.push(arc.length);
      buyer.push(listener);
      product.push(p);
    }
    for (let n = from; n < to; n += 1) boughtAt[ofProduct.people[n]] = Infinity;
    if (hearings - slice < SLICE) continue;
    slice = hearings;
    yield (p + 1) / log.products;
  }
  return {
    ...{ vain, cut: { arc: cut.arc.values(), watched: cut.watched.values(), other: cut.other.values() } },
    ...{ starts: starts.values(), arc: arc.values(), delay: delay.values(), other: other.values() },
    ...{ buyer: buyer.values(), product: product.values() },
  };
}
