import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type UserId } from '../../../people/index.js';
import { type CouponCodes } from '../codes.js';
import { type CouponBatchRecord, type CouponRecord, type RedemptionRecord } from '../coupon.js';
import { type CouponBatchId } from '../ids.js';
import { type RedemptionStore } from '../redemption/redemption.store.js';
import { type BatchesStore } from './batches.store.js';

/** Where a page of a list, ordered newest first, starts. */
export interface Before {
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
}

/** What came of a batch, in its currency. */
export interface CouponFigures {
  readonly orderValue: number;
  readonly givenBack: number;
}

/** Lists batches, the coupons of a person, and what came of them. */
export class BatchReads {
  constructor(
    private readonly store: BatchesStore,
    private readonly redemptions: RedemptionStore,
    private readonly codes: CouponCodes,
  ) {}

  /** In the order of `ids`. */
  async byIds(ids: readonly CouponBatchId[], context?: QueryContext): Promise<(CouponBatchRecord | undefined)[]> {
    return this.store.byIds(ids, context);
  }

  /** At most `limit`, the newest first. */
  async list(before: Before, limit: number, context?: QueryContext): Promise<CouponBatchRecord[]> {
    const rows = await this.store.list({ ...before, limit }, context);
    const found = await this.store.byIds(
      rows.map(({ id }) => id),
      context,
    );
    return found.flatMap((batch) => batch ?? []);
  }

  async count(context?: QueryContext): Promise<number> {
    return this.store.count(context);
  }

  /** In the order of `ids`. */
  async figures(ids: readonly CouponBatchId[], context?: QueryContext): Promise<CouponFigures[]> {
    return this.store.figures(ids, context);
  }

  /** Orders that used codes of a batch: at most `limit`, the newest first. */
  async used(id: CouponBatchId, before: Before, limit: number, context?: QueryContext): Promise<RedemptionRecord[]> {
    return this.redemptions.ofBatch({ id, ...before, limit }, context);
  }

  /** The coupons of a person, at most `limit`, the newest first; each with the key of its place. */
  async ofPerson(
    userId: UserId,
    { beforeAt: afterAt, beforeId: afterId }: Before,
    limit: number,
    context?: QueryContext,
  ): Promise<{ readonly coupon: CouponRecord; readonly id: string; readonly createdAt: Date }[]> {
    const rows = await this.redemptions.ofPerson({ userId, afterAt, afterId, limit }, context);
    const batches = await this.store.byIds(
      rows.map(({ batchId }) => batchId),
      context,
    );
    return rows.flatMap(({ id, orderId, createdAt }, n) => {
      const batch = batches[n];
      return batch ? [{ id, createdAt, coupon: { code: this.codes.codeOf(id), batch, orderId } }] : [];
    });
  }
}
