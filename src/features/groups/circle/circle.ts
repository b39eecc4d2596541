import { type Joining } from '../../../algorithms/groups/likely-circle.js';
import { type EventKind } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type Tier } from '../offers/offer.js';

/** Why somebody is in a circle. */
export interface CircleReason {
  /** What the person did and tells friends, with a product near to the one that is sold. */
  readonly productId: ProductId;
  readonly action: EventKind;
  readonly at: Date;
}

export interface CircleMember {
  readonly userId: UserId;
  /** The latest first, two at most; empty where the person tells nothing of it. */
  readonly reasons: readonly CircleReason[];
}

/** Why a circle is smaller than was asked for. */
export type CircleLimit = 'STOCK' | 'FRIENDS' | 'OFFER';

/** Whom to ask to buy a product together. */
export interface CircleRecord {
  readonly productId: ProductId;
  /** Without the person who asks. */
  readonly members: readonly CircleMember[];
  /** Chance that all of them join, 0 to 1. */
  readonly chance: number;
  readonly currency: string;
  /** What so many people reach; null where they are too few. */
  readonly tier: Tier | null;
  readonly heldBy: CircleLimit | null;
}

/**
 * How likely a friend who is asked joins: .27 where nothing is told and the ties have no strength, .5 with the strongest ties. A prior and not learnt: it orders
 * circles, and promises nothing.
 */
export const PRIOR: Joining = { intercept: -1, interest: 1, ties: 1 };

/** Strength of a friendship of which nothing may be said: before the first training, and where one of both shares activity with nobody. */
export const PLAIN_TIE = 0.5;
