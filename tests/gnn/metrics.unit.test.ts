import fc from 'fast-check';
import { CatalogueFigures, judge } from '../../gnn/evaluate/metrics.js';

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

describe('catalogue figures', () => {
  it('count distinct items and the popularity of places', () => {
    const figures = new CatalogueFigures([10, 0, 2, 4], 4);
    figures.add(Int32Array.of(0, 2, 3), 2);
    figures.add(Int32Array.of(2), 2);
    expect(figures.coverage).toBe(0.5);
    expect(figures.meanPopularity).toBeCloseTo((10 + 2 + 2) / 3, 10);
  });
});
