import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type AssessStore } from '../purchase/assess.store.js';
import { personSignals } from '../signals/person-signals.js';
import { inOrder, scoreOf, type Signal } from '../signals/signal.js';
import { useSignals } from '../signals/use-signals.js';
import { type EvidenceStore } from './evidence.store.js';

/** How little a person may be trusted, and why. */
export interface PersonRisk {
  readonly userId: UserId;
  /** 0 to 1. */
  readonly score: number;
  /** The heaviest first. */
  readonly signals: readonly Signal[];
}

/** Says how little people may be trusted, by the graph as it is now. */
export class RiskOf {
  constructor(
    private readonly known: AssessStore,
    private readonly evidence: EvidenceStore,
    private readonly now: () => number,
  ) {}

  /** Undefined for an unknown person. */
  async of(userId: UserId, context?: QueryContext): Promise<PersonRisk | undefined> {
    const person = await this.known.readPerson(userId, new Date(this.now()), context);
    if (!person) return undefined;
    const { facts, uses } = person;
    const partners = facts.inauthentic ? ((await this.evidence.partners([userId], context)).get(userId) ?? []) : [];
    const signals = inOrder([
      ...personSignals(
        { userId, ...facts },
        partners.map(({ id }) => id),
      ),
      ...useSignals(uses),
    ]);
    return { userId, score: scoreOf(signals), signals };
  }
}
