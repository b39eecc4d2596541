import fc from 'fast-check';
import { accuracy, averagePrecision, rocAuc } from '../../src/algorithms/probability/classification.js';
import { meanAbsoluteError, meanSquaredError, r2 } from '../../gnn/evaluate/regression.js';

/** Scores with ties, and the label of each. */
const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), { minLength: 2 });
const split = (pairs: [number, number][]): [number[], number[]] => [pairs.map(([s]) => s), pairs.map(([, l]) => l)];

describe('figures of a classification', () => {
  it('are those of scikit-learn 1.9.1, ties included', () => {
    const labels = [0, 1, 1, 0, 1, 0, 1, 1];
    const scores = [0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, 0.35];
    expect(averagePrecision(scores, labels)).toBeCloseTo(0.7257142857142858, 12);
    expect(rocAuc(scores, labels)).toBeCloseTo(0.5333333333333334, 12);
    expect(averagePrecision([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 1])).toBeCloseTo(0.5, 12);
    expect(accuracy([0, 2, 2, 2, 0], [0, 1, 2, 2, 1])).toBeCloseTo(0.6, 12);
  });

  it('ROC AUC is the share of pairs in the right order, ties one half', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const of = (label: number): number[] => pairs.filter(([, l]) => l === label).map(([s]) => s);
        const [low, high] = [of(0), of(1)];
        fc.pre(low.length > 0 && high.length > 0);
        let won = 0;
        for (const p of high) for (const n of low) won += p > n ? 1 : p === n ? 0.5 : 0;
        expect(rocAuc(...split(pairs))).toBeCloseTo(won / (low.length * high.length), 10);
      }),
    );
  });

  it('average precision is precision summed over gains of recall, and any order of the rows gives the same', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const positives = pairs.filter(([, l]) => l === 1).length;
        fc.pre(positives > 0);
        let [area, recalled] = [0, 0];
        for (let threshold = 5; threshold >= 0; threshold -= 1) {
          const above = pairs.filter(([s]) => s >= threshold);
          const hits = above.filter(([, l]) => l === 1).length;
          if (above.length > 0) area += ((hits - recalled) / positives) * (hits / above.length);
          recalled = hits;
        }
        expect(averagePrecision(...split(pairs))).toBeCloseTo(area, 10);
        expect(averagePrecision(...split(pairs.toReversed()))).toBeCloseTo(area, 10);
      }),
    );
  });

  it('refuse what has no answer', () => {
    expect(() => rocAuc([1, 2], [1, 1])).toThrow(RangeError);
    expect(() => rocAuc([1], [1, 0])).toThrow(RangeError);
    expect(() => averagePrecision([1], [0])).toThrow(RangeError);
    expect(() => averagePrecision([1], [0, 1])).toThrow(RangeError);
    expect(() => accuracy([], [])).toThrow(RangeError);
    expect(() => accuracy([1], [1, 0])).toThrow(RangeError);
  });
});

describe('figures of a regression', () => {
  it('are those of scikit-learn 1.9.1', () => {
    const [targets, predicted] = [
      [3, -0.5, 2, 7],
      [2.5, 0, 2, 8],
    ];
    expect(meanAbsoluteError(predicted, targets)).toBeCloseTo(0.5, 12);
    expect(meanSquaredError(predicted, targets)).toBeCloseTo(0.375, 12);
    expect(r2(predicted, targets)).toBeCloseTo(0.9486081370449679, 12);
    expect(r2([3, 2, 1], [1, 2, 3])).toBeCloseTo(-3, 12);
    expect(r2([1, 1, 1], [1, 1, 1])).toBe(1);
    expect(r2([1, 1, 2], [1, 1, 1])).toBe(0);
    for (const figure of [meanAbsoluteError, meanSquaredError, r2]) {
      expect(() => figure([], [])).toThrow(RangeError);
      expect(() => figure([1], [1, 2])).toThrow(RangeError);
    }
  });
});
