import { checkCurrency, checkId, checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type SegmentId } from '../segments/ids.js';
import { type CouponChoice, type CouponPlan, type DiscountKind } from './coupon.js';

/** A plan as a caller sends it. */
export interface PlanInput {
  readonly segmentId: SegmentId;
  readonly choice: CouponChoice;
  readonly people?: number | null;
  readonly discount: DiscountKind;
  readonly value: number;
  readonly currency: string;
  readonly mostOff?: number | null;
  readonly minimumOrder?: number | null;
  readonly productIds?: readonly ProductId[] | null;
  readonly categoryIds?: readonly CategoryId[] | null;
  readonly expiresAt: Date;
  readonly perPerson?: number | null;
  readonly mostRedemptions?: number | null;
  readonly budget: number;
  readonly returnsGiveBack?: boolean | null;
  readonly worth?: number | null;
  readonly experimentId?: string | null;
}

export const COUPON_LIMITS = {
  people: { min: 1, max: 50_000, whole: true },
  perPerson: { min: 1, max: 10, whole: true },
  redemptions: { min: 1, max: 500_000, whole: true },
  percent: { min: 0.1, max: 100 },
  amount: { min: 0.01, max: 1e6 },
  budget: { min: 0.01, max: 1e9 },
  order: { min: 0, max: 1e9 },
  listed: 500,
  days: 730,
};
const DAY_MS = 86_400_000;

/**
 * The one place that judges what is sent of a batch of coupons.
 * @throws Failure INVALID_INPUT
 */
export function checkPlan(input: PlanInput, now: number): CouponPlan {
  const limits = COUPON_LIMITS;
  const at = (field: string): [string, string] => ['input', field];
  const percent = input.discount === 'PERCENT';
  const value = checkNumber(input.value, percent ? limits.percent : limits.amount, ...at('value'))!;
  const most = checkNumber(input.mostOff, limits.amount, ...at('mostOff'));
  if (percent && most === undefined) {
    throw invalidInput('A coupon of per cent says what it takes off at most: `mostOff`.', ...at('mostOff'));
  }
  if (!percent && most !== undefined && most !== value) {
    throw invalidInput('A coupon of an amount takes that amount off: leave `mostOff` away.', ...at('mostOff'));
  }
  const left = input.expiresAt.getTime() - now;
  if (!(left > 0 && left <= limits.days * DAY_MS)) {
    throw invalidInput(`\`expiresAt\` lies within ${limits.days} days from now.`, ...at('expiresAt'));
  }
  const listOf = <T extends string>(ids: readonly T[] | null | undefined, what: string, field: string): T[] => {
    if ((ids?.length ?? 0) > limits.listed) {
      throw invalidInput(`\`${field}\` has at most ${limits.listed} ids.`, ...at(field));
    }
    return [...new Set((ids ?? []).map((id, n) => checkId(id, what, ...at(field), String(n)) as T))];
  };
  return {
    segmentId: input.segmentId,
    ...{ choice: input.choice, discount: input.discount, value, mostOff: most ?? value },
    currency: checkCurrency(input.currency, ...at('currency'))!,
    minimumOrder: checkNumber(input.minimumOrder, limits.order, ...at('minimumOrder')) ?? 0,
    productIds: listOf(input.productIds, 'product', 'productIds'),
    categoryIds: listOf(input.categoryIds, 'category', 'categoryIds'),
    expiresAt: input.expiresAt,
    perPerson: checkNumber(input.perPerson, limits.perPerson, ...at('perPerson')) ?? 1,
    mostRedemptions: checkNumber(input.mostRedemptions, limits.redemptions, ...at('mostRedemptions')) ?? null,
    budget: checkNumber(input.budget, limits.budget, ...at('budget'))!,
    returnsGiveBack: isGiven(input.returnsGiveBack) ? input.returnsGiveBack : false,
  };
}
