import fc from 'fast-check';
import { fallingGains } from '../../src/algorithms/influence/falling-gains.js';
import { seedsForStock } from '../../src/algorithms/influence/seeds-for-stock.js';

const someGains = fc.array(fc.double({ min: -5, max: 50, noNaN: true }), { maxLength: 30 });

describe('gains that are known not to rise', () => {
  it('fall, sum to the same, stay where they fall already, and are the nearest such', () => {
    fc.assert(
      fc.property(someGains, (gains) => {
        const falling = fallingGains(gains, 0);
        const off = (of: readonly number[]): number => of.reduce((sum, gain, n) => sum + (gain - gains[n]) ** 2, 0);
        for (let n = 1; n < gains.length; n += 1) expect(falling[n]).toBeLessThanOrEqual(falling[n - 1]);
        expect(falling.reduce((a, b) => a + b, 0)).toBeCloseTo(
          gains.reduce((a, b) => a + b, 0),
          6,
        );
        const sorted = [...gains].sort((a, b) => b - a);
        expect(fallingGains(sorted, 0)).toEqual(sorted);
        expect(off(falling)).toBeLessThanOrEqual(off(sorted) + 1e-6);
      }),
      { seed: 5 },
    );
  });

  it('leave those of included seeds as they are', () => {
    expect(fallingGains([1, 5, 2, 4, 1], 2)).toEqual([1, 5, 3, 3, 1]);
    expect(fallingGains([1, 5], 2)).toEqual([1, 5]);
  });
});

describe('seeds for a stock', () => {
  it('are the fewest that sell what all sell, less one in a hundred, and no less than simpler plans', () => {
    expect(seedsForStock([5, 9, 9.95, 10], 0, [2])).toBe(3);
    expect(seedsForStock([5, 9, 9.95, 10], 4, [2])).toBe(4);
    expect(seedsForStock([5, 9, 9.5, 9.6], 0, [10])).toBe(4);
    expect(seedsForStock([10, 10], 0, [10])).toBe(1);
  });
});
