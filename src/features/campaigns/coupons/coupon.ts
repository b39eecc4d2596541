import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type SegmentId } from '../segments/ids.js';
import { type CouponBatchId } from './ids.js';

export type DiscountKind = 'PERCENT' | 'AMOUNT';

/** How people of a segment are chosen for a coupon. */
export type CouponChoice = 'ALL' | 'VALUE' | 'UPLIFT';

/** What a code is worth, and until when. They do not change once a code is out. */
export interface CouponTerms {
  readonly discount: DiscountKind;
  /** Per cent, or an amount. */
  readonly value: number;
  readonly currency: string;
  /** No order is cheaper by more; of AMOUNT it is the amount. */
  readonly mostOff: number;
  readonly minimumOrder: number;
  /** What it is for; both empty: everything. */
  readonly productIds: readonly ProductId[];
  readonly categoryIds: readonly CategoryId[];
  readonly expiresAt: Date;
}

/** Terms, and how many codes under which budget. */
export interface CouponPlan extends CouponTerms {
  readonly segmentId: SegmentId;
  readonly choice: CouponChoice;
  /** Codes that each person gets: of a batch nobody uses more. */
  readonly perPerson: number;
  /** Codes that may be used at a time; null: all. */
  readonly mostRedemptions: number | null;
  readonly budget: number;
  /** Whether an order that comes back gives its code back. */
  readonly returnsGiveBack: boolean;
}

export type BatchState = 'ISSUING' | 'ISSUED' | 'ENDED';

export interface CouponBatchRecord extends CouponPlan {
  readonly id: CouponBatchId;
  readonly name: string;
  readonly state: BatchState;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly endedAt: Date | null;
  readonly people: number;
  readonly codes: number;
  /** Codes that are used now, and what orders were cheaper by. */
  readonly redeemed: number;
  readonly spent: number;
}

/** A code with what it is worth. */
export interface CouponRecord {
  readonly code: string;
  readonly batch: CouponBatchRecord;
  /** The order that used it. */
  readonly orderId: string | null;
}

/** That an order used a code. */
export interface RedemptionRecord {
  readonly id: string;
  readonly orderId: string;
  readonly amount: number;
  readonly orderValue: number;
  readonly at: Date;
  readonly returnedAt: Date | null;
}

/** One line of a cart. */
export interface CartLine {
  readonly productId: ProductId;
  readonly quantity: number;
  /** Of one piece. */
  readonly price: number;
}

/** A cart with a code, as the shop sends it. */
export interface CouponCart {
  readonly code: string;
  readonly userId: UserId;
  readonly currency: string;
  readonly lines: readonly CartLine[];
}

/** Why a coupon is worth nothing for a cart. */
export type CouponRefusal =
  | 'UNKNOWN'
  | 'USED'
  | 'EXPIRED'
  | 'ENDED'
  | 'OTHER_CURRENCY'
  | 'ORDER_TOO_SMALL'
  | 'OTHER_PRODUCTS'
  | 'LIMIT'
  | 'BUDGET';
