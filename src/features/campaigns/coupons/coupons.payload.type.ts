import { Field, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  InvalidInput,
  Money,
  NotFound,
  payloadUnion,
  UserError,
} from '../../../platform/graphql/index.js';
import { CAMPAIGN_FAILURES } from '../failures.js';
import { CouponBatch } from './coupons.type.js';

@ObjectType({ implements: UserError, description: 'No experiment is over that says whom coupons persuade.' })
@AccessOfParent()
export class NoCouponExperiment extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.NO_COUPON_EXPERIMENT;
}

@ObjectType({ implements: UserError, description: 'The shop did not make this code, or gave it to another person.' })
@AccessOfParent()
export class CouponUnknown extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.COUPON_UNKNOWN;
}

@ObjectType({ implements: UserError, description: 'An order used the code already.' })
@AccessOfParent()
export class CouponUsed extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.COUPON_USED;
}

@ObjectType({ implements: UserError, description: 'The time of the code is over, or the shop ended its batch.' })
@AccessOfParent()
export class CouponExpired extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.COUPON_EXPIRED;
}

@ObjectType({ implements: UserError, description: 'The code is good, but not for this order.' })
@AccessOfParent()
export class CouponNotApplicable extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.COUPON_NOT_APPLICABLE;
}

@ObjectType({ implements: UserError, description: 'As many codes are used as may be, or the budget is spent.' })
@AccessOfParent()
export class CouponExhausted extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.COUPON_EXHAUSTED;
}

@ObjectType({ description: 'The batch as it is now.' })
@AccessOfParent()
export class CouponBatchSaved {
  @Field(() => CouponBatch, { description: 'The batch.' })
  batch!: CouponBatch;
}

@ObjectType({ description: 'The order used the code.' })
@AccessOfParent()
export class CouponRedeemed {
  @Field(() => String, { description: "The shop's own id of the order." })
  orderId!: string;

  @Field(() => Money, { description: 'What the order is cheaper by.' })
  amount!: Money;

  @Field(() => Date, { description: 'When it used the code.' })
  at!: Date;

  @Field(() => Boolean, { description: 'True where this call came again: nothing changed.' })
  repeated!: boolean;
}

@ObjectType({ description: 'The order does not use the code any more, where its batch allows that.' })
@AccessOfParent()
export class CouponGivenBack {
  @Field(() => Boolean, { description: 'Whether the code may be used again; false where its batch keeps used codes.' })
  usable!: boolean;
}

export const IssueCouponsPayload = payloadUnion('IssueCouponsPayload', () => CouponBatchSaved, [
  InvalidInput,
  NotFound,
  Conflict,
  NoCouponExperiment,
]);
export const EndCouponsPayload = payloadUnion('EndCouponsPayload', () => CouponBatchSaved, [InvalidInput, NotFound]);
export const RedeemCouponPayload = payloadUnion('RedeemCouponPayload', () => CouponRedeemed, [
  InvalidInput,
  CouponUnknown,
  CouponUsed,
  CouponExpired,
  CouponNotApplicable,
  CouponExhausted,
]);
export const GiveCouponBackPayload = payloadUnion('GiveCouponBackPayload', () => CouponGivenBack, [
  InvalidInput,
  NotFound,
  CouponUnknown,
]);
