/** Neo4j Graph Data Science in the embedded server computes the same, where it has the same measure. */
import neo4j, { type Driver } from 'neo4j-driver';
import { articleRank } from '../../src/algorithms/graph/article-rank.js';
import { arcsFrom, type WeightedArcs } from '../../src/algorithms/graph/arcs.js';
import { betweenness } from '../../src/algorithms/graph/betweenness.js';
import { closeness } from '../../src/algorithms/graph/closeness.js';
import { clustering } from '../../src/algorithms/graph/clustering.js';
import { weakComponents } from '../../src/algorithms/graph/components.js';
import { strongComponents } from '../../src/algorithms/graph/strong-components.js';
import { coreNumbers } from '../../src/algorithms/graph/core.js';
import { degrees, strengths } from '../../src/algorithms/graph/degree.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { eigenvector, toUnitLength } from '../../src/algorithms/graph/eigenvector.js';
import { harmonic } from '../../src/algorithms/graph/harmonic.js';
import { hits } from '../../src/algorithms/graph/hits.js';
import { leiden } from '../../src/algorithms/graph/leiden.js';
import { linkScores } from '../../src/algorithms/graph/link-scores.js';
import { louvain } from '../../src/algorithms/graph/louvain.js';
import { modularity, renumber } from '../../src/algorithms/graph/modularity.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { hopsFrom } from '../../src/algorithms/graph/paths.js';
import { triangles } from '../../src/algorithms/graph/triangles.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { testDatabaseOptions } from '../support/database.js';
import { dropped, type Peer, projected, streamed, summary } from '../support/gds.js';
import { plain } from './graphs.js';

const NODES = 150;
const weighted = { relationshipWeightProperty: 'weight' };
const settled = { maxIterations: 500, tolerance: 1e-13, concurrency: 1 };

/** Arcs between random pairs of three groups, whole weights, no loops, some nodes with no arcs at all. */
function someArcs(): WeightedArcs {
  const rng = seededRng(17);
  const arcs = new Map<string, number[]>();
  while (arcs.size < 700) {
    const tail = randomInt(rng, NODES - 4);
    const head = rng() < 0.8 ? (3 * randomInt(rng, 48) + (tail % 3)) % (NODES - 4) : randomInt(rng, NODES - 4);
    if (tail !== head) arcs.set(`${tail} ${head}`, [tail, head, 1 + randomInt(rng, 5)]);
  }
  const [tails, heads, weights] = [0, 1, 2].map((field) => [...arcs.values()].map((arc) => arc[field]));
  return arcsFrom(NODES, tails, heads, weights);
}

const oneWay = someArcs();
const bothWays = undirected(oneWay, true);
let driver: Driver;
let arcs: Peer;
let ties: Peer;

beforeAll(async () => {
  const { uri, user, password } = testDatabaseOptions();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  arcs = await projected(driver, 'measures-arcs', oneWay, false);
  ties = await projected(driver, 'measures-ties', bothWays, true);
});

afterAll(async () => {
  await dropped(arcs);
  await dropped(ties);
  await driver.close();
});

function same(ours: ArrayLike<number>, theirs: readonly number[]): void {
  expect(theirs).toHaveLength(NODES);
  const furthest = theirs.reduce((most, value, n) => Math.max(most, Math.abs(value - ours[n])), 0);
  expect(furthest).toBeLessThan(1e-6);
}

const overSum = (values: readonly number[]): number[] => {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => value / sum);
};

function sameGroups(ours: Int32Array, theirs: readonly number[]): void {
  const [a, b] = [ours.slice(), Int32Array.from(theirs)];
  renumber(a);
  renumber(b);
  expect(a).toEqual(b);
}

