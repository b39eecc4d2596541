import {
  averageRanks,
  bootstrapInterval,
  clusteredStandardError,
  gainNdcg,
  mean,
  normalQuantile,
  pairedDifference,
  spearman,
  standardError,
} from '../../src/algorithms/statistics.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';

describe('errors of a mean', () => {
  it('equal the textbook figure', () => {
    expect(standardError([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7 / 8), 10);
    expect(pairedDifference([3, 5], [1, 1])).toEqual({ difference: 3, standardError: 1, n: 2 });
  });

  it('do not shrink when every value is counted twice, once clusters are named', () => {
    const rng = seededRng(5);
    const once = Float64Array.from({ length: 200 }, () => randomNormal(rng));
    const twice = Float64Array.from({ length: 400 }, (_, n) => once[n % 200]);
    const clusters = Int32Array.from({ length: 400 }, (_, n) => n % 200);
    expect(clusteredStandardError(twice, clusters)).toBeCloseTo(standardError(once), 6);
    expect(standardError(twice)).toBeLessThan(0.75 * standardError(once));
  });

  it('cover the truth in about 95 of 100 samples, by bootstrap', () => {
    const rng = seededRng(11);
    let covered = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const sample = Float64Array.from({ length: 40 }, () => randomNormal(rng) + 3);
      const { lower, upper } = bootstrapInterval(sample, rng, { samples: 300 });
      expect(lower).toBeLessThanOrEqual(mean(sample));
      if (lower <= 3 && 3 <= upper) covered += 1;
    }
    // 190 expected; binomial error 3, and the percentile interval is a little short at n = 40.
    expect(covered).toBeGreaterThan(175);
    expect(covered).toBeLessThan(200);
  });
});

describe('rankings of numbers', () => {
  it('share the mean place where values are equal', () => {
    expect([...averageRanks([3, 1, 3, 2])]).toEqual([2.5, 0, 2.5, 1]);
  });

  it('correlate by their places alone', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    // scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
  });

  it('gain most in the order of the gains, and nothing where there is nothing to gain', () => {
    expect(gainNdcg([9, 5, 1], [4, 2, -1], 3)).toBe(1);
    expect(gainNdcg([1, 5, 9], [4, 2, 0], 3)).toBeCloseTo((2 / Math.log2(3) + 4 / 2) / (4 + 2 / Math.log2(3)), 12);
    expect(gainNdcg([1, 2], [0, -3], 2)).toBe(0);
  });
});

describe('points of a normal distribution', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959964],
    [0.025, -1.959964],
    [0.999, 3.090232],
  ])('lie above a share of %f', (share, point) => {
    expect(Math.abs(normalQuantile(share) - point)).toBeLessThan(4.5e-4);
  });
});
