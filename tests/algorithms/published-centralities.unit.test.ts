import { type Arcs } from '../../src/algorithms/graph/arcs.js';
import { betweenness } from '../../src/algorithms/graph/betweenness.js';
import { closeness } from '../../src/algorithms/graph/closeness.js';
import { clustering } from '../../src/algorithms/graph/clustering.js';
import { coreNumbers } from '../../src/algorithms/graph/core.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { eigenvector } from '../../src/algorithms/graph/eigenvector.js';
import { harmonic } from '../../src/algorithms/graph/harmonic.js';
import { hits } from '../../src/algorithms/graph/hits.js';
import { katz } from '../../src/algorithms/graph/katz.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { triangles } from '../../src/algorithms/graph/triangles.js';
import { voteRank } from '../../src/algorithms/graph/vote-rank.js';
import { leiden } from '../../src/algorithms/graph/leiden.js';
import { louvain } from '../../src/algorithms/graph/louvain.js';
import { seededRng } from '../../src/algorithms/random.js';
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
  core_number_undirected: (graph) => coreNumbers(graph),
  triangles_undirected: (graph) => triangles(graph),
  clustering_undirected: (graph) => clustering(undirected(graph)),
  betweenness_normalized: (graph) => betweenness(graph),
};

describe.each(Object.keys(GRAPHS))('centralities of %s', (name) => {
  data.it('are those of networkx within 1e-8', () => {
    const { graph, names } = GRAPHS[name]();
    const wanted = published(data.folder, name);
    const differences = Object.entries(MEASURES)
      .filter(([metric]) => wanted[metric])
      .map(([metric, measure]) => [metric, furthest(measure(graph), names, wanted[metric])] as const);
    expect(differences.length).toBeGreaterThanOrEqual(9);
    expect(differences.filter(([, difference]) => !(difference < 1e-8))).toEqual([]);
  });

  data.it('VoteRank elects whom networkx elects', () => {
    const { graph, names } = GRAPHS[name]();
    const wanted = Object.values(published(data.folder, name).voterank_top20).map(String);
    // Of the votes of Wikipedia too, the published election is that of the graph without directions.
    expect(Array.from(voteRank(undirected(graph), { count: wanted.length }), (node) => names[node])).toEqual(wanted);
  });

  data.it(
    'Louvain and Leiden come to the modularity of networkx within .01, and Leiden to no less than Louvain',
    () => {
      const { graph } = GRAPHS[name]();
      const friends = undirected(graph);
      const wanted = published(data.folder, name).louvain_undirected_seed42.modularity;
      const mean = (find: typeof louvain): number =>
        [1, 2, 3, 4].reduce((sum, seed) => sum + find(friends, { rng: seededRng(seed) }).modularity / 4, 0);
      const [ofLouvain, ofLeiden] = [mean(louvain), mean(leiden)];
      expect(ofLouvain).toBeGreaterThan(wanted - 0.01);
      expect(ofLeiden).toBeGreaterThan(wanted - 0.01);
      expect(ofLeiden).toBeGreaterThanOrEqual(ofLouvain);
    },
  );
});
