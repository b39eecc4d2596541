/** Measures of shortest paths against their definitions, on all pairs of small graphs. */
import fc from 'fast-check';
import { betweenness, sampledBetweenness } from '../../src/algorithms/graph/betweenness.js';
import { closeness } from '../../src/algorithms/graph/closeness.js';
import { harmonic, sampledHarmonic } from '../../src/algorithms/graph/harmonic.js';
import { hopsFrom, lengthsFrom } from '../../src/algorithms/graph/paths.js';
import { sampledCloseness } from '../../src/algorithms/graph/sampled-closeness.js';
import { seededRng } from '../../src/algorithms/random.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { anyGraph, plain, shortestPaths } from './graphs.js';

type Matrix = readonly (readonly number[])[];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const close = (values: ArrayLike<number>, wanted: readonly number[]): void =>
  Array.from(values).forEach((value, n) => expect(value).toBeCloseTo(wanted[n], 10));

/** Distances to each node from the others, where there are. */
function distancesTo(paths: Matrix): number[][] {
  return paths.map((_, v) => paths.map((row) => row[v]).filter((d, u) => u !== v && d < Infinity));
}

/** Share of shortest paths through each node, over ordered pairs, by counting paths on the matrix. */
function naiveBetweenness(matrix: Matrix, paths: Matrix): number[] {
  const ways = (s: number, t: number): number =>
    s === t
      ? 1
      : sum(matrix.map((row, u) => (row[t] > 0 && u !== t && paths[s][u] + row[t] === paths[s][t] ? ways(s, u) : 0)));
  const counts = matrix.map((_, s) => matrix.map((__, t) => (paths[s][t] < Infinity ? ways(s, t) : 0)));
  return matrix.map((_, v) =>
    sum(
      matrix.flatMap((__, s) =>
        matrix.map((___, t) =>
          s !== t && s !== v && t !== v && counts[s][t] > 0 && paths[s][v] + paths[v][t] === paths[s][t]
            ? (counts[s][v] * counts[v][t]) / counts[s][t]
            : 0,
        ),
      ),
    ),
  );
}

describe.each([true, false])('shortest paths, directed: %s', (directed) => {
  const lengthsUpToFour = anyGraph({ directed, heaviest: 4, most: 9 });

  it('distances, closeness, harmonic and betweenness are what their definitions say', () => {
    fc.assert(
      fc.property(lengthsUpToFour, fc.boolean(), ({ graph, matrix }, inHops) => {
        const lengths = inHops ? undefined : graph.weights;
        const ways = inHops ? matrix.map((row) => row.map((w) => (w > 0 ? 1 : 0))) : matrix;
        const paths = shortestPaths(ways);
        paths.forEach((row, u) => {
          const found = inHops ? hopsFrom(graph, u) : lengthsFrom(graph, u, graph.weights);
          expect(Array.from(found, (d) => (d < 0 ? Infinity : d))).toEqual(row);
        });
        const incoming = distancesTo(paths);
        const others = matrix.length - 1;
        close(
          closeness(graph, { lengths, wassermanFaust: false }),
          incoming.map((all) => (all.length > 0 ? all.length / sum(all) : 0)),
        );
        close(
          closeness(graph, { lengths }),
          incoming.map((all) => (all.length > 0 ? all.length ** 2 / sum(all) / others : 0)),
        );
        const near = incoming.map((all) => sum(all.map((d) => 1 / d)));
        close(harmonic(graph, { lengths }), near);
        if (others > 0)
          close(
            harmonic(graph, { lengths, normalised: true }),
            near.map((value) => value / others),
          );
        const through = naiveBetweenness(ways, paths);
        close(betweenness(graph, { lengths, normalised: false }), through);
        if (others > 1)
          close(
            betweenness(graph, { lengths }),
            through.map((v) => v / (others * (others - 1))),
          );
      }),
      { numRuns: 80, seed: 31 },
    );
  });
});

/** A ring of some nodes and chords between some pairs. */
function ringWithChords(nodes: number, chords: number, seed: number) {
  const rng = seededRng(seed);
  const [tails, heads]: number[][] = [[], []];
  const join = (a: number, b: number): void => {
    tails.push(a, b);
    heads.push(b, a);
  };
  for (let n = 0; n < nodes; n += 1) join(n, (n + 1) % nodes);
  for (let c = 0; c < chords; c += 1) join(Math.floor(rng() * nodes), Math.floor(rng() * rng() * nodes));
  return arcsFrom(nodes, tails, heads);
}

