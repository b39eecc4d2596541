import {
  newsvendor,
  newsvendorByPrices,
  newsvendorCost,
  newsvendorPoisson,
} from '../../src/algorithms/stock/newsvendor.js';
import { exactNormalQuantile, normalAbove } from '../../src/algorithms/stock/normal.js';
import { daysOfCover, economicOrderQuantity, reorderRule } from '../../src/algorithms/stock/reorder.js';

/** Worked examples of Snyder and Shen, Fundamentals of Supply Chain Theory (2019), as the package stockpyl computes them. */
describe('quantities of the book', () => {
  it('are those of example 4.3 and 4.1, the newsvendor with normal demand', () => {
    const demand = { mean: 50, deviation: 8 };
    const { quantity, expected } = newsvendor(demand, 0.18, 0.7);
    expect(quantity).toBeCloseTo(56.60395592743389, 8);
    expect(expected).toBeCloseTo(1.9976051931766445, 8);
    expect(newsvendorCost(60, demand, 0.18, 0.7)).toBeCloseTo(2.156131552870387, 8);
    expect(newsvendorCost(40, demand, 0.18, 0.7)).toBeCloseTo(7.35613154776623, 6);
    const byPrices = newsvendorByPrices(demand, { revenue: 1, purchaseCost: 0.3, salvage: 0.12 });
    expect(byPrices.quantity).toBeCloseTo(56.60395592743389, 8);
    expect(byPrices.expected).toBeCloseTo(33.002394806823354, 8);
    const tutorial = newsvendor({ mean: 120, deviation: 10 }, 2, 18);
    expect(tutorial.quantity).toBeCloseTo(132.815515655446, 8);
    expect(tutorial.expected).toBeCloseTo(35.09966638649737, 8);
  });

  it('are those of Poisson demand', () => {
    const book = newsvendorPoisson(50, 0.18, 0.7);
    expect(book.quantity).toBe(56);
    expect(book.expected).toBeCloseTo(1.797235211809178, 8);
    const six = newsvendorPoisson(6, 1, 4);
    expect(six.quantity).toBe(8);
    expect(six.expected).toBeCloseTo(3.5701069457709416, 8);
  });

  it('are those of example 3.1 and 5.2: quantity and reorder point', () => {
    const harris = economicOrderQuantity(8, 0.225, 1300);
    expect(harris.quantity).toBeCloseTo(304.0467800264368, 8);
    expect(harris.cost).toBeCloseTo(68.41052550594829, 8);
    const rule = reorderRule(
      { mean: 1300, deviation: 150, leadTime: 1 / 12 },
      { fixed: 8, holding: 0.225, stockout: 7.5 },
    );
    expect(rule.reorderPoint).toBeCloseTo(213.97044213580244, 4);
    expect(rule.quantity).toBeCloseTo(318.5901810768729, 4);
    expect(rule.cost).toBeCloseTo(95.45114022285196, 4);
  });

  it('refuse what is not above 0', () => {
    expect(() => newsvendor({ mean: 50, deviation: 8 }, 0, 1)).toThrow('overage 0 is not above 0.');
    expect(() => newsvendor({ mean: 50, deviation: 8, leadTime: -1 }, 1, 1)).toThrow(RangeError);
    expect(() => economicOrderQuantity(8, NaN, 1)).toThrow(RangeError);
  });
});

it('knows the normal distribution to ten digits', () => {
  expect(normalAbove(1.959963984540054)).toBeCloseTo(0.025, 12);
  expect(normalAbove(4)).toBeCloseTo(3.167124183311992e-5, 15);
  expect(normalAbove(-1)).toBeCloseTo(0.8413447460685429, 12);
  expect(exactNormalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
  expect(exactNormalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 8);
});

describe('days of cover', () => {
  it('end within the day on which the stock is sold', () => {
    expect(daysOfCover(7, [2, 2, 2, 2])).toBe(3.5);
    expect(daysOfCover(0, [2, 2])).toBe(0);
    expect(daysOfCover(10, [2, 2])).toBe(5);
    expect(daysOfCover(1, [0, 0])).toBe(Infinity);
    expect(daysOfCover(-3, [0, 1])).toBe(1);
  });
});
