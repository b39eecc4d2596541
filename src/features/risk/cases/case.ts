import { type UserId } from '../../people/index.js';
import { type FactKind } from '../signals/signal.js';

export const CASE_STATES = ['OPEN', 'APPEALED', 'AGAINST', 'CLEARED'] as const;
export type CaseState = (typeof CASE_STATES)[number];
/** States in which a case waits for somebody of the shop. */
export const WAITING: readonly CaseState[] = ['OPEN', 'APPEALED'];

export type CaseKind = 'RING' | 'PURCHASE';
export type CaseDecision = 'AGAINST' | 'CLEARED';

/** A person about whom staff decide. */
export interface RiskCaseRecord {
  readonly id: string;
  readonly userId: UserId;
  readonly kind: CaseKind;
  readonly state: CaseState;
  /** When the case was opened, 0 to 1. */
  readonly score: number;
  /** What people who were found together have in common. */
  readonly ring: string | null;
  readonly openedAt: Date;
  readonly changedAt: Date;
}

export type CaseActKind = 'OPENED' | 'REOPENED' | 'AGAINST' | 'CLEARED' | 'APPEALED' | 'APPEAL_WON' | 'APPEAL_LOST';

/** What somebody did with a case. */
export interface CaseAct {
  readonly id: string;
  readonly at: Date;
  /** Who did it: the subject of the token or key; empty for the service itself. */
  readonly by: string;
  readonly kind: CaseActKind;
  readonly note: string | null;
}

export type EvidenceNodeKind = Exclude<FactKind, 'EVENT'> | 'PRODUCT';

/** A node of the evidence. */
export interface EvidenceNode {
  /** Unique in the evidence. */
  readonly id: string;
  readonly kind: EvidenceNodeKind;
  /** Its id in the shop. */
  readonly ref: string;
  /** A title; null for what has none. */
  readonly label: string | null;
  /** A person who is not trusted. */
  readonly distrusted: boolean;
}

export type EvidenceEdgeKind = 'PRAISED' | 'USED' | 'ASSESSED' | 'FRIENDS_WITH' | 'FOLLOWS';

export interface EvidenceEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EvidenceEdgeKind;
  readonly at: Date | null;
}

/** What a case rests on, as a part of the graph. */
export interface Evidence {
  readonly nodes: readonly EvidenceNode[];
  readonly edges: readonly EvidenceEdge[];
}
