import { type Act as ToldAct, DEFAULT_WEIGHTS, toldActs, type ToldKind } from '../../activity/index.js';

export type EndorsementKind = ToldKind;

/** One event of a person on a product. */
export interface Act extends ToldAct {
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How a person endorses a product. */
export interface Endorsement {
  readonly kind: EndorsementKind;
  readonly at: Date;
  /** Of a rating, else null. */
  readonly stars: number | null;
}

/**
 * The endorsement of largest weight among all acts of one person on one product, the latest of its kind; of ratings the
 * latest. Undefined where nothing of them is told ({@link toldActs}): such a person must not stand as a reason for it.
 */
export function endorsementOf(acts: readonly Act[]): Endorsement | undefined {
  const [best] = toldActs(acts).sort((a, b) => DEFAULT_WEIGHTS[b.kind] - DEFAULT_WEIGHTS[a.kind] || b.time - a.time);
  return best && { kind: best.kind, at: new Date(best.time), stars: best.kind === 'RATE' ? best.value : null };
}
