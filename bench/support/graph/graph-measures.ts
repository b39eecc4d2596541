import { articleRank } from '../../../src/algorithms/graph/article-rank.js';
import { type Arcs } from '../../../src/algorithms/graph/arcs.js';
import { betweenness, sampledBetweenness } from '../../../src/algorithms/graph/betweenness.js';
import { closeness } from '../../../src/algorithms/graph/closeness.js';
import { clustering } from '../../../src/algorithms/graph/clustering.js';
import { weakComponents } from '../../../src/algorithms/graph/components.js';
import { strongComponents } from '../../../src/algorithms/graph/strong-components.js';
import { coreNumbers } from '../../../src/algorithms/graph/core.js';
import { eigenvector } from '../../../src/algorithms/graph/eigenvector.js';
import { harmonic, sampledHarmonic } from '../../../src/algorithms/graph/harmonic.js';
import { hits } from '../../../src/algorithms/graph/hits.js';
import { katz } from '../../../src/algorithms/graph/katz.js';
import { communityLabels } from '../../../src/algorithms/graph/label-propagation.js';
import { leiden } from '../../../src/algorithms/graph/leiden.js';
import { louvain } from '../../../src/algorithms/graph/louvain.js';
import { pageRank } from '../../../src/algorithms/graph/pagerank.js';
import { triangles } from '../../../src/algorithms/graph/triangles.js';
import { voteRank } from '../../../src/algorithms/graph/vote-rank.js';
import { seededRng } from '../../../src/algorithms/random.js';
import {
  peerBetweenness,
  peerCloseness,
  peerEigenvector,
  type PeerGraph,
  peerHits,
  peerLouvain,
  peerPageRank,
} from './peer-graph.js';

export interface Measure {
  readonly name: string;
  readonly ours: (graph: Arcs) => unknown;
  /** @param hubs sum of the hubs of HITS over the largest */
  readonly graphology?: (graph: PeerGraph, hubs: number) => unknown;
  /** Procedure and configuration of Graph Data Science. */
  readonly gds?: readonly [procedure: string, config: Record<string, unknown>];
  /** Takes time of nodes times arcs: left out on graphs of more than 10,000 nodes. */
  readonly quadratic?: boolean;
  /** From so many sources as it takes: no measure of growth. */
  readonly sampled?: boolean;
}

const settled = { maxIterations: 500, tolerance: 1e-9 };

export const MEASURES: readonly Measure[] = [
  {
    name: 'PageRank',
    ours: (graph) => pageRank(graph, { maxIterations: 1_000 }),
    graphology: peerPageRank,
    gds: ['gds.pageRank', settled],
  },
  { name: 'ArticleRank', ours: (graph) => articleRank(graph), gds: ['gds.articleRank', settled] },
  {
    name: 'eigenvector',
    ours: (graph) => eigenvector(graph, { maxIterations: 5_000 }),
    graphology: peerEigenvector,
    gds: ['gds.eigenvector', settled],
  },
  { name: 'Katz', ours: (graph) => katz(graph, { alpha: 1e-3 }) },
  {
    name: 'HITS',
    ours: (graph) => hits(graph, { maxIterations: 5_000 }),
    graphology: peerHits,
    gds: ['gds.hits', { hitsIterations: 50 }],
  },
  {
    name: 'closeness',
    ours: (graph) => closeness(graph),
    graphology: peerCloseness,
    gds: ['gds.closeness', { useWassermanFaust: true }],
    quadratic: true,
  },
  { name: 'harmonic', ours: (graph) => harmonic(graph), gds: ['gds.closeness.harmonic', {}], quadratic: true },
  {
    name: 'betweenness',
    ours: (graph) => betweenness(graph),
    graphology: peerBetweenness,
    gds: ['gds.betweenness', {}],
    quadratic: true,
  },
  {
    name: 'harmonic within .05',
    ours: (graph) => sampledHarmonic(graph, { epsilon: 0.05, rng: seededRng(1) }),
    sampled: true,
  },
  {
    name: 'betweenness within .05',
    ours: (graph) => sampledBetweenness(graph, { epsilon: 0.05, rng: seededRng(1) }),
    sampled: true,
  },
  { name: 'cores', ours: (graph) => coreNumbers(graph), gds: ['gds.kcore', {}] },
  { name: 'triangles', ours: (graph) => triangles(graph), gds: ['gds.triangleCount', {}] },
  {
    name: 'clustering',
    ours: (graph) => clustering(graph),
    gds: ['gds.localClusteringCoefficient', {}],
  },
  { name: 'VoteRank, 100', ours: (graph) => voteRank(graph, { count: 100 }) },
  { name: 'weak components', ours: (graph) => weakComponents(graph), gds: ['gds.wcc', {}] },
  { name: 'strong components', ours: (graph) => strongComponents(graph), gds: ['gds.scc', {}] },
  {
    name: 'labels, 10 rounds',
    ours: (graph) => communityLabels(graph, 10),
    gds: ['gds.labelPropagation', { maxIterations: 10 }],
  },
  {
    name: 'Louvain',
    ours: (graph) => louvain(graph, { rng: seededRng(1) }),
    graphology: peerLouvain,
    gds: ['gds.louvain', {}],
  },
  {
    name: 'Leiden',
    ours: (graph) => leiden(graph, { rng: seededRng(1) }),
    gds: ['gds.leiden', { randomSeed: 1 }],
  },
];

/** What of a result tells more than its seconds: modularity, or how many sources a sample took. */
export function qualityOf(result: unknown): string {
  if (typeof result !== 'object' || result === null) return '';
  if ('modularity' in result) return `modularity ${Number(result.modularity).toFixed(4)}`;
  if ('sources' in result) return `${Number(result.sources)} sources`;
  return '';
}
