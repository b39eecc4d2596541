import { type CartLine, type CouponRefusal, type CouponTerms } from './coupon.js';

/** The smallest unit of a currency as a power of ten: 2 for cents, 0 for yen. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in whole units of the currency, cents and the like, never more than it was. */
export function wholeUnits(amount: number, currency: string): number {
  const units = 10 ** digitsOf(currency);
  // 0.29 * 100 is 28.999...: what is that near to a whole unit is one.
  return Math.floor(amount * units + 1e-6) / units;
}

/** An amount to the nearest whole unit of the currency; 0 is never below 0. */
export function nearest(amount: number, currency: string): number {
  const units = 10 ** digitsOf(currency);
  return Math.round(amount * units) / units + 0;
}

export const sumOf = (lines: readonly CartLine[]): number =>
  lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);

/**
 * What a cart is cheaper by under the terms of a coupon, or why by nothing.
 * @param isMeant whether the coupon is for a product
 */
export function worthOf(
  terms: CouponTerms,
  cart: { readonly currency: string; readonly lines: readonly CartLine[] },
  isMeant: (productId: string) => boolean,
): number | CouponRefusal {
  if (cart.currency !== terms.currency) return 'OTHER_CURRENCY';
  if (sumOf(cart.lines) + 1e-9 < terms.minimumOrder) return 'ORDER_TOO_SMALL';
  const meant = sumOf(cart.lines.filter(({ productId }) => isMeant(productId)));
  const off = terms.discount === 'PERCENT' ? (meant * terms.value) / 100 : Math.min(terms.value, meant);
  const amount = wholeUnits(Math.min(off, terms.mostOff), terms.currency);
  return amount > 0 ? amount : 'OTHER_PRODUCTS';
}
