import { Failure } from '../../../../platform/errors.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { type CouponRefusal } from '../coupon.js';

const { COUPON_UNKNOWN, COUPON_USED, COUPON_EXPIRED, COUPON_NOT_APPLICABLE, COUPON_EXHAUSTED } = CAMPAIGN_FAILURES;

/** The failure with which a coupon is refused. */
export function refusalOf(refusal: CouponRefusal): Failure {
  const code = ['input', 'code'];
  switch (refusal) {
    case 'UNKNOWN':
      return new Failure(COUPON_UNKNOWN, 'This person has no coupon with this code.', code);
    case 'USED':
      return new Failure(COUPON_USED, 'Another order used this code.', code);
    case 'EXPIRED':
      return new Failure(COUPON_EXPIRED, 'This code has expired.', code);
    case 'ENDED':
      return new Failure(COUPON_EXPIRED, 'The shop ended these coupons.', code);
    case 'OTHER_CURRENCY':
      return new Failure(COUPON_NOT_APPLICABLE, 'The code is for another currency.', ['input', 'currency']);
    case 'ORDER_TOO_SMALL':
      return new Failure(COUPON_NOT_APPLICABLE, 'The order is smaller than the code asks for.', ['input', 'lines']);
    case 'OTHER_PRODUCTS':
      return new Failure(COUPON_NOT_APPLICABLE, 'Nothing in the order is what the code is for.', ['input', 'lines']);
    case 'LIMIT':
      return new Failure(COUPON_EXHAUSTED, 'As many of these codes are used as may be.', code);
    case 'BUDGET':
      return new Failure(COUPON_EXHAUSTED, 'The budget of these coupons does not pay for it any more.', code);
  }
}
