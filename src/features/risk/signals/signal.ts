/** What a purchase was made with. */
export const FINGERPRINT_KINDS = ['DEVICE', 'PAYMENT', 'ADDRESS'] as const;
export type FingerprintKind = (typeof FINGERPRINT_KINDS)[number];

export const SIGNAL_KINDS = [
  'DECIDED',
  'RING',
  'FAKE_INFLUENCE',
  'VELOCITY',
  'NEW_DEVICE',
  'SHARED',
  'DISTRUSTED',
  'REFUNDS',
  'COUPON',
  'AMOUNT',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export type FactKind = 'PERSON' | 'FINGERPRINT' | 'ASSESSMENT' | 'EVENT';

/** Something in the graph that a signal rests on. */
export interface Fact {
  readonly kind: FactKind;
  readonly id: string;
}

/** Something that speaks against trust, with what it rests on. */
export interface Signal {
  readonly kind: SignalKind;
  /** 0 to 1: the risk if nothing else were known. */
  readonly weight: number;
  /** Values of the sentence (`texts.ts`). */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Five at most. */
  readonly facts: readonly Fact[];
}

export const DECISIONS = ['ALLOW', 'REVIEW', 'BLOCK'] as const;
export type Decision = (typeof DECISIONS)[number];

/** From these scores a purchase waits for a person, and is refused. */
export const REVIEW_FROM = 0.5;
export const BLOCK_FROM = 0.9;

/** `1 - Π (1 - weight)`: signals count as independent evidence, 0 to 1. */
export function scoreOf(signals: readonly Signal[]): number {
  return 1 - signals.reduce((trust, { weight }) => trust * (1 - weight), 1);
}

export function decisionOf(score: number): Decision {
  if (score >= BLOCK_FROM) return 'BLOCK';
  return score >= REVIEW_FROM ? 'REVIEW' : 'ALLOW';
}

/** The heaviest first. */
export function inOrder(signals: readonly Signal[]): Signal[] {
  return [...signals].sort((a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : 1));
}

/** Weight of a count: 0 below `from`, `least` at it, rising in a line to `most` at `full` and above. */
export function ramp(
  count: number,
  { from, full, least, most }: { from: number; full: number; least: number; most: number },
): number {
  if (count < from) return 0;
  return least + (most - least) * Math.min(1, (count - from) / (full - from));
}
