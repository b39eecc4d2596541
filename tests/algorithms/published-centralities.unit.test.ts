import { type Arcs } from '../../src/algorithms/graph/arcs.js';
import { betweenness } from '../../src/algorithms/graph/betweenness.js';
import { closeness } from '../../src/algorithms/graph/closeness.js';
import { eigenvector } from '../../src/algorithms/graph/eigenvector.js';
import { harmonic } from '../../src/algorithms/graph/harmonic.js';
import { hits } from '../../src/algorithms/graph/hits.js';
import { katz } from '../../src/algorithms/graph/katz.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { openData } from '../support/open-data.js';
import { furthest, type NamedGraph, published, readGraph } from './graphs.js';
import { karate } from './karate.js';

const data = openData('influence');

const GRAPHS: Record<string, () => NamedGraph> = {
  karate_unweighted: karate,
  ego_facebook_undirected: () => readGraph(`${data.folder}/ego-facebook.txt`, false),
  wiki_vote_directed: () => readGraph(`${data.folder}/wiki-vote.txt`, true),
};

const MEASURES: Record<string, (graph: Arcs) => ArrayLike<number>> = {
  'pagerank_a0.85_tol1e-12': (graph) => pageRank(graph, { tolerance: 1e-13 }),
  closeness_wf: (graph) => closeness(graph),
  harmonic: (graph) => harmonic(graph),
  // networkx stops at its tolerance times the nodes; its figures are those of that iteration.
  'eigenvector_tol1e-10': (graph) => eigenvector(graph, { tolerance: 1e-10 * graph.nodes }),
  hits_authority: (graph) => hits(graph, { tolerance: 1e-13 }).authorities,
  hits_hub: (graph) => hits(graph, { tolerance: 1e-13 }).hubs,
  'katz_alpha0.005_beta1': (graph) => katz(graph, { alpha: 0.005, tolerance: 1e-12 }),
  betweenness_normalized: (graph) => betweenness(graph),
};

describe.each(Object.keys(GRAPHS))('centralities of %s', (name) => {
  data.it('are those of networkx within 1e-8', () => {
    const { graph, names } = GRAPHS[name]();
    const wanted = published(data.folder, name);
    const differences = Object.entries(MEASURES)
      .filter(([metric]) => wanted[metric])
      .map(([metric, measure]) => [metric, furthest(measure(graph), names, wanted[metric])] as const);
    expect(differences.length).toBeGreaterThanOrEqual(6);
    expect(differences.filter(([, difference]) => !(difference < 1e-8))).toEqual([]);
  });
});