describe('measures from a sample', () => {
  const graph = ringWithChords(3_000, 3_000, 5);
  const exact = {
    harmonic: harmonic(graph, { normalised: true }),
    closeness: closeness(graph),
    between: betweenness(graph),
  };
  const furthestOf = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
    Array.from(a).reduce((most, value, n) => Math.max(most, Math.abs(value - b[n])), 0);

  it('harmonic centrality is within the radius that is stated, from fewer sources than nodes', () => {
    const sampled = sampledHarmonic(graph, { epsilon: 0.06, rng: seededRng(1) });
    expect(sampled.radius).toBeLessThanOrEqual(0.06);
    expect(sampled.sources).toBeLessThan(2_000);
    expect(furthestOf(sampled.values, exact.harmonic)).toBeLessThan(sampled.radius);
  });

  it('closeness lies in its intervals, which are wider than nothing', () => {
    const { values, lower, upper, sources } = sampledCloseness(graph, { epsilon: 0.06, rng: seededRng(2) });
    expect(sources).toBeLessThan(2_000);
    values.forEach((value, n) => {
      expect(lower[n]).toBeLessThan(value);
      expect(upper[n]).toBeGreaterThan(value);
      expect(exact.closeness[n]).toBeGreaterThanOrEqual(lower[n]);
      expect(exact.closeness[n]).toBeLessThanOrEqual(upper[n]);
    });
    expect(furthestOf(values, exact.closeness)).toBeLessThan(0.02);
  });

  it('betweenness is within the radius, and looks at fewer sources than Hoeffding asks for', () => {
    const epsilon = 0.05;
    const sampled = sampledBetweenness(graph, { epsilon, rng: seededRng(3) });
    expect(sampled.sources).toBeLessThan(Math.log((4 * 3_000) / 0.05) / (2 * epsilon ** 2) / 1.4);
    expect(furthestOf(sampled.values, exact.between)).toBeLessThan(sampled.radius);
    expect(sampled.values.some((value) => value > 2 * sampled.radius)).toBe(false);
  });

  it('is exact where a sample would be no smaller, and refuses what no sample can promise', () => {
    const small = ringWithChords(30, 10, 6);
    const options = { epsilon: 0.05, rng: seededRng(4) };
    const between = sampledBetweenness(small, options);
    expect(between).toMatchObject({ radius: 0, sources: 30 });
    close(between.values, [...betweenness(small)]);
    close(sampledHarmonic(small, options).values, [...harmonic(small, { normalised: true })]);
    const near = sampledCloseness(small, options);
    for (const values of [near.values, near.lower, near.upper]) close(values, [...closeness(small)]);
    for (const wrong of [{ epsilon: 0 }, { epsilon: NaN }, { delta: 0 }, { delta: 1 }]) {
      expect(() => sampledHarmonic(small, { ...options, ...wrong })).toThrow(RangeError);
    }
    expect(() => sampledCloseness(arcsFrom(2, [0], [1]), options)).toThrow(RangeError);
  });

  it('keeps its promise over many seeds', () => {
    const failures = Array.from({ length: 40 }, (_, seed) => {
      const { values, radius } = sampledHarmonic(graph, { epsilon: 0.1, delta: 0.1, rng: seededRng(seed) });
      return furthestOf(values, exact.harmonic) > radius;
    }).filter(Boolean);
    expect(failures.length).toBeLessThanOrEqual(4);
  });
});

describe('paths that cannot be', () => {
  it('wrong nodes and lengths are refused', () => {
    const graph = arcsFrom(2, [0, 1], [1, 0]);
    expect(() => hopsFrom(graph, 2)).toThrow(RangeError);
    expect(() => lengthsFrom(graph, -1, new Float64Array([1, 1]))).toThrow(RangeError);
    for (const lengths of [[1], [1, 0], [1, NaN], [1, Infinity], [1, -1]].map((l) => new Float64Array(l))) {
      expect(() => lengthsFrom(graph, 0, lengths)).toThrow(RangeError);
      expect(() => closeness(graph, { lengths })).toThrow(RangeError);
      expect(() => betweenness(graph, { lengths })).toThrow(RangeError);
    }
    expect(betweenness(plain(arcsFrom(1, [], [])))).toEqual(new Float64Array(1));
  });
});
