import fc from 'fast-check';
import { readCurrency, sumsByCurrency } from '../../src/platform/money.js';
import { Problem } from '../../src/platform/text.js';

const money = fc.record({
  amount: fc.integer({ min: -1e6, max: 1e6 }),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD', null),
});

describe('sums of money', () => {
  it('never add two currencies, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(money), (amounts) => {
        const sums = sumsByCurrency(amounts);
        expect(new Set(sums.map(({ currency }) => currency)).size).toBe(sums.length);
        for (const { amount, currency } of sums) {
          const own = amounts.filter((one) => one.currency === currency);
          expect(own.length).toBeGreaterThan(0);
          expect(amount).toBe(own.reduce((sum, one) => sum + one.amount, 0));
        }
        expect(sums.length).toBe(new Set(amounts.map(({ currency }) => currency)).size);
      }),
    );
  });

  it('are in the order of the codes, with what has no currency last', () => {
    const amounts = [null, 'JPY', 'EUR'].map((currency) => ({ amount: 1, currency }));
    expect(sumsByCurrency(amounts).map(({ currency }) => currency)).toEqual(['EUR', 'JPY', null]);
  });
});

describe('a currency', () => {
  it.each([' eur ', 'JPY', 'dem', 'VED'])('is a code of ISO 4217, of today or before: %s', (text) => {
    expect(readCurrency(text)).toBe(text.trim().toUpperCase());
  });

  it.each(['', 'EU', 'EURO', 'ABC', 'BTC', 'YEN', 'RMB', 'XXX', '€', 'ＥＵＲ'])('is not "%s"', (text) => {
    expect(readCurrency(text)).toBeInstanceOf(Problem);
  });
});
