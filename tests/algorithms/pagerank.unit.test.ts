import fc from 'fast-check';
import graphology from 'graphology';
import { pagerank } from 'graphology-metrics/centrality/index.js';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { NotConverged } from '../../src/algorithms/graph/settle.js';
import { openData } from '../support/open-data.js';
import { furthest, published, readGraph } from './graphs.js';
import { karate } from './karate.js';

const data = openData('influence');

const RANK = 'pagerank_a0.85_tol1e-12';

describe('PageRank against published figures', () => {
  data.it('is that of networkx on the karate club', () => {
    const { graph, names } = karate();
    expect(graph.heads).toHaveLength(2 * 78);
    const ranks = pageRank(graph, { tolerance: 1e-13 });
    expect(furthest(ranks, names, published(data.folder, 'karate_unweighted')[RANK])).toBeLessThan(5e-10);
  });

  data.it('is that of networkx on 103,689 votes of Wikipedia', () => {
    const { graph, names } = readGraph(`${data.folder}/wiki-vote.txt`, true);
    expect(graph.heads).toHaveLength(103_689);
    const ranks = pageRank(graph, { tolerance: 1e-12 });
    expect(furthest(ranks, names, published(data.folder, 'wiki_vote_directed')[RANK])).toBeLessThan(1e-9);
  });
});

const anyGraph = fc.integer({ min: 1, max: 12 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const arc = fc.record({ from: node, to: node, weight: fc.double({ min: 0.1, max: 50, noNaN: true }) });
  const selector = ({ from, to }: { from: number; to: number }) => from * nodes + to;
  return fc.record({ nodes: fc.constant(nodes), arcs: fc.uniqueArray(arc, { selector, maxLength: 40 }) });
});

describe('PageRank of any graph', () => {
  it('is that of graphology, weights, loops and dead ends included', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, arcs }) => {
        const peer = new graphology.DirectedGraph<object, { weight: number }>();
        for (let n = 0; n < nodes; n += 1) peer.addNode(n);
        arcs.forEach(({ from, to, weight }) => peer.addEdge(from, to, { weight }));
        const theirs = pagerank(peer, { getEdgeWeight: 'weight', tolerance: 1e-13, maxIterations: 2_000 });
        const ours = pageRank(fromRecords(nodes, arcs), { tolerance: 1e-12, maxIterations: 2_000 });
        ours.forEach((rank, n) => expect(rank).toBeCloseTo(theirs[n], 8));
        expect(ours.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('does not depend on the order of arcs, nor on the unit of the weights', () => {
    fc.assert(
      fc.property(anyGraph, fc.double({ min: 0.5, max: 20, noNaN: true }), ({ nodes, arcs }, unit) => {
        const turned = [...arcs].reverse().map((arc) => ({ ...arc, weight: arc.weight * unit }));
        const ranks = pageRank(fromRecords(nodes, turned));
        pageRank(fromRecords(nodes, arcs)).forEach((rank, n) => expect(ranks[n]).toBeCloseTo(rank, 8));
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('says so when it has not settled, and refuses graphs that are none', () => {
    // Two nodes that point at a third: it takes more than one step.
    expect(() => pageRank(arcsFrom(3, [0, 1, 2], [2, 2, 0]), { maxIterations: 1 })).toThrow(NotConverged);
    expect(() => pageRank(arcsFrom(1, [], []), { damping: 1 })).toThrow(RangeError);
    expect(() => arcsFrom(2, [0], [2])).toThrow(RangeError);
    expect(() => arcsFrom(2, [0], [1], [0])).toThrow(RangeError);
    expect(() => arcsFrom(2, [0, 1], [1])).toThrow(RangeError);
    expect(pageRank(arcsFrom(0, [], []))).toHaveLength(0);
  });
});

function fromRecords(nodes: number, arcs: readonly { from: number; to: number; weight: number }[]): Arcs {
  return arcsFrom(
    nodes,
    arcs.map(({ from }) => from),
    arcs.map(({ to }) => to),
    arcs.map(({ weight }) => weight),
  );
}
