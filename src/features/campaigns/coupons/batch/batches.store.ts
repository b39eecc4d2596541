import * as queries from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type SegmentId } from '../../segments/ids.js';
import { type CouponBatchId } from '../ids.js';
import { type BatchState, type CouponBatchRecord, type CouponChoice, type DiscountKind } from '../coupon.js';

/** Codes that are written at a time. */
const AT_ONCE = 5_000;
const ISSUE_MS = 5 * 60_000;

/** Reads and writes batches of coupons. */
export class BatchesStore {
  constructor(private readonly db: Database) {}

  /** Does nothing where there is one of this id. */
  async create(params: queries.CreateCouponBatchParams, context?: QueryContext): Promise<void> {
    await this.db.run(queries.createCouponBatch, params, context);
  }

  /**
   * Gives the codes of a batch away in one transaction, where nobody did before: they are all there or none. Two calls at once give them once.
   */
  async issue(
    id: CouponBatchId,
    coupons: queries.CreateCouponsParams['coupons'],
    context: QueryContext = {},
  ): Promise<void> {
    await this.db.transaction(
      'write',
      async (tx) => {
        const [batch] = await tx.run(queries.lockCouponBatch, { id });
        if (batch?.state !== 'ISSUING') return;
        let [people, codes] = [0, 0];
        for (let from = 0; from < coupons.length; from += AT_ONCE) {
          const some = coupons.slice(from, from + AT_ONCE);
          const [made] = await tx.run(queries.createCoupons, { id, coupons: some });
          people += made.people;
          codes += made.codes;
        }
        await tx.run(queries.finishCouponBatch, { id, people, codes });
      },
      { ...context, timeoutMs: ISSUE_MS },
    );
  }

  /** @returns whether there is such a batch */
  async end(params: queries.EndCouponBatchParams, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(queries.endCouponBatch, params, context)).length > 0;
  }

  /** In the order of `ids`. */
  async byIds(ids: readonly CouponBatchId[], context?: QueryContext): Promise<(CouponBatchRecord | undefined)[]> {
    const rows = await this.db.run(queries.couponBatchesByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return ids.map((id) => found.get(id));
  }

  async list(params: queries.CouponBatchesParams, context?: QueryContext): Promise<queries.CouponBatchesRow[]> {
    return this.db.run(queries.couponBatches, params, context);
  }

  async count(context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countCouponBatches, {}, context))[0].batches;
  }

  /** In the order of `ids`, which are there. */
  async figures(ids: readonly CouponBatchId[], context?: QueryContext): Promise<queries.FiguresOfCouponsRow[]> {
    const rows = await this.db.run(queries.figuresOfCoupons, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { id, orderValue: 0, givenBack: 0 });
  }

  /** What came of earlier batches of a currency. */
  async history(currency: string, at: Date, context?: QueryContext): Promise<queries.CouponHistoryRow> {
    return (await this.db.run(queries.couponHistory, { currency, at }, context))[0];
  }

  /** Members of a segment to whom the shop may write now, in the order of ids. */
  async candidates(
    id: SegmentId,
    currency: string,
    context?: QueryContext,
  ): Promise<queries.ContactableOfSegmentRow[]> {
    return this.db.run(queries.contactableOfSegment, { id, currency }, context);
  }
}

function recordOf(row: queries.CouponBatchesByIdsRow): CouponBatchRecord {
  return {
    ...row,
    state: row.state as BatchState,
    choice: row.choice as CouponChoice,
    discount: row.discount as DiscountKind,
  };
}
