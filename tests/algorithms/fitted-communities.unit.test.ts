import { join } from 'node:path';
import fc from 'fast-check';
import { readPlantedGraphs } from '../../bench/data/planted-graphs.js';
import { agreement } from '../../src/algorithms/graph/agreement.js';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { weakComponents } from '../../src/algorithms/graph/components.js';
import { cutNodes } from '../../src/algorithms/graph/cut-nodes.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { fittedCommunities } from '../../src/algorithms/graph/fitted-communities.js';
import { leiden } from '../../src/algorithms/graph/leiden.js';
import { partitionEvidence } from '../../src/algorithms/graph/partition-evidence.js';
import { seededRng } from '../../src/algorithms/random.js';
import { openData } from '../support/open-data.js';

const groupings = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 30 });

/** Rings of cliques of five, each tied to the next by one tie: modularity joins neighbouring cliques where there are many. */
function ringOfCliques(count: number): Arcs {
  const [a, b]: [number[], number[]] = [[], []];
  for (let c = 0; c < count; c += 1) {
    for (let n = 0; n < 5; n += 1) {
      for (let m = 0; m < n; m += 1) {
        a.push(5 * c + n);
        b.push(5 * c + m);
      }
    }
    a.push(5 * c);
    b.push((5 * (c + 1) + 1) % (5 * count));
  }
  return undirected(arcsFrom(5 * count, a, b));
}

describe('the agreement of two groupings', () => {
  it('is that of the definition, pair by pair, whichever comes first', () => {
    fc.assert(
      fc.property(groupings, (rows) => {
        const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const pairs = rows.flatMap((_, i) => rows.slice(0, i).map((__, j) => [a[i] === a[j], b[i] === b[j]]));
        const share = (test: (pair: boolean[]) => boolean): number => pairs.filter(test).length / pairs.length;
        const [inA, inB, inBoth] = [share(([x]) => x), share(([, y]) => y), share(([x, y]) => x && y)];
        const most = (inA + inB) / 2;
        const { ari } = agreement(a, b);
        expect(ari).toBeCloseTo(most === inA * inB ? 1 : (inBoth - inA * inB) / (most - inA * inB), 9);
        expect(agreement(b, a).ari).toBeCloseTo(ari, 9);
        expect(agreement(a, a)).toEqual({ ari: 1, nmi: expect.closeTo(1, 9) as number });
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('communities of the size that the ties speak for', () => {
  it('are the cliques of a ring, where modularity puts neighbours together', () => {
    const [graph, truth] = [ringOfCliques(60), Int32Array.from({ length: 300 }, (_, n) => Math.floor(n / 5))];
    const coarse = leiden(graph, { rng: seededRng(1), iterations: 10 });
    const found = fittedCommunities(graph, { rng: seededRng(1) });
    expect(coarse.count).toBeLessThan(60);
    expect(agreement(found.community, truth).ari).toBe(1);
    expect(found.evidence).toBeGreaterThan(partitionEvidence(graph, coarse.community));
  });

  it('have no evidence where ties are drawn by chance, and stay at a resolution of 1', () => {
    const rng = seededRng(3);
    const ends = Array.from({ length: 1200 }, () => Math.floor(rng() * 400));
    const graph = undirected(arcsFrom(400, ends.slice(0, 600), ends.slice(600)));
    const found = fittedCommunities(graph, { rng: seededRng(1) });
    expect(found.evidence).toBeLessThan(0);
    expect(found.resolution).toBe(1);
    expect(partitionEvidence(graph, new Int32Array(400))).toBeLessThan(0);
  });

  const planted = openData('communities/lfr');
  planted.it('agree with what is planted in a graph of LFR as well as leidenalg does (.979)', () => {
    const [{ graph, judged, group }] = readPlantedGraphs(join(planted.folder, 'networks-LFR_N1000_mu0.1.csv.gz'));
    const { community } = fittedCommunities(graph, { rng: seededRng(1) });
    const truth = judged.map((n) => group[n]);
    expect(
      agreement(
        judged.map((n) => community[n]),
        truth,
      ).ari,
    ).toBeGreaterThan(0.9785);
  });
});

describe('nodes without which a graph falls apart', () => {
  it('are those of the definition, with the pieces that are left', () => {
    const graphs = fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 16 }),
    );
    fc.assert(
      fc.property(graphs, ([nodes, ties]) => {
        const inside = ties.filter(([a, b]) => a < nodes && b < nodes && a !== b);
        const graph = undirected(
          arcsFrom(
            nodes,
            inside.map(([a]) => a),
            inside.map(([, b]) => b),
          ),
        );
        const found = new Map(cutNodes(graph).map(({ node, pieces }) => [node, pieces]));
        for (let node = 0; node < nodes; node += 1) {
          const left = inside.filter(([a, b]) => a !== node && b !== node);
          const before = weakComponents(graph);
          const after = weakComponents(
            arcsFrom(
              nodes,
              left.map(([a]) => a),
              left.map(([, b]) => b),
            ),
          );
          const pieces = new Map<number, number[]>();
          for (let n = 0; n < nodes; n += 1) {
            if (n !== node && before[n] === before[node]) pieces.set(after[n], [...(pieces.get(after[n]) ?? []), n]);
          }
          const sorted = (of: readonly (readonly number[])[]): string[] =>
            of.map((piece) => piece.toSorted((a, b) => a - b).join(' ')).sort();
          expect(sorted(found.get(node) ?? [])).toEqual(pieces.size > 1 ? sorted([...pieces.values()]) : []);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
