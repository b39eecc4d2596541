import { Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import {
  checkFirst,
  type Connection,
  globalId,
  listCost,
  Money,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { Segment } from '../segments/segments.type.js';
import { type SegmentRecord } from '../segments/segment.js';
import { segmentLoader } from '../segments/segments.loader.js';
import { type SegmentsService } from '../segments/segments.service.js';
import { type BatchReads } from './batch/batch-reads.service.js';
import { figuresLoader } from './batches.loader.js';
import { type CouponBatchRecord } from './coupon.js';
import { CouponBatch, type CouponRedemption, CouponRedemptionConnection, CouponTerms } from './coupons.type.js';
import { wholeUnits } from './worth.js';

/** What is looked up of a batch of coupons. */
@Resolver(() => CouponBatch)
export class CouponBatchResolver {
  constructor(
    private readonly segments: SegmentsService,
    private readonly reads: BatchReads,
  ) {}

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() { id }: CouponBatchRecord): string {
    return globalId('CouponBatch', id);
  }

  @FieldResolver(() => String)
  batchId(@Root() { id }: CouponBatchRecord): string {
    return id;
  }

  @FieldResolver(() => CouponTerms, { description: 'What its codes are worth, and until when.' })
  terms(@Root() batch: CouponBatchRecord): CouponTerms {
    return batch;
  }

  @FieldResolver(() => Segment, { nullable: true, description: 'The segment; null where it is gone by now.' })
  async segment(
    @Root() { segmentId }: CouponBatchRecord,
    @Ctx() context: RequestContext,
  ): Promise<SegmentRecord | undefined> {
    return segmentLoader(this.segments, context).load(segmentId);
  }

  @FieldResolver(() => Int, { description: 'Codes that may be used in all.' })
  mostRedemptions(@Root() { mostRedemptions, codes }: CouponBatchRecord): number {
    return mostRedemptions ?? codes;
  }

  @FieldResolver(() => Money, { description: 'What all codes together may take off.' })
  budget(@Root() { budget, currency }: CouponBatchRecord): Money {
    return { amount: budget, currency };
  }

  @FieldResolver(() => Money, {
    description: 'What orders were cheaper by, those that came back with their code not counted.',
  })
  spent(@Root() { spent, currency }: CouponBatchRecord): Money {
    return { amount: spent, currency };
  }

  @FieldResolver(() => Money, {
    description: 'Orders that used a code, before the code; those that came back with it not counted.',
  })
  async orderValue(@Root() { id, currency }: CouponBatchRecord, @Ctx() context: RequestContext): Promise<Money> {
    const { orderValue } = await figuresLoader(this.reads, context).load(id);
    return { amount: wholeUnits(orderValue, currency), currency };
  }

  @FieldResolver(() => Int, { description: 'Orders that came back and gave their code back.' })
  async givenBack(@Root() { id }: CouponBatchRecord, @Ctx() context: RequestContext): Promise<number> {
    return (await figuresLoader(this.reads, context).load(id)).givenBack;
  }

  @FieldResolver(() => CouponRedemptionConnection, {
    description: 'Orders that used its codes, the newest first.',
    complexity: listCost('couponRedemptions'),
  })
  async redemptions(
    @Root() { id, currency }: CouponBatchRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<CouponRedemption>> {
    const first = checkFirst(page.first);
    const rows = await this.reads.used(id, beforeTime(page.after), first + 1, query);
    return pageOf(
      rows,
      first,
      ({ orderId, amount, orderValue, at, returnedAt }) => ({
        ...{ orderId, at, returnedAt },
        amount: { amount, currency },
        orderValue: { amount: orderValue, currency },
      }),
      (row) => [row.at.getTime(), row.id],
    );
  }
}
