/** Builds a graph in one library's form and computes PageRank and Louvain: what that takes of memory. */
import { louvain } from '../../../src/algorithms/graph/louvain.js';
import { pageRank } from '../../../src/algorithms/graph/pagerank.js';
import { seededRng } from '../../../src/algorithms/random.js';
import { peerGraph, peerLouvain, peerPageRank } from './peer-graph.js';
import { arcsOf, benchEdges, type Edges } from './social-graph.js';

export interface MemoryOrder {
  readonly graph: string;
  readonly library: 'ours' | 'graphology';
}

/** In MB. */
export interface MemoryAnswer {
  /** Of the graph and both results, after the garbage is collected. */
  readonly held: number;
  /** What the process grew by at its worst, garbage included. */
  readonly peak: number;
}

const LIBRARIES: Record<MemoryOrder['library'], (edges: Edges) => unknown[]> = {
  ours: (edges) => {
    const graph = arcsOf(edges);
    return [graph, pageRank(graph), louvain(graph, { rng: seededRng(1) })];
  },
  graphology: (edges) => {
    const graph = peerGraph(edges);
    return [graph, peerPageRank(graph), peerLouvain(graph)];
  },
};

function inUse(): number {
  global.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

process.once('message', ({ graph, library }: MemoryOrder) => {
  const edges = benchEdges(graph)!;
  const before = inUse();
  const resident = process.memoryUsage().rss;
  const kept = LIBRARIES[library](edges);
  const peak = process.resourceUsage().maxRSS * 1_024 - resident;
  const held = inUse() - before;
  const answer = { held: held / 2 ** 20, peak: peak / 2 ** 20 } satisfies MemoryAnswer;
  // Names what was kept, so that it is not garbage before it is counted.
  process.send!(answer, () => process.exit(kept.length === 3 ? 0 : 1));
});
