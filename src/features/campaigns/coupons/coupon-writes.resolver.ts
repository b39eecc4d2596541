import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { type BatchesService } from './batch/batches.service.js';
import { type CouponBatchRecord } from './coupon.js';
import { CouponBatchInput, GiveCouponBackInput, IssueCouponsInput, RedeemCouponInput } from './coupons.input.js';
import {
  type CouponGivenBack,
  type CouponRedeemed,
  EndCouponsPayload,
  GiveCouponBackPayload,
  IssueCouponsPayload,
  RedeemCouponPayload,
} from './coupons.payload.type.js';
import { type RedemptionService } from './redemption/redemption.service.js';

interface Saved {
  readonly batch: CouponBatchRecord;
}

/** Gives coupons away, takes them for orders, and ends them. Each call may be repeated: the second one changes nothing. */
@Resolver()
export class CouponWritesResolver {
  constructor(
    private readonly batches: BatchesService,
    private readonly redemptions: RedemptionService,
  ) {}

  @Mutation(() => IssueCouponsPayload, {
    description: 'Gives codes to people of a segment to whom the shop may write, all or none.',
  })
  @Access('SERVICE', 'MARKETER')
  async issueCoupons(
    @Arg('input', () => IssueCouponsInput, { description: 'Terms, people and budget.' }) input: IssueCouponsInput,
    @Ctx() { query, identity }: RequestContext,
  ): Promise<Saved | UserError> {
    return orFailure(async () => ({ batch: await this.batches.issue(input, identity!.subject, query) }));
  }

  @Mutation(() => EndCouponsPayload, { description: 'Ends a batch of coupons: no code of it is taken any more.' })
  @Access('SERVICE', 'MARKETER')
  async endCoupons(
    @Arg('input', () => CouponBatchInput, { description: 'The batch.' }) { batchId }: CouponBatchInput,
    @Ctx() { query, identity }: RequestContext,
  ): Promise<Saved | UserError> {
    return orFailure(async () => ({ batch: await this.batches.end(batchId, identity!.subject, query) }));
  }

  @Mutation(() => RedeemCouponPayload, {
    description:
      'Takes a code for an order: of many orders at once exactly one gets it, and neither limits nor budget are exceeded.',
  })
  @Access('SERVICE')
  async redeemCoupon(
    @Arg('input', () => RedeemCouponInput, { description: 'The order and the code.' }) input: RedeemCouponInput,
    @Ctx() { query }: RequestContext,
  ): Promise<CouponRedeemed | UserError> {
    return orFailure(async () => {
      const { batch, amount, orderId, at, repeated } = await this.redemptions.redeem(input, query);
      return { orderId, at, repeated, amount: { amount, currency: batch.currency } };
    });
  }

  @Mutation(() => GiveCouponBackPayload, {
    description: 'Gives the code of an order back that came back, where its batch allows that (`returnsGiveBack`).',
  })
  @Access('SERVICE')
  async giveCouponBack(
    @Arg('input', () => GiveCouponBackInput, { description: 'The order and the code.' })
    { code, orderId }: GiveCouponBackInput,
    @Ctx() { query }: RequestContext,
  ): Promise<CouponGivenBack | UserError> {
    return orFailure(async () => ({ usable: await this.redemptions.giveBack(code, orderId, query) }));
  }
}
