import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Money } from '../../../platform/graphql/index.js';
import { connectionTypes } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { type CostBasis } from './batch/cost.js';
import { CouponUplift } from './choice/uplift.type.js';
import { type BatchState, type CouponChoice, type CouponRefusal, type DiscountKind } from './coupon.js';
import { CouponChoiceEnum, DiscountKindEnum } from './coupons.input.js';

export const CouponBatchStateEnum = enumOf<BatchState>('CouponBatchState', 'Whether codes of a batch are taken.', {
  ISSUING: 'Its codes are being made: none is taken yet.',
  ISSUED: 'They are taken until they expire.',
  ENDED: 'The shop ended it: none is taken any more.',
});

export const CouponRefusalEnum = enumOf<CouponRefusal>('CouponRefusal', 'Why a code is worth nothing for a cart.', {
  UNKNOWN: 'The shop did not make it, or gave it to another person.',
  USED: 'An order used it.',
  EXPIRED: 'Its time is over.',
  ENDED: 'The shop ended its batch.',
  OTHER_CURRENCY: 'The cart is in another currency.',
  ORDER_TOO_SMALL: 'The cart is smaller than the code asks for.',
  OTHER_PRODUCTS: 'Nothing in the cart is what the code is for.',
  LIMIT: 'As many codes of the batch are used as may be.',
  BUDGET: 'The budget of the batch does not pay for it any more.',
});

export const CostBasisEnum = enumOf<CostBasis>('CouponCostBasis', 'What says how many codes will be used.', {
  EARLIER_BATCHES: 'The share of codes of earlier batches in this currency that were used.',
  NONE: 'Nothing yet: fewer than thirty codes were given away before.',
});

@ObjectType({ description: 'What codes are worth, and until when.' })
@AccessOfParent()
export class CouponTerms {
  @Field(() => DiscountKindEnum, { description: 'What a code takes off.' })
  discount!: DiscountKind;

  @Field(() => Float, { description: 'Per cent, or an amount.' })
  value!: number;

  @Field(() => String, { description: 'Currency of all amounts (ISO 4217).' })
  currency!: string;

  @Field(() => Float, { description: 'What a code takes off at most.' })
  mostOff!: number;

  @Field(() => Float, { description: 'Smallest order, before the code.' })
  minimumOrder!: number;

  @Field(() => [String], { description: 'Products that it is for; empty with no categories: everything.' })
  productIds!: readonly string[];

  @Field(() => [String], { description: 'Categories that it is for, with those below them.' })
  categoryIds!: readonly string[];

  @Field(() => Date, { description: 'Until when codes are taken.' })
  expiresAt!: Date;
}

@ObjectType({ implements: Node, description: 'Coupons that were given to people of a segment under one budget.' })
@AccessOfParent()
export class CouponBatch {
  @Field(() => String, { description: 'Id of the batch.' })
  batchId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => CouponBatchStateEnum, { description: 'Whether its codes are taken.' })
  state!: BatchState;

  @Field(() => CouponChoiceEnum, { description: 'Who of the segment got a code.' })
  choice!: CouponChoice;

  @Field(() => Int, { description: 'Codes for each person.' })
  perPerson!: number;

  @Field(() => Boolean, { description: 'Whether an order that comes back gives its code back.' })
  returnsGiveBack!: boolean;

  @Field(() => Date, { description: 'When the codes were given away.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Subject of the token or key of whoever did it.' })
  createdBy!: string;

  @Field(() => Date, { nullable: true, description: 'When the shop ended it; null while it did not.' })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'People who got codes.' })
  people!: number;

  @Field(() => Int, { description: 'Codes that were given away.' })
  codes!: number;

  @Field(() => Int, { description: 'Codes that are used now.' })
  redeemed!: number;
}

@ObjectType({ description: 'That an order used a code.' })
@AccessOfParent()
export class CouponRedemption {
  @Field(() => String, { description: "The shop's own id of the order." })
  orderId!: string;

  @Field(() => Money, { description: 'What the order was cheaper by.' })
  amount!: Money;

  @Field(() => Money, { description: 'The order before the code.' })
  orderValue!: Money;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When the code came back; null where it did not.' })
  returnedAt!: Date | null;
}

@ObjectType({ description: 'Whom a plan gives codes to, and what that may cost. Nothing is kept.' })
@AccessOfParent()
export class CouponPreview {
  @Field(() => Int, { description: 'Members of the segment.' })
  members!: number;

  @Field(() => Int, { description: 'Members to whom the shop may write: others get no code.' })
  contactable!: number;

  @Field(() => Int, { description: 'People who would get codes.' })
  people!: number;

  @Field(() => Int, { description: 'Codes that they would get.' })
  codes!: number;

  @Field(() => Money, { description: 'What they cost if each code that may be used takes off as much as it can.' })
  worstCase!: Money;

  @Field(() => Boolean, {
    description: 'Whether the budget pays for that. If not, codes are refused once it is spent: it never goes beyond.',
  })
  covered!: boolean;

  @Field(() => Money, { nullable: true, description: 'What is expected; null where nothing says how many are used.' })
  expectedCost!: Money | null;

  @Field(() => CostBasisEnum, { description: 'What says so.' })
  basis!: CostBasis;

  @Field(() => CouponUplift, { nullable: true, description: 'Whom coupons persuade; null unless UPLIFT chooses.' })
  uplift!: CouponUplift | null;
}

@ObjectType({ description: 'A code of a person.' })
@AccessOfParent()
export class Coupon {
  @Field(() => String, { description: 'The code, to be typed at the till.' })
  code!: string;

  @Field(() => CouponTerms, { description: 'What it is worth, and until when.' })
  terms!: CouponTerms;

  @Field(() => Boolean, { description: 'Whether an order used it.' })
  used!: boolean;

  @Field(() => Boolean, { description: 'Whether it is taken now: not used, not expired, not ended.' })
  usable!: boolean;
}

@ObjectType({ description: 'What a code is worth for a cart now. Nothing is kept, and nothing promised.' })
@AccessOfParent()
export class CouponCheck {
  @Field(() => Boolean, { description: 'Whether the code would be taken.' })
  valid!: boolean;

  @Field(() => Money, { nullable: true, description: 'What the cart is cheaper by; null where it is not.' })
  amount!: Money | null;

  @Field(() => CouponRefusalEnum, { nullable: true, description: 'Why not; null where it is.' })
  refusal!: CouponRefusal | null;

  @Field(() => CouponTerms, {
    nullable: true,
    description: 'Terms of the code; null where the person has no such code.',
  })
  terms!: CouponTerms | null;
}

export const CouponBatchConnection = connectionTypes('CouponBatch', () => CouponBatch).ConnectionType;
export const CouponRedemptionConnection = connectionTypes('CouponRedemption', () => CouponRedemption).ConnectionType;
export const CouponConnection = connectionTypes('Coupon', () => Coupon).ConnectionType;
