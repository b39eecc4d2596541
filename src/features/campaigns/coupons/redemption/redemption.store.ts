import * as queries from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type CouponRefusal, type RedemptionRecord } from '../coupon.js';

export type RedeemVerdict =
  'REDEEMED' | 'REPEATED' | Extract<CouponRefusal, 'USED' | 'ENDED' | 'EXPIRED' | 'LIMIT' | 'BUDGET'>;

/** Reads coupons, and writes which order used them. */
export class RedemptionStore {
  constructor(private readonly db: Database) {}

  async ofCode(id: string, context?: QueryContext): Promise<queries.CouponOfCodeRow | undefined> {
    return (await this.db.run(queries.couponOfCode, { id }, context))[0];
  }

  /** Takes a coupon for an order where nothing speaks against it. @returns undefined where there is no such coupon */
  async redeem(
    params: queries.RedeemCouponParams,
    context?: QueryContext,
  ): Promise<{ readonly verdict: RedeemVerdict; readonly amount: number | null; readonly at: Date } | undefined> {
    const [row] = await this.db.run(queries.redeemCoupon, params, context);
    return row && { ...row, verdict: row.verdict as RedeemVerdict };
  }

  /** @returns undefined where the order did not use the coupon */
  async giveBack(
    params: queries.GiveCouponBackParams,
    context?: QueryContext,
  ): Promise<'GIVEN_BACK' | 'REPEATED' | 'KEPT' | undefined> {
    const [row] = await this.db.run(queries.giveCouponBack, params, context);
    return row?.verdict as 'GIVEN_BACK' | 'REPEATED' | 'KEPT' | undefined;
  }

  /** Those of these products that a coupon is for. */
  async meant(params: queries.ProductsOfCouponParams, context?: QueryContext): Promise<ReadonlySet<string>> {
    return new Set((await this.db.run(queries.productsOfCoupon, params, context)).map(({ productId }) => productId));
  }

  async ofPerson(params: queries.CouponsOfPersonParams, context?: QueryContext): Promise<queries.CouponsOfPersonRow[]> {
    return this.db.run(queries.couponsOfPerson, params, context);
  }

  async ofBatch(params: queries.CouponRedemptionsParams, context?: QueryContext): Promise<RedemptionRecord[]> {
    return this.db.run(queries.couponRedemptions, params, context);
  }

  /** Unused codes of a batch, of people to whom the shop may write at this moment. */
  async exported(params: queries.ExportedCouponsParams, context?: QueryContext): Promise<queries.ExportedCouponsRow[]> {
    return this.db.run(queries.exportedCoupons, params, context);
  }
}
