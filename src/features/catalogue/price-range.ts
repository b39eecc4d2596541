import { type Money, moneyOf } from '../../platform/money.js';
import { type ProductRecord, type VariantRecord } from './records.js';

/**
 * The lowest and the highest price at which a product is sold. Prices of variants in another currency than the first one's
 * (that of the product, where it has a price) cannot be compared and are left out.
 */
export function priceRangeOf(
  product: Pick<ProductRecord, 'price' | 'currency'>,
  variants: readonly Pick<VariantRecord, 'price' | 'currency'>[],
): { min: Money; max: Money } | null {
  const prices = (variants.length > 0 ? variants : [product]).flatMap(
    ({ price, currency }) => moneyOf(price, currency) ?? [],
  );
  if (prices.length === 0) return null;
  const currency = product.price === null ? prices[0].currency : product.currency;
  const comparable = prices.filter((money) => money.currency === currency);
  const sorted = (comparable.length > 0 ? comparable : prices.slice(0, 1)).toSorted((a, b) => a.amount - b.amount);
  return { min: sorted[0], max: sorted[sorted.length - 1] };
}
