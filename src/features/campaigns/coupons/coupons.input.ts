import { Field, Float, InputType, Int } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { CategoryID, type CategoryId, ProductID, type ProductId } from '../../catalogue/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { type SegmentId } from '../segments/ids.js';
import { SegmentID } from '../segments/ids.type.js';
import { type PlanInput } from './check-plan.js';
import { type CartLine, type CouponCart, type CouponChoice, type DiscountKind } from './coupon.js';
import { type CouponBatchId } from './ids.js';
import { CouponBatchID } from './ids.type.js';

export const DiscountKindEnum = enumOf<DiscountKind>('DiscountKind', 'What a coupon takes off.', {
  PERCENT: 'A share of what it is for, in per cent.',
  AMOUNT: 'An amount, and never more than what it is for.',
});

export const CouponChoiceEnum = enumOf<CouponChoice>('CouponChoice', 'Who of a segment gets a coupon.', {
  ALL: 'Everybody, in the order of ids as far as the budget goes.',
  VALUE: 'Those who are foreseen to spend most (`value` of the last value run).',
  UPLIFT: 'Those whom a coupon persuades, by a past experiment of the shop; nobody whom it does not pay for.',
});

@InputType({ description: 'Terms of coupons, who gets them, and what they may cost. Amounts are in `currency`.' })
export class CouponPlanInput implements PlanInput {
  @Field(() => SegmentID, { description: 'Of its members those get codes to whom the shop may write.' })
  segmentId!: SegmentId;

  @Field(() => CouponChoiceEnum, { description: 'Who of them.' })
  choice!: CouponChoice;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many people at most, 1 to 50,000; by default as many as the budget pays for even if all codes are used.',
  })
  people?: number | null;

  @Field(() => DiscountKindEnum, { description: 'What a code takes off.' })
  discount!: DiscountKind;

  @Field(() => Float, { description: 'Per cent, 0.1 to 100, or an amount.' })
  value!: number;

  @Field(() => String, {
    description: 'Currency of all amounts, three letters (ISO 4217); orders in another one are refused.',
  })
  currency!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'What a code of per cent takes off at most; needed with PERCENT.',
  })
  mostOff?: number | null;

  @Field(() => Float, { nullable: true, description: 'Smallest order, before the code; default 0.' })
  minimumOrder?: number | null;

  @Field(() => [ProductID], { nullable: true, description: 'What it is for, at most 500; default everything.' })
  productIds?: ProductId[] | null;

  @Field(() => [CategoryID], {
    nullable: true,
    description: 'And products of these categories and of those below them, at most 500.',
  })
  categoryIds?: CategoryId[] | null;

  @Field(() => Date, { description: 'Until when codes are taken, within two years.' })
  expiresAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Codes for each person, 1 to 10; default 1. Each is used once.' })
  perPerson?: number | null;

  @Field(() => Int, { nullable: true, description: 'Codes that may be used in all; default all.' })
  mostRedemptions?: number | null;

  @Field(() => Float, { description: 'What all codes together may take off: no code is taken beyond it.' })
  budget!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an order that comes back gives its code back; default false.',
  })
  returnsGiveBack?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What a purchase more brings the shop, in `currency`, before the code; needed with UPLIFT.',
  })
  worth?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The experiment that UPLIFT learns from: over, two arms, people, `BOUGHT`. Default: the latest whose second arm has a `value` that begins with coupon.',
  })
  experimentId?: string | null;
}

@InputType({ description: 'Coupons to give away.' })
export class IssueCouponsInput extends CouponPlanInput {
  @Field(() => String, { description: 'Your own id of the batch; a call that comes again under it changes nothing.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'A batch of coupons that is named.' })
export class CouponBatchInput {
  @Field(() => CouponBatchID, { description: 'The batch.' })
  batchId!: CouponBatchId;
}

@InputType({ description: 'A line of a cart.' })
export class CartLineInput implements CartLine {
  @Field(() => ProductID, { description: 'The product.' })
  productId!: ProductId;

  @Field(() => Int, { description: 'How many pieces, from 1.' })
  quantity!: number;

  @Field(() => Float, { description: 'Price of a piece, from 0.' })
  price!: number;
}

@InputType({ description: 'A cart, and a code that its owner typed.' })
export class CheckCouponInput implements CouponCart {
  @Field(() => String, { description: 'The code; letter case, spaces and hyphens do not count.' })
  code!: string;

  @Field(() => UserID, { description: 'Whose cart it is: a code is of one person.' })
  userId!: UserId;

  @Field(() => String, { description: 'Currency of the prices, three letters (ISO 4217).' })
  currency!: string;

  @Field(() => [CartLineInput], { description: 'What is in the cart, 1 to 1,000 lines.' })
  lines!: CartLineInput[];
}

@InputType({ description: 'An order that uses a code.' })
export class RedeemCouponInput extends CheckCouponInput {
  @Field(() => String, {
    description: 'Your own id of the order, 1 to 256 characters; a call that comes again for it changes nothing.',
  })
  orderId!: string;
}

@InputType({ description: 'An order that came back, and the code that it used.' })
export class GiveCouponBackInput {
  @Field(() => String, { description: 'The code.' })
  code!: string;

  @Field(() => String, { description: 'Your own id of the order.' })
  orderId!: string;
}
