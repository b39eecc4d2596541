import { type Fact, type FingerprintKind, ramp, type Signal } from './signal.js';

/** Who else used a device, means of payment or address. */
export interface FingerprintUse {
  readonly id: string;
  readonly kind: FingerprintKind;
  /** The person used it before. */
  readonly isOwn: boolean;
  readonly others: number;
  /** Of the others, five at most. */
  readonly some: readonly string[];
  /** Of the others who were decided against or are taken for inauthentic, five at most. */
  readonly distrusted: readonly string[];
}

/** Families share a device and an address, fewer a means of payment; a house or an office has one address. */
const SHARED: Readonly<Record<FingerprintKind, Parameters<typeof ramp>[1]>> = {
  DEVICE: { from: 3, full: 8, least: 0.15, most: 0.6 },
  PAYMENT: { from: 2, full: 5, least: 0.3, most: 0.7 },
  ADDRESS: { from: 6, full: 20, least: 0.1, most: 0.4 },
};
const DISTRUSTED: Readonly<Record<FingerprintKind, number>> = { DEVICE: 0.6, PAYMENT: 0.8, ADDRESS: 0.35 };

/** What speaks against purchases with these fingerprints, whoever makes them. */
export function useSignals(uses: readonly FingerprintUse[]): Signal[] {
  return uses.flatMap(({ id, kind, others, some, distrusted }) => {
    const print: Fact = { kind: 'FINGERPRINT', id };
    const people = (ids: readonly string[]): Fact[] => [
      print,
      ...ids.slice(0, 4).map((one): Fact => ({ kind: 'PERSON', id: one })),
    ];
    const signals: Signal[] = [];
    const weight = ramp(others, SHARED[kind]);
    if (weight > 0) {
      signals.push({ kind: 'SHARED', weight, parameters: { what: kind, people: others }, facts: people(some) });
    }
    if (distrusted.length > 0) {
      const parameters = { what: kind, people: distrusted.length };
      signals.push({ kind: 'DISTRUSTED', weight: DISTRUSTED[kind], parameters, facts: people(distrusted) });
    }
    return signals;
  });
}
