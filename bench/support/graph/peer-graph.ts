/** A graph of ours as a graphology graph, and the measures of graphology, for comparison. */
import graphology from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { betweenness, closeness, eigenvector, hits, pagerank } from 'graphology-metrics/centrality/index.js';
import type { AbstractGraph } from 'graphology-types';
import { seededRng } from '../../../src/algorithms/random.js';
import { type Edges } from './social-graph.js';

export type PeerGraph = AbstractGraph;

// What the module exports is the function itself, where its types have it as `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;

export function peerGraph({ nodes, tails, heads, directed }: Edges): PeerGraph {
  const graph: PeerGraph = directed ? new graphology.DirectedGraph() : new graphology.UndirectedGraph();
  for (let n = 0; n < nodes; n += 1) graph.addNode(n);
  for (let e = 0; e < tails.length; e += 1) if (tails[e] !== heads[e]) graph.mergeEdge(tails[e], heads[e]);
  return graph;
}

/** Stops where ours does: no more than 1e-9 moved in all. */
export function peerPageRank(graph: PeerGraph): unknown {
  return pagerank(graph, { tolerance: 1e-9 / graph.order, maxIterations: 1_000, getEdgeWeight: null });
}

export function peerEigenvector(graph: PeerGraph): unknown {
  return eigenvector(graph, { tolerance: 1e-9 / graph.order, maxIterations: 5_000, getEdgeWeight: null });
}

/** Its hubs have a largest of one where ours have a sum of one, so it is given less to do by that factor. */
export function peerHits(graph: PeerGraph, sumOverLargest: number): unknown {
  return hits(graph, { tolerance: 1e-9 * sumOverLargest, maxIterations: 5_000, getEdgeWeight: null });
}

export function peerCloseness(graph: PeerGraph): unknown {
  return closeness(graph, { wassermanFaust: true });
}

export function peerBetweenness(graph: PeerGraph): unknown {
  return betweenness(graph, { normalized: true, getEdgeWeight: null });
}

export function peerLouvain(graph: PeerGraph): { readonly modularity: number } {
  return louvain.detailed(graph, { rng: seededRng(1), getEdgeWeight: null });
}
