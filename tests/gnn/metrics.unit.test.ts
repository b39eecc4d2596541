import fc from 'fast-check';
import { CatalogueFigures, judge } from '../../gnn/evaluate/metrics.js';
import { topK } from '../../src/algorithms/top-k.js';
import {
  bootstrapInterval,
  clusteredStandardError,
  gainNdcg,
  mean,
  pairedDifference,
  averageRanks,
  spearman,
  standardError,
} from '../../src/algorithms/statistics.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';

describe('judge', () => {
  it('gives the figures of a hand-worked list', () => {
    // Hits at ranks 1 and 3 of 5, three relevant: DCG = 1 + 1/2, ideal = 1 + 1/log2(3) + 1/2.
    const figures = judge(Int32Array.of(4, 9, 2, 8, 7), Int32Array.of(1, 2, 4), 5);
    expect(figures.recall).toBeCloseTo(2 / 3, 10);
    expect(figures.precision).toBeCloseTo(2 / 5, 10);
    expect(figures.ndcg).toBeCloseTo(1.5 / (1.5 + 1 / Math.log2(3)), 10);
    expect(figures.hitRate).toBe(1);
  });

  it('is 1 for an ideal list even when there are more relevant items than places', () => {
    const relevant = Int32Array.from({ length: 30 }, (_, i) => i);
    expect(judge(relevant, relevant, 10).ndcg).toBeCloseTo(1, 10);
    expect(judge(relevant, relevant, 10).recall).toBeCloseTo(1 / 3, 10);
  });

  it('never falls when a hit moves up, and stays in 0..1', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(lists, lists, (list, wanted) => {
        const relevant = Int32Array.from(wanted).sort();
        const before = judge(Int32Array.from(list), relevant, 10);
        for (const value of Object.values(before)) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        const hit = list.findIndex(
          (item, rank) => rank > 0 && wanted.includes(item) && !wanted.includes(list[rank - 1]),
        );
        if (hit < 0) return;
        const better = [...list];
        [better[hit - 1], better[hit]] = [better[hit], better[hit - 1]];
        const after = judge(Int32Array.from(better), relevant, 10);
        expect(after.ndcg).toBeGreaterThanOrEqual(before.ndcg);
        expect(after.recall).toBeGreaterThanOrEqual(before.recall);
      }),
    );
  });
});

describe('topK', () => {
  it('is the head of a full sort, ties to the smaller row, blocked and low items left out', () => {
    const scores = fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 80 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 }), (values, k, every) => {
        const blocked = Uint8Array.from(values, (_, i) => (every > 0 && i % every === 0 ? 1 : 0));
        const expected = values
          .map((score, item) => ({ score, item }))
          .filter(({ score, item }) => score > 0 && blocked[item] === 0)
          .sort((a, b) => b.score - a.score || a.item - b.item)
          .slice(0, k);
        const found = topK(Float32Array.from(values), k, blocked, 0);
        expect([...found.items]).toEqual(expected.map(({ item }) => item));
        expect([...found.scores]).toEqual(expected.map(({ score }) => score));
      }),
    );
  });
});

describe('catalogue figures', () => {
  it('count distinct items and the popularity of places', () => {
    const figures = new CatalogueFigures([10, 0, 2, 4], 4);
    figures.add(Int32Array.of(0, 2, 3), 2);
    figures.add(Int32Array.of(2), 2);
    expect(figures.coverage).toBe(0.5);
    expect(figures.meanPopularity).toBeCloseTo((10 + 2 + 2) / 3, 10);
  });
});

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
