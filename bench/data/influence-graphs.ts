/** Social graphs with published influence spreads under the weighted cascade. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';

export interface InfluenceGraph {
  readonly name: string;
  /** Weights of 1; the arc `u -> v` says that u may move v. */
  readonly arcs: Arcs;
  /** 50 seeds of a large sample, as published with the data. */
  readonly publishedSeeds: readonly number[];
  /** Their spread, mean of 50,000 simulations. */
  readonly published: number;
  /** What 50 seeds of ours have to reach at least. */
  readonly bar: number;
}

interface Source extends Omit<InfluenceGraph, 'arcs' | 'publishedSeeds'> {
  readonly seeds: string;
  /** Ties count both ways. */
  readonly undirected: boolean;
  /** The first line has the number of nodes; else nodes are the ids in ascending order. */
  readonly headed: boolean;
}

const SOURCES: readonly Source[] = [
  { name: 'nethept', seeds: 'hepd_WC_k50_largeRIS', undirected: true, headed: true, published: 965.6, bar: 956 },
  {
    name: 'ego-facebook',
    seeds: 'facebook_WC_k50_largeRIS',
    undirected: true,
    headed: false,
    published: 1223.1,
    bar: 1211,
  },
  {
    name: 'wiki-vote',
    seeds: 'wikivote_WC_k50_largeRIS',
    undirected: false,
    headed: false,
    published: 672.5,
    bar: 666,
  },
];

/** Repeats and loops are left out. @throws where a file is not there */
export function readInfluenceGraphs(folder: string): InfluenceGraph[] {
  return SOURCES.map(({ seeds, undirected, headed, ...source }) => {
    const lines = readFileSync(join(folder, `${source.name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.trim().split(/\s+/).map(Number));
    const ids = headed
      ? Int32Array.from({ length: lines.shift()![0] }, (_, n) => n)
      : Int32Array.from(new Set(lines.flat())).sort();
    const place = new Map(Array.from(ids, (id, n) => [id, n]));
    const arcs = lines.flatMap(([a, b]) => {
      const [from, to] = [place.get(a)!, place.get(b)!];
      return undirected ? [from * ids.length + to, to * ids.length + from] : [from * ids.length + to];
    });
    const distinct = Float64Array.from(new Set(arcs)).filter(
      (arc) => Math.floor(arc / ids.length) !== arc % ids.length,
    );
    return {
      ...source,
      arcs: arcsFrom(
        ids.length,
        distinct.map((arc) => Math.floor(arc / ids.length)),
        distinct.map((arc) => arc % ids.length),
      ),
      publishedSeeds: readFileSync(join(folder, 'expected-seeds', `seeds_${seeds}.txt`), 'utf8')
        .trim()
        .split(/\s+/)
        .map(Number),
    };
  });
}
