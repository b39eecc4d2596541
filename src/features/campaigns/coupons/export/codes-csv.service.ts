import { csvLine } from '../../../activity/index.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type BatchesService } from '../batch/batches.service.js';
import { type CouponCodes } from '../codes.js';
import { type CouponBatchRecord } from '../coupon.js';
import { type CouponBatchId } from '../ids.js';
import { type RedemptionStore } from '../redemption/redemption.store.js';

/** Codes of one reading: the consent of each person is read right before the code is given away. */
const PAGE = 1_000;
const COLUMNS = ['user_id', 'name', 'code', 'discount', 'value', 'currency', 'minimum_order', 'expires_at'];

/** Gives codes that nobody used away: only of people to whom the shop may write at that moment. */
export class CodesCsv {
  constructor(
    private readonly batches: BatchesService,
    private readonly store: RedemptionStore,
    private readonly codes: CouponCodes,
  ) {}

  /**
   * As comma-separated values, piece by piece, and the name of the file.
   * @throws Failure NOT_FOUND, before anything is given
   */
  async csv(id: CouponBatchId, context?: QueryContext): Promise<{ name: string; pieces: AsyncIterable<string> }> {
    const batch = await this.batches.require(id, context, 'batchId');
    return { name: `coupons-${id.replace(/[^\w-]+/g, '-')}.csv`, pieces: this.lines(batch, context) };
  }

  private async *lines(batch: CouponBatchRecord, context?: QueryContext): AsyncGenerator<string, void, undefined> {
    const { id, discount, value, currency, minimumOrder, expiresAt } = batch;
    yield `\uFEFF${csvLine(COLUMNS)}`;
    const terms = [discount, String(value), currency, String(minimumOrder), expiresAt.toISOString()];
    for (let after = -1; ;) {
      const rows = await this.store.exported({ id, after, limit: PAGE }, context);
      yield rows
        .map(({ userId, name, id: part }) => csvLine([userId, name ?? '', this.codes.codeOf(part), ...terms]))
        .join('');
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1].number;
    }
  }
}
