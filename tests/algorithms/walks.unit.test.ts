/** Measures that are fixed points: each is checked against its own equation on a matrix. */
import fc from 'fast-check';
import { articleRank } from '../../src/algorithms/graph/article-rank.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { degrees, strengths } from '../../src/algorithms/graph/degree.js';
import { eigenvector } from '../../src/algorithms/graph/eigenvector.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { hits } from '../../src/algorithms/graph/hits.js';
import { katz } from '../../src/algorithms/graph/katz.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { NotConverged } from '../../src/algorithms/graph/settle.js';
import { anyGraph, plain } from './graphs.js';

const weighted = anyGraph({ directed: true, loops: true, heaviest: 9 });
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const column = (matrix: readonly (readonly number[])[], v: number): number[] => matrix.map((row) => row[v]);
const close = (values: ArrayLike<number>, wanted: readonly number[], digits = 8): void =>
  Array.from(values).forEach((value, n) => expect(value).toBeCloseTo(wanted[n], digits));

describe('degree and strength', () => {
  it('count arcs and add weights, out, in and both', () => {
    fc.assert(
      fc.property(weighted, ({ graph, matrix }) => {
        const out = matrix.map(sum);
        const into = matrix.map((_, v) => sum(column(matrix, v)));
        const has = matrix.map((row) => row.map((weight) => (weight > 0 ? 1 : 0)));
        close(strengths(graph), out);
        close(strengths(graph, 'in'), into);
        close(
          strengths(graph, 'both'),
          out.map((value, n) => value + into[n]),
        );
        close(degrees(graph), has.map(sum));
        close(
          degrees(graph, 'in'),
          has.map((_, v) => sum(column(has, v))),
        );
        close(strengths(plain(graph), 'both'), [...degrees(graph, 'both')]);
      }),
      { numRuns: 60, seed: 21 },
    );
  });
});

describe('fixed points of any graph', () => {
  it('PageRank, personalised: rank is what comes in and what starts again', () => {
    fc.assert(
      fc.property(weighted, fc.infiniteStream(fc.nat(3)), ({ graph, matrix }, stream) => {
        const draws = [...stream.take(matrix.length)];
        draws[0] += 1;
        const restart = draws.map((draw) => draw / sum(draws));
        const ranks = pageRank(graph, { restart: draws, tolerance: 1e-13, maxIterations: 2_000 });
        const out = matrix.map(sum);
        const lost = sum(out.map((strength, u) => (strength === 0 ? ranks[u] : 0)));
        const wanted = matrix.map(
          (_, v) =>
            0.15 * restart[v] +
            0.85 * (lost * restart[v] + sum(column(matrix, v).map((w, u) => (w ? (w * ranks[u]) / out[u] : 0)))),
        );
        close(ranks, wanted, 10);
        expect(sum([...ranks])).toBeCloseTo(1, 10);
      }),
      { numRuns: 60, seed: 22 },
    );
  });

  it('ArticleRank, Katz, HITS: what the equation says', () => {
    fc.assert(
      fc.property(weighted, ({ graph, matrix }) => {
        const out = matrix.map(sum);
        const mean = sum(out) / out.length;
        const article = articleRank(graph, { tolerance: 1e-12 });
        close(
          article,
          matrix.map(
            (_, v) => 0.15 + 0.85 * sum(column(matrix, v).map((w, u) => (w * article[u]) / (out[u] + mean || 1))),
          ),
        );
        const alpha = 0.5 / Math.max(1, ...out);
        const walks = katz(graph, { alpha, beta: 2, normalised: false, tolerance: 1e-12 });
        close(
          walks,
          matrix.map((_, v) => 2 + alpha * sum(column(matrix, v).map((w, u) => w * walks[u]))),
        );
        expect(Math.hypot(...katz(graph, { alpha }))).toBeCloseTo(1, 9);
      }),
      { numRuns: 60, seed: 23 },
    );
  });

  it('HITS and eigenvector centrality: no other direction grows faster', () => {
    const dense = anyGraph({ directed: false, heaviest: 5, density: 80 });
    fc.assert(
      fc.property(dense, ({ graph, matrix }) => {
        if (graph.heads.length === 0) return;
        const settled = { tolerance: 1e-13, maxIterations: 100_000 };
        const values = eigenvector(graph, settled);
        const times = matrix.map((_, v) => sum(column(matrix, v).map((w, u) => w * values[u])));
        const growth = sum(times.map((value, n) => value * values[n]));
        close(
          times,
          [...values].map((value) => value * growth),
          6,
        );
        // The largest eigenvalue of a matrix of numbers that are 0 or more is between its least and largest sums.
        expect(growth).toBeGreaterThanOrEqual(sum(matrix.map(sum)) / matrix.length - 1e-9);
        const { authorities, hubs } = hits(graph, settled);
        const heard = matrix.map((_, v) => sum(column(matrix, v).map((w, u) => w * hubs[u])));
        const pointed = matrix.map((row) => sum(row.map((w, v) => w * authorities[v])));
        close(
          authorities,
          heard.map((value) => value / sum(heard)),
        );
        close(
          hubs,
          pointed.map((value) => value / sum(pointed)),
        );
        expect(sum(heard) * sum(pointed)).toBeCloseTo(growth ** 2, 6);
      }),
      { numRuns: 40, seed: 24 },
    );
  });
});

