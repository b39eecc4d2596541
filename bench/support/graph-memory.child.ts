/** Builds a graph in one library's form and computes PageRank and Louvain: what the process grew by at its peak, in MB. */
import { louvain } from '../../src/algorithms/graph/louvain.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { seededRng } from '../../src/algorithms/random.js';
import { peerGraph, peerLouvain, peerPageRank } from './peer-graph.js';
import { arcsOf, benchEdges } from './social-graph.js';

export interface MemoryOrder {
  readonly graph: string;
  readonly library: 'ours' | 'graphology' | 'neither';
}

process.once('message', ({ graph, library }: MemoryOrder) => {
  const edges = benchEdges(graph)!;
  const before = process.memoryUsage().rss;
  if (library === 'ours') {
    const arcs = arcsOf(edges);
    pageRank(arcs);
    louvain(arcs, { rng: seededRng(1) });
  } else if (library === 'graphology') {
    const peer = peerGraph(edges);
    peerPageRank(peer);
    peerLouvain(peer);
  }
  // In kilobytes since the start of the process: reading the file is in both.
  const peak = process.resourceUsage().maxRSS * 1_024;
  process.send!(Math.max(0, peak - before) / 2 ** 20);
  process.disconnect();
});
