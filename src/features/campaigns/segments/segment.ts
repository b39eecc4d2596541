import { type SegmentId } from './ids.js';
import { type SegmentRule } from './rule/rule.js';

/** How the people of a segment are chosen: by a rule, by their likeness to those of another segment, or one by one. */
export type SegmentKind = 'RULE' | 'ALIKE' | 'LIST';

/** The people who stand nearest to the members of another segment, in the space of the active model. */
export interface AlikeChoice {
  readonly segmentId: SegmentId;
  /** How many. */
  readonly people: number;
}

/** What is kept of the way in which people are chosen. */
export interface SegmentChoice {
  readonly rule?: SegmentRule;
  readonly alike?: AlikeChoice;
}

export interface SegmentRecord {
  readonly id: SegmentId;
  readonly name: string;
  readonly kind: SegmentKind;
  readonly choice: SegmentChoice;
  readonly createdAt: Date;
  /** Subject of the token or key of whoever saved it. */
  readonly createdBy: string;
  readonly changedAt: Date;
  /** When the members were computed last; null until they are. */
  readonly computedAt: Date | null;
  /** Counts up with each change of the members. */
  readonly version: number;
  readonly people: number;
  /** To so many of them the shop might write when they were computed. */
  readonly contactable: number;
}

/** That the members of a segment changed. */
export interface SegmentVersionRecord {
  readonly version: number;
  readonly at: Date;
  readonly people: number;
  readonly contactable: number;
  readonly joined: number;
  readonly left: number;
}

/** People whom a choice chooses. */
export interface ChosenPeople {
  /** In ascending order. */
  readonly ids: readonly string[];
  readonly contactable: number;
}

/** A member of a segment, as it is exported: to everybody here the shop may write. */
export interface ExportedPerson {
  readonly userId: string;
  readonly name: string | null;
  readonly region: string | null;
  readonly orders: number;
  readonly lastPurchaseAt: Date | null;
}
