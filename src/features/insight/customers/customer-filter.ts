import { invalidInput } from '../../../platform/errors.js';
import { isGiven } from '../../../platform/checks.js';

/** A figure of customers by which a list is ordered. */
export type CustomerColumn =
  'LAST_PURCHASE' | 'ORDERS' | 'SPENT' | 'VALUE' | 'EXPECTED_PURCHASES' | 'CHURN_RISK' | 'INTENT';

/** Which customers: all given conditions hold, an absent one is not checked. */
export interface CustomerFilter {
  readonly region?: string | null;
  readonly minOrders?: number | null;
  readonly maxOrders?: number | null;
  readonly lastPurchaseAfter?: Date | null;
  readonly lastPurchaseBefore?: Date | null;
  readonly minSpent?: number | null;
  readonly minValue?: number | null;
  readonly minChurnRisk?: number | null;
  readonly maxChurnRisk?: number | null;
  readonly minIntent?: number | null;
  readonly maxIntent?: number | null;
}

/** @throws Failure INVALID_INPUT for a bound that no customer can have */
export function checkCustomerFilter(filter: CustomerFilter): void {
  const check = (field: keyof CustomerFilter, fits: (value: number) => boolean, must: string): void => {
    const value = filter[field];
    if (typeof value === 'number' && !fits(value)) throw invalidInput(`\`${field}\` must be ${must}.`, 'filter', field);
  };
  check('minOrders', (orders) => orders >= 1, '1 or more');
  check('maxOrders', (orders) => orders >= 1, '1 or more');
  for (const field of ['minSpent', 'minValue'] as const) check(field, Number.isFinite, 'a number');
  for (const field of ['minChurnRisk', 'maxChurnRisk', 'minIntent', 'maxIntent'] as const) {
    check(field, (chance) => chance >= 0 && chance <= 1, 'from 0 to 1');
  }
  const { minOrders, maxOrders, lastPurchaseAfter: after, lastPurchaseBefore: before } = filter;
  if (isGiven(minOrders) && isGiven(maxOrders) && minOrders > maxOrders) {
    throw invalidInput('`minOrders` must not be above `maxOrders`.', 'filter', 'minOrders');
  }
  if (isGiven(after) && isGiven(before) && after >= before) {
    throw invalidInput('`lastPurchaseAfter` must be before `lastPurchaseBefore`.', 'filter', 'lastPurchaseAfter');
  }
}
