import { type CouponPlan } from '../coupon.js';
import { wholeUnits } from '../worth.js';

/** Where the expected share of used codes is from. */
export type CostBasis = 'EARLIER_BATCHES' | 'NONE';

/** What codes of a plan may cost, in its currency. */
export interface CouponCost {
  /** If each code that may be used takes off as much as it can. */
  readonly worst: number;
  /** What is expected; null where nothing says how many codes are used. */
  readonly expected: number | null;
  readonly basis: CostBasis;
  /** Whether the budget suffices even then: no code is refused because the money is gone. */
  readonly covered: boolean;
}

/** What is known of the people who get codes, and of earlier codes. */
export interface CostEvidence {
  /** Orders of these people, and what they paid for them in the currency. */
  readonly orders: number;
  readonly spent: number;
  /** Codes given away before, and those used. */
  readonly codes: number;
  readonly redeemed: number;
}

/** So many earlier codes say what share is used. */
const ENOUGH_CODES = 30;

/** The largest and the expected cost of so many codes. */
export function costOf(plan: CouponPlan, codes: number, evidence: CostEvidence): CouponCost {
  const most = Math.min(codes, plan.mostRedemptions ?? codes);
  const worst = most * plan.mostOff;
  const isKnown = evidence.codes >= ENOUGH_CODES;
  const share = isKnown ? evidence.redeemed / evidence.codes : 0;
  const expected = Math.min(
    plan.budget,
    most * plan.mostOff,
    Math.min(most, share * codes) * expectedOff(plan, evidence),
  );
  return {
    ...{ worst: wholeUnits(worst, plan.currency), basis: isKnown ? 'EARLIER_BATCHES' : 'NONE' },
    expected: isKnown ? wholeUnits(expected, plan.currency) : null,
    covered: worst <= plan.budget + 1e-6,
  };
}

/** What a used code is expected to take off: of the mean order of these people, which is at least the smallest that is allowed. */
export function expectedOff(plan: CouponPlan, { orders, spent }: Pick<CostEvidence, 'orders' | 'spent'>): number {
  if (plan.discount === 'AMOUNT' || orders === 0) return plan.mostOff;
  return Math.min(plan.mostOff, (Math.max(plan.minimumOrder, spent / orders) * plan.value) / 100);
}

/** So many people get codes at most that the budget suffices for all of them, however many are used. */
export function coveredPeople(plan: CouponPlan): number {
  const { mostRedemptions, mostOff, perPerson, budget } = plan;
  if (mostRedemptions !== null && mostRedemptions * mostOff <= budget) return Infinity;
  return Math.floor(budget / (mostOff * perPerson) + 1e-9);
}
