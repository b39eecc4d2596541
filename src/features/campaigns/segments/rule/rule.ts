import { type EventKind } from '../../../activity/index.js';

/** Numbers that are known of people. */
export type SegmentNumber =
  | 'ORDERS'
  | 'DAYS_SINCE_PURCHASE'
  | 'DAYS_SINCE_JOINED'
  | 'EXPECTED_PURCHASES'
  | 'CHURN_RISK'
  | 'FRIENDS'
  | 'FOLLOWERS'
  | 'INFLUENCE_RANK'
  | 'SALES_CAUSED'
  | 'AUTHENTICITY';
/** Amounts that are known of people, in each currency. */
export type SegmentAmount = 'SPENT' | 'VALUE';
/** Words that are known of people. */
export type SegmentWord = 'REGION' | 'COMMUNITY' | 'PERSON';
/** What is so of a person, or not. */
export type SegmentState =
  'MAY_CONTACT' | 'SHARES_ACTIVITY' | 'SOLD_BY_WORD' | 'ROBOT_LIKE' | 'INAUTHENTIC' | 'CASE_WAITS';

/** From and to, both included; one at least is given. */
export interface Bounded {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

export interface NumberCondition extends Bounded {
  readonly of: SegmentNumber;
}

export interface AmountCondition extends Bounded {
  readonly of: SegmentAmount;
  /** By default the one in which most customers paid. */
  readonly currency?: string | null;
}

export interface WordCondition {
  readonly of: SegmentWord;
  readonly in: readonly string[];
}

/** How often the person, or how many friends, did something with products: with all, or those that fit everything that is given. */
export interface ActsCondition extends Bounded {
  readonly kinds: readonly EventKind[];
  readonly productIds?: readonly string[] | null;
  /** Products in one of these or in a category within. */
  readonly categoryIds?: readonly string[] | null;
  readonly brands?: readonly string[] | null;
  readonly tags?: readonly string[] | null;
  readonly withinDays?: number | null;
  /** The share of these among all acts of the kinds, 0 to 1. */
  readonly atLeastShare?: number | null;
  readonly who?: 'PERSON' | 'FRIENDS' | null;
}

/** Whom to choose: exactly one of these is given. */
export interface SegmentRule {
  readonly all?: readonly SegmentRule[] | null;
  readonly any?: readonly SegmentRule[] | null;
  readonly not?: SegmentRule | null;
  readonly number?: NumberCondition | null;
  readonly amount?: AmountCondition | null;
  readonly word?: WordCondition | null;
  readonly is?: SegmentState | null;
  readonly acts?: ActsCondition | null;
}

export const PARTS = ['all', 'any', 'not', 'number', 'amount', 'word', 'is', 'acts'] as const;
