import { priceRangeOf } from '../../src/features/catalogue/price-range.js';

const eur = (price: number | null) => ({ price, currency: 'EUR' });

describe('the range of prices of a product', () => {
  it('is that of its variants, and its own price where it has none', () => {
    const range = { min: { amount: 5, currency: 'EUR' }, max: { amount: 9, currency: 'EUR' } };
    expect(priceRangeOf(eur(7), [eur(9), eur(null), eur(5)])).toEqual(range);
    expect(priceRangeOf(eur(7), [])).toEqual({
      min: { amount: 7, currency: 'EUR' },
      max: { amount: 7, currency: 'EUR' },
    });
    expect(priceRangeOf(eur(null), [])).toBeNull();
  });

  it('compares no two currencies', () => {
    const yen = { price: 900, currency: 'JPY' };
    expect(priceRangeOf(eur(7), [yen, eur(8)])).toMatchObject({ min: { amount: 8 }, max: { amount: 8 } });
    expect(priceRangeOf(eur(null), [yen, eur(8)])).toMatchObject({ min: { amount: 900 }, max: { amount: 900 } });
  });
});
