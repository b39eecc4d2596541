/** Components, cores, triangles and votes against their definitions, on matrices. */
import fc from 'fast-check';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { clustering } from '../../src/algorithms/graph/clustering.js';
import { weakComponents } from '../../src/algorithms/graph/components.js';
import { strongComponents } from '../../src/algorithms/graph/strong-components.js';
import { coreNumbers } from '../../src/algorithms/graph/core.js';
import { isUndirected, reversed, undirected } from '../../src/algorithms/graph/direction.js';
import { triangleSums } from '../../src/algorithms/graph/triangle-sums.js';
import { triangles } from '../../src/algorithms/graph/triangles.js';
import { voteRank } from '../../src/algorithms/graph/vote-rank.js';
import { anyGraph, fromMatrix, plain, shortestPaths } from './graphs.js';

type Matrix = readonly (readonly number[])[];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const directed = anyGraph({ directed: true, loops: true, heaviest: 3 });
const friends = anyGraph({ directed: false, density: 50, heaviest: 5 });

/** A matrix of who is joined to whom, both ways, weights added. */
function joined(matrix: Matrix): number[][] {
  return matrix.map((row, u) => row.map((weight, v) => (u === v ? 0 : weight + matrix[v][u])));
}

describe('the direction of arcs', () => {
  it('turned twice is as it was; both ways is symmetric, simple and weighs the sum', () => {
    fc.assert(
      fc.property(directed, ({ graph, matrix }) => {
        expect(reversed(reversed(graph))).toEqual(graph);
        expect(reversed(graph)).toEqual(fromMatrix(matrix.map((row, u) => row.map((_, v) => matrix[v][u]))));
        expect(undirected(graph)).toEqual(fromMatrix(joined(matrix)));
        expect(undirected(plain(graph), true).weights).toEqual(
          fromMatrix(joined(matrix.map((row) => row.map((weight) => Math.min(1, weight))))).weights,
        );
        expect(undirected(graph, false)).toEqual(plain(undirected(graph)));
        expect(isUndirected(undirected(graph))).toBe(true);
        expect(isUndirected(graph)).toBe(matrix.every((row, u) => row.every((weight, v) => weight === matrix[v][u])));
      }),
      { numRuns: 150, seed: 41 },
    );
  });
});

describe('components', () => {
  it('are the nodes that paths join, named by the least', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, density: 15 }), ({ graph, matrix }) => {
        const oneWay = shortestPaths(matrix);
        const anyWay = shortestPaths(joined(matrix));
        expect([...weakComponents(graph)]).toEqual(anyWay.map((row) => row.findIndex((path) => path < Infinity)));
        expect([...strongComponents(graph)]).toEqual(
          oneWay.map((row, u) => row.findIndex((path, v) => path < Infinity && oneWay[v][u] < Infinity)),
        );
      }),
      { numRuns: 200, seed: 42 },
    );
  });

  it('a path of 100,000 nodes needs no stack', () => {
    const count = 100_000;
    const tails = Int32Array.from({ length: count }, (_, n) => n);
    const ring = arcsFrom(
      count,
      tails,
      tails.map((n) => (n + 1) % count),
    );
    expect(strongComponents(ring).every((least) => least === 0)).toBe(true);
  });
});

