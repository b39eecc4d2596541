import fc from 'fast-check';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { weakComponents } from '../../src/algorithms/graph/components.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { communityLabels, labelPropagation } from '../../src/algorithms/graph/label-propagation.js';
import { leiden } from '../../src/algorithms/graph/leiden.js';
import { louvain } from '../../src/algorithms/graph/louvain.js';
import { modularity, renumber } from '../../src/algorithms/graph/modularity.js';
import { NotConverged } from '../../src/algorithms/graph/settle.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { anyGraph, type SmallGraph } from './graphs.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const KINDS: Record<string, fc.Arbitrary<SmallGraph>> = {
  directed: anyGraph({ directed: true, loops: true, heaviest: 4 }),
  undirected: anyGraph({ directed: false, loops: true, heaviest: 4, most: 14 }),
};

/** The definition, pair by pair. */
function naiveModularity(matrix: SmallGraph['matrix'], community: ArrayLike<number>, resolution: number): number {
  const total = sum(matrix.flat());
  const out = matrix.map((row) => sum([...row]));
  const into = matrix.map((_, v) => sum(matrix.map((row) => row[v])));
  return total === 0
    ? 0
    : sum(
        matrix.flatMap((row, u) =>
          row.map((weight, v) =>
            community[u] === community[v] ? weight / total - (resolution * out[u] * into[v]) / total ** 2 : 0,
          ),
        ),
      );
}

/** Whether nodes of each community are joined by ties within it. */
function connected(graph: Arcs, community: Int32Array): boolean {
  const within: number[][] = [[], []];
  for (let n = 0; n < graph.nodes; n += 1) {
    for (let a = graph.starts[n]; a < graph.starts[n + 1]; a += 1) {
      if (community[n] !== community[graph.heads[a]]) continue;
      within[0].push(n);
      within[1].push(graph.heads[a]);
    }
  }
  const pieces = new Set(weakComponents(arcsFrom(graph.nodes, within[0], within[1])));
  return pieces.size === new Set(community).size;
}

/** Groups of 30, ties within with one chance and between with another. */
function planted(groups: number, within: number, between: number, seed: number): Arcs {
  const rng = seededRng(seed);
  const ends: number[][] = [[], []];
  const nodes = 30 * groups;
  for (let a = 0; a < nodes; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (rng() >= (Math.floor(a / 30) === Math.floor(b / 30) ? within : between)) continue;
      ends[0].push(a, b);
      ends[1].push(b, a);
    }
  }
  return arcsFrom(nodes, ends[0], ends[1]);
}

const truth = (nodes: number): Int32Array => Int32Array.from({ length: nodes }, (_, n) => Math.floor(n / 30));

describe.each(Object.keys(KINDS))('communities of any %s graph', (kind) => {
  it('have the modularity that is said, and numbers in the order of their first nodes', () => {
    fc.assert(
      fc.property(KINDS[kind], fc.integer(), fc.constantFrom(0.5, 1, 2), ({ graph, matrix }, seed, resolution) => {
        for (const find of [louvain, leiden]) {
          const found = find(graph, { rng: seededRng(seed), resolution });
          const { community, count } = found;
          expect(found.modularity).toBeCloseTo(naiveModularity(matrix, community, resolution), 10);
          expect(modularity(graph, community, resolution)).toBe(found.modularity);
          const again = community.slice();
          expect(renumber(again)).toBe(count);
          expect(again).toEqual(community);
        }
      }),
      { numRuns: 100, seed: 51 },
    );
  });

  it('Leiden: every community is connected', () => {
    fc.assert(
      fc.property(KINDS[kind], fc.integer(), ({ graph }, seed) => {
        expect(connected(graph, leiden(graph, { rng: seededRng(seed) }).community)).toBe(true);
      }),
      { numRuns: 200, seed: 52 },
    );
  });

  it('merging two communities that Louvain or Leiden found brings nothing', () => {
    fc.assert(
      fc.property(KINDS[kind], fc.integer(), ({ graph }, seed) => {
        for (const find of [louvain, leiden]) {
          const { community, count, modularity: found } = find(graph, { rng: seededRng(seed), iterations: 10 });
          for (let a = 0; a < count; a += 1) {
            for (let b = 0; b < a; b += 1) {
              const merged = community.map((c) => (c === a ? b : c));
              expect(modularity(graph, merged)).toBeLessThanOrEqual(found + 1e-9);
            }
          }
        }
      }),
      { numRuns: 60, seed: 53 },
    );
  });
});