describe('measures that Graph Data Science has too', () => {
  it('degree and strength', async () => {
    same(degrees(oneWay), await streamed(arcs, 'gds.degree', 'score'));
    same(strengths(oneWay), await streamed(arcs, 'gds.degree', 'score', weighted));
    same(strengths(oneWay, 'in'), await streamed(arcs, 'gds.degree', 'score', { ...weighted, orientation: 'REVERSE' }));
  });

  it('PageRank: theirs over its sum is ours, also where walkers come to an end', async () => {
    expect(degrees(oneWay).some((degree) => degree === 0)).toBe(true);
    const tolerance = { tolerance: 1e-12 };
    same(pageRank(plain(oneWay), tolerance), overSum(await streamed(arcs, 'gds.pageRank', 'score', settled)));
    same(
      pageRank(oneWay, tolerance),
      overSum(await streamed(arcs, 'gds.pageRank', 'score', { ...settled, ...weighted })),
    );
    const restart = Array.from({ length: NODES }, (_, n) => (n === 3 || n === 5 ? 1 : 0));
    const sourceNodes = [neo4j.int(3), neo4j.int(5)];
    same(
      pageRank(oneWay, { ...tolerance, restart }),
      overSum(await streamed(arcs, 'gds.pageRank', 'score', { ...settled, ...weighted, sourceNodes })),
    );
  });

  it('ArticleRank, eigenvector centrality, HITS', async () => {
    same(articleRank(plain(oneWay)), await streamed(arcs, 'gds.articleRank', 'score', settled));
    // With a tolerance below what doubles can show, the server answers zeros.
    const eigen = await streamed(ties, 'gds.eigenvector', 'score', { ...settled, tolerance: 1e-10 });
    same(eigenvector(plain(bothWays), { tolerance: 1e-11 }), eigen);
    const { authorities, hubs } = hits(plain(oneWay), { tolerance: 1e-12 });
    toUnitLength(authorities);
    toUnitLength(hubs);
    const config = { hitsIterations: 300, concurrency: 1 };
    same(authorities, await streamed(arcs, 'gds.hits', 'values.auth', config));
    same(hubs, await streamed(arcs, 'gds.hits', 'values.hub', config));
  });

  it('closeness, harmonic centrality, betweenness', async () => {
    same(closeness(oneWay), await streamed(arcs, 'gds.closeness', 'score', { useWassermanFaust: true }));
    same(
      closeness(oneWay, { wassermanFaust: false }),
      await streamed(arcs, 'gds.closeness', 'score', { useWassermanFaust: false }),
    );
    same(harmonic(oneWay, { normalised: true }), await streamed(arcs, 'gds.closeness.harmonic', 'score'));
    same(betweenness(oneWay, { normalised: false }), await streamed(arcs, 'gds.betweenness', 'score'));
    same(
      betweenness(oneWay, { normalised: false, lengths: oneWay.weights }),
      await streamed(arcs, 'gds.betweenness', 'score', weighted),
    );
    const halves = (await streamed(ties, 'gds.betweenness', 'score')).map((value) => 2 * value);
    same(betweenness(bothWays, { normalised: false }), halves);
  });

  it('cores, triangles, clustering, components', async () => {
    same(coreNumbers(bothWays), await streamed(ties, 'gds.kcore', 'coreValue'));
    same(triangles(bothWays), await streamed(ties, 'gds.triangleCount', 'triangleCount'));
    const local = await streamed(ties, 'gds.localClusteringCoefficient', 'localClusteringCoefficient');
    same(clustering(bothWays), local);
    sameGroups(weakComponents(oneWay), await streamed(arcs, 'gds.wcc', 'componentId'));
    sameGroups(strongComponents(oneWay), await streamed(arcs, 'gds.scc', 'componentId'));
  });

  it('hops and Jaccard', async () => {
    const { records } = await driver.executeQuery(
      `CALL gds.allShortestPaths.dijkstra.stream($name, { sourceNode: 0 })
       YIELD targetNode, totalCost RETURN targetNode, totalCost`,
      { name: arcs.name },
    );
    const hops = Array.from({ length: NODES }, () => -1);
    for (const record of records) hops[Number(record.get('targetNode'))] = Number(record.get('totalCost'));
    same(hopsFrom(oneWay, 0), hops);

    const similar = await driver.executeQuery(
      `CALL gds.nodeSimilarity.stream($name, { topK: 1000, similarityCutoff: 1e-9 })
       YIELD node1, node2, similarity RETURN node1, node2, similarity`,
      { name: arcs.name },
    );
    const [a, b, share] = ['node1', 'node2', 'similarity'].map((key) =>
      similar.records.map((row) => Number(row.get(key))),
    );
    expect(a.length).toBeGreaterThan(500);
    linkScores(oneWay, a, b).jaccard.forEach((value, n) => expect(value).toBeCloseTo(share[n], 6));
  });

  it('modularity of its communities is what it says, and ours are no worse on average', async () => {
    const theirs = await streamed(ties, 'gds.louvain', 'communityId', { ...weighted, concurrency: 1 });
    const said = await summary(ties, 'gds.louvain', 'modularity', { ...weighted, concurrency: 1 });
    expect(modularity(bothWays, theirs)).toBeCloseTo(said, 6);
    const mean = (find: typeof louvain): number =>
      [1, 2, 3, 4, 5].reduce((sum, seed) => sum + find(bothWays, { rng: seededRng(seed) }).modularity / 5, 0);
    expect(mean(louvain)).toBeGreaterThan(said - 0.01);
    const ofLeiden = await summary(ties, 'gds.leiden', 'modularity', { ...weighted, concurrency: 1, randomSeed: 1 });
    expect(mean(leiden)).toBeGreaterThan(ofLeiden - 0.01);
  });
});
