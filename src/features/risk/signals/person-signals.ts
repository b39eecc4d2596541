import { type Fact, ramp, type Signal } from './signal.js';

/** What the graph knows of a person that speaks for or against trust. */
export interface PersonFacts {
  readonly userId: string;
  readonly decision: string | null;
  readonly inauthentic: boolean;
  readonly synchrony: number;
  readonly burst: number;
  readonly twin: number;
  readonly orders: number;
  /** Paid in all, by the currency of the same place. */
  readonly amounts: readonly number[];
  readonly currencies: readonly string[];
  /** Devices that the person bought with before. */
  readonly devices: number;
  /** When the person bought in the last day, unix milliseconds. */
  readonly times: readonly number[];
  /** Pieces in the last year. */
  readonly bought: number;
  readonly returned: number;
  readonly returns: readonly string[];
}

/** Fewer pieces than this say nothing about returns. */
const ENOUGH_PIECES = 6;
/** From half of the ties on one day together with half of the audience of another account. */
const FAKE_FROM = 0.5;

/**
 * What speaks against a person, whatever is bought. A decision of staff is above what the service found: whoever was cleared is in
 * no ring.
 *
 * @param partners people who praised in step with the person
 */
export function personSignals(facts: PersonFacts, partners: readonly string[] = []): Signal[] {
  const { userId, decision, inauthentic, synchrony, burst, twin, bought, returned, returns } = facts;
  const self: Fact = { kind: 'PERSON', id: userId };
  const signals: Signal[] = [];
  if (decision === 'AGAINST') {
    signals.push({ kind: 'DECIDED', weight: 1, parameters: {}, facts: [self] });
  } else if (inauthentic) {
    const others = partners.slice(0, 4).map((id): Fact => ({ kind: 'PERSON', id }));
    const parameters = { partners: partners.length, synchrony: Math.round(synchrony * 100) };
    signals.push({ kind: 'RING', weight: 0.7, parameters, facts: [self, ...others] });
  }
  const fake = Math.min(burst, twin);
  if (fake >= FAKE_FROM && decision !== 'CLEARED') {
    const parameters = { burst: Math.round(burst * 100), twin: Math.round(twin * 100) };
    signals.push({ kind: 'FAKE_INFLUENCE', weight: 0.4, parameters, facts: [self] });
  }
  const share = bought > 0 ? returned / bought : 0;
  if (bought >= ENOUGH_PIECES && returned >= 3) {
    const weight = ramp(share, { from: 0.5, full: 0.9, least: 0.3, most: 0.6 });
    const parameters = { returned, bought };
    const events = returns.map((id): Fact => ({ kind: 'EVENT', id }));
    if (weight > 0) signals.push({ kind: 'REFUNDS', weight, parameters, facts: events });
  }
  return signals;
}
