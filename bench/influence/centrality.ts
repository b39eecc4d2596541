/**
 * Graph measures beside graphology and Neo4j Graph Data Science (concurrency 1, the server's own milliseconds, the better of
 * three), one thread, in CPU seconds: medians of rounds in turn. Each library has its own form of the graph, the building of
 * which is a row. Iterations stop where no more than 1e-9 has moved. Then memory, in processes of their own, and growth when
 * ties double, among the same nodes and among twice as many. `bench -- centrality [growth | large [ties]]`: growth is that table alone; large is ours
 * alone, on 20 million ties.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { type Arcs } from '../../src/algorithms/graph/arcs.js';
import { clustering } from '../../src/algorithms/graph/clustering.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { hits } from '../../src/algorithms/graph/hits.js';
import { dropped, type Peer, projected, summary } from '../../tests/support/gds.js';
import { withServer } from '../support/graph/gds-server.js';
import { MEASURES, type Measure, qualityOf } from '../support/graph/graph-measures.js';
import { type MemoryAnswer, type MemoryOrder } from '../support/graph/graph-memory.child.js';
import { largeGraph } from '../support/graph/large-graph.js';
import { peerGraph } from '../support/graph/peer-graph.js';
import { arcsOf, benchEdges, type Edges, generatedEdges } from '../support/graph/social-graph.js';
import { medians } from '../support/stopwatch.js';

interface Row {
  readonly graph: string;
  readonly measure: string;
  readonly ours: number;
  readonly graphology: number | null;
  readonly gds: number | null;
  /** How many times as long graphology takes. */
  readonly ratio: number | null;
  readonly note: string;
}

const GRAPHS = ['ego-facebook', 'wiki-vote', 'generated'];
const MEMORY_CHILD = fileURLToPath(new URL('../support/graph/graph-memory.child.ts', import.meta.url));
/** Nodes of the smaller graph of each pair that shows growth; ten ties a node. */
const GROWTH = { linear: 100_000, quadratic: 2_000 };

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  if (args[0] === 'growth') return { growth: grown() };
  if (args[0] === 'large') return { rows: largeGraph(Number(args[1] ?? 20_000_000)) };
  const graphs = GRAPHS.flatMap((name) => {
    const edges = benchEdges(name);
    return edges ? [{ name, edges }] : [];
  });
  const rows = await beside(graphs);
  console.table(rows.map(rounded));
  const memory = [];
  for (const { name } of graphs) memory.push(await memoryOf(name));
  console.table(memory.map(rounded));
  return { rows, memory, growth: grown() };
}

function beside(graphs: readonly { name: string; edges: Edges }[]): Promise<Row[]> {
  return withServer({ heapMb: 3_072 }, async (driver) => {
    const rows: Row[] = [];
    for (const { name, edges } of graphs) {
      const peer = await projected(driver, name, arcsOf(edges), !edges.directed);
      rows.push(...(await compared(name, edges, peer)));
      await dropped(peer);
    }
    return rows;
  });
}

async function compared(graph: string, edges: Edges, server: Peer): Promise<Row[]> {
  const built = medians([() => arcsOf(edges), () => peerGraph(edges)]);
  const [arcs, peer] = [arcsOf(edges), peerGraph(edges)];
  const size = `${edges.nodes} nodes, ${peer.size} edges`;
  const rows = [row(graph, 'build', [built[0].seconds, built[1].seconds], null, size)];
  const hubs = 1 / hits(arcs).hubs.reduce((most, hub) => Math.max(most, hub), 0);
  for (const { name, ours, graphology, gds, quadratic } of MEASURES) {
    if (quadratic && edges.nodes > 10_000) continue;
    const works = [() => ours(arcs), ...(graphology ? [() => graphology(peer, hubs)] : [])];
    const found = medians(works);
    const theirs = gds ? await ofServer(server, gds) : null;
    const note = found.map(({ result }) => qualityOf(result)).join(' / ');
    rows.push(
      row(
        graph,
        name,
        found.map(({ seconds }) => seconds),
        theirs,
        note,
      ),
    );
    console.log(`${graph} ${name}: ${rows.at(-1)!.ours.toPrecision(3)} s`);
  }
  return rows;
}