describe('largest eigenvalues that lie close', () => {
  /** Friends in a row: the k-th value is the sine of k pi / (n + 1), and the next eigenvalue is .02 % less. */
  const nodes = 300;
  const links = Array.from({ length: nodes - 1 }, (_, n) => n);
  const row = undirected(
    arcsFrom(
      nodes,
      links,
      links.map((n) => n + 1),
    ),
  );
  const sines = Array.from({ length: nodes }, (_, k) => Math.sin(((k + 1) * Math.PI) / (nodes + 1)));

  it('are told apart in hundreds of iterations, where the power method takes hundred thousands', () => {
    const size = Math.hypot(...sines);
    const values = eigenvector(row, { tolerance: 1e-11, maxIterations: 600 });
    for (const [k, sine] of sines.entries()) expect(values[k]).toBeCloseTo(sine / size, 6);
  });

  it('HITS finds what the start has of two that are the same: every second friend, to either side', () => {
    const { hubs } = hits(row, { tolerance: 1e-11, maxIterations: 600 });
    // A A' joins every second node, so odd and even places are graphs of their own with one largest eigenvalue.
    const sum = sines.reduce((all, sine) => all + sine, 0);
    for (const [k, sine] of sines.entries()) expect(hubs[k]).toBeCloseTo(sine / sum, 5);
  });
});

describe('failure has a name', () => {
  it('what does not settle says so, what is out of range is refused', () => {
    const cycle = arcsFrom(3, [0, 1, 2, 0], [1, 2, 0, 2]);
    const chain = arcsFrom(
      40,
      [...Array(39).keys()],
      Array.from({ length: 39 }, (_, n) => n + 1),
    );
    expect(() => katz(cycle, { alpha: 3 })).toThrow(NotConverged);
    expect(() => eigenvector(chain, { maxIterations: 50 })).toThrow(NotConverged);
    expect(() => hits(cycle, { maxIterations: 1 })).toThrow(NotConverged);
    expect(() => articleRank(cycle, { maxIterations: 1 })).toThrow(NotConverged);
    expect(() => katz(cycle, { alpha: 0 })).toThrow(RangeError);
    expect(() => articleRank(cycle, { damping: 1 })).toThrow(RangeError);
    for (const restart of [
      [1, 1],
      [0, 0, 0],
      [1, -1, 1],
      [1, NaN, 1],
    ]) {
      expect(() => pageRank(cycle, { restart })).toThrow(RangeError);
    }
  });

  it('a graph of no nodes, or no arcs, has answers', () => {
    const [nothing, alone] = [arcsFrom(0, [], []), arcsFrom(2, [], [])];
    for (const measure of [articleRank, eigenvector, katz, pageRank]) expect(measure(nothing)).toHaveLength(0);
    expect([...pageRank(alone)]).toEqual([0.5, 0.5]);
    expect([...hits(alone).hubs]).toEqual([0, 0]);
  });
});
