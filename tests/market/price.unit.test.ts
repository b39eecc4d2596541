import { plantedPrices } from '../../bench/data/planted-prices.js';
import { elasticities, type PriceHistory } from '../../src/algorithms/price/elasticities.js';
import { outcomeAt, suggestPrice } from '../../src/algorithms/price/suggest-price.js';
import { seededRng } from '../../src/algorithms/random.js';

describe('elasticities', () => {
  it('are found where prices follow demand, by what moves the price alone', () => {
    const { histories, truth, told } = plantedPrices(7);
    const { products, instrumented } = elasticities(histories, { width: 2 });
    expect(instrumented).toBe(true);
    const trusting = elasticities(
      histories.map(({ instrument: _, ...rest }) => rest),
      { width: 2 },
    ).products;
    const away = (list: typeof products): number =>
      list.reduce((sum, { value }, n) => sum + (told[n] ? Math.abs(value / truth[n] - 1) : 0), 0) /
      told.filter(Boolean).length;
    expect(away(products)).toBeLessThan(0.1);
    // What ignores the confounding must be seen to be wrong, or the test tests nothing.
    expect(away(trusting)).toBeGreaterThan(0.2);
    products.forEach(({ doubt }, n) => expect(doubt).toBe(told[n] ? undefined : 'FEW_PRICES'));
    const held = products.filter(({ lower, upper }, n) => told[n] && lower <= truth[n] && truth[n] <= upper).length;
    expect(held / told.filter(Boolean).length).toBeGreaterThan(0.85);
  });

  it('are found of small counts with periods without a sale', () => {
    const rng = seededRng(4);
    const histories = Array.from({ length: 30 }, (): PriceHistory => {
      const price = Float64Array.from({ length: 100 }, (_, t) => (t % 20 < 10 ? 10 : 8));
      const sold = price.map((one) => {
        let [k, p] = [0, rng()];
        const stop = Math.exp(-2 * (one / 10) ** -2);
        while (p > stop) {
          k += 1;
          p *= rng();
        }
        return k;
      });
      return { group: 0, sold, price, controls: new Float64Array(0) };
    });
    const { pooled, products } = elasticities(histories, { width: 0, counts: true });
    expect(Math.abs(pooled.value + 2)).toBeLessThan(0.3);
    expect(products.every(({ value }) => value < -1 && value > -3)).toBe(true);
  });

  it('refuse prices that are none', () => {
    const history = { group: 0, sold: Float64Array.of(1), price: Float64Array.of(0), controls: new Float64Array(0) };
    expect(() => elasticities([history], { width: 0 })).toThrow('History 0: a price is not above 0.');
    expect(() => elasticities([history], { width: 2 })).toThrow('not equally long');
    expect(elasticities([], { width: 0 }).products).toEqual([]);
  });
});

describe('a suggested price', () => {
  const elasticity = { value: -3, lower: -3.05, upper: -2.95 };

  it('is that of the book: cost times e / (e + 1)', () => {
    const { suggested, heldBy, now } = suggestPrice({ price: 16, cost: 10, sold: 100, elasticity });
    expect(suggested.price).toBeCloseTo(15, 1);
    expect(heldBy).toBe('BEST');
    expect(suggested.margin).toBeGreaterThan(now.margin);
  });

  it('stays within the guard rails, and says which holds it', () => {
    const dear = { price: 30, cost: 10, sold: 100, elasticity };
    expect(suggestPrice(dear)).toMatchObject({ suggested: { price: 27 }, heldBy: 'LARGEST_STEP' });
    expect(suggestPrice(dear, { floor: 28 })).toMatchObject({ suggested: { price: 28 }, heldBy: 'FLOOR' });
    const cheap = { ...dear, price: 11 };
    expect(suggestPrice(cheap, { ceiling: 11.5 })).toMatchObject({ suggested: { price: 11.5 }, heldBy: 'CEILING' });
    expect(() => suggestPrice(dear, { ceiling: 20 })).toThrow('No price lies');
  });

  it('stays where it is as long as a step may lose', () => {
    const unsure = { price: 15, cost: 10, sold: 100, elasticity: { value: -4, lower: -7, upper: -1.2 } };
    expect(suggestPrice(unsure)).toMatchObject({ heldBy: 'UNSURE', suggested: { price: 15 } });
    const partly = suggestPrice({
      price: 16,
      cost: 10,
      sold: 100,
      elasticity: { value: -3, lower: -3.4, upper: -2.8 },
    });
    expect(partly.heldBy).toBe('UNSURE');
    expect(partly.suggested.price).toBeGreaterThan(15);
    expect(partly.suggested.marginLower).toBeGreaterThanOrEqual(partly.now.margin);
    expect(outcomeAt(15, unsure)).toMatchObject({ sold: 100, revenue: 1500, margin: 500 });
  });
});
