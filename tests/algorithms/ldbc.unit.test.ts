/** The validation graphs of LDBC Graphalytics: input and output as the benchmark compares them. */
import { readFileSync } from 'node:fs';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { clustering } from '../../src/algorithms/graph/clustering.js';
import { weakComponents } from '../../src/algorithms/graph/components.js';
import { communityLabels } from '../../src/algorithms/graph/label-propagation.js';
import { pageRank } from '../../src/algorithms/graph/pagerank.js';
import { hopsFrom, lengthsFrom } from '../../src/algorithms/graph/paths.js';
import { openData } from '../support/open-data.js';

const data = openData('influence');
const UNREACHED = '9223372036854775807';

interface LdbcGraph {
  readonly graph: Arcs;
  readonly lengths: Float64Array;
  /** Numbers of the nodes, ascending, so that the least node has the least number. */
  readonly ids: readonly number[];
}

const numbers = (file: string): number[][] =>
  readFileSync(`${data.folder}/ldbc-graphalytics-validation/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(Number));

const graphOf = (ids: number[], arcs: number[][]): LdbcGraph => {
  const place = new Map(ids.sort((a, b) => a - b).map((id, n) => [id, n]));
  const [tails, heads] = [0, 1].map((end) => arcs.map((arc) => place.get(arc[end])!));
  const graph = arcsFrom(
    ids.length,
    tails,
    heads,
    arcs.map((arc) => arc[2] ?? 1),
  );
  return { graph: { nodes: graph.nodes, starts: graph.starts, heads: graph.heads }, lengths: graph.weights, ids };
};

/** Each line a node and where its arcs lead. */
function adjacency(file: string): LdbcGraph {
  const rows = numbers(file);
  const arcs = rows.flatMap(([from, ...others]) => others.map((to) => [from, to]));
  return graphOf([...new Set(rows.flat())], arcs);
}

/** Nodes in one file, arcs with their lengths in another; undirected ones stand once. */
function withLengths(name: string, directed: boolean): LdbcGraph {
  const arcs = numbers(`${name}.e`);
  const both = directed ? arcs : [...arcs, ...arcs.map(([a, b, length]) => [b, a, length])];
  return graphOf(numbers(`${name}.v`).flat(), both);
}

function expected(file: string, { ids }: LdbcGraph): string[] {
  const rows = readFileSync(`${data.folder}/ldbc-graphalytics-validation/${file}`, 'utf8').trim().split('\n');
  const values = new Map(rows.map((row) => row.trim().split(/\s+/) as [string, string]));
  return ids.map((id) => values.get(String(id))!);
}

const KINDS = [
  { kind: 'dir', example: 'example-directed', directed: true, source: 1 },
  { kind: 'undir', example: 'example-undirected', directed: false, source: 2 },
];

describe.each(KINDS)('LDBC Graphalytics, $example', ({ kind, example, directed, source }) => {
  const both = (algorithm: string, suffix: string): { read: LdbcGraph; wanted: string[]; small: boolean }[] => {
    const validation = adjacency(`${algorithm}/${kind}-input`);
    const sample = adjacency(`example/${example}-input`);
    return [
      { read: validation, wanted: expected(`${algorithm}/${kind}-output`, validation), small: false },
      { read: sample, wanted: expected(`example/${example}-${suffix}`, sample), small: true },
    ];
  };

  data.it('breadth-first search', () => {
    for (const { read, wanted, small } of both('bfs', 'BFS')) {
      const hops = hopsFrom(read.graph, read.ids.indexOf(small ? source : 1));
      expect(Array.from(hops, (hop) => (hop < 0 ? UNREACHED : String(hop)))).toEqual(wanted);
    }
  });

  data.it('weakly connected components', () => {
    for (const { read, wanted } of both('wcc', 'WCC')) {
      expect(Array.from(weakComponents(read.graph), (least) => String(read.ids[least]))).toEqual(wanted);
    }
  });

  data.it('PageRank after so many iterations', () => {
    for (const { read, wanted, small } of both('pr', 'PR')) {
      const ranks = pageRank(read.graph, { iterations: small ? 2 : 26 });
      ranks.forEach((rank, n) => expect(rank).toBeCloseTo(Number(wanted[n]), 8));
    }
  });

  data.it('communities by label propagation', () => {
    for (const { read, wanted, small } of both('cdlp', 'CDLP')) {
      const labels = communityLabels(read.graph, small ? 2 : 5);
      expect(Array.from(labels, (label) => String(read.ids[label]))).toEqual(wanted);
    }
  });

  data.it('local clustering coefficients', () => {
    for (const { read, wanted } of both('lcc', 'LCC')) {
      clustering(read.graph).forEach((share, n) => expect(share).toBeCloseTo(Number(wanted[n]), 9));
    }
  });

  data.it('shortest paths', () => {
    const graphs = [
      { read: withLengths(`sssp/${kind}-input`, directed), output: `sssp/${kind}-output`, from: 1 },
      { read: withLengths(`example/${example}`, directed), output: `example/${example}-SSSP`, from: source },
    ];
    for (const { read, output, from } of graphs) {
      const found = lengthsFrom(read.graph, read.ids.indexOf(from), read.lengths);
      expected(output, read).forEach((text, n) => {
        if (text.toLowerCase() === 'infinity') expect(found[n]).toBe(Infinity);
        else expect(found[n]).toBeCloseTo(Number(text), 9);
      });
    }
  });
});
