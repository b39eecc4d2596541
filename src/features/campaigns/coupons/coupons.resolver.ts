import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  LONG_PAGE,
  LongPageArgs,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
  listCost,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { personOfArgs, personOfInput, UserID, type UserId } from '../../people/index.js';
import { type BatchReads } from './batch/batch-reads.service.js';
import { type BatchesService } from './batch/batches.service.js';
import { upliftView } from './choice/uplift.type.js';
import { batchLoader } from './batches.loader.js';
import { type CouponBatchRecord } from './coupon.js';
import { CheckCouponInput, CouponPlanInput } from './coupons.input.js';
import {
  type Coupon,
  CouponBatch,
  CouponBatchConnection,
  CouponCheck,
  CouponConnection,
  CouponPreview,
} from './coupons.type.js';
import { type CouponBatchId } from './ids.js';
import { CouponBatchID } from './ids.type.js';
import { type RedemptionService } from './redemption/redemption.service.js';

/** Cost in the complexity limit: all members of a segment are read. */
const PREVIEW_COST = 200;

/** Reads coupons, what a plan would cost, and what a code is worth. */
@Resolver()
export class CouponsResolver {
  constructor(
    private readonly batches: BatchesService,
    private readonly reads: BatchReads,
    private readonly redemptions: RedemptionService,
    private readonly now: () => number,
  ) {}

  @Query(() => CouponBatchConnection, {
    description: 'Batches of coupons, the newest first.',
    complexity: listCost('couponBatches'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async couponBatches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<CouponBatchRecord>> {
    const first = checkFirst(page.first);
    const rows = await this.reads.list(beforeTime(page.after), first + 1, query);
    const total = (): Promise<number> => this.reads.count(query);
    return pageOf(
      rows,
      first,
      (batch) => batch,
      ({ createdAt, id }) => [createdAt.getTime(), id],
      total,
    );
  }

  @Query(() => CouponBatch, { nullable: true, description: 'A batch of coupons by id; null where there is none.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async couponBatch(
    @Arg('batchId', () => CouponBatchID, { description: 'Id of the batch.' }) batchId: CouponBatchId,
    @Ctx() context: RequestContext,
  ): Promise<CouponBatchRecord | undefined> {
    return batchLoader(this.reads, context).load(batchId);
  }

  @Query(() => CouponPreview, {
    description:
      'Whom a plan would give codes to now, and what that may cost. Nothing is kept. NO_COUPON_EXPERIMENT where UPLIFT has nothing to learn from.',
    complexity: PREVIEW_COST,
  })
  @Access('SERVICE', 'MARKETER')
  async couponPreview(
    @Arg('input', () => CouponPlanInput, { description: 'The plan.' }) input: CouponPlanInput,
    @Ctx() { query }: RequestContext,
  ): Promise<CouponPreview> {
    const { plan, members, contactable, chosen, codes, cost, uplift } = await this.batches.preview(input, query);
    const { currency } = plan;
    return {
      ...{ members, contactable, people: chosen.length, codes, covered: cost.covered, basis: cost.basis },
      uplift: uplift ? upliftView(uplift, currency) : null,
      worstCase: { amount: cost.worst, currency },
      expectedCost: cost.expected === null ? null : { amount: cost.expected, currency },
    };
  }

  @Query(() => CouponCheck, {
    description: 'What a code is worth for a cart now. Nothing changes.',
  })
  @Access('SERVICE', 'SELF')
  @Self(personOfInput)
  async checkCoupon(
    @Arg('input', () => CheckCouponInput, { description: 'The cart and the code.' }) input: CheckCouponInput,
    @Ctx() { query }: RequestContext,
  ): Promise<CouponCheck> {
    const { amount, refusal, batch } = await this.redemptions.check(input, query);
    return {
      ...{ valid: refusal === null, refusal, terms: batch ?? null },
      amount: batch && amount !== null ? { amount, currency: batch.currency } : null,
    };
  }

  @Query(() => CouponConnection, {
    description: 'The coupons of a person, the newest first.',
    complexity: listCost('coupons'),
  })
  @Access('SERVICE', 'SELF')
  @Self(personOfArgs)
  async myCoupons(
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Args(() => LongPageArgs) page: LongPageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<Coupon>> {
    const first = checkFirst(page.first, LONG_PAGE);
    const rows = await this.reads.ofPerson(userId, beforeTime(page.after), first + 1, query);
    const now = this.now();
    return pageOf(
      rows,
      first,
      ({ coupon: { code, batch, orderId } }) => ({
        ...{ code, terms: batch, used: orderId !== null },
        usable: orderId === null && batch.state === 'ISSUED' && batch.expiresAt.getTime() > now,
      }),
      ({ createdAt, id }) => [createdAt.getTime(), id],
    );
  }
}