describe('cores and triangles', () => {
  it('core numbers: the largest k that a node survives when those with fewer than k friends leave', () => {
    fc.assert(
      fc.property(directed, ({ graph, matrix }) => {
        const ties = joined(matrix);
        const core = ties.map(() => 0);
        for (let k = 1; k <= ties.length; k += 1) {
          let left = new Set(ties.keys());
          for (let before = -1; before !== left.size;) {
            before = left.size;
            left = new Set([...left].filter((u) => [...left].filter((v) => ties[u][v] > 0).length >= k));
          }
          left.forEach((n) => (core[n] = k));
        }
        expect([...coreNumbers(graph)]).toEqual(core);
      }),
      { numRuns: 100, seed: 43 },
    );
  });

  it('triangles and clustering: what a look at all pairs of neighbours says', () => {
    fc.assert(
      fc.property(directed, friends, (oneWay, bothWays) => {
        const ties = joined(oneWay.matrix);
        const around = ties.map((row) => [...row.keys()].filter((v) => row[v] > 0));
        const pairs = (n: number, worth: (v: number, w: number) => number): number =>
          sum(around[n].flatMap((v) => around[n].map((w) => (v === w ? 0 : worth(v, w)))));
        const of = (n: number): number => around[n].length * (around[n].length - 1) || 1;
        expect([...triangles(oneWay.graph)]).toEqual(
          ties.map((_, n) => pairs(n, (v, w) => (ties[v][w] > 0 ? 0.5 : 0))),
        );
        const shares = ties.map((_, n) => pairs(n, (v, w) => (oneWay.matrix[v][w] > 0 ? 1 : 0)) / of(n));
        clustering(oneWay.graph).forEach((share, n) => expect(share).toBeCloseTo(shares[n], 12));

        const { matrix } = bothWays;
        const heaviest = Math.max(1, ...matrix.flat());
        clustering(bothWays.graph, { weighted: true }).forEach((share, u) => {
          const triple = matrix.flatMap((_, v) =>
            matrix.map((__, w) => Math.cbrt((matrix[u][v] * matrix[u][w] * matrix[v][w]) / heaviest ** 3)),
          );
          const degree = matrix[u].filter((weight) => weight > 0).length;
          expect(share).toBeCloseTo(sum(triple) / (degree * (degree - 1) || 1), 10);
        });
      }),
      { numRuns: 100, seed: 44 },
    );
  });

  it('an arc that is given twice counts once', () => {
    const tails = [0, 0, 1, 2, 2];
    const heads = [1, 1, 2, 0, 0];
    expect([...clustering(arcsFrom(3, tails, heads))]).toEqual([0.5, 0.5, 0.5]);
    expect([...triangles(arcsFrom(3, tails, heads))]).toEqual([1, 1, 1]);
    expect([...coreNumbers(arcsFrom(3, tails, heads))]).toEqual([2, 2, 2]);
  });

  it('weighted clustering of equal weights is plain clustering, also where the memory of its kernel is full', () => {
    // So many people and ties fill a page of 64 KiB to the last byte; the last person has no arc upwards to look ahead at.
    const [people, ties] = [183, 5_156];
    const pairs = Array.from({ length: people }, (_, v) =>
      Array.from({ length: v }, (__, u) => [people - 1 - u, people - 1 - v]),
    )
      .flat()
      .slice(0, ties);
    const [tails, heads] = [0, 1].map((end) => pairs.map((pair) => pair[end]));
    const graph = undirected(arcsFrom(people, tails, heads, new Float64Array(ties).fill(2)));
    const weighted = clustering(graph, { weighted: true });
    clustering(graph).forEach((share, n) => expect(weighted[n]).toBeCloseTo(share, 12));
  });

  it('names a graph that is too large to count triangles of', () => {
    expect(() => triangleSums(100_000, 2 ** 30, 'one')).toThrow(
      new RangeError('triangles would take 4296267304 bytes; there can be 4 GiB'),
    );
  });
});

describe('VoteRank', () => {
  it('elects whom counting all votes again each time elects', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, loops: true }), fc.nat(12), ({ graph, matrix }, count) => {
        const less = matrix.length / sum(matrix.flat());
        const ability = matrix.map(() => 1);
        const elected: number[] = [];
        for (const candidates = new Set(matrix.keys()); elected.length < Math.min(count, matrix.length);) {
          const votes = matrix.map((row) => row.reduce((all, has, v) => (has ? all + ability[v] : all), 0));
          const first = [...candidates].reduce((best, n) => (votes[n] > votes[best] ? n : best));
          if (votes[first] === 0) break;
          candidates.delete(first);
          elected.push(first);
          ability[first] = 0;
          matrix[first].forEach((has, v) => (ability[v] = has ? Math.max(0, ability[v] - less) : ability[v]));
        }
        expect([...voteRank(graph, { count })]).toEqual(elected);
      }),
      { numRuns: 150, seed: 45 },
    );
  });

  it('refuses a number that is none', () => {
    for (const count of [-1, 0.5, NaN]) expect(() => voteRank(arcsFrom(2, [0], [1]), { count })).toThrow(RangeError);
  });
});
