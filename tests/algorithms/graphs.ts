/** Graphs for the tests of measures: files of open data, and small ones of any kind with a plain form beside. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Arcs, arcsFrom, type WeightedArcs } from '../../src/algorithms/graph/arcs.js';
import { readEdgeList } from '../support/edge-list.js';

/** A graph whose nodes had names. */
export interface NamedGraph {
  readonly graph: Arcs;
  /** Name of each node, in the order in which the file has them first. */
  readonly names: readonly string[];
}

/** Reads lines of two names, and a weight where there is a third column. Undirected: each line is an arc both ways. */
export function readGraph(path: string, directed: boolean): NamedGraph {
  const { names, tails, heads, weights } = readEdgeList(path);
  const graph = directed
    ? arcsFrom(names.length, tails, heads, weights)
    : arcsFrom(names.length, [...tails, ...heads], [...heads, ...tails], [...weights, ...weights]);
  const { weights: given, ...plain } = graph;
  return { graph: given.some((weight) => weight !== 1) ? graph : plain, names };
}

/** Figures of networkx for a graph: metric, then node. */
export function published(folder: string, graph: string): Record<string, Record<string, number>> {
  const text = readFileSync(`${folder}/expected-centrality/${graph}.json`, 'utf8');
  return (JSON.parse(text) as { metrics: Record<string, Record<string, number>> }).metrics;
}

/** The largest difference between values by node and published ones by name. */
export function furthest(values: ArrayLike<number>, names: readonly string[], wanted: Record<string, number>): number {
  expect(Object.keys(wanted)).toHaveLength(names.length);
  return names.reduce((most, name, n) => Math.max(most, Math.abs(values[n] - wanted[name])), 0);
}

/** A small graph and the weight of each arc as a matrix, 0 where there is none. */
export interface SmallGraph {
  readonly graph: WeightedArcs;
  readonly matrix: readonly (readonly number[])[];
}

export interface SmallGraphOptions {
  readonly directed: boolean;
  readonly loops?: boolean;
  readonly most?: number;
  /** Weights from 1 to this, whole, so that sums are exact. Default 1. */
  readonly heaviest?: number;
  /** Share of pairs that are joined, in percent. Default 30. */
  readonly density?: number;
}

/** Any graph of up to 12 nodes. */
export function anyGraph(options: SmallGraphOptions): fc.Arbitrary<SmallGraph> {
  const { directed, loops = false, most = 12, heaviest = 1, density = 30 } = options;
  return fc.integer({ min: 1, max: most }).chain((nodes) => {
    const cell = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: heaviest }));
    return fc.array(cell, { minLength: nodes * nodes, maxLength: nodes * nodes }).map((cells) => {
      const matrix = Array.from({ length: nodes }, (_, u) =>
        Array.from({ length: nodes }, (_, v) => {
          if (u === v && !loops) return 0;
          const [draw, weight] = cells[directed ? u * nodes + v : Math.min(u, v) * nodes + Math.max(u, v)];
          return draw < density ? weight : 0;
        }),
      );
      return { matrix, graph: fromMatrix(matrix) };
    });
  });
}

/** The graph whose arcs weigh what a matrix says. */
export function fromMatrix(matrix: readonly (readonly number[])[]): WeightedArcs {
  const arcs = matrix.flatMap((row, u) => row.flatMap((weight, v) => (weight > 0 ? [[u, v, weight]] : [])));
  const [tails, heads, weights] = [0, 1, 2].map((field) => arcs.map((arc) => arc[field]));
  return arcsFrom(matrix.length, tails, heads, weights);
}

/** A copy of the graph without weights. */
export function plain({ nodes, starts, heads }: Arcs): Arcs {
  return { nodes, starts, heads };
}

/** Lengths of shortest paths by Floyd and Warshall; Infinity where there is none. */
export function shortestPaths(matrix: readonly (readonly number[])[]): number[][] {
  const paths = matrix.map((row, u) => row.map((length, v) => (u === v ? 0 : length > 0 ? length : Infinity)));
  for (let k = 0; k < paths.length; k += 1) {
    for (const row of paths) row.forEach((_, v) => (row[v] = Math.min(row[v], row[k] + paths[k][v])));
  }
  return paths;
}
