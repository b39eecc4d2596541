import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { seededRng } from '../../src/algorithms/random.js';

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
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(/\s+/));
  const place = new Map<string, number>();
  for (const row of rows) for (const name of row.slice(0, 2)) place.set(name, place.get(name) ?? place.size);
  const [tails, heads] = [0, 1].map((end) => Int32Array.from(rows, (row) => place.get(row[end])!));
  return { nodes: place.size, tails, heads, directed };
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
