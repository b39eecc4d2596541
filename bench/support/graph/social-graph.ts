import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Arcs, arcsFrom } from '../../../src/algorithms/graph/arcs.js';
import { undirected } from '../../../src/algorithms/graph/direction.js';
import { seededRng } from '../../../src/algorithms/random.js';
import { readEdgeList } from '../../../tests/support/edge-list.js';

/** Who is joined to whom, as a file or a generator gives it. */
export interface Edges {
  readonly nodes: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly directed: boolean;
}

/** Reads lines of two numbers; undefined, and said so, where the file is not there. */
function readEdges(file: string, directed: boolean): Edges | undefined {
  const path = join('..', 'shared', 'data', 'influence', file);
  if (!existsSync(path)) {
    console.log(`left out: ${path} is not there`);
    return undefined;
  }
  const { names, tails, heads } = readEdgeList(path);
  return { nodes: names.length, tails, heads, directed };
}

/**
 * An undirected graph like that of friends: groups of 100 in which three ties of four are, the others to anybody, hubs more
 * often (ends drawn as the square of a uniform number). Loops and repeats are drawn and left out later: a little fewer
 * ties than asked for.
 */
export function generatedEdges(nodes: number, ties: number, seed = 1): Edges {
  const rng = seededRng(seed);
  const [tails, heads] = [new Int32Array(ties), new Int32Array(ties)];
  for (let t = 0; t < ties; t += 1) {
    const tail = Math.floor(rng() * nodes);
    const group = tail - (tail % 100);
    tails[t] = tail;
    heads[t] = rng() < 0.75 ? Math.min(nodes - 1, group + Math.floor(rng() * 100)) : Math.floor(rng() ** 2 * nodes);
  }
  return { nodes, tails, heads, directed: false };
}

/** A directed graph like that of follows, so many different arcs without loops: few lead, with a power law's tail, and follow unevenly as well. */
export function generatedFollows(nodes: number, arcs: number, seed: number): Arcs {
  const rng = seededRng(seed);
  const pairs = new Set<number>();
  while (pairs.size < arcs) {
    const tail = Math.floor(nodes * rng() ** 2.5);
    // Who follows much is not who is followed much.
    const head = (7919 * Math.floor(nodes * rng() ** 1.3)) % nodes;
    if (tail !== head) pairs.add(tail * nodes + head);
  }
  const ends = Float64Array.from(pairs);
  return arcsFrom(
    nodes,
    ends.map((pair) => Math.floor(pair / nodes)),
    ends.map((pair) => pair % nodes),
  );
}

export function arcsOf({ nodes, tails, heads, directed }: Edges): Arcs {
  const arcs = arcsFrom(nodes, tails, heads);
  return directed ? arcs : undirected(arcs);
}

/** The graphs that measures are compared on; undefined where a file is not there. */
export function benchEdges(name: string): Edges | undefined {
  if (name === 'ego-facebook') return readEdges('ego-facebook.txt', false);
  if (name === 'wiki-vote') return readEdges('wiki-vote.txt', true);
  return generatedEdges(20_000, 200_000);
}
