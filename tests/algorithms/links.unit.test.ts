import fc from 'fast-check';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { audiences } from '../../src/algorithms/graph/audience-overlap.js';
import { linkScores } from '../../src/algorithms/graph/link-scores.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { anyGraph } from './graphs.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('link scores', () => {
  it('are sums over the neighbours in common', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, loops: true, density: 50 }), ({ graph, matrix }) => {
        const pairs = matrix.flatMap((_, a) => matrix.map((__, b) => [a, b]));
        const [a, b] = [0, 1].map((end) => pairs.map((pair) => pair[end]));
        const scores = linkScores(graph, a, b);
        const known = matrix.map((_, z) => sum(matrix.map((row) => row[z])));
        pairs.forEach(([u, v], p) => {
          const both = [...known.keys()].filter((z) => matrix[u][z] > 0 && matrix[v][z] > 0);
          const either = [...known.keys()].filter((z) => matrix[u][z] > 0 || matrix[v][z] > 0);
          expect(scores.common[p]).toBe(both.length);
          expect(scores.jaccard[p]).toBeCloseTo(both.length / (either.length || 1), 12);
          expect(scores.resourceAllocation[p]).toBeCloseTo(sum(both.map((z) => 1 / known[z])), 12);
          if (u === v) return;
          expect(scores.adamicAdar[p]).toBeCloseTo(sum(both.map((z) => 1 / Math.log(known[z]))), 12);
        });
      }),
      { numRuns: 50, seed: 61 },
    );
  });

  it('an arc that is given twice counts once among neighbours; wrong pairs are refused', () => {
    const graph = arcsFrom(4, [0, 0, 0, 1, 1], [2, 2, 3, 2, 3]);
    expect(linkScores(graph, [0], [1])).toMatchObject({ common: Float64Array.of(2), jaccard: Float64Array.of(1) });
    expect(() => linkScores(graph, [0], [4])).toThrow(RangeError);
    expect(() => linkScores(graph, [0.5], [1])).toThrow(RangeError);
    expect(() => linkScores(graph, [0, 1], [1])).toThrow(RangeError);
  });
});

describe('overlap of audiences', () => {
  /** Two people, the first `shared` of whose audiences of 1,000 are the same. */
  const pairOf = (shared: number) => {
    const heads = [...Array(1_000).keys(), ...Array.from({ length: 1_000 }, (_, n) => (n < shared ? n : 1_000 + n))];
    return arcsFrom(
      2_000,
      heads.map((_, n) => (n < 1_000 ? 0 : 1)),
      heads,
    );
  };

  it('lies in its interval as often as it says, and without a bias', () => {
    for (const shared of [100, 500, 900]) {
      const exact = shared / (2_000 - shared);
      const found = Array.from({ length: 40 }, (_, seed) =>
        audiences(pairOf(shared), { rng: seededRng(seed), hashes: 128, of: [0, 1] }).overlap(0, 1),
      );
      const outside = found.filter(({ lower, upper }) => exact < lower || exact > upper);
      expect(outside.length).toBeLessThanOrEqual(3);
      const mean = sum(found.map(({ jaccard }) => jaccard)) / found.length;
      // Four standard errors of a mean of 40 x 128 agreements.
      expect(Math.abs(mean - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / (40 * 128)));
      expect(found[0].people).toBeGreaterThan(0.6 * shared);
    }
  });

  it('is whole of an audience and itself, nothing of strangers, and never more than sizes allow', () => {
    const rng = seededRng(9);
    const tails = Array.from({ length: 600 }, () => randomInt(rng, 4));
    const graph = arcsFrom(700, [...tails, 5], [...tails.map((tail, n) => 100 * (tail % 2) + (n % 97)), 600]);
    const found = audiences(graph, { rng, hashes: 64 });
    expect(found.overlap(0, 0)).toMatchObject({ jaccard: 1, people: found.sizes[0] });
    expect(found.overlap(0, 5).jaccard).toBe(0);
    expect(found.overlap(0, 6)).toEqual({ jaccard: 0, people: 0, lower: 0, upper: 0 });
    const { upper } = found.overlap(0, 2);
    expect(upper).toBeLessThanOrEqual(
      Math.min(found.sizes[0], found.sizes[2]) / Math.max(found.sizes[0], found.sizes[2]),
    );
  });

  it('refuses what it cannot sketch', () => {
    const graph = arcsFrom(2, [0], [1]);
    const rng = seededRng(1);
    for (const hashes of [0, 1.5, NaN]) expect(() => audiences(graph, { rng, hashes })).toThrow(RangeError);
    expect(() => audiences(graph, { rng, of: [2] })).toThrow(RangeError);
    expect(() => audiences(graph, { rng }).overlap(0, 1, 0)).toThrow(RangeError);
  });
});
