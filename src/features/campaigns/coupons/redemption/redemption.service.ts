import { createHash } from 'node:crypto';
import { checkBatch, checkCurrency, checkId, checkKey, checkNumber } from '../../../../platform/checks.js';
import { notFound } from '../../../../platform/errors.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type BatchesStore } from '../batch/batches.store.js';
import { type CouponCodes } from '../codes.js';
import { type CouponBatchRecord, type CouponCart, type CouponRefusal } from '../coupon.js';
import { sumOf, wholeUnits, worthOf } from '../worth.js';
import { refusalOf } from './refusals.js';
import { type RedemptionStore } from './redemption.store.js';

const ORDER_ID = 256;
const PRICE = { min: 0, max: 1e9 };
const QUANTITY = { min: 1, max: 1e6, whole: true };

/** What a code is worth for a cart: an amount, or nothing and why. */
export interface CouponCheck {
  readonly amount: number | null;
  readonly refusal: CouponRefusal | null;
  /** Of a code that is known and of this person. */
  readonly batch?: CouponBatchRecord;
}

/** What came of a redemption. */
export interface Redeemed {
  readonly batch: CouponBatchRecord;
  readonly orderId: string;
  readonly amount: number;
  readonly at: Date;
  /** Whether the order had used the code before: nothing changed. */
  readonly repeated: boolean;
}

export interface RedemptionOptions {
  readonly store: RedemptionStore;
  readonly batches: BatchesStore;
  readonly codes: CouponCodes;
  readonly now: () => number;
}

/** Takes codes for orders, and gives them back. */
export class RedemptionService {
  constructor(private readonly options: RedemptionOptions) {}

  /**
   * What a code is worth for a cart now. Nothing changes, and nothing is promised: somebody else may be faster.
   * @throws Failure INVALID_INPUT
   */
  async check(cart: CouponCart, context?: QueryContext): Promise<CouponCheck> {
    const known = await this.known(checkCart(cart), context);
    if (!known) return { amount: null, refusal: 'UNKNOWN' };
    const { batch, orderId, worth } = known;
    const refusal = this.stands(batch, orderId, worth);
    return { batch, refusal, amount: refusal === null ? (worth as number) : null };
  }

  /**
   * Takes a code for an order. A call that comes again for the order changes nothing and answers alike.
   * @throws Failure INVALID_INPUT, and one of `COUPON_...` that says why the code is not taken
   */
  async redeem(input: CouponCart & { readonly orderId: string }, context?: QueryContext): Promise<Redeemed> {
    const { store, now } = this.options;
    const orderId = checkKey(input.orderId, ORDER_ID, 'input', 'orderId');
    const cart = checkCart(input, 'input');
    const known = await this.known(cart, context);
    if (!known) throw refusalOf('UNKNOWN');
    const { id, batch, worth } = known;
    const redemptionId = redemptionOf(id, orderId);
    const amount = typeof worth === 'number' ? worth : null;
    const orderValue = wholeUnits(sumOf(cart.lines), batch.currency);
    // Where the cart is worth nothing, only what the order did before counts.
    if (amount === null && known.orderId !== orderId)
      throw refusalOf(known.orderId === null ? (worth as CouponRefusal) : 'USED');
    const at = new Date(now());
    const done = await store.redeem({ id, redemptionId, orderId, amount, orderValue, at }, context);
    if (!done) throw refusalOf('UNKNOWN');
    if (done.verdict !== 'REDEEMED' && done.verdict !== 'REPEATED') throw refusalOf(done.verdict);
    return { batch, orderId, amount: done.amount ?? 0, at: done.at, repeated: done.verdict === 'REPEATED' };
  }

  /**
   * Gives the code of an order back that came back, where the batch says so. Repeated it changes nothing.
   * @returns whether the code may be used again
   * @throws Failure INVALID_INPUT, COUPON_UNKNOWN, NOT_FOUND where the order did not use the code
   */
  async giveBack(code: string, order: string, context?: QueryContext): Promise<boolean> {
    const { store, codes, now } = this.options;
    const orderId = checkKey(order, ORDER_ID, 'input', 'orderId');
    const id = codes.read(code);
    if (id === undefined) throw refusalOf('UNKNOWN');
    const verdict = await store.giveBack({ id, redemptionId: redemptionOf(id, orderId), at: new Date(now()) }, context);
    if (!verdict) throw notFound('use of this code by the order', orderId, 'input', 'orderId');
    return verdict !== 'KEPT';
  }

  private async known(
    { code, userId, currency, lines }: CouponCart,
    context?: QueryContext,
  ): Promise<
    | {
        readonly id: string;
        readonly batch: CouponBatchRecord;
        readonly orderId: string | null;
        readonly worth: number | CouponRefusal;
      }
    | undefined
  > {
    const { store, batches, codes } = this.options;
    // What we did not sign is refused without a question to the database.
    const id = codes.read(code);
    if (id === undefined) return undefined;
    const coupon = await store.ofCode(id, context);
    // The code of another person is as good as none.
    if (coupon?.userId !== userId) return undefined;
    const [batch] = await batches.byIds([coupon.batchId], context);
    if (!batch) return undefined;
    const { productIds, categoryIds } = batch;
    const isForAll = productIds.length + categoryIds.length === 0;
    const ids = [...new Set(lines.map(({ productId }) => productId))];
    const meant = isForAll ? undefined : await store.meant({ ids, productIds, categoryIds }, context);
    const worth = worthOf(batch, { currency, lines }, (productId) => meant?.has(productId) ?? true);
    return { id, batch, orderId: coupon.orderId, worth };
  }

  /** What speaks against a coupon; null where nothing does. */
  private stands(
    batch: CouponBatchRecord,
    orderId: string | null,
    worth: number | CouponRefusal,
  ): CouponRefusal | null {
    if (orderId !== null) return 'USED';
    if (batch.state !== 'ISSUED') return 'ENDED';
    if (batch.expiresAt.getTime() <= this.options.now()) return 'EXPIRED';
    if (typeof worth !== 'number') return worth;
    if (batch.mostRedemptions !== null && batch.redeemed >= batch.mostRedemptions) return 'LIMIT';
    return batch.spent + worth > batch.budget + 1e-6 ? 'BUDGET' : null;
  }
}

/** @throws Failure INVALID_INPUT at `path` */
function checkCart({ code, userId, currency, lines }: CouponCart, ...path: string[]): CouponCart {
  checkBatch(lines, ...path, 'lines');
  return {
    code,
    userId: checkId(userId, 'user', ...path, 'userId'),
    currency: checkCurrency(currency, ...path, 'currency')!,
    lines: lines.map(({ productId, quantity, price }, n) => ({
      productId: checkId(productId, 'product', ...path, 'lines', String(n), 'productId'),
      quantity: checkNumber(quantity, QUANTITY, ...path, 'lines', String(n), 'quantity')!,
      price: checkNumber(price, PRICE, ...path, 'lines', String(n), 'price')!,
    })),
  };
}

/** One id for a coupon and an order. */
function redemptionOf(id: string, orderId: string): string {
  return `${id}/${createHash('sha256').update(orderId).digest('base64url')}`;
}