describe('planted communities', () => {
  const graph = planted(8, 0.5, 0.01, 7);

  it('are found by Louvain, Leiden and label propagation', () => {
    const wanted = truth(graph.nodes);
    expect(louvain(graph, { rng: seededRng(1) }).community).toEqual(wanted);
    expect(leiden(graph, { rng: seededRng(1) }).community).toEqual(wanted);
    const labels = labelPropagation(graph, { rng: seededRng(3) });
    renumber(labels);
    expect(labels).toEqual(wanted);
  });

  it('Leiden has no less modularity than Louvain on average, and stays connected where groups blur', () => {
    const gains = Array.from({ length: 20 }, (_, seed) => {
      const blurred = planted(10, 0.2, 0.03, seed);
      const found = leiden(blurred, { rng: seededRng(seed) });
      expect(connected(blurred, found.community)).toBe(true);
      return found.modularity - louvain(blurred, { rng: seededRng(seed) }).modularity;
    });
    expect(sum(gains)).toBeGreaterThan(0);
  });

  it('are the same for the same seed, and finer for a larger resolution', () => {
    const blurred = planted(10, 0.2, 0.03, 99);
    const of = (resolution: number) => leiden(blurred, { rng: seededRng(5), resolution });
    expect(of(1)).toEqual(of(1));
    expect(of(4).count).toBeGreaterThan(of(1).count);
    expect(of(1).count).toBeGreaterThan(of(0.2).count);
  });

  it('of a directed graph differ from those of its ties where chance differs', () => {
    const rng = seededRng(8);
    const [tails, heads] = [0, 1].map(() => Int32Array.from({ length: 4_000 }, () => randomInt(rng, 400)));
    const oneWay = arcsFrom(
      400,
      tails,
      heads.map((head, a) => (a % 4 === 0 ? 0 : head)),
    );
    const gains = Array.from({ length: 10 }, (_, seed) => {
      const found = leiden(oneWay, { rng: seededRng(seed) });
      const blind = leiden(undirected(oneWay, true), { rng: seededRng(seed) });
      return found.modularity - modularity(oneWay, blind.community);
    });
    expect(sum(gains)).toBeGreaterThan(0);
  });
});

describe('community labels of LDBC Graphalytics', () => {
  it('all take the heaviest label around them at once, of equal ones the least', () => {
    fc.assert(
      fc.property(KINDS.directed, fc.nat(4), ({ graph, matrix }, rounds) => {
        let labels = matrix.map((_, n) => n);
        for (let round = 0; round < rounds; round += 1) {
          const before = labels;
          labels = before.map((own, n) => {
            const votes = before.map(() => 0);
            matrix.forEach((row, m) => (votes[before[m]] += m === n ? 0 : row[n] + matrix[n][m]));
            return Math.max(...votes) > 0 ? votes.indexOf(Math.max(...votes)) : own;
          });
        }
        expect([...communityLabels(graph, rounds)]).toEqual(labels);
      }),
      { numRuns: 150, seed: 54 },
    );
  });
});

describe('what cannot be', () => {
  const pair = arcsFrom(2, [0, 1], [1, 0]);
  const rng = seededRng(1);

  it('a resolution, a theta, rounds out of range are refused; no arcs are no failure', () => {
    for (const resolution of [0, -1, NaN, Infinity])
      expect(() => louvain(pair, { rng, resolution })).toThrow(RangeError);
    expect(() => leiden(pair, { rng, theta: 0 })).toThrow(RangeError);
    expect(() => leiden(pair, { rng, iterations: 0 })).toThrow(RangeError);
    for (const nodes of [0, 3]) {
      const alone = arcsFrom(nodes, [], []);
      expect(louvain(alone, { rng })).toMatchObject({ count: nodes, modularity: 0 });
      expect(leiden(alone, { rng })).toMatchObject({ count: nodes, modularity: 0 });
      expect(labelPropagation(alone, { rng })).toHaveLength(nodes);
    }
  });

  it('label propagation that has not settled says so', () => {
    expect(() => labelPropagation(planted(3, 0.2, 0.1, 1), { rng, maxIterations: 1 })).toThrow(NotConverged);
  });
});