function row(graph: string, measure: string, seconds: readonly number[], gds: number | null, note: string): Row {
  const [ours, graphology = null] = seconds;
  return { graph, measure, ours, graphology, gds, ratio: graphology === null ? null : graphology / ours, note };
}

/** Seconds of the server; null, and its reason is printed, where it does not take the graph. */
async function ofServer(server: Peer, [procedure, config]: NonNullable<Measure['gds']>): Promise<number | null> {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    try {
      best = Math.min(best, await summary(server, procedure, 'computeMillis', { ...config, concurrency: 1 }));
    } catch (failure) {
      if (!(failure instanceof neo4j.Neo4jError)) throw failure;
      console.log(`left out: ${failure.message}`);
      return null;
    }
  }
  return best / 1_000;
}

/** What the graph, PageRank and Louvain take in a process of their own. */
async function memoryOf(graph: string): Promise<Record<string, unknown>> {
  const ask = async (library: MemoryOrder['library']): Promise<MemoryAnswer> => {
    const child = fork(MEMORY_CHILD, { execArgv: ['--expose-gc', '--import', 'tsx'] });
    child.send({ graph, library } satisfies MemoryOrder);
    const [answer] = (await once(child, 'message')) as [MemoryAnswer];
    return answer;
  };
  const [ours, graphology] = [await ask('ours'), await ask('graphology')];
  return {
    graph,
    ...{ oursHeldMb: ours.held, graphologyHeldMb: graphology.held, heldShare: ours.held / graphology.held },
    ...{ oursPeakMb: ours.peak, graphologyPeakMb: graphology.peak, peakShare: ours.peak / graphology.peak },
  };
}

/** Seconds on a graph, on one of twice the ties, and (where time is not of nodes times ties) on one of twice the nodes and ties. */
function doubled(): Record<string, unknown>[] {
  const { linear: nodes, quadratic: few } = GROWTH;
  const linear = (made: (edges: Edges) => Arcs): Arcs[] =>
    [generatedEdges(nodes, 10 * nodes), generatedEdges(nodes, 20 * nodes), generatedEdges(2 * nodes, 20 * nodes)].map(
      made,
    );
  const ties = linear(arcsOf);
  const quadratic = [10, 20].map((each) => arcsOf(generatedEdges(few, each * few)));
  const rows = MEASURES.filter(({ sampled }) => !sampled).map(({ name, ours, quadratic: slow }) =>
    growthOf(name, ours, slow ? quadratic : ties),
  );
  // Triangles count otherwise where arcs lead one way or ties weigh differently.
  const oneWay = linear((edges) => arcsOf({ ...edges, directed: true }));
  rows.push(growthOf('clustering, directed', (graph) => clustering(graph), oneWay));
  const weighted = oneWay.map((arcs) => undirected(arcs, true));
  rows.push(growthOf('clustering, weighted', (graph) => clustering(graph, { weighted: true }), weighted));
  return rows;
}

function growthOf(measure: string, ours: (graph: Arcs) => unknown, graphs: readonly Arcs[]): Record<string, unknown> {
  const [once, ties, both = null] = medians(graphs.map((graph) => () => ours(graph))).map(({ seconds }) => seconds);
  const larger = both !== null && { nodesAndTies: both, timesNodesAndTies: both / once };
  return { measure, once, twiceTheTies: ties, times: ties / once, ...larger };
}

function grown(): Record<string, unknown>[] {
  const growth = doubled();
  console.table(growth.map(rounded));
  return growth;
}

function rounded<Kind extends object>(values: Kind): Record<string, unknown> {
  const short = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, short(value)]));
}
